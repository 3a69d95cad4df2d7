import { writeCsv } from '../document/write-csv.ts';
import { rateWords } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import type { Timeline } from './timeline.ts';

/** Markers as a spreadsheet, in the columns Resolve's own table has. */
export const notesCsv = ({ markers, start, count }: Timeline): string =>
  writeCsv([
    ['No.', 'Name', 'Start', 'End', 'Duration', 'Color', 'Notes'],
    ...markers.map(({ at, name, text, kind }, index) => [
      index + 1,
      name,
      timecodeAt(start + at, count),
      timecodeAt(start + at + 1, count),
      timecodeAt(1, count),
      { note: 'Red', card: 'Blue', missing: 'Yellow' }[kind],
      text,
    ]),
  ]);

/** What is seen, a line an event: where it stands, what part of which clip, and which take that is. */
export const shotsCsv = ({ events, start, count }: Timeline): string =>
  writeCsv([
    [
      'No.',
      'Shot',
      'Start',
      'End',
      'Frames',
      'Clip',
      'Clip in',
      'Clip out',
      'Dissolve',
      'Take',
      'Model',
      'Verdict',
      'Seed',
      'Rate',
    ],
    ...events.map((event, index) => {
      const own = event.kind === 'clip' ? event : undefined;
      const file = event.kind === 'black' ? undefined : event;
      const { dissolve } = event;
      return [
        index + 1,
        own?.shot ??
          (event.kind === 'card' ? `card: ${event.text}` : event.kind === 'black' ? (event.shot ?? 'black') : ''),
        timecodeAt(start + event.at, count),
        timecodeAt(start + event.at + event.frames, count),
        event.frames,
        file?.clip.name ?? (event.kind === 'black' && event.shot !== undefined ? 'missing' : ''),
        file && timecodeAt(file.in, count),
        file && timecodeAt(file.in + file.frames, count),
        dissolve && dissolve.before + dissolve.after,
        own?.clip.take?.address,
        own?.clip.take?.model,
        own?.clip.take?.verdict,
        own?.clip.take?.seed,
        file?.clip.rate && rateWords(file.clip.rate),
      ];
    }),
  ]);
