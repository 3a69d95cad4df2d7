/** The words by which a picture or page of ours is known again, in its first or last few kilobytes. */
export const maker = 'made by Retake';
