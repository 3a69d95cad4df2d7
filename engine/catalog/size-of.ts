import type { Entry } from '../../schemas/types/catalog.ts';
import { assetsAt, valueAt } from './body.ts';
import type { AssetFacts, Json } from './request.ts';

/** How large a picture will be. Nothing in it: not known, or it has no picture. */
export interface Size {
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

/** The size of the result of a request, as far as the request and its inputs tell. */
export function sizeOf(entry: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts): Size {
  return entry.output.size ? sizeOfAsset(entry, body, assets) : sizeOfRatio(entry, body);
}

function sizeOfRatio({ fields }: Entry, body: Readonly<Record<string, Json>>): Size {
  for (const [name, field] of Object.entries(fields)) {
    if (field.type !== 'ratio' || field.unit !== 'pixels') continue;
    const [width, height] = pair(valueAt(fields, body, name)) ?? [];
    return width && height ? { width, height } : {};
  }
  return {};
}

function sizeOfAsset({ output, fields }: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts): Size {
  const { asset, scale, aspect } = output.size!;
  const uri = assetsAt(body, asset)[0];
  const { width, height } = (uri === undefined ? undefined : assets(uri)) ?? {};
  if (width === undefined || height === undefined) return {};
  const by = scale === undefined ? 1 : valueAt(fields, body, scale);
  if (typeof by !== 'number') return {};
  const shape = aspect === undefined ? undefined : pair(valueAt(fields, body, aspect));
  const [w, h] = shape ? letterboxed(width, height, shape[0] / shape[1]) : [width, height];
  return { width: w * by, height: h * by };
}

/** The smallest frame of an aspect that holds the whole picture; even sides, as encoders want them. */
function letterboxed(width: number, height: number, aspect: number): [number, number] {
  const even = (side: number): number => 2 * Math.round(side / 2);
  return aspect > width / height ? [even(height * aspect), height] : [width, even(width / aspect)];
}

function pair(value: Json | undefined): [number, number] | undefined {
  const [, left, right] = typeof value === 'string' ? (/^(\d+):(\d+)$/.exec(value) ?? []) : [];
  return left === undefined ? undefined : [Number(left), Number(right)];
}
