import { type Catalog, type Confidence, type Entry, isServed, modelsAt } from '../catalog/catalog.ts';
import { accepted } from '../catalog/in-words.ts';
import { inspect, type Problem } from '../catalog/inspect.ts';
import { type AgreedPrices, quote } from '../catalog/quote.ts';
import { firstFrame, lastFrame, reference, type Trial, trialOf, withOwnShape } from './trial.ts';
import type { Obstacle, Wish } from './wish.ts';

export type { Obstacle, Wish } from './wish.ts';

/** What one result would cost wherever it can be had. */
export interface Comparison {
  readonly endpoint: string;
  /** Who can make it, the cheapest first. */
  readonly able: readonly Able[];
  /** Who is served at the endpoint and cannot, in the catalog's order. */
  readonly unable: readonly Unable[];
}

/** A model that can. */
export interface Able {
  readonly model: string;
  /** The model's own word for the frame. Absent: none can be asked for. */
  readonly ratio?: string;
  /** The class of resolution. Absent: the model makes no classes. */
  readonly resolution?: string;
  /** Whole credits. */
  readonly credits: number;
  /** The charge may turn out less. */
  readonly atMost: boolean;
  /** `5 s × 12 cr`. */
  readonly basis: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly seed: boolean;
}

/** A model that cannot; or that can, and nobody knows at what price. */
export interface Unable {
  readonly model: string;
  /** Everything that is in the way; at least one. */
  readonly obstacles: readonly Obstacle[];
}

/** Puts one wish to every model that makes such things. Pure. */
export function compare(catalog: Catalog, wish: Wish, prices: AgreedPrices = {}): Comparison {
  const endpoint = endpointFor(wish);
  const rows = modelsAt(catalog, endpoint)
    .filter(isServed)
    .map(entry => put(catalog, entry, { wish, prices }));
  return {
    endpoint,
    able: rows.filter(row => 'credits' in row).sort((a, b) => a.credits - b.credits),
    unable: rows.filter(row => 'obstacles' in row),
  };
}

/** The endpoint that makes such things. */
export const endpointFor = ({ kind, first, last }: Pick<Wish, 'kind' | 'first' | 'last'>): string =>
  kind === 'image' ? 'text_to_image' : first || last ? 'image_to_video' : 'text_to_video';

/** Every class of resolution that some model at the endpoint has, in the catalog's order. */
export const resolutionsAt = (catalog: Catalog, endpoint: string): readonly string[] => [
  ...new Set(
    modelsAt(catalog, endpoint)
      .filter(isServed)
      .flatMap(({ ratios = [], fields: { resolution } }) => [
        ...ratios.map(({ tier }) => tier),
        ...(resolution?.type === 'choice' ? resolution.values.map(String) : []),
      ])
      .filter(tier => tier !== undefined),
  ),
];

interface Question {
  readonly wish: Wish;
  readonly prices: AgreedPrices;
}

function put(catalog: Catalog, entry: Entry, { wish, prices }: Question): Able | Unable {
  const { model, endpoint, seed } = entry;
  const [trial, problems] = tried(catalog, entry, wish);
  const { body, ratio, resolution, obstacles } = trial;
  const all = [...obstacles, ...problems.map(problem => obstacleOf(problem, entry, wish))];
  if (all.length > 0) return { model, obstacles: distinct(all) };
  const price = quote(catalog, { endpoint, body }, undefined, prices);
  if (!price.known) return { model, obstacles: [{ text: `could, and its price is unknown: ${price.reason}` }] };
  const { credits, atMost, basis, source, confidence } = price;
  return {
    model,
    ...(ratio === undefined ? {} : { ratio }),
    ...(resolution === undefined ? {} : { resolution }),
    credits,
    atMost,
    basis,
    source,
    confidence,
    seed,
  };
}

/** With pictures given, some models leave the shape to them, and want to be told so. */
function tried(catalog: Catalog, entry: Entry, wish: Wish): readonly [Trial, readonly Problem[]] {
  const { endpoint } = entry;
  const trial = trialOf(entry, wish);
  const problems = complaints(catalog, entry, trial);
  if (!problems.some(({ path, code }) => code === 'rule' && entry.fields[path]?.type === 'ratio'))
    return [trial, problems];
  const freed = withOwnShape(entry, trial);
  const left = freed && inspect(catalog, { endpoint, body: freed.body });
  return freed && left && left.length < problems.length ? [freed, left] : [trial, problems];
}

/** A picture that cannot be given has been told of already; that it is missing follows. */
const complaints = (catalog: Catalog, { endpoint, keyframes }: Entry, { body, obstacles }: Trial): readonly Problem[] =>
  inspect(catalog, { endpoint, body }).filter(
    ({ code, path }) => !(code === 'missing' && path === keyframes?.field && obstacles.length > 0),
  );

/** In fewer words than the inspection, which speaks to somebody with one request before them. */
function obstacleOf({ path, code, message, nearest }: Problem, entry: Entry, wish: Wish): Obstacle {
  const field = entry.fields[path];
  if (path === entry.output.seconds?.field && field && (code === 'range' || code === 'enum' || code === 'type')) {
    const near = nearest === undefined ? {} : { nearest: `${nearest} s` };
    return { text: `takes ${accepted(field, entry).replace(/^a whole number, /, '')}, not ${wish.seconds} s`, ...near };
  }
  if (code === 'missing' && entry.references?.some(slot => slot.field === path))
    return { text: 'needs reference images', nearest: '--references 1' };
  if (code === 'range' && entry.references?.some(slot => slot.field === path)) return tooMany(path, entry, message);
  const plain = message
    .replace(/\.$/, '')
    .replace(new RegExp(`^${entry.model.replace(/[.]/g, '\\.')} `), '')
    .replaceAll(`"${firstFrame}"`, 'the first frame')
    .replaceAll(`"${lastFrame}"`, 'the last frame')
    .replaceAll(`"${reference}"`, 'a reference');
  return { text: plain };
}

function tooMany(path: string, { references = [], fields, keyframes }: Entry, message: string): Obstacle {
  const max = references.find(slot => slot.field === path)?.max ?? maxItems(fields[path]);
  if (max === undefined) return { text: message };
  return keyframes?.field === path
    ? { text: `takes at most ${max} images in all` }
    : { text: `takes at most ${max} reference image${max === 1 ? '' : 's'}`, nearest: `--references ${max}` };
}

function maxItems(field: Entry['fields'][string] | undefined): number | undefined {
  if (field?.type === 'list') return field.maxItems;
  return field?.type === 'either' ? field.of.map(maxItems).find(max => max !== undefined) : undefined;
}

const distinct = (obstacles: readonly Obstacle[]): readonly Obstacle[] =>
  obstacles.filter(({ text }, index) => obstacles.findIndex(other => other.text === text) === index);
