import type { ModelsList, ModelView, Quote } from '../../../schemas/types/output.ts';
import { blank, type Line, line, span } from './line.ts';
import { facts, table } from './table.ts';
import { credits, dollars, number } from './words.ts';

/** Models, a line each. */
export function modelsLines({ models, creditUsd }: ModelsList, width: number): readonly Line[] {
  const rows = models.map(({ endpoint, model, output, state, replacedBy, price }) => [
    { text: `${endpoint}/${model}`, tone: state === 'removed' ? ('muted' as const) : ('plain' as const) },
    { text: output, tone: 'muted' as const },
    {
      text:
        state === 'active'
          ? price
          : `${state}${replacedBy ? `, use ${replacedBy}` : ''}${state === 'deprecated' ? `; ${price}` : ''}`,
      tone: state === 'active' ? ('plain' as const) : ('warning' as const),
    },
  ]);
  return [
    ...table(['left', 'left', 'last'], rows, { width, indent: 0 }),
    blank,
    line(
      span(`1 cr is ${dollars(creditUsd)}. `, 'muted'),
      span('retake models quote ENDPOINT/MODEL duration=5', 'command'),
      span(' prices one request.', 'muted'),
    ),
  ];
}

/** One model, an endpoint after the other. */
export function modelLines({ model, offers }: ModelView, width: number): readonly Line[] {
  return offers.flatMap(
    (
      {
        endpoint,
        state,
        replacedBy,
        output,
        ratios,
        seconds,
        promptMax,
        seed,
        keyframes,
        price,
        source,
        confidence,
        notes,
      },
      index,
    ) => [
      ...(index > 0 ? [blank] : []),
      line(
        span(`${endpoint}/${model}`, 'strong'),
        ...(state === 'active' ? [] : [span(`  ${state}${replacedBy ? `, use ${replacedBy}` : ''}`, 'warning')]),
      ),
      ...facts(
        [
          ['makes', output],
          ['price', price],
          ['source', `${source}${confidence ? `, confidence ${confidence}` : ''}`],
          ['length', seconds],
          ['sizes', ratios.join(', ')],
          ['prompt', promptMax === undefined ? undefined : `up to ${number(promptMax)} characters`],
          ['frames', keyframes.length > 0 ? `${keyframes.join(' and ')} frame` : undefined],
          ['seed', seed ? 'yes' : 'no: takes cannot be repeated'],
          ...notes.map(note => ['note', note] as const),
        ],
        width,
      ),
    ],
  );
}

/** The price of one request. */
export const quoteLines = ({ credits: amount, atMost, basis, source, confidence }: Quote): readonly Line[] => [
  line(span(`${atMost ? 'at most ' : ''}${credits(amount)}`, 'credits'), `  ${basis}`),
  line('  ', span(`${source}, confidence ${confidence}`, 'muted')),
];
