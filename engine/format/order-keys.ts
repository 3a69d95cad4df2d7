import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { schemaTexts } from '../../schemas/compiled/schemas.js';
import type { Json, JsonObject } from '../document/document.ts';
import { follow, type Schema, type SchemaNode } from '../document/schema-node.ts';

const root: Schema = JSON.parse(schemaTexts.production);

/** Puts the keys of every mapping in the order in which the schema has them; keys it does not list stay as they are. */
export function orderKeys(node: unknown, schema: Schema = root, isItem = true): void {
  const forms = formsOf(schema);
  if (isSeq(node)) {
    const items = forms.find(form => form.items !== undefined)?.items ?? true;
    for (const item of node.items) orderKeys(item, items, true);
  }
  if (!isMap(node)) return;
  const form = formFor(node.items.map(nameOf), forms);
  for (const pair of node.items) orderKeys(pair.value, memberOf(form, nameOf(pair)), false);
  if (form) sort(node, keysOf(form), isItem);
}

/** The same for plain data. */
export function ordered(value: Json, schema: Schema = root): Json {
  const forms = formsOf(schema);
  if (Array.isArray(value)) {
    const items = forms.find(form => form.items !== undefined)?.items ?? true;
    return value.map(item => ordered(item, items));
  }
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value as JsonObject);
  const form = formFor(
    members.map(([name]) => name),
    forms,
  );
  const names = form ? keysOf(form) : [];
  return Object.fromEntries(
    byPlace(members, ([name]) => names.indexOf(name)).map(([name, member]) => [
      name,
      ordered(member, memberOf(form, name)),
    ]),
  );
}

/** A comment above the first key is about that key, and goes with it; the one above an item, or the whole file, stays. */
function sort(node: YAMLMap, names: readonly string[], isItem: boolean): void {
  const sorted = byPlace(node.items, pair => names.indexOf(nameOf(pair)));
  if (sorted.every((pair, index) => pair === node.items[index])) return;
  const [before, first] = [node.items[0]?.key, sorted[0]?.key];
  if (node.commentBefore && !isItem && isScalar(before)) {
    before.commentBefore = node.commentBefore;
    node.commentBefore = null;
  }
  if (isScalar(first)) {
    first.spaceBefore = false;
    // Above an item, not between its dash and its first key.
    if (isItem && first.commentBefore) {
      node.commentBefore = [...(node.commentBefore ? [node.commentBefore] : []), first.commentBefore].join('\n');
      first.commentBefore = null;
    }
  }
  node.items = sorted as typeof node.items;
}

/** What has a place comes first, in its order; what has none follows as it was. */
const byPlace = <T>(items: readonly T[], placeOf: (item: T) => number): readonly T[] => [
  ...items.filter(item => placeOf(item) >= 0).sort((a, b) => placeOf(a) - placeOf(b)),
  ...items.filter(item => placeOf(item) < 0),
];

const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const memberOf = (form: SchemaNode | undefined, name: string): Schema =>
  form?.properties?.[name] ?? form?.additionalProperties ?? true;

/** In what order variables are tried is the order in which they are written. */
const keysOf = ({ title, properties = {} }: SchemaNode): readonly string[] =>
  title === 'VariedFields' ? [] : Object.keys(properties);

/** The form that knows most of the keys. */
const formFor = (names: readonly string[], forms: readonly SchemaNode[]): SchemaNode | undefined =>
  forms
    .filter(({ properties, additionalProperties }) => properties ?? additionalProperties)
    .map(form => ({
      form,
      known: names.filter(name => form.properties && Object.hasOwn(form.properties, name)).length,
    }))
    .sort((a, b) => b.known - a.known)[0]?.form;

function formsOf(schema: Schema): readonly SchemaNode[] {
  if (typeof schema === 'boolean') return [];
  const target = schema.$ref ? follow(root, schema.$ref) : schema;
  if (typeof target === 'boolean') return [];
  return [target, ...[...(target.anyOf ?? []), ...(target.oneOf ?? []), ...(target.allOf ?? [])].flatMap(formsOf)];
}
