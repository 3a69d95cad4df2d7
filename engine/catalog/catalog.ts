import type { Catalog, Entry } from '../../schemas/types/catalog.ts';
import type { ProviderRequest } from './request.ts';

export type { Catalog, Condition, Confidence, Entry, Field, Medium, Ratio } from '../../schemas/types/catalog.ts';

export { runway } from './runway/runway.ts';

/** One model at one endpoint, removed models included. Absent: the catalog has never heard of the pair. */
export const entryOf = (catalog: Catalog, endpoint: string, model: string): Entry | undefined =>
  indexOf(catalog).byEndpoint.get(endpoint)?.get(model);

/** What a request asks for. A body without a model is for the endpoint's one entry that takes none. */
export function entryFor(catalog: Catalog, { endpoint, body }: ProviderRequest): Entry | undefined {
  if (typeof body.model === 'string') return entryOf(catalog, endpoint, body.model);
  return modelsAt(catalog, endpoint).find(entry => entry.modelless);
}

/** Every endpoint at which a model is, or was, served; none for an unknown model. */
export const offersOf = (catalog: Catalog, model: string): readonly Entry[] =>
  indexOf(catalog).byModel.get(model) ?? [];

/** Every model at an endpoint, in the catalog's order; none for an unknown endpoint. */
export const modelsAt = (catalog: Catalog, endpoint: string): readonly Entry[] => [
  ...(indexOf(catalog).byEndpoint.get(endpoint)?.values() ?? []),
];

/** Every model's name once, in the catalog's order, removed models included. */
export const modelNames = (catalog: Catalog): readonly string[] => [...indexOf(catalog).byModel.keys()];

/** Every endpoint's name once, in the catalog's order. */
export const endpointNames = (catalog: Catalog): readonly string[] => [...indexOf(catalog).byEndpoint.keys()];

/** Whether the provider still serves it. */
export const isServed = (entry: Entry): boolean => entry.lifecycle.state !== 'removed';

interface Index {
  readonly byEndpoint: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
  readonly byModel: ReadonlyMap<string, readonly Entry[]>;
}

/** A plan asks for every job, and a production may have ten thousand. */
const indexes = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known) return known;
  const made = makeIndex(catalog);
  indexes.set(catalog, made);
  return made;
}

function makeIndex(catalog: Catalog): Index {
  const byEndpoint = new Map<string, Map<string, Entry>>();
  const byModel = new Map<string, Entry[]>();
  for (const entry of catalog.entries) {
    const models = byEndpoint.get(entry.endpoint) ?? new Map<string, Entry>();
    byEndpoint.set(entry.endpoint, models.set(entry.model, entry));
    const offers = byModel.get(entry.model);
    if (offers) offers.push(entry);
    else byModel.set(entry.model, [entry]);
  }
  return { byEndpoint, byModel };
}
