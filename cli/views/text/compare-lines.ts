import type { Comparison } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { type Cell, table, tableWithTail } from './table.ts';
import { credits, list, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** From so many cells on, all that is known of a price has its column. */
const wide = 76;

/** Who can, the cheapest first; who cannot, and why. */
export function compareLines({ wish, endpoint, models, cannot }: Comparison, width: number): readonly Line[] {
  const isLed = wish.firstFrame || wish.lastFrame;
  return [
    ...wrapLine(line(span(wishWords(wish), 'strong'), span(`  at ${endpoint}`, 'muted')), width),
    blank,
    ...(models.length > 0
      ? width >= wide
        ? tableWithTail(['left', 'left', 'right', 'left', 'left'], [head, ...models.map(row => wideRow(row, isLed))], {
            width,
          })
        : narrowRows(models, { width, isLed })
      : [line('  ', span('No model can.', 'warning'))]),
    ...(cannot.length > 0
      ? [
          blank,
          line(span('Cannot', 'strong')),
          ...labelled(
            cannot.map(({ model, obstacles }) => ({ label: model, text: obstacles.map(obstacleWords).join('; ') })),
            { width },
          ),
        ]
      : []),
    ...(models.length > 0 ? [blank, ...wrapLine(next(endpoint, models[0]!.model), width)] : []),
  ];
}

const next = (endpoint: string, model: string): Line =>
  line(
    span('One result, all settings said. ', 'muted'),
    span(`retake models show ${endpoint}/${model}`, 'command'),
    span(' says more.', 'muted'),
  );

function wishWords({ kind, seconds, ratio, resolution, ...rest }: Comparison['wish']): string {
  const given = [
    ...(rest.firstFrame ? ['a first frame'] : []),
    ...(rest.lastFrame ? ['a last frame'] : []),
    ...(rest.references > 0 ? [`${rest.references} reference${rest.references === 1 ? '' : 's'}`] : []),
    ...(rest.audio ? ['sound'] : []),
  ];
  const what = [...(seconds === undefined ? [] : [`${number(seconds)} s`]), ratio, ...(resolution ? [resolution] : [])];
  return `${kind === 'image' ? 'One still' : 'One shot'}, ${what.join(', ')}${given.length > 0 ? `, with ${list(given)}` : ''}`;
}

type Row = Comparison['models'][number];

const head = {
  cells: ['model', 'size', 'credits', 'seed', 'sure'].map((text): Cell => ({ text, tone: 'muted' })),
  tail: { text: 'basis', tone: 'muted' },
} as const;

const wideRow = (row: Row, isLed: boolean): { readonly cells: readonly Cell[]; readonly tail: Cell } => ({
  cells: [
    ...mainCells(row, isLed),
    { text: row.seed ? 'yes' : 'no', tone: row.seed ? 'good' : 'muted' },
    { text: row.confidence, tone: row.confidence === 'high' ? 'muted' : 'warning' },
  ],
  tail: { text: row.basis, tone: 'muted' },
});

const mainCells = (row: Row, isLed: boolean): readonly Cell[] => [
  { text: row.model },
  { text: sizeWords(row, isLed), tone: 'muted' },
  { text: `${row.atMost ? '≤ ' : ''}${credits(row.credits)}`, tone: 'credits' },
];

/** What has no column there stands below the row. */
function narrowRows(
  models: readonly Row[],
  { width, isLed }: { readonly width: number; readonly isLed: boolean },
): readonly Line[] {
  const rows = table(
    ['left', 'left', 'right'],
    models.map(row => mainCells(row, isLed)),
    { width },
  );
  return models.flatMap(({ basis, seed, confidence }, index) => {
    const facts = [basis, ...(seed ? ['seed'] : []), ...(confidence === 'high' ? [] : [`confidence ${confidence}`])];
    return [rows[index]!, ...wrapLine(line('      ', span(facts.join('; '), 'muted')), width)];
  });
}

/** A size in pixels tells its class; a shape does not. */
function sizeWords(
  { ratio, resolution }: Pick<Comparison['models'][number], 'ratio' | 'resolution'>,
  isLed: boolean,
): string {
  if (ratio === undefined) return [...(resolution ? [resolution] : []), isLed ? 'as given' : 'own shape'].join(', ');
  const isShape = /^[0-9]{1,2}:[0-9]{1,2}$/.test(ratio);
  return isShape && resolution !== undefined ? `${ratio} ${resolution}` : ratio;
}

const obstacleWords = ({ text, nearest }: Comparison['cannot'][number]['obstacles'][number]): string =>
  nearest === undefined ? text : `${text} (nearest: ${nearest})`;
