import type { ConformView, TurnoverView } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { sizeWords } from './swept-lines.ts';
import { type RowWithTail, tableWithTail } from './table.ts';
import { counted } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What was handed over: a line a sequence, what is good to know, and where to go on reading. */
export function conformedLines(
  { folder, stage, rehearsal, sequences, media, written, unchanged, removed, missing, remarks }: ConformView,
  { width, readme }: { readonly width: number; readonly readme: string },
): readonly Line[] {
  const done = [
    `${counted(media, 'medium', 'media')}`,
    written === 0 ? 'nothing had changed' : `${counted(written, 'file')} written`,
    ...(unchanged > 0 && written > 0 ? [`${unchanged} as they were`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return [
    ...wrapLine(
      line(span(folder, 'strong'), span(`  ${stage}${rehearsal ? ', rehearsal' : ''}: ${done.join(', ')}`, 'muted')),
      width,
    ),
    ...filmLines({ sequences, missing, remarks }, width),
    blank,
    ...wrapLine(
      line(span('Next: ', 'muted'), span(readme, 'command'), span(' says which file is for which editor', 'muted')),
      width,
    ),
  ];
}

/** What was packed, in the same way. */
export function turnoverLines(view: TurnoverView, width: number): readonly Line[] {
  const { file, stage, rehearsal, media, files, bytes, isNew } = view;
  const done = [
    counted(media, 'medium', 'media'),
    isNew ? `${counted(files, 'file')} packed, ${sizeWords(bytes)}` : `nothing had changed, ${sizeWords(bytes)}`,
  ];
  return [
    ...wrapLine(
      line(span(file, 'strong'), span(`  ${stage}${rehearsal ? ', rehearsal' : ''}: ${done.join(', ')}`, 'muted')),
      width,
    ),
    ...filmLines(view, width),
    blank,
    ...wrapLine(line(span('Next: send it; README.md in it says which file is for which editor', 'muted')), width),
  ];
}

/** A line a sequence, and what is good to know. */
function filmLines(
  { sequences, missing, remarks }: Pick<ConformView, 'sequences' | 'missing' | 'remarks'>,
  width: number,
): readonly Line[] {
  const rows = sequences.map(
    ({ ratio, duration, events, files }): RowWithTail => ({
      cells: [{ text: ratio, tone: 'strong' }, { text: duration }, { text: counted(events, 'event'), tone: 'muted' }],
      tail: { text: files.join(' '), tone: 'muted' },
    }),
  );
  return [
    ...tableWithTail(['left', 'left', 'right'], rows, { width }),
    ...(missing.length > 0
      ? wrapLine(line('  ', span('black ', 'warning'), `nothing stands for ${missing.join(', ')}`), width)
      : []),
    ...remarks.flatMap(remark => wrapLine(line('  ', span('note ', 'warning'), remark), width)),
  ];
}

/** What is not ready, why, and what to type. */
export const lackingLines = (
  lacking: readonly { readonly name: string; readonly reason: string; readonly next: string }[],
  width: number,
): readonly Line[] =>
  labelled(
    lacking.map(({ name, reason, next }) => ({ label: name, text: `${reason}: ${next}` })),
    { width },
  );
