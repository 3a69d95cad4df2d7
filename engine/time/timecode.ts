import { isNtsc, type Rate, timebaseOf } from './rate.ts';

/** How the frames of a film are counted. */
export interface Count {
  readonly rate: Rate;
  /** Whether numbers are left out each minute so that the count keeps up with the clock. */
  readonly drops: boolean;
}

/** Frame numbers are left out at 29.97 and 59.94 alone. */
export const canDrop = (rate: Rate): boolean => isNtsc(rate) && timebaseOf(rate) % 30 === 0;

/** `01:00:00:00` of a frame counted from 00:00:00:00; `;` before the frames where numbers are left out. Past a day it starts over. */
export function timecodeAt(frame: number, { rate, drops }: Count): string {
  const base = timebaseOf(rate);
  const day = framesIn24Hours({ rate, drops });
  const within = ((frame % day) + day) % day;
  const label = drops ? labelOf(within, base) : within;
  const parts = [
    Math.floor(label / (base * 3600)),
    Math.floor(label / (base * 60)) % 60,
    Math.floor(label / base) % 60,
  ];
  return `${parts.map(two).join(':')}${drops ? ';' : ':'}${two(label % base)}`;
}

/** The frame a timecode names. Undefined: it is none at this rate, as 00:01:00;00, which is left out. */
export function frameAt(timecode: string, { rate, drops }: Count): number | undefined {
  const read = /^(\d{2}):([0-5]\d):([0-5]\d)[:;](\d{2})$/.exec(timecode)?.slice(1).map(Number);
  if (!read) return undefined;
  const [h = 0, m = 0, s = 0, f = 0] = read;
  const base = timebaseOf(rate);
  if (f >= base || h > 23) return undefined;
  const label = ((h * 60 + m) * 60 + s) * base + f;
  if (!drops) return label;
  const left = base / 15;
  if (s === 0 && f < left && m % 10 !== 0) return undefined;
  const minutes = h * 60 + m;
  return label - left * (minutes - Math.floor(minutes / 10));
}

/** The number a frame has once those that are left out are counted, too: two or four each minute but the tenth. */
function labelOf(frame: number, base: number): number {
  const left = base / 15;
  const ten = base * 600 - left * 9;
  const minute = base * 60 - left;
  const rest = frame % ten;
  const skipped = rest < base * 60 ? 0 : 1 + Math.floor((rest - base * 60) / minute);
  return frame + left * (9 * Math.floor(frame / ten) + skipped);
}

const framesIn24Hours = ({ rate, drops }: Count): number => {
  const base = timebaseOf(rate);
  return drops ? 144 * (base * 600 - (base / 15) * 9) : base * 86_400;
};

const two = (part: number): string => String(part).padStart(2, '0');
