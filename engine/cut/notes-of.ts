import { fpsOf } from '../time/rate.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import type { Clip } from './timeline.ts';

/**
 * Everything that was noted of a clip's take, a line each: `00:00:04:21 cut away (ana)`, counted from where the clip begins.
 * Markers stand only where the film shows the clip; these are also of what was cut off.
 */
export const notesOf = ({ take }: Clip, { rate }: Count): readonly string[] =>
  (take?.notes ?? []).map(({ at, text, by }) => {
    const moment = at === undefined ? [] : [timecodeAt(Math.floor(at * fpsOf(rate) + 0.01), { rate, drops: false })];
    return [...moment, `${text} (${by})`].join(' ');
  });
