import type { ContinuityRow, ContinuityScene, ContinuityView } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { type RowWithTail, tableWithTail } from './table.ts';
import { counted, number } from './words.ts';

/** Scene by scene, shot by shot: of the first all it holds, of the others what changes, and in one line what stays. */
export function continuityLines({ scenes }: ContinuityView, width: number): readonly Line[] {
  const room = Number.isFinite(width) ? width : 100;
  if (scenes.length === 0) return [line('There are no scenes yet.')];
  return scenes.flatMap((scene, index) => [...(index > 0 ? [blank] : []), ...sceneLines(scene, room)]);
}

function sceneLines({ scene, title, rows }: ContinuityScene, width: number): readonly Line[] {
  const seconds = rows.reduce((sum, row) => sum + (row.seconds ?? 0), 0);
  return [
    line(
      span(scene, 'strong'),
      title ? `  ${title}` : '',
      span(`  ${counted(rows.length, 'shot')}, ${number(seconds)} s`, 'muted'),
    ),
    ...rows.flatMap((row, index) => [blank, ...rowLines(row, rows[index - 1], width)]),
  ];
}

type Name = keyof ContinuityRow['values'];

/** `frames` is a word for programs. */
const called: Readonly<Partial<Record<Name, string>>> = { frames: 'starts' };

function rowLines(row: ContinuityRow, before: ContinuityRow | undefined, width: number): readonly Line[] {
  const names = Object.keys(row.values) as Name[];
  const told = before ? row.changed : names.filter(name => row.values[name] !== '');
  const held = before ? names.filter(name => row.values[name] !== '' && !told.includes(name)) : [];
  const lasts = row.seconds === undefined ? '' : `  ${number(row.seconds)} s`;
  return [
    line('  ', span(row.shot, 'strong'), span(lasts, 'muted')),
    ...tableWithTail(['left', 'left'], [...told.map(name => cellsOf(row, name, before)), ...heldCells(held)], {
      width,
      indent: 4,
    }),
  ];
}

function cellsOf({ values }: ContinuityRow, name: Name, before: ContinuityRow | undefined): RowWithTail {
  const was = before?.values[name] ?? '';
  const now = values[name];
  const [mark, tone] = before === undefined ? ([' ', 'plain'] as const) : marks(was, now);
  return {
    cells: [
      { text: mark, tone },
      { text: called[name] ?? name, tone: 'muted' },
    ],
    tail: now === '' ? { text: `no more (${was})`, tone: 'muted' } : { text: now },
  };
}

const marks = (was: string, now: string): readonly [string, 'create' | 'replace' | 'muted'] =>
  was === '' ? ['+', 'create'] : now === '' ? ['−', 'muted'] : ['±', 'replace'];

const heldCells = (held: readonly Name[]): readonly RowWithTail[] =>
  held.length === 0
    ? []
    : [
        {
          cells: [
            { text: '=', tone: 'muted' },
            { text: 'the same', tone: 'muted' },
          ],
          tail: { text: held.map(name => called[name] ?? name).join(', '), tone: 'muted' },
        },
      ];
