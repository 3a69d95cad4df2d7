import type { Catalog, Entry } from '../../schemas/types/catalog.ts';
import type { AssetFacts } from './request.ts';

/** Where an inspection stands: in which entry, and at which path of the body. */
export interface Place {
  readonly catalog: Catalog;
  readonly entry: Entry;
  readonly assets: AssetFacts;
  /** `promptImage[0].uri`; empty at the top. */
  readonly path: string;
}
