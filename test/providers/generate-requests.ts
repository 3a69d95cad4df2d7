import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Catalog, isServed, runway } from '../../engine/catalog/catalog.ts';
import type { Json } from '../../engine/catalog/request.ts';
import type { Entry, Field } from '../../schemas/types/catalog.ts';
import { examplesOf } from './example-bodies.ts';

/** Where the requests are kept. */
export const requestsFile = fileURLToPath(new URL('requests.gen.ts', import.meta.url));

/** For every endpoint and model that is served, its smallest request and its fullest ones, each held to the SDK's type; and its words. */
export function generateRequests(catalog: Catalog): string {
  const served = catalog.entries.filter(isServed);
  const types = [...new Set(served.map(({ endpoint }) => typeAt(endpoint)))].sort();
  return [
    '// Generated from the catalog by npx tsx test/providers/generate-requests.ts. Do not edit.',
    '// biome-ignore-all format: generated, one request a line',
    "import type { ProviderBody } from '../../engine/catalog/request.ts';",
    `import type { ${types.join(', ')} } from '../../engine/providers/runway/params.ts';`,
    '',
    'type Of<Params, Model> = Extract<Params, { model: Model }>;',
    '/** Where the SDK has no type, anything will do. */',
    'type At<Part, Name> = unknown extends Part ? unknown : Named<Part, Name>;',
    'type Named<Part, Name> = Part extends unknown ? (Name extends keyof Part ? Part[Name] : never) : never;',
    'type Item<List> = List extends readonly (infer Each)[] ? Each : never;',
    '',
    'export interface NamedRequest {',
    '  readonly endpoint: string;',
    '  readonly model: string;',
    "  readonly size: 'smallest' | 'fullest';",
    '  readonly body: ProviderBody;',
    '}',
    '',
    '/** Requests that the catalog lets pass, each of which is one that the SDK takes. */',
    'export const requests: readonly NamedRequest[] = [',
    ...served.flatMap(entry => lines(catalog, entry)),
    '];',
    '',
    '/** All words of the catalog, each of which the SDK knows. */',
    'export const words = {',
    ...served.flatMap(entry =>
      wordsIn(
        { type: 'object', fields: entry.fields },
        { entry, key: `${entry.endpoint}/${entry.model}`, type: typeOf(entry) },
      ),
    ),
    '};',
    '',
  ].join('\n');
}

function lines(catalog: Catalog, entry: Entry): readonly string[] {
  const { smallest, fullest } = examplesOf(catalog, entry);
  const sizes = [['smallest', smallest] as const, ...fullest.map(body => ['fullest', body] as const)];
  return sizes.map(([size, body]) => {
    const named = `endpoint: ${printed(entry.endpoint)}, model: ${printed(entry.model)}, size: ${printed(size)}`;
    return `  { ${named}, body: ${printed(body)} satisfies ${typeOf(entry)} },`;
  });
}

/** Every list of words in a field, held to the type the SDK has at that place. */
function wordsIn(field: Field, place: TypedPlace): readonly string[] {
  const { entry, key, type } = place;
  switch (field.type) {
    case 'choice':
    case 'ratio': {
      const words = field.type === 'choice' ? field.values : (entry.ratios ?? []).map(({ value }) => value);
      return [`  ${printed(key)}: ${printed(words)} satisfies readonly ${type}[],`];
    }
    case 'object':
      return Object.entries(field.fields)
        .filter(([name]) => name !== 'dryRun')
        .flatMap(([name, part]) =>
          wordsIn(part, { entry, key: `${key}.${name}`, type: `At<${type}, ${printed(name)}>` }),
        );
    case 'list':
      return wordsIn(field.items, { entry, key: `${key}[]`, type: `Item<${type}>` });
    case 'either':
      return field.of.flatMap((shape, at) => wordsIn(shape, { entry, key: `${key}|${at}`, type: only(shape, type) }));
    default:
      return [];
  }
}

interface TypedPlace {
  readonly entry: Entry;
  readonly key: string;
  /** The SDK's type of what is there. */
  readonly type: string;
}

/** Of several shapes of an object the one that calls itself so. */
function only(shape: Field, type: string): string {
  const name = shape.type === 'object' ? shape.fields.type : undefined;
  return name?.type === 'choice' ? `Extract<${type}, { type: ${printed(name.values[0]!)} }>` : type;
}

const typeOf = ({ endpoint, model, modelless }: Entry): string =>
  modelless ? typeAt(endpoint) : `Of<${typeAt(endpoint)}, ${printed(model)}>`;

/** The SDK names its types after its endpoints, but for a few. */
function typeAt(endpoint: string): string {
  const [family = '', name] = endpoint.split('/');
  if (family === 'workflows') return 'WorkflowParams';
  if (family === 'recipes') return `Recipe${capitals(name ?? '')}Params`;
  return `${capitals(name ?? family).replace(/^AvatarVideos$/, 'AvatarVideo')}CreateParams`;
}

const capitals = (name: string): string => name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As it would be written by hand. */
function printed(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(
    ([key, part]) => `${/^\w+$/.test(key) ? key : printed(key)}: ${printed(part)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(requestsFile, generateRequests(runway));
