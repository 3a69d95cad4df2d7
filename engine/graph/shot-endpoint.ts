import type { Catalog } from '../catalog/catalog.ts';
import type { Rung, Shot } from '../production/production.ts';
import { hasReferences } from './frames.ts';
import { madeEndpoint } from './made.ts';
import { endpointFor } from './wording.ts';

/** Where a shot is sent at a rung: by how it is made, and by whether it starts from a picture, looks at some, or has words alone. */
export function shotEndpoint({ making, firstFrame, lastFrame, references }: Shot, { model }: Rung, catalog: Catalog) {
  if (making.kind !== 'model') return endpointFor(catalog, model, madeEndpoint(making, 'video'));
  if (firstFrame || lastFrame) return endpointFor(catalog, model, 'image_to_video');
  const fromText = endpointFor(catalog, model, 'text_to_video');
  const looks = references.images.length > 0 && !hasReferences(fromText.entry, 'image');
  const fromPictures = looks ? endpointFor(catalog, model, 'image_to_video') : undefined;
  return hasReferences(fromPictures?.entry, 'image') ? fromPictures! : fromText;
}
