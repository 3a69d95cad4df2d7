import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Entry } from '../../engine/catalog/catalog.ts';
import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';

/** A JSON Schema, as far as the document uses it. */
export interface Shape {
  readonly title?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

interface Published {
  readonly paths: Readonly<
    Record<string, { readonly post: { readonly requestBody: { readonly content: Record<string, { schema: Shape }> } } }>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

const json = 'application/json';

const document: Published = JSON.parse(readFileSync(new URL('published/openapi.json', import.meta.url), 'utf8'));

const ajv = new Ajv2020({ strict: false }).addSchema(document, 'openapi.json');

const pathOf = (endpoint: string): string => (endpoint === 'workflows' ? '/v1/workflows/{id}' : `/v1/${endpoint}`);

/** Whether the published document allows a request. */
export function isPublished({ endpoint, body }: ProviderRequest): boolean {
  const pointer = ['paths', pathOf(endpoint), 'post', 'requestBody', 'content', json, 'schema'].map(escaped).join('/');
  const reference = `openapi.json#/${pointer}`;
  const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
  return validate(overTheWire(endpoint, body)) === true;
}

/** Of every endpoint and model in the document, as `image_to_video/gen4.5`; where there is no model, as it is known. */
export const publishedNames = (): readonly string[] =>
  Object.entries(document.paths).flatMap(([path, { post }]) => {
    const endpoint = path.replace(/^\/v1\/|\/\{id\}$/g, '');
    const { schema } = post.requestBody.content[json]!;
    const names = (schema.oneOf ?? [schema]).map(shape => shape.properties?.model?.const ?? knownAs(endpoint));
    return [...new Set(names)].map(name => `${endpoint}/${name}`);
  });

/** What the document says of a field, at a path of at most two names; every alternative on its own. */
export function statedOf({ endpoint, model, modelless }: Entry, path: string): readonly Shape[] {
  const { schema } = document.paths[pathOf(endpoint)]!.post.requestBody.content[json]!;
  const own = alternatives(schema).filter(shape => modelless || shape.properties?.model?.const === model);
  return path.split('.').reduce((shapes, name) => shapes.flatMap(shape => alternatives(shape.properties?.[name])), own);
}

function alternatives(shape: Shape | undefined): readonly Shape[] {
  if (shape === undefined) return [];
  if (shape.$ref !== undefined) return alternatives(document.components.schemas[shape.$ref.split('/').at(-1)!]);
  const several = shape.oneOf ?? shape.anyOf;
  return several ? several.flatMap(alternatives) : [shape];
}

/** The id of a workflow goes into the address. */
function overTheWire(endpoint: string, body: ProviderRequest['body']): ProviderRequest['body'] {
  const { workflowId: _, ...rest } = body;
  return endpoint === 'workflows' ? rest : body;
}

function knownAs(endpoint: string): string {
  const [family = '', name = 'workflow'] = endpoint.split('/');
  return family === 'generate' ? 'router' : name;
}

const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
