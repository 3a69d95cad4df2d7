import type { Entry, Field, Medium } from '../../schemas/types/catalog.ts';
import { assetsAt, fieldAt, valueAt } from './body.ts';
import { type AssetFacts, type Json, noFacts } from './request.ts';

/** What a finished render will be. Every absent member is not known, or not a thing this medium has. */
export interface Outcome {
  readonly kind: Medium;
  /** How many results one request yields. */
  readonly count: number;
  readonly seconds?: number;
  /** The seconds are the longest it may be, not what it will be. */
  readonly secondsAtMost?: true;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

/** What the media of a request will be, as far as the request and its inputs tell. */
export function outputOf(entry: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts = noFacts): Outcome {
  return {
    kind: entry.output.kind,
    count: countOf(entry, body),
    ...secondsOf(entry, body, assets),
    ...sizeOf(entry, body, assets),
  };
}

function countOf({ output, fields }: Entry, body: Readonly<Record<string, Json>>): number {
  if (output.count?.fixed !== undefined) return output.count.fixed;
  const asked = output.count?.field === undefined ? undefined : valueAt(fields, body, output.count.field);
  return typeof asked === 'number' ? asked : 1;
}

type Length = Pick<Outcome, 'seconds' | 'secondsAtMost'>;

function secondsOf({ output, fields }: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts): Length {
  const { field, asset, assume } = output.seconds ?? {};
  if (field !== undefined) {
    const asked = valueAt(fields, body, field);
    if (typeof asked === 'number') return { seconds: asked };
    return atMost(longest(fieldAt(fields, field)) ?? assume);
  }
  if (asset !== undefined) {
    const uri = assetsAt(body, asset)[0];
    const seconds = uri === undefined ? undefined : assets(uri)?.seconds;
    if (seconds !== undefined) return { seconds };
  }
  return atMost(assume);
}

const atMost = (seconds: number | undefined): Length => (seconds === undefined ? {} : { seconds, secondsAtMost: true });

function longest(field: Field | undefined): number | undefined {
  if (field?.type === 'number') return field.max;
  if (field?.type !== 'choice') return undefined;
  const numbers = field.values.filter(value => typeof value === 'number');
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

type Size = Pick<Outcome, 'width' | 'height'>;

function sizeOf(entry: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts): Size {
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
