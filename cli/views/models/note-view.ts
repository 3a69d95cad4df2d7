import { type Note, timecodeOf } from '../../../engine/index.ts';
import type { NoteView } from '../../../schemas/types/output.ts';

/** A note, with its moment as people count it. `fps` absent: nobody knows how to count. */
export function noteView({ at, text, by, when }: Note, fps: number | undefined): NoteView {
  const timecode = at === undefined ? undefined : timecodeOf(at, fps);
  return { ...(at === undefined ? {} : { at }), ...(timecode === undefined ? {} : { timecode }), text, by, when };
}
