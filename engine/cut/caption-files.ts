import type { Rate } from '../time/rate.ts';
import type { Cue } from './captions.ts';

/** SubRip, as its own program wrote it: UTF-8 and Windows' line ends, which every editor reads and some players insist on. */
export const srt = (cues: readonly Cue[], rate: Rate): string =>
  cues
    .map(({ from, to, lines }, index) =>
      [
        index + 1,
        `${momentOf(from, rate, ',')} --> ${momentOf(to, rate, ',')}`,
        // It has no way to write an arrow that is none of its own.
        ...lines.map(line => line.replaceAll('-->', '→')),
        '',
        '',
      ].join('\r\n'),
    )
    .join('');

/** WebVTT. */
export const vtt = (cues: readonly Cue[], rate: Rate): string =>
  [
    'WEBVTT\n',
    ...cues.map(
      ({ from, to, lines }, index) =>
        `${index + 1}\n${momentOf(from, rate, '.')} --> ${momentOf(to, rate, '.')}\n${lines.map(escaped).join('\n')}\n`,
    ),
  ].join('\n');

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * `00:00:01,001` of a frame counted from the first of the film, by the clock. Never before the frame begins: who cuts the
 * rest off would show it a frame early.
 */
function momentOf(frame: number, { frames, seconds }: Rate, point: string): string {
  const thousandths = Math.ceil((frame * seconds * 1000) / frames);
  const [hours, minutes, whole] = [3_600_000, 60_000, 1000].map(
    (unit, index) => Math.floor(thousandths / unit) % (index === 0 ? Number.POSITIVE_INFINITY : 60),
  );
  const two = (part = 0): string => String(part).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(whole)}${point}${String(thousandths % 1000).padStart(3, '0')}`;
}
