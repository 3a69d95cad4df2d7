import type { Container, Entry, Medium } from '../../schemas/types/catalog.ts';
import { valueAt } from './body.ts';
import { type Length, lengthOf } from './length-of.ts';
import { type AssetFacts, type Json, noFacts } from './request.ts';
import { type Size, sizeOf } from './size-of.ts';

export type { Container } from '../../schemas/types/catalog.ts';

/** What a finished render will be. Every absent member is not known, or not a thing this medium has. */
export interface Outcome extends Length, Size {
  /** Absent: not known before it is there, as of a workflow. */
  readonly kind?: Medium;
  /** How many results one request yields. */
  readonly count: number;
  /** Frames per second. */
  readonly fps?: number;
  /** What to expect; what arrives has the last word. A sequence of frames comes as a zip, whatever its kind. */
  readonly container?: Container;
}

/** What the media of a request will be, as far as the request and its inputs tell. */
export function outputOf(entry: Entry, body: Readonly<Record<string, Json>>, assets: AssetFacts = noFacts): Outcome {
  const { kind } = entry.output;
  const [fps, container] = [fpsOf(entry, body), containerOf(entry, body)];
  return {
    ...(kind === undefined ? {} : { kind }),
    count: countOf(entry, body),
    ...lengthOf(entry, body, assets),
    ...sizeOf(entry, body, assets),
    ...(fps === undefined ? {} : { fps }),
    ...(container === undefined ? {} : { container }),
  };
}

function countOf({ output, fields }: Entry, body: Readonly<Record<string, Json>>): number {
  if (output.count?.fixed !== undefined) return output.count.fixed;
  const asked = output.count?.field === undefined ? undefined : valueAt(fields, body, output.count.field);
  return typeof asked === 'number' ? asked : 1;
}

function fpsOf({ output: { fps }, fields }: Entry, body: Readonly<Record<string, Json>>): number | undefined {
  const asked = fps && valueAt(fields, body, fps.field);
  const rate = typeof asked === 'string' ? (fps?.by?.[asked] ?? Number(asked)) : asked;
  return typeof rate === 'number' && rate > 0 ? rate : undefined;
}

function containerOf({ output, fields }: Entry, body: Readonly<Record<string, Json>>): Container | undefined {
  const { field, by = {}, container } = output.files ?? {};
  const asked = field === undefined ? undefined : valueAt(fields, body, field);
  if (typeof asked === 'string' && Object.hasOwn(by, asked)) return by[asked];
  return container ?? (output.kind && usual[output.kind]);
}

const usual: Readonly<Partial<Record<Medium, Container>>> = { video: 'mp4', image: 'png' };
