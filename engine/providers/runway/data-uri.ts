import type { Catalog } from '../../catalog/catalog.ts';
import type { Asset } from '../provider.ts';

/**
 * The asset inside its own address, where that is short enough: nothing to upload, nothing that expires. Undefined when it
 * is too large, or of a type that is not taken so.
 */
export function dataUri({ mime, bytes }: Asset, { assets }: Catalog): string | undefined {
  const medium = mime.split('/')[0];
  if (medium !== 'image' && medium !== 'video' && medium !== 'audio') return undefined;
  const { mimes, dataMaxLength } = assets[medium];
  const head = `data:${mime};base64,`;
  const length = head.length + 4 * Math.ceil(bytes.byteLength / 3);
  if (!mimes.includes(mime) || length > dataMaxLength) return undefined;
  return head + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
