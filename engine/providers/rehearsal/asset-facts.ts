import { stat } from 'node:fs/promises';
import type { AssetFacts, Json, KnownAsset } from '../../catalog/request.ts';
import { probe } from '../../media/probe.ts';
import type { Issue } from './answer.ts';
import { dayMs } from './links.ts';
import type { Stage } from './stage.ts';
import { heldScheme } from './state-folder.ts';

/** What a file turned out to be, as the catalog asks for it. No media type: it is nothing that can be used. */
export async function knownFacts(path: string): Promise<KnownAsset> {
  const { size: bytes } = await stat(path);
  const { kind, mime, width, height, seconds, fps } = (await probe(path)) ?? {};
  // Archives and documents have a media type that no field takes; that is enough to refuse them.
  const medium = kind === 'archive' || kind === 'data' ? undefined : kind;
  const known = { kind: medium, mime, width, height, seconds, fps, bytes };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** What is known of the media of a request: of what came along, and of uploads that have not expired. */
export function assetFacts({ folder, now }: Stage, came: ReadonlyMap<string, KnownAsset>): AssetFacts {
  return uri => {
    if (!uri.startsWith(uploadScheme)) return came.get(uri);
    const upload = folder.upload(uri.slice(uploadScheme.length));
    return upload && now() < upload.created + dayMs ? upload.facts : undefined;
  };
}

/** Addresses that lead nowhere: uploads that never were or have expired, and what only the client understands. */
export function* lostAssets(
  value: Json | undefined,
  path: readonly (string | number)[],
  assets: AssetFacts,
): Generator<Issue> {
  if (typeof value === 'string') {
    const foreign = /^sha256:[0-9a-f]{64}$/.test(value) || value.startsWith(heldScheme);
    if (foreign || (value.startsWith(uploadScheme) && !assets(value)))
      yield { code: 'invalid_asset', path, message: 'The asset could not be found; it may have expired.' };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* lostAssets(item, [...path, index], assets);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* lostAssets(item, [...path, name], assets);
  }
}

const uploadScheme = 'runway://';
