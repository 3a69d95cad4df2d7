import type { Json } from '../../engine/catalog/request.ts';
import type { Entry, Field, ListField, NumberField, ObjectField } from '../../schemas/types/catalog.ts';

/** One way to fill a field. */
export interface Candidate {
  readonly value: Json;
  /** What it shows of the field: the field itself, which of several shapes, which of a part's few words. */
  readonly shows: readonly string[];
}

/** Ways to fill a field so that everything it can hold is shown by one of them; of plain values several, for the rules to choose from. */
export function candidates(field: Field, name: string, entry: Entry): readonly Candidate[] {
  const sample = samples[name];
  if (sample !== undefined && field.type !== 'either') return [{ value: sample, shows: [name] }];
  const plain = (values: readonly Json[]): readonly Candidate[] => values.map(value => ({ value, shows: [name] }));
  switch (field.type) {
    case 'text':
      return plain(['It rolls']);
    case 'number':
      return [
        ...plain(numbers(field)),
        ...(field.words ?? []).map(word => ({ value: word, shows: [name, `${name}:${word}`] })),
      ];
    case 'flag':
      return plain([true, false]);
    case 'choice':
      return plain(field.values);
    case 'ratio':
      return plain((entry.ratios ?? []).map(({ value }) => value));
    case 'asset':
      return plain([`runway://${field.medium}`]);
    case 'object':
      return objects(field, entry, shapes).map(({ value, shows }) => ({ value, shows: within(name, shows) }));
    case 'list':
      return lists(field, entry).map(({ value, shows }) => ({ value, shows: within(name, shows) }));
    case 'either':
      return field.of.flatMap((shape, at) =>
        candidates(shape, name, entry).map(({ value, shows }) => ({ value, shows: [...shows, `${name}|${at}`] })),
      );
    case 'anything':
      return [];
    default:
      return field satisfies never;
  }
}

/** What has to be just so, by the name of the field. */
const samples: Readonly<Record<string, Json>> = {
  configId: 'my-router',
  workflowId: '0b6d9a3e-6f0e-4a43-9a53-7a4f3f1f8a10',
  nodeOutputs: {
    'node-1': {
      prompt: { type: 'primitive', value: 'It rolls' },
      image: { type: 'image', uri: 'runway://image' },
      video: { type: 'video', uri: 'runway://video' },
      audio: { type: 'audio', uri: 'runway://audio' },
    },
  },
  languageCode: 'en',
  // A keyframe lies within its range.
  seconds: 1,
  at: 0.5,
  start_seconds: 0,
  end_seconds: 2,
  // Together as long as the video is when nobody says how long.
  shots: [5, 3, 2].map(duration => ({ duration, prompt: 'It rolls' })),
};

const within = (name: string, shows: readonly string[]): readonly string[] => [
  name,
  ...shows.map(part => `${name}.${part}`),
];

function numbers({ default: usual, min, max, above = -1 }: NumberField): readonly number[] {
  return [...(typeof usual === 'number' ? [usual] : []), min ?? max ?? above + 1];
}

type Ways = (field: Field, name: string, entry: Entry) => readonly Candidate[];

/** All fields at once; where a field has several ways, once for each. */
function objects(field: ObjectField, entry: Entry, ways: Ways): readonly Candidate[] {
  const parts = Object.entries(field.fields).map(([name, part]) => [name, ways(part, name, entry)] as const);
  const filled = parts.map(([name, all]) => [name, all[0]!] as const);
  const others = parts.flatMap(([name, all]) =>
    all.slice(1).map(way => joined(filled.map(each => (each[0] === name ? ([name, way] as const) : each)))),
  );
  return [joined(filled), ...others];
}

/** One of each shape. */
const shapes: Ways = (field, name, entry) => {
  const ways = candidates(field, name, entry);
  return ways.filter((way, at) => at === ways.findIndex(other => other.shows.join() === way.shows.join()));
};

/** In a list, the few words of a part are what tells its items apart. */
const kinds: Ways = (field, name, entry) => {
  if (field.type !== 'choice' || field.values.length > 4) return shapes(field, name, entry);
  return field.values.map(value => ({ value, shows: [name, `${name}:${value}`] }));
};

const joined = (parts: readonly (readonly [string, Candidate])[]): Candidate => ({
  value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
  shows: parts.flatMap(([, { shows }]) => shows),
});

/** Any of the things an item can be, together if the rules allow it. */
function lists({ items, minItems = 1, maxItems = 4 }: ListField, entry: Entry): readonly Candidate[] {
  const all =
    items.type === 'object' ? [...objects(items, entry, kinds), ...bare(items, entry)] : shapes(items, 'item', entry);
  const subsets = Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
    all.filter((_, at) => (bits + 1) & (2 ** at)),
  );
  return subsets
    .filter(({ length }) => length <= maxItems)
    .sort((a, b) => b.length - a.length)
    .map(chosen => ({
      value: Array.from({ length: Math.max(minItems, chosen.length) }, (_, at) =>
        numbered(chosen[at % chosen.length]!.value, at),
      ),
      shows: chosen.flatMap(({ shows }) => shows),
    }));
}

/** An item with nothing but what it must have. */
function bare(items: ObjectField, entry: Entry): readonly Candidate[] {
  const needed = Object.entries(items.fields).filter(([, field]) => field.required);
  if (needed.length === Object.keys(items.fields).length) return [];
  const parts = needed.map(([name, field]) => [name, candidates(field, name, entry)[0]!] as const);
  return [{ ...joined(parts), shows: ['bare'] }];
}

/** No two items may go by one tag. */
function numbered(item: Json, at: number): Json {
  const isTagged = typeof item === 'object' && item !== null && 'tag' in item;
  return isTagged ? { ...item, tag: `tag${at + 1}` } : item;
}
