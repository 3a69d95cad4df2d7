import { endFrame } from './film/end-frame.ts';

/** The first picture of a video as displayed, as PNG bytes. Rejects as `lastFrame` does. */
export const firstFrame = (videoPath: string): Promise<Uint8Array> => endFrame(videoPath, 'first');
