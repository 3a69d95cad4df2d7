import type { Catalog, Entry } from '../../../engine/index.ts';
import type {
  FileLimit,
  ModelField,
  ModelOffer,
  ModelView,
  PriceRow,
  ReferenceSlot,
} from '../../../schemas/types/output.ts';
import { type Charge, creditsWords, unitOf } from './charge-words.ts';
import { allWords, conditionWords } from './condition-words.ts';
import { defaultOf, fieldWords, mediaIn } from './field-words.ts';
import { priceWords } from './price-words.ts';

/** One model, wherever it is offered. */
export const modelModel = (model: string, entries: readonly Entry[], catalog: Catalog): ModelView => ({
  model,
  offers: entries.map(entry => offer(entry, catalog)),
});

function offer(entry: Entry, { sources, assets }: Catalog): ModelOffer {
  const { endpoint, output, ratios = [], fields, prompt, seed, keyframes, source, references = [] } = entry;
  const { price, rules = [], notes = [] } = entry;
  const title = (key: string): string => sources[key]?.title ?? key;
  const seconds = lengthOf(entry);
  const count = countOf(entry);
  return {
    endpoint,
    ...lifecycleOf(entry),
    output: output.kind ?? 'other',
    ratios: ratios.map(({ value, aspect }) => (aspect === value || !aspect ? value : `${value} (${aspect})`)),
    sizes: sizesOf(ratios),
    ...(seconds === undefined ? {} : { seconds }),
    ...(count === undefined ? {} : { outputs: count }),
    ...(prompt?.max === undefined ? {} : { promptMax: prompt.max }),
    seed,
    keyframes: [...(keyframes?.first ? ['first'] : []), ...(keyframes?.last ? ['last'] : [])],
    ...(source ? { worksOn: { field: source.field, kind: source.kind } } : {}),
    references: references.map(slotOf),
    fields: Object.entries(fields).map(([name, field]) => fieldOf(name, field)),
    rules: rules.map(({ message }) => message),
    files: [...new Set(Object.values(fields).flatMap(mediaIn))].map(
      (kind): FileLimit => ({
        kind,
        types: [...new Set(assets[kind].mimes)],
        uploadMaxBytes: assets[kind].uploadMaxBytes,
        urlMaxBytes: assets[kind].urlMaxBytes,
      }),
    ),
    price: priceWords(entry),
    prices: price.known ? price.charges.flatMap(charge => rowsOf(charge, entry)) : [],
    ...(price.known && price.minimum !== undefined ? { atLeast: price.minimum } : {}),
    source: price.known ? `${title(price.source)}, ${price.checked}` : price.reason,
    ...(price.known ? { confidence: price.confidence } : {}),
    limitsSource: entry.sources.map(key => `${title(key)}${sources[key] ? `, ${sources[key].date}` : ''}`),
    notes: [...notes, ...(price.known && price.note ? [price.note] : [])],
  };
}

/** `2 to 10 s`, `as long as videoUri`. Undefined: it has no length, or nobody says. */
function lengthOf({ output: { seconds }, fields }: Entry): string | undefined {
  const field = seconds?.field === undefined ? undefined : fieldAt(fields, seconds.field);
  if (field) return fieldWords(field);
  return seconds?.asset === undefined ? undefined : `as long as ${seconds.asset}`;
}

/** How many results one request can yield. Undefined: one. */
function countOf({ output: { count }, fields }: Entry): string | undefined {
  if (count?.fixed !== undefined) return String(count.fixed);
  const field = count?.field === undefined ? undefined : fieldAt(fields, count.field);
  return field && fieldWords(field);
}

/** A field of the request, or of an object in it. */
function fieldAt(fields: Entry['fields'], path: string): Entry['fields'][string] | undefined {
  const [head = '', ...rest] = path.split('.');
  const field = fields[head];
  return rest.length === 0 ? field : field?.type === 'object' ? fieldAt(field.fields, rest.join('.')) : undefined;
}

/** How the provider keeps a model, and what takes its place. */
export const lifecycleOf = ({ lifecycle: { state, since, until, replacedBy } }: Entry) => ({
  state,
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

/** Sizes by class of resolution, in the provider's order. */
function sizesOf(ratios: NonNullable<Entry['ratios']>): ModelOffer['sizes'] {
  const classes = new Map<string | undefined, string[]>();
  for (const { value, aspect, tier } of ratios) {
    const words = aspect === value || !aspect ? value : `${value} (${aspect})`;
    classes.set(tier, [...(classes.get(tier) ?? []), words]);
  }
  return [...classes].map(([resolution, values]) => ({ ...(resolution === undefined ? {} : { resolution }), values }));
}

const slotOf = ({ kind, field, max, mention }: NonNullable<Entry['references']>[number]): ReferenceSlot => ({
  kind,
  field,
  ...(max === undefined ? {} : { max }),
  ...(mention === undefined ? {} : { mention: mention.replace('{tag}', 'TAG').replace('{n}', 'N') }),
});

function fieldOf(name: string, field: Entry['fields'][string]): ModelField {
  const value = defaultOf(field);
  return {
    name,
    takes: fieldWords(field),
    required: field.required ?? false,
    ...(value === undefined ? {} : { default: value }),
    ...(field.note === undefined ? {} : { note: field.note }),
  };
}

/** A row for every rate: what it is for, when it applies, and how much it is. */
function rowsOf(charge: Charge, entry: Entry): readonly PriceRow[] {
  const { price } = entry;
  const general = allWords(charge.when);
  const unit = unitOf({ ...charge, ...(charge.for === 'for outputFormat' ? { for: undefined } : {}) } as Charge, entry);
  return charge.rates.map(({ when, credits, confidence }, index): PriceRow => {
    const own = when ? allWords(when) : otherwise(charge.rates[index - 1]);
    const condition = [general, own].filter(words => words !== '').join(', ');
    return {
      price: `${creditsWords(credits)}${unit}`,
      ...(condition === '' ? {} : { when: condition }),
      ...(charge.for === undefined ? {} : { surcharge: true }),
      confidence: confidence ?? (price.known ? price.confidence : 'low'),
    };
  });
}

/** What is left by the rate before: beyond a size, or whatever it did not say. */
function otherwise(before: Charge['rates'][number] | undefined): string {
  if (!before) return '';
  const [condition, ...more] = before.when ?? [];
  return condition?.test === 'size' && more.length === 0
    ? conditionWords(condition).replace('up to', 'above')
    : 'otherwise';
}
