import { rateWords } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import { oneLine } from './escape.ts';
import type { Event, Timeline } from './timeline.ts';

/** An EDL numbers its events with three digits. */
const most = 999;

/**
 * CMX 3600, a file for each 999 events; record times go on from file to file. Pictures only: sounds are in the other files.
 * It has one rate and does not say which: source times, too, are counted in the film's, whatever the medium's own.
 */
export function edls(timeline: Timeline): readonly string[] {
  const { events } = timeline;
  const files = Math.max(1, Math.ceil(events.length / most));
  return Array.from({ length: files }, (_, file) => {
    const first = file * most;
    const lines = events.slice(first, first + most).flatMap((event, index) =>
      eventLines(event, {
        before: events[first + index - 1],
        next: events[first + index + 1],
        number: index + 1,
        timeline,
      }),
    );
    // Behind an event, as readers know no comment before the first one.
    const rate = `* RATE: ${rateWords(timeline.count.rate)}`;
    const part = files > 1 ? ` ${file + 1} of ${files}` : '';
    return `${[...head(timeline, part), ...lines, rate].join('\r\n')}\r\n`;
  });
}

const head = ({ title, ratio, count }: Timeline, part: string): readonly string[] => [
  `TITLE: ${oneLine(`${title} ${ratio}${part}`, 70)}`,
  `FCM: ${count.drops ? 'DROP FRAME' : 'NON-DROP FRAME'}`,
  '',
];

interface Beside {
  /** Absent: it is the first. */
  readonly before: Event | undefined;
  /** Absent: it is the last. */
  readonly next: Event | undefined;
  readonly number: number;
  readonly timeline: Timeline;
}

/** A dissolve is written from where it begins, so the picture before it ends there. */
function eventLines(event: Event, { before, next, number, timeline }: Beside): readonly string[] {
  const into = event.dissolve?.before ?? 0;
  const at = event.at - into;
  const frames = event.frames + into - (next?.dissolve?.before ?? 0);
  const line = (
    of: Event,
    kind: string,
    span: { readonly from: number; readonly at: number; readonly frames: number },
  ) => {
    const source = [span.from, span.from + span.frames].map(frame => timecodeAt(frame, timeline.count));
    const record = [span.at, span.at + span.frames].map(frame => timecodeAt(timeline.start + frame, timeline.count));
    const reel = (of.kind === 'black' ? 'BL' : 'AX').padEnd(8);
    return `${String(number).padStart(3, '0')}  ${reel} V     ${kind.padEnd(8)} ${[...source, ...record].join(' ')}`;
  };
  const from = sourceOf(event) - into;
  if (!event.dissolve || !before) return [line(event, 'C', { from, at, frames }), ...comments(event)];
  const left = sourceOf(before) + before.frames - into;
  const length = event.dissolve.before + event.dissolve.after;
  return [
    line(before, 'C', { from: left, at, frames: 0 }),
    line(event, `D    ${String(length).padStart(3, '0')}`, { from, at, frames }),
    ...(before.kind !== 'black' ? [`* FROM CLIP NAME: ${before.clip.name}`] : []),
    ...comments(event, 'TO'),
  ];
}

/** Black has no time of its own; what a dissolve takes from it is taken back before it is written. */
const sourceOf = (event: Event): number => (event.kind === 'black' ? (event.dissolve?.before ?? 0) : event.in);

function comments(event: Event, way: 'FROM' | 'TO' = 'FROM'): readonly string[] {
  switch (event.kind) {
    case 'clip':
      return [
        `* ${way} CLIP NAME: ${event.clip.name}`,
        `* SHOT: ${event.shot}${event.clip.take ? ` ${event.clip.take.address}` : ''}`,
      ];
    case 'card':
      return [`* ${way} CLIP NAME: ${event.clip.name}`, `* CARD: ${oneLine(event.text, 200)}`];
    case 'black':
      return event.shot === undefined ? [] : [`* MISSING: ${event.shot}`];
    default:
      return event satisfies never;
  }
}
