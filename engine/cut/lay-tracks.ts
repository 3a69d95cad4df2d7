import type { Beyond, EditBlank, EditClip, EditPicture } from './edit.ts';

/** Something on a track: from `at` for so many frames, a dissolve lying around its beginning. */
export interface OnTrack {
  readonly at: number;
  readonly frames: number;
  /** Frames of the dissolve before the cut and after it. Absent: a cut. */
  readonly dissolve?: { readonly before: number; readonly after: number };
  /** Without what lies in its dissolves. */
  readonly picture: Unplaced;
}

export type Unplaced = Omit<EditClip, 'frames' | 'dissolve'> | Omit<EditBlank, 'frames' | 'dissolve'>;

/** What is seen of several tracks, the topmost first to be seen: one after the other, without gaps. */
export function flatten(tracks: readonly (readonly OnTrack[])[]): {
  readonly seen: readonly OnTrack[];
  readonly beyond: readonly Beyond[];
  /** Pictures of upper tracks that became part of the film. */
  readonly lifted: number;
} {
  const [lowest = [], ...upper] = tracks;
  const beyond: Beyond[] = [];
  let seen = lowest;
  let lifted = 0;
  for (const track of upper)
    for (const over of track) {
      if (over.frames === 0 || isNothing(over.picture)) continue;
      const covered = seen.filter(each => each.at < over.at + over.frames && each.at + each.frames > over.at);
      if (isWords(over.picture) && covered.some(({ picture }) => !isNothing(picture)))
        beyond.push({ at: over.at, what: `a title lies over the picture: ${nameOf(over.picture)}` });
      else {
        seen = laidOver(seen, over);
        lifted++;
      }
    }
  return { seen, beyond, lifted };
}

/** As `cut` has them: a dissolve is part of both pictures. */
export const picturesOf = (seen: readonly OnTrack[]): readonly EditPicture[] =>
  seen.map(({ frames, dissolve, picture }, index): EditPicture => {
    const before = dissolve?.before ?? 0;
    const after = seen[index + 1]?.dissolve?.after ?? 0;
    const placed = { frames: frames + before + after, ...(dissolve ? { dissolve: before + dissolve.after } : {}) };
    if (picture.kind === 'blank') return { ...picture, ...placed };
    const speed = frames === 0 ? 1 : picture.source / frames;
    return {
      ...picture,
      ...placed,
      in: Math.max(0, picture.in - Math.round(before * speed)),
      source: picture.source + Math.round((before + after) * speed),
    };
  });

/** With one more picture on top: what it hides is gone, and so are dissolves that it hides. */
function laidOver(seen: readonly OnTrack[], over: OnTrack): readonly OnTrack[] {
  const end = over.at + over.frames;
  const last = seen.at(-1);
  const ended = last ? last.at + last.frames : 0;
  const padded =
    over.at > ended ? [...seen, { at: ended, frames: over.at - ended, picture: { kind: 'blank' as const } }] : seen;
  const before = padded.filter(each => each.at < over.at).map(each => shortened(each, over.at));
  const after = padded.filter(each => each.at + each.frames > end).map(each => begunAt(each, end));
  const { dissolve: _, ...plain } = over;
  return [...before, plain, ...after];
}

const shortened = (each: OnTrack, end: number): OnTrack => ({
  ...each,
  ...resized(each, Math.min(each.frames, end - each.at)),
});

function begunAt(each: OnTrack, start: number): OnTrack {
  const hidden = start - each.at;
  if (hidden < 0) return each;
  const { dissolve: _, picture, ...rest } = each;
  const { frames } = resized(each, each.frames - hidden);
  const speed = picture.kind === 'clip' && each.frames > 0 ? picture.source / each.frames : 1;
  const skipped = Math.round(hidden * speed);
  const shown =
    picture.kind === 'clip' ? { ...picture, in: picture.in + skipped, source: picture.source - skipped } : picture;
  return { ...rest, at: start, frames, picture: shown };
}

const resized = ({ frames: before, picture }: OnTrack, frames: number): Pick<OnTrack, 'frames' | 'picture'> => ({
  frames,
  picture:
    picture.kind === 'clip' && before > 0
      ? { ...picture, source: Math.round((picture.source * frames) / before) }
      : picture,
});

const isNothing = (picture: Unplaced): boolean => picture.kind === 'blank' && picture.text === undefined;

const isWords = (picture: Unplaced): boolean => picture.kind === 'blank' || picture.isDrawn === true;

const nameOf = (picture: Unplaced): string =>
  picture.kind === 'blank' ? (picture.text ?? '') : (picture.clue.names[0] ?? '');
