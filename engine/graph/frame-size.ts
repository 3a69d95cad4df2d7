import { classesOf, preferredClass, ratioFor, ratioForPicture } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import { type Catalog, type Entry, isServed, modelsAt } from '../catalog/catalog.ts';
import { andOthers } from '../catalog/in-words.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Origin } from '../production/production.ts';
import type { Sheet } from './sheet.ts';

/** A wish for a frame: its shape, and how fine it is. */
export interface FrameWish {
  /** As written: `16:9`, or the model's own size. */
  readonly ratio: string;
  readonly ratioOrigin: Origin;
  /** Absent: 720p, or the nearest to it. */
  readonly resolution?: { readonly value: string; readonly origin: Origin };
  /** Whether the clip starts from or ends on a picture. */
  readonly pictured: boolean;
}

/** Puts shape and resolution in the model's own words. An impossible shape goes as it is, to be refused. */
export function putFrameSize(
  sheet: Sheet,
  { ratio, ratioOrigin, resolution, pictured }: FrameWish,
  { catalog, report }: { readonly catalog: Catalog; readonly report: Report },
): void {
  const { entry } = sheet;
  const atRatio = () => placeOf(ratioOrigin);
  if (!entry) {
    sheet.put('ratio', ratio, atRatio);
    return;
  }
  const wish = resolution && hasClass(entry, resolution, { catalog, report }) ? resolution.value : undefined;
  for (const path of ['ratio', 'input.aspectRatio'])
    if (fieldAt(entry.fields, path)?.type === 'ratio') {
      const word = (pictured ? ratioForPicture : ratioFor)(entry, ratio, wish);
      if (word === undefined && wish !== undefined && ratioFor(entry, ratio) !== undefined)
        report(
          errorAt('impossible-request', `${entry.model} renders no ${ratio} at ${wish}`, placeOf(resolution!.origin)),
        );
      sheet.put(path, word ?? ratio, atRatio);
    }
  for (const path of ['resolution', 'input.resolution']) {
    const field = fieldAt(entry.fields, path);
    if (field?.type !== 'choice') continue;
    // A router that is not told a resolution takes whatever its models like; so it is told.
    const chosen = wish ?? preferredClass(field.values.map(String));
    sheet.put(path, chosen, resolution && (() => placeOf(resolution.origin)));
  }
}

function hasClass(
  entry: Entry,
  { value, origin }: { readonly value: string; readonly origin: Origin },
  { catalog, report }: { readonly catalog: Catalog; readonly report: Report },
): boolean {
  const classes = classesOf(entry);
  if (classes.includes(value)) return true;
  const able = modelsAt(catalog, entry.endpoint).filter(other => isServed(other) && classesOf(other).includes(value));
  report(
    errorAt(
      'impossible-request',
      classes.length === 0
        ? `${entry.model} has no choice of resolution`
        : `${entry.model} renders no ${value}, only ${classes.join(', ')}`,
      placeOf(origin),
      able.length > 0 ? { hint: `${andOthers(able.map(({ model }) => model))} could.` } : {},
    ),
  );
  return false;
}
