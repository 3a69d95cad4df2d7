import type { Media } from './lockfile.ts';

/** A moment of a take, or a sentence about why it is none, and what would be one. */
export type Moment =
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly reason: string; readonly hint: string };

type Clip = Pick<Media, 'kind' | 'seconds' | 'fps'>;

/**
 * Reads `00:00:02:11` or `2.46` as a moment of this very clip. Frames are counted at the clip's own rate: hours, minutes
 * and seconds are of whole frames, 24 for 23.976, as editors count without dropping any.
 */
export function momentOf(text: string, clip: Clip): Moment {
  const refuse = (reason: string): Moment => ({ ok: false, reason, hint: hintFor(clip) });
  if (clip.seconds === undefined)
    return refuse(`a take that is ${clip.kind === 'image' ? 'a picture' : 'of no known length'} has no moments`);
  const read = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : fromTimecode(text, clip.fps);
  if (typeof read === 'string') return refuse(read);
  if (read >= clip.seconds) return refuse(`${text} is outside the take, which is ${rounded(clip.seconds)} s long`);
  return { ok: true, seconds: rounded(read) };
}

/** `00:00:02:11` at the clip's own frame rate. Absent: it has none. */
export function timecodeOf(seconds: number, fps: number | undefined): string | undefined {
  if (!fps) return undefined;
  const whole = Math.round(fps);
  const frames = Math.round(seconds * fps);
  const [f, s] = [frames % whole, Math.floor(frames / whole)];
  return [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60, f]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}

/** Seconds, or what is wrong. */
function fromTimecode(text: string, fps: number | undefined): number | string {
  const parts = /^(\d{2}):([0-5]\d):([0-5]\d):(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (!parts) return `\`${text}\` is no timecode`;
  if (!fps) return 'the frame rate of this take is not known';
  const [h = 0, m = 0, s = 0, f = 0] = parts;
  const whole = Math.round(fps);
  if (f >= whole) return `\`${text}\` names frame ${f}, and a second of this take has ${whole}: 0 to ${whole - 1}`;
  return (((h * 60 + m) * 60 + s) * whole + f) / fps;
}

function hintFor({ seconds, fps }: Clip): string {
  if (seconds === undefined) return 'Leave --at out: the note is then about the whole of it.';
  const last = fps && timecodeOf((Math.round(seconds * fps) - 1) / fps, fps);
  return `Write HH:MM:SS:FF or seconds${!last ? '' : `, up to ${last}`}.`;
}

/** To the microsecond: finer than any frame, and the same on every machine. */
const rounded = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;
