import { timecodeOf } from '../../../engine/lockfile/timecode.ts';

/** `00:00:02:11`, or seconds where nobody knows how to count. */
export const timecode = (seconds: number, fps: number | undefined): string =>
  timecodeOf(Math.max(0, seconds), fps) ?? `${seconds.toFixed(2)} s`;

/** `00:02:11`: a clip has no hours. */
export const shortTimecode = (seconds: number, fps: number | undefined): string =>
  timecode(seconds, fps).replace(/^00:/, '');

export const credits = (amount: number, rehearsal: boolean): string =>
  `${amount.toLocaleString('en', { maximumFractionDigits: 2 })} cr${rehearsal ? ' (rehearsal)' : ''}`;

export const seconds = (length: number): string => `${Number(length.toFixed(2))} s`;

/** `2:05`. */
export const elapsed = (milliseconds: number): string => {
  const whole = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** `23 Nov, 14:05`, where the reader is. */
export const moment = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
};

export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** `camera_collapse` as people say it. */
export const plain = (word: string): string => word.replaceAll('_', ' ');

export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(name => name !== false && name !== undefined && name !== '').join(' ');
