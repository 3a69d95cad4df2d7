import type { Rate } from '../time/rate.ts';
import { type Count, canDrop, frameAt } from '../time/timecode.ts';

/** One event as an EDL has it, with what is noted below it. Times are in frames of the EDL. */
export interface EdlEvent {
  readonly number: string;
  readonly reel: string;
  readonly channels: string;
  /** `C`, `D`, `W001`, `K B`. */
  readonly kind: string;
  /** Frames of its transition. */
  readonly transition: number;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
  /** By name in small letters: `from clip name`. The first of each. */
  readonly notes: ReadonlyMap<string, string>;
  /** Frames per second at which its M2 line plays it. Absent: as it is. */
  readonly speed?: number;
}

/** Lines of an EDL as events; or what is wrong with one: a sentence. */
export function eventsIn(
  text: string,
  rate: Rate,
): readonly EdlEvent[] | { readonly wrong: string; readonly line: number } {
  const events: (Omit<EdlEvent, 'notes'> & { notes: Map<string, string>; speed?: number })[] = [];
  let drops = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*FCM\s*:/i.test(line)) drops = !/NON/i.test(line) && canDrop(rate);
    const event = eventIn(line, { rate, drops });
    if (event && 'wrong' in event) return { ...event, line: index + 1 };
    if (event) events.push({ ...event, notes: new Map() });
    const last = events.at(-1);
    if (!last) continue;
    const speed = /^\s*M2\s+.*?(-?\d{1,4}(?:\.\d+)?)\s+\d\d[:;.]\d\d[:;.]\d\d[:;.]\d\d\s*$/i.exec(line)?.[1];
    if (speed !== undefined) speedOf(events, line, Number(speed));
    const [, name, said] = /^\s*\*\s*(?:\*\s*)?([A-Za-z][A-Za-z ]{1,40}?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && said && !last.notes.has(name.toLowerCase())) last.notes.set(name.toLowerCase(), said);
  }
  return events;
}

/** An M2 line names the reel it speaks of; of a dissolve that may be the one that goes. */
function speedOf(events: { number: string; reel: string; speed?: number }[], line: string, speed: number): void {
  const last = events.at(-1)!;
  const other = events.at(-2);
  const isOther = other?.number === last.number && other.reel !== last.reel && line.includes(` ${other.reel} `);
  (isOther ? other : last).speed = speed;
}

const timecode = String.raw`(\d{1,2}[:;.]\d{2}[:;.]\d{2}[:;.,]\d{2,3})`;
const eventLine = new RegExp(
  String.raw`^\s*(\d{1,6})\s+(\S.*?)\s+${timecode}\s+${timecode}\s+${timecode}\s+${timecode}\s*$`,
);

function eventIn(line: string, count: Count): Omit<EdlEvent, 'notes'> | { readonly wrong: string } | undefined {
  const [, number = '', head, ...times] = (line.length < 400 && eventLine.exec(line)) || [];
  if (head === undefined) return undefined;
  const [, reel, channels, kind = '', length] =
    /^(.*\S)\s+([AVB][AVB0-9/]*|NONE)\s+(C|D|W\d*|K(?:\s+[BO])?)(?:\s+(\d{1,6}))?$/i.exec(head) ?? [];
  if (reel === undefined || channels === undefined) return undefined;
  const frames: number[] = [];
  for (const time of times) {
    const frame = frameIn(time, count);
    if (frame === undefined) return { wrong: time };
    frames.push(frame);
  }
  const [from = 0, to = 0, at = 0, end = 0] = frames;
  return {
    number,
    reel,
    channels: channels.toUpperCase(),
    kind: kind.toUpperCase(),
    transition: Number(length ?? 0),
    from,
    to,
    at,
    end,
  };
}

function frameIn(time: string, { rate, drops }: Count): number | undefined {
  const label = time
    .split(/\D/)
    .map(part => part.padStart(2, '0'))
    .join(':');
  return frameAt(label, { rate, drops: drops || (time.includes(';') && canDrop(rate)) });
}
