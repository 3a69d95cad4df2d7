import type { ModelOffer, ModelsList, ModelView, Quote } from '../../../schemas/types/output.ts';
import { either, megabytes } from '../models/field-words.ts';
import { type Labelled, labelled } from './labelled.ts';
import { blank, type Line, line, span } from './line.ts';
import { credits, list, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** One model, an endpoint after the other. */
export const modelLines = ({ model, offers }: ModelView, width: number): readonly Line[] =>
  offers.flatMap((offer, index) => [
    ...(index > 0 ? [blank] : []),
    ...wrapLine(line(span(`${offer.endpoint}/${model}`, 'strong'), lifecycleSpan(offer)), width),
    ...labelled(summaryOf(offer), { width, labels }),
    ...section('price', pricesOf(offer), width),
    ...section('fields', offer.fields.map(fieldRow), width),
    ...section(
      'rules',
      offer.rules.map(text => ({ label: '·', text })),
      width,
    ),
    ...section('files', offer.files.map(fileRow), width),
    ...section(
      'notes',
      offer.notes.map(text => ({ label: '·', text })),
      width,
    ),
  ]);

/** As wide as the widest of them. */
const labels = 'refers to'.length;

const section = (title: string, rows: readonly Labelled[], width: number): readonly Line[] =>
  rows.length === 0 ? [] : [line('  ', span(title, 'strong')), ...labelled(rows, { width, indent: 4 })];

/** ` removed, use gen4_turbo`. */
export function lifecycleWords({
  state,
  since,
  until,
  replacedBy,
}: Pick<ModelsList['models'][number], 'state' | 'since' | 'until' | 'replacedBy'>): string {
  if (state === 'active') return '';
  const day = state === 'removed' ? (until ?? since) : since;
  return [
    `${state}${day === undefined ? '' : ` since ${day}`}`,
    ...(state === 'deprecated' && until !== undefined ? [`served until ${until}`] : []),
    ...(replacedBy === undefined ? [] : [`use ${replacedBy}`]),
  ].join(', ');
}

const lifecycleSpan = (offer: ModelOffer) => {
  const words = lifecycleWords(offer);
  return span(words === '' ? '' : `  ${words}`, 'warning');
};

function summaryOf({
  output,
  outputs,
  seconds,
  sizes,
  promptMax,
  worksOn,
  keyframes,
  references,
  seed,
  limitsSource,
}: ModelOffer): readonly Labelled[] {
  return [
    {
      label: 'makes',
      text: [
        output,
        ...(seconds === undefined ? [] : [seconds]),
        ...(outputs === undefined ? [] : [`${outputs} at once`]),
      ].join(', '),
    },
    ...sizes.map(({ resolution, values }, index) => ({
      label: index === 0 ? 'sizes' : '',
      text: `${resolution === undefined ? '' : `${resolution}: `}${values.join(', ')}`,
    })),
    ...(promptMax === undefined ? [] : [{ label: 'prompt', text: `up to ${number(promptMax)} characters` }]),
    ...(worksOn ? [{ label: 'works on', text: `${a(pieces[worksOn.kind])}, in ${worksOn.field}` }] : []),
    ...(keyframes.length > 0 ? [{ label: 'frames', text: `${list(keyframes)} frame` }] : []),
    ...references.map(({ kind, field, max, mention }, index) => ({
      label: index === 0 ? 'refers to' : '',
      text: `${max === undefined ? `${pieces[kind]}s, how many nobody says` : `up to ${max} ${pieces[kind]}${max === 1 ? '' : 's'}`}, in ${field}${mention === undefined ? '' : `; the prompt says ${mention}`}`,
    })),
    { label: 'seed', text: seed ? 'yes' : 'no: takes cannot be repeated' },
    { label: 'limits', text: `from ${limitsSource.join('; ')}`, tone: 'muted' },
  ];
}

const pieces = { image: 'image', video: 'video', audio: 'audio clip' } as const;

const a = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function pricesOf({ price, prices, atLeast, source, confidence }: ModelOffer): readonly Labelled[] {
  if (prices.length === 0) return [{ label: price, text: source, tone: 'warning' }];
  const rows = prices.map((row, index) => ({
    label: `${row.surcharge ? '+ ' : ''}${row.price}`,
    text: [
      sameAs(prices[index - 1]?.when, row.when ?? ''),
      row.confidence === confidence ? '' : `(confidence ${row.confidence})`,
    ]
      .join(' ')
      .trim(),
  }));
  return [
    ...rows,
    ...(atLeast === undefined ? [] : [{ label: 'at least', text: credits(atLeast) }]),
    { label: 'from', text: `${source}${confidence === undefined ? '' : `, confidence ${confidence}`}`, tone: 'muted' },
  ];
}

/** A long list that the row above had is not read twice. */
function sameAs(above: string | undefined, when: string): string {
  const cut = when.lastIndexOf(', ');
  const shared = when.slice(0, cut);
  return cut > 40 && above?.startsWith(`${shared}, `) ? `the same, ${when.slice(cut + 2)}` : when;
}

function fieldRow({ name, takes, required, default: value, note }: ModelOffer['fields'][number]): Labelled {
  const facts = [takes, ...(required ? ['required'] : []), ...(value === undefined ? [] : [`left out: ${value}`])];
  return { label: name, text: `${facts.join('; ')}${note === undefined ? '' : `. ${note}`}` };
}

const fileRow = ({ kind, types, uploadMaxBytes, urlMaxBytes }: ModelOffer['files'][number]): Labelled => ({
  label: kind,
  text: `${either(endings(types))}; up to ${megabytes(uploadMaxBytes)} uploaded, ${megabytes(urlMaxBytes)} from an address`,
});

/** Types by the names files have; aliases once. */
const endings = (types: readonly string[]): readonly string[] => [
  ...new Set(
    types.map(type => {
      const name = type.slice(type.indexOf('/') + 1).replace(/^(x-|vnd\.)/, '');
      return names[name] ?? name;
    }),
  ),
];

const names: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  mpeg: 'mp3',
  wave: 'wav',
  quicktime: 'mov',
  matroska: 'mkv',
  '3gpp': '3gp',
};

/** The price of one request. */
export const quoteLines = ({ credits: amount, atMost, basis, source, confidence }: Quote): readonly Line[] => [
  line(span(`${atMost ? 'at most ' : ''}${credits(amount)}`, 'credits'), `  ${basis}`),
  line('  ', span(`${source}, confidence ${confidence}`, 'muted')),
];
