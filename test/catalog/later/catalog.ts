import { type Catalog, runway } from '../../../engine/catalog/catalog.ts';
import { image } from './image.ts';
import { other } from './other.ts';
import { video } from './video.ts';

/** Entries with the hardest prices and rules of Runway's other models: proof that rows alone can say them. */
export const later: Catalog = { ...runway, entries: [...video, ...image, ...other] };
