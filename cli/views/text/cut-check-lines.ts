import type { CutChange, CutCheckView, CutDifference } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { diffLines } from './diff-lines.ts';
import { blank, type Line, line, span, type Tone } from './line.ts';
import { type RowWithTail, roomForTail, table, tableWithTail } from './table.ts';
import { command, counted, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What came back from the edit: a line for each thing that differs, and what to do about it. */
export function cutCheckLines(
  view: CutCheckView,
  { width: size, path, write }: { readonly width: number; readonly path: string; readonly write: boolean },
): readonly Line[] {
  const width = Number.isFinite(size) ? size : 100;
  const { file, differences, remarks, rehearsal } = view;
  const rows = differences.map(difference => {
    const [sign, tone] = signOf(difference);
    return {
      cells: [
        { text: sign, tone },
        { text: difference.at ?? '', tone: 'muted' as const },
        { text: nameOf(difference) },
      ],
      tail: { text: difference.changes.map(change => words(change, difference.kind)).join('; ') },
    };
  });
  return [
    ...wrapLine(
      line(span(file, 'strong'), span(`  ${headWords(view)}${rehearsal ? ', rehearsal' : ''}`, 'muted')),
      width,
    ),
    ...differenceLines(rows, width),
    ...remarks.flatMap(remark => wrapLine(line('  ', span('note ', 'warning'), span(remark, 'muted')), width)),
    ...(write && !view.writable ? [blank, line('Nothing to write: `cut` says all it has words for.')] : []),
    ...writtenLines(view),
    ...nextLines(view, path),
  ];
}

/** What became of each beside its name, or below it where there is no room. */
function differenceLines(rows: readonly RowWithTail[], width: number): readonly Line[] {
  if (roomForTail(rows, width) >= 28) return tableWithTail(['left', 'left', 'left'], rows, { width });
  return rows.flatMap(({ cells, tail }) => [
    ...table(['left', 'left', 'left'], [cells], { width }),
    ...wrap(tail.text, width - 6).map(text => line('      ', span(text))),
  ]);
}

function headWords({ ratio, changed, same, differences, written }: CutCheckView): string {
  const handed = changed === undefined ? '' : changed ? 'not as it was handed over; ' : 'as it was handed over; ';
  if (differences.length === 0) return `${ratio}, ${handed}all ${number(same)} as the cut has it`;
  const count = counted(differences.length, 'difference');
  if (!written) return `${ratio}, ${handed}${count}, ${number(same)} as the cut has it`;
  const isAll = differences.every(({ changes }) => changes.every(isSayable));
  return `${ratio}, ${handed}${count}, written into \`cut\`${isAll ? '' : ' as far as it has words'}`;
}

/** Whether `cut` has words for it. The take of a shot that is new to the cut is none that it would have to name. */
const isSayable = ({ kind, before }: CutChange): boolean =>
  kind === 'take' ? before === undefined : !['foreign', 'untimed', 'beyond'].includes(kind);

/** One sign for all that became of it. */
function signOf({ changes }: CutDifference): readonly [string, Tone] {
  const has = (...kinds: readonly CutChange['kind'][]): boolean => changes.some(({ kind }) => kinds.includes(kind));
  if (has('missing')) return ['−', 'error'];
  if (has('foreign', 'beyond', 'untimed')) return ['!', 'wait'];
  if (has('added', 'again')) return ['+', 'create'];
  return changes.every(({ kind }) => kind === 'moved') ? ['↕', 'replace'] : ['±', 'replace'];
}

function nameOf({ kind, name }: CutDifference): string {
  if (kind === 'film') return 'the film';
  return kind === 'card' ? `card: ${name.length > 24 ? `${name.slice(0, 23)}…` : name}` : name;
}

function words(change: CutChange, of: CutDifference['kind']): string {
  const { kind, before, after, verdict, stale } = change;
  switch (kind) {
    case 'added':
      return 'not in the cut';
    case 'again':
      return 'used once more';
    case 'missing':
      return 'not in the edit';
    case 'moved':
      return `moved from place ${before} to ${after}`;
    case 'in':
    case 'out':
      return `${kind} ${before} → ${after}`;
    case 'at':
      return `begins ${before} → ${after}`;
    case 'length':
      return `lasts ${before} → ${after}`;
    case 'dissolve':
      if (before === undefined) return `a dissolve of ${after} into it`;
      return after === undefined ? `no dissolve into it any more (${before})` : `dissolve ${before} → ${after}`;
    case 'words':
      return `says "${after}", not "${before}"`;
    case 'take':
      return `${after} (${[verdictWords[verdict ?? 'none'], ...(stale ? ['made of something else'] : [])].join(', ')})${before === undefined ? '' : `, not ${before}`}`;
    case 'foreign':
      return `no ${of === 'sound' ? 'sound of the production' : 'shot of the production: `cut` can only leave black there'}`;
    case 'untimed':
      return 'its source timecode is none of the take: in and out cannot be told';
    case 'beyond':
      return after ?? '';
    default:
      return kind satisfies never;
  }
}

const verdictWords: Readonly<Record<NonNullable<CutChange['verdict']>, string>> = {
  approved: 'approved',
  circled: 'circled',
  rejected: 'rejected',
  none: 'not judged',
};

const writtenLines = ({ written }: CutCheckView): readonly Line[] =>
  written
    ? [
        blank,
        line(span('written ', 'good'), `${written.file}:${written.diff[0]?.line ?? 1}`),
        ...diffLines(written.diff),
      ]
    : [];

/** Takes first: what stands for a shot is handed over the next time. */
function nextLines({ differences, writable, written, rehearsal }: CutCheckView, path: string): readonly Line[] {
  const takes = [...new Set(differences.flatMap(({ next }) => next ?? []))];
  const shown = takes.slice(0, most).map(next => ({ next, why: 'has the take stand for its shot' }));
  const write =
    writable && !written
      ? [
          {
            next: command(`conform --check ${typed(path)} --write`, rehearsal),
            why: takes.length > 0 ? 'has `cut` say the rest' : 'has `cut` say so',
          },
        ]
      : [];
  const again = written ? [{ next: command('conform', rehearsal), why: 'hands it over as it is now' }] : [];
  const all = [...shown, ...write, ...again];
  if (all.length === 0) return [];
  return [
    blank,
    ...all.map(({ next, why }, index) =>
      line(span(index === 0 ? 'Next: ' : '      ', 'muted'), span(next, 'command'), span(`  ${why}`, 'muted')),
    ),
    ...(takes.length > most ? [line(span(`      and ${takes.length - most} more: --json has them all`, 'muted'))] : []),
  ];
}

/** A path as a shell takes it. */
const typed = (path: string): string =>
  /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;

/** So many commands tell how it goes. */
const most = 4;
