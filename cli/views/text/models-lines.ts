import type { ModelsList } from '../../../schemas/types/output.ts';
import { cells, wrap } from './cells.ts';
import { blank, column, type Line, line, span } from './line.ts';
import { lifecycleWords } from './model-lines.ts';
import { dollars } from './words.ts';
import { wrapLine } from './wrap-line.ts';

type Row = ModelsList['models'][number];

/** From so many cells on there is room for where a price is from. */
const wide = 100;

/** The price book: models under their endpoints, a line each; a price that is longer goes on below. */
export function modelsLines({ models, creditUsd }: ModelsList, width: number): readonly Line[] {
  const groups = grouped(models);
  const names = Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ name }) => cells(name))));
  const tail = width >= wide && models.some(({ checked }) => checked !== undefined) ? dated : 0;
  const longest = Math.max(0, ...models.map(({ price }) => cells(price)));
  const left = Math.max(20, width - 2 - names - 2 - tail);
  const room = tail > 0 ? Math.min(longest, left) : left;
  return [
    ...groups.flatMap(({ title, rows }) => [
      line(span(title, 'strong'), span(`  ${[...new Set(rows.map(({ row }) => row.output))].join(', ')}`, 'muted')),
      ...rows.flatMap(({ name, row }) => rowLines(name, row, { names, room, tail })),
      blank,
    ]),
    ...wrapLine(
      line(
        span(`1 cr is ${dollars(creditUsd)}. `, 'muted'),
        span('retake models show NAME', 'command'),
        span(' says what a model takes; ', 'muted'),
        span('retake models compare --seconds 5', 'command'),
        span(' which is cheapest.', 'muted'),
        span(tail > 0 ? ' Beside a price: when it was read, and how sure it is.' : '', 'muted'),
      ),
      width,
    ),
  ];
}

/** `  2026-10-04  medium`. */
const dated = 2 + 10 + 2 + 6;

interface Sizes {
  readonly names: number;
  readonly room: number;
  readonly tail: number;
}

function rowLines(name: string, row: Row, { names, room, tail }: Sizes): readonly Line[] {
  const gone = lifecycleWords(row);
  const text = row.state === 'removed' ? gone : [row.price, ...(gone === '' ? [] : [gone])].join('; ');
  const tone = row.state === 'active' ? (row.price === 'unknown' ? 'muted' : 'plain') : 'warning';
  // A number stays with its unit.
  const [first = '', ...rest] = wrap(text.replace(/(?<=\d) (?=cr)/g, '\u00a0'), room).map(part =>
    part.replaceAll('\u00a0', ' '),
  );
  const isDated = tail > 0 && row.state !== 'removed' && row.checked !== undefined;
  return [
    line(
      '  ',
      column(name, names, row.state === 'removed' ? 'muted' : 'plain'),
      '  ',
      ...(isDated
        ? [
            column(first, room, tone),
            span(`  ${row.checked}  `, 'muted'),
            span(row.confidence ?? '', row.confidence === 'low' ? 'warning' : 'muted'),
          ]
        : [span(first, tone)]),
    ),
    ...rest.map(part => line(' '.repeat(names + 4), span(part, tone))),
  ];
}

interface Group {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly row: Row }[];
}

/** By endpoint; endpoints of one family that have one model each, such as recipes, stand together. */
function grouped(models: readonly Row[]): readonly Group[] {
  const groups = new Map<string, { name: string; row: Row }[]>();
  for (const row of models) {
    const [family = '', ...rest] = row.endpoint.split('/');
    const below = rest.join('/');
    const name = below === '' ? row.model : below.endsWith(row.model) ? below : `${below}/${row.model}`;
    groups.set(family, [...(groups.get(family) ?? []), { name, row }]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}
