import type { ReferenceAdded, ReferencesList, ReferenceView } from '../../../schemas/types/output.ts';
import { diffLines } from './diff-lines.ts';
import { blank, type Line, line, span } from './line.ts';
import { type RowWithTail, tableWithTail } from './table.ts';
import { command, counted, number } from './words.ts';

/** Every picture: what it is, what it is for, and what is made from it. */
export function referencesLines({ references }: ReferencesList, width: number): readonly Line[] {
  if (references.length === 0)
    return [
      line(
        'No pictures yet. ',
        span('`retake refs add ENTRY identity FILE`', 'command'),
        ' writes one into the bible.',
      ),
    ];
  const room = Number.isFinite(width) ? width : 100;
  return references.flatMap((each, index) => [...(index > 0 ? [blank] : []), ...referenceLines(each, room)]);
}

function referenceLines(view: ReferenceView, width: number): readonly Line[] {
  const { name, roles, trouble, views = [], findings } = view;
  const facts: readonly (readonly [string, string])[] = [
    ['for', roles.join(', ')],
    ['shows', views.map(each => each.replace('_', ' ')).join(', ')],
    ['makes', madeFrom(view)],
  ];
  const rows = facts
    .filter(([, text]) => text !== '')
    .map(([label, text]): RowWithTail => ({ cells: [{ text: label, tone: 'muted' }], tail: { text } }));
  const marked = [...(trouble ? [trouble] : []), ...findings].map(
    (text, index): RowWithTail => ({
      cells: [trouble && index === 0 ? { text: '✗', tone: 'error' } : { text: '!', tone: 'warning' }],
      tail: { text },
    }),
  );
  return [
    line(span(name, 'strong'), '  ', span(factWords(view), 'muted')),
    ...tableWithTail(['left'], [...rows, ...marked], { width }),
  ];
}

function factWords({ width, height, aspect, bytes, mime, takes, circled }: ReferenceView): string {
  return [
    ...(width === undefined || height === undefined ? [] : [`${width} × ${height}`, aspect ?? '']),
    ...(mime === undefined ? [] : [mime.replace(/^\w+\//, '').toUpperCase()]),
    ...(bytes === undefined ? [] : [size(bytes)]),
    ...(takes === undefined ? [] : [takes === 0 ? 'not rendered yet' : counted(takes, 'take')]),
    ...(circled ? ['circled'] : []),
  ].join(', ');
}

/** Shots, and behind them the stills in between. */
function madeFrom({ usedBy, shots }: ReferenceView): string {
  const stills = usedBy.filter(user => !shots.includes(user));
  const all = [...stills, ...shots];
  return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ');
}

const size = (bytes: number): string =>
  bytes < 1e6 ? `${number(Math.ceil(bytes / 1e3))} KB` : `${number(bytes / 1e6)} MB`;

/** A picture that is in the bible now, and the lines that say so. */
export function addedLines(
  { dryRun, entry, slot, path, copied, width, height, bytes, findings, file, diff }: ReferenceAdded,
  rehearsal: boolean,
): readonly Line[] {
  const did = dryRun ? 'would add' : 'added';
  return [
    line(
      span(did, dryRun ? 'plain' : 'good'),
      ` ${slot} of `,
      span(entry, 'strong'),
      `: ${path}`,
      span(`  ${width} × ${height}, ${size(bytes)}${copied ? '' : ', where it was'}`, 'muted'),
    ),
    line('  ', span(`${file}:${diff[0]?.line ?? 1}`, 'muted')),
    ...diffLines(diff),
    ...findings.map(text => line('  ', span('! ', 'warning'), text)),
    blank,
    dryRun
      ? line(span('Nothing was written.', 'muted'))
      : line('Next: ', span(command('plan', rehearsal), 'command'), ' says what it changes.'),
  ];
}
