import type { Catalog } from '../../catalog/catalog.ts';
import type { Asset, Refused } from '../provider.ts';

/** Why an asset cannot be uploaded; undefined when it can. Asked first: a refusal after 200 MB is a slow one. */
export function unfitUpload({ name, mime, bytes }: Asset, { assets }: Catalog): Refused | undefined {
  const medium = mime.split('/')[0];
  if (medium !== 'image' && medium !== 'video' && medium !== 'audio') {
    return unfit(`${name} is ${mime || 'of no known type'}; only images, video and audio can be uploaded.`);
  }
  const most = assets[medium].uploadMaxBytes;
  const size = bytes.byteLength;
  if (size < assets.minBytes) return unfit(`${name} has ${size} bytes; an upload has at least ${assets.minBytes}.`);
  if (size > most) return unfit(`${name} has ${size} bytes; an upload has at most ${most}.`);
  // What the API takes as a file name; the ending must be there, for it tells the type.
  if (name.length < 3 || name.length > 255) return unfit(`The file name ${name} must have 3 to 255 characters.`);
  return undefined;
}

const unfit = (reason: string): Refused => ({ kind: 'refused', failure: { class: 'fix', reason } });
