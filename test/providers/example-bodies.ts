import { inspect } from '../../engine/catalog/inspect.ts';
import type { Json, ProviderBody } from '../../engine/catalog/request.ts';
import type { Catalog, Entry, Field, Fields } from '../../schemas/types/catalog.ts';
import { type Candidate, candidates } from './candidates.ts';

export interface Examples {
  readonly smallest: ProviderBody;
  /** As few as the rules allow, so that each field, in each of its shapes, is in one of them or in the smallest. */
  readonly fullest: readonly ProviderBody[];
}

/** Legal requests to one model, found by asking the catalog. Throws when there is something that no legal request can show. */
export function examplesOf(catalog: Catalog, entry: Entry): Examples {
  const slots = slotsOf(entry.fields, entry);
  const fits = (filled: Filled): boolean =>
    inspect(catalog, { endpoint: entry.endpoint, body: bodyOf(entry, filled) }).length === 0;
  const inOrder = (filled: Filled): Filled =>
    new Map(slots.flatMap(({ path }) => (filled.has(path) ? [[path, filled.get(path)!] as const] : [])));
  const needed: Filled = new Map(slots.filter(({ required }) => required).map(slot => [slot.path, shortest(slot)]));
  const smallest = [needed, ...oneMore(needed, slots).map(({ start }) => start)].find(fits);
  if (!smallest) throw new Error(`no smallest request to ${entry.model} at ${entry.endpoint}`);
  const missing = new Set(slots.flatMap(({ ways }) => ways.flatMap(({ shows }) => shows)));
  const cross = (filled: Filled): void => {
    for (const { shows } of filled.values()) for (const each of shows) missing.delete(each);
  };
  cross(smallest);
  const fullest = [grown({ start: smallest, fixed: [] }, { slots, missing, fits })];
  cross(fullest[0]!);
  for (const shown of missing) {
    const start = starts(shown, [needed, smallest], slots).find(({ start }) => fits(start));
    if (!start) throw new Error(`no request to ${entry.model} at ${entry.endpoint} can show ${shown}`);
    const next = grown(start, { slots, missing, fits });
    fullest.push(next);
    cross(next);
  }
  return { smallest: bodyOf(entry, inOrder(smallest)), fullest: fullest.map(filled => bodyOf(entry, inOrder(filled))) };
}

/** What is chosen, by the path of its slot. */
type Filled = ReadonlyMap<string, Candidate>;

interface Slot {
  readonly path: string;
  readonly required: boolean;
  readonly ways: readonly Candidate[];
}

/** The fields; those of an object that must be there count as fields themselves. */
function slotsOf(fields: Fields, entry: Entry, prefix = ''): readonly Slot[] {
  return Object.entries(fields).flatMap(([name, field]: [string, Field]) => {
    // Only a question has it, and never a request.
    if (name === 'dryRun') return [];
    const path = `${prefix}${name}`;
    if (field.type === 'object' && field.required) return slotsOf(field.fields, entry, `${path}.`);
    const ways = candidates(field, name, entry).map(({ value, shows }) => ({
      value,
      shows: shows.map(each => `${prefix}${each}`),
    }));
    return [{ path, required: field.required ?? false, ways }];
  });
}

function bodyOf({ model, modelless, fields }: Entry, filled: Filled): ProviderBody {
  let body: ProviderBody = modelless ? {} : { model };
  for (const [path, { value }] of filled) body = placed(body, path.split('.'), value);
  const empty = Object.keys(fields).filter(name => fields[name]?.type === 'object' && fields[name].required);
  return { ...Object.fromEntries(empty.filter(name => !(name in body)).map(name => [name, {}])), ...body };
}

function placed(body: ProviderBody, [head = '', ...rest]: readonly string[], value: Json): ProviderBody {
  if (rest.length === 0) return { ...body, [head]: value };
  return { ...body, [head]: placed((body[head] ?? {}) as ProviderBody, rest, value) };
}

const shortest = ({ ways }: Slot): Candidate =>
  ways.reduce((best, way) => (JSON.stringify(way.value).length < JSON.stringify(best.value).length ? way : best));

interface Start {
  readonly start: Filled;
  /** Slots that must stay as they are. */
  readonly fixed: readonly string[];
}

/** Requests that show something, with at most one other slot filled for its sake. */
function starts(shown: string, bases: readonly Filled[], slots: readonly Slot[]): readonly Start[] {
  const shows = slots.flatMap(({ path, ways }) =>
    ways.filter(way => way.shows.includes(shown)).map(way => ({ path, way })),
  );
  const direct = bases.flatMap(base =>
    shows.map(({ path, way }) => ({ start: new Map([...base, [path, way]]), fixed: [path] })),
  );
  const helped = direct.flatMap(({ start, fixed }) =>
    oneMore(
      start,
      slots.filter(({ path }) => !fixed.includes(path)),
    ).map(more => ({ start: more.start, fixed: [...fixed, ...more.fixed] })),
  );
  return [...direct, ...helped];
}

/** Each way to fill, or fill anew, one slot more. */
const oneMore = (filled: Filled, slots: readonly Slot[]): readonly Start[] =>
  slots.flatMap(({ path, ways }) => ways.map(way => ({ start: new Map([...filled, [path, way]]), fixed: [path] })));

interface Room {
  readonly slots: readonly Slot[];
  readonly missing: ReadonlySet<string>;
  readonly fits: (filled: Filled) => boolean;
}

/** The request with everything added that fits, what is not shown yet before anything else. */
function grown({ start, fixed }: Start, { slots, missing, fits }: Room): Filled {
  const news = ({ shows }: Candidate): number => shows.filter(each => missing.has(each)).length;
  let filled = start;
  for (const { path, ways } of slots.filter(slot => !fixed.includes(slot.path))) {
    const worth = filled.has(path) ? ways.filter(way => news(way) > 0) : ways;
    const way = [...worth].sort((a, b) => news(b) - news(a)).find(each => fits(new Map([...filled, [path, each]])));
    if (way) filled = new Map([...filled, [path, way]]);
  }
  return filled;
}
