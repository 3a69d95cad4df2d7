import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import schema from '../../schemas/production.schema.json' with { type: 'json' };

interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly [limit: string]: unknown;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;
const nameOf = ({ $ref = '' }: Node): string => $ref.split('/').at(-1)!;
const linkTo = (name: string): string => `[${name}](#${name.toLowerCase()})`;

/** What may be written there, in a few words. */
function kindOf(node: Node): string {
  const member = /^#\/\$defs\/(\w+)\/properties\/(\w+)$/.exec(node.$ref ?? '');
  if (member) return `as \`${member[2]}\` of ${linkTo(member[1]!)}`;
  if (node.$ref) return linkTo(nameOf(node));
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.enum) return node.enum.map(value => `\`${value}\``).join(', ');
  if (node.anyOf) return [...new Set(node.anyOf.map(kindOf))].join(' or ');
  if (node.type === 'array') return `list of ${node.items ? kindOf(node.items) : 'anything'}`;
  if (node.type === 'object')
    return typeof node.additionalProperties === 'object' ? `map of ${kindOf(node.additionalProperties)}` : 'mapping';
  return (
    { string: 'text', boolean: 'true or false', integer: 'whole number' }[String(node.type)] ??
    String(node.type ?? 'anything')
  );
}

const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'minItems', 'maxItems', 'maxLength'] as const;
const limitWords: Readonly<Record<string, string>> = {
  minimum: 'from',
  maximum: 'to',
  exclusiveMinimum: 'above',
  minItems: 'at least',
  maxItems: 'at most',
  maxLength: 'at most',
};

const factsOf = (node: Node): string =>
  [
    kindOf(node),
    ...limits
      .filter(key => node[key] !== undefined)
      .map(key => `${limitWords[key]} ${node[key]}${key === 'maxLength' ? ' letters' : ''}`),
    ...(node.default === undefined ? [] : [`${JSON.stringify(node.default)} unless written`]),
  ].join(', ');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function rowOf(key: string, node: Node, needed: boolean): string {
  const about = node.description ?? (node.$ref ? definitions[nameOf(node)]?.description : undefined) ?? '';
  const [example] = node.examples ?? [];
  const shown =
    example === undefined ? '' : ` For example \`${typeof example === 'string' ? example : JSON.stringify(example)}\`.`;
  return `| \`${key}\`${needed ? ' (needed)' : ''} | ${cell(factsOf(node))} | ${cell(about + shown)} |`;
}

function sectionOf(name: string, node: Node): string {
  const about = node.description ?? '';
  if (!node.properties) return `## ${name}\n\n${about}\n\n${cell(factsOf(node))}\n`;
  const rows = Object.entries(node.properties).map(([key, each]) =>
    rowOf(key, each, node.required?.includes(key) ?? false),
  );
  return `## ${name}\n\n${about}\n\n| key | is | |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const page = [
  '# Every key\n',
  'What each key of `retake.yaml` is, from the schema that checks it. [The language](language.md) says how they go together; an editor shows the same words while you write.\n',
  'Made from `schemas/production.schema.json`: `UPDATE_DOCS=1 npx vitest run test/docs/reference.test.ts`.\n',
  sectionOf('The top', schema as unknown as Node),
  ...Object.entries(definitions).map(([name, node]) => sectionOf(name, node)),
].join('\n');

test('the reference says what the schema says; UPDATE_DOCS=1 writes it anew', () => {
  if (process.env.UPDATE_DOCS) writeFileSync('docs/reference.md', page);
  else expect(readFileSync('docs/reference.md', 'utf8')).toBe(page);
});
