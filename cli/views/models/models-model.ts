import type { Catalog, Entry } from '../../../engine/index.ts';
import type { ModelOffer, ModelsList, ModelView } from '../../../schemas/types/output.ts';
import { priceWords } from './price-words.ts';

/** Every model at every endpoint. */
export const modelsModel = ({ creditUsd, entries }: Catalog): ModelsList => ({
  creditUsd,
  models: entries.map(entry => ({
    endpoint: entry.endpoint,
    model: entry.model,
    output: entry.output.kind,
    ...lifecycle(entry),
    price: priceWords(entry),
  })),
});

/** One model, wherever it is offered. */
export const modelModel = (model: string, entries: readonly Entry[], { sources }: Catalog): ModelView => ({
  model,
  offers: entries.map(entry => offer(entry, sources)),
});

function offer(entry: Entry, sources: Catalog['sources']): ModelOffer {
  const { endpoint, output, ratios = [], fields, prompt, seed, keyframes, price, notes = [] } = entry;
  const source = price.known ? price.source : undefined;
  const title = source === undefined ? 'nobody has said' : (sources[source]?.title ?? source);
  const seconds = output.seconds?.field === undefined ? undefined : lengths(fields[output.seconds.field]);
  return {
    endpoint,
    ...lifecycle(entry),
    output: output.kind,
    ratios: ratios.map(({ value, aspect }) => (aspect === value ? value : `${value} (${aspect})`)),
    ...(seconds === undefined ? {} : { seconds }),
    ...(prompt?.max === undefined ? {} : { promptMax: prompt.max }),
    seed,
    keyframes: [...(keyframes?.first ? ['first'] : []), ...(keyframes?.last ? ['last'] : [])],
    price: priceWords(entry),
    source: price.known ? `${title}, ${price.checked}` : title,
    ...(price.known ? { confidence: price.confidence } : {}),
    notes: [...notes, ...(price.known && price.note ? [price.note] : [])],
  };
}

const lifecycle = ({ lifecycle: { state, replacedBy } }: Entry) => ({
  state,
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

/** `2 to 10 s`, `4, 6 or 8 s`. */
function lengths(field: Entry['fields'][string] | undefined): string | undefined {
  if (field?.type === 'number' && field.min !== undefined && field.max !== undefined)
    return `${field.min} to ${field.max} s`;
  if (field?.type === 'choice') return `${field.values.join(', ')} s`;
  return undefined;
}
