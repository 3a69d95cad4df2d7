import type { Catalog, Entry } from '../../../engine/index.ts';
import type { ModelsList } from '../../../schemas/types/output.ts';
import { lifecycleOf } from './model-model.ts';
import { priceWords } from './price-words.ts';

/** Every model at every endpoint; of one kind only, when a kind is given. */
export const modelsModel = ({ creditUsd, entries }: Catalog, kind?: Entry['output']['kind']): ModelsList => ({
  creditUsd,
  models: entries
    .filter(({ output }) => kind === undefined || output.kind === kind)
    .map(entry => ({
      endpoint: entry.endpoint,
      model: entry.model,
      output: entry.output.kind ?? 'other',
      ...lifecycleOf(entry),
      price: priceWords(entry),
      ...(entry.price.known ? { checked: entry.price.checked, confidence: entry.price.confidence } : {}),
    })),
});
