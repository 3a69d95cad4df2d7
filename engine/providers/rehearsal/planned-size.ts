import { aspectOf } from '../../catalog/aspects.ts';
import { valueAt } from '../../catalog/body.ts';
import type { Entry } from '../../catalog/catalog.ts';
import type { ProviderBody } from '../../catalog/request.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is known of a result's size: what the catalog says of it, and the size of the picture that it starts from. */
export interface Hints {
  readonly outcome: Partial<Size>;
  readonly shown: Partial<Size> | undefined;
}

/** How large a picture will be: as the catalog says; else of the shape and class that are asked for; else like its picture. */
export function sizeOf(entry: Entry, body: ProviderBody, { outcome, shown }: Hints): Size {
  if (outcome.width && outcome.height) return even(outcome.width, outcome.height);
  const ratioField = Object.keys(entry.fields).find(name => entry.fields[name]?.type === 'ratio');
  const ratio = ratioField === undefined ? undefined : valueAt(entry.fields, body, ratioField);
  const aspect = shapeOf(typeof ratio === 'string' ? aspectOf(entry, ratio) : undefined) ?? ownShape(shown) ?? 16 / 9;
  const tier = valueAt(entry.fields, body, 'resolution') ?? entry.ratios?.find(row => row.value === ratio)?.tier;
  const side = shorterSides[String(tier)] ?? 720;
  return aspect >= 1 ? even(side * aspect, side) : even(side, side / aspect);
}

/** Pixels of the shorter side, by the name of a class. Absent: most models give 720. */
const shorterSides: Readonly<Record<string, number>> = {
  '360p': 360,
  '480p': 480,
  '720p': 720,
  '768p': 768,
  '1k': 1080,
  '1080p': 1080,
  '2k': 1440,
  '4k': 2160,
};

function shapeOf(aspect: string | undefined): number | undefined {
  const [, across, down] = /^(\d+):(\d+)$/.exec(aspect ?? '') ?? [];
  return across && down ? Number(across) / Number(down) : undefined;
}

const ownShape = (shown: Partial<Size> | undefined): number | undefined =>
  shown?.width && shown.height ? Math.min(8, Math.max(1 / 8, shown.width / shown.height)) : undefined;

/** Encoders want even sides. */
const even = (width: number, height: number): Size => ({
  width: 2 * Math.round(width / 2),
  height: 2 * Math.round(height / 2),
});
