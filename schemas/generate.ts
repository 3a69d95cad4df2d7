import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, type PluginBuild } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { formats } from './formats.ts';

/** What is read at every start is checked by compiled code; the rest is rare, and code for it would be loaded in vain. */
const compiledSchemas = ['lockfile', 'production'];

const folder = dirname(fileURLToPath(import.meta.url));
const ending = '.schema.json';

/** The files made from the schemas, by path relative to this folder, and what went wrong. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  /** One sentence for each schema that cannot be used. Files of the others are made all the same. */
  readonly problems: readonly string[];
}

/** Makes everything derived from the schemas, in memory. The same schemas give the same bytes. */
export async function generate(): Promise<Generated> {
  const problems: string[] = [];
  const schemas = new Map<string, AnySchemaObject>();
  const files = new Map<string, string>();
  for (const name of schemaNames()) {
    try {
      const schema = JSON.parse(readFileSync(join(folder, `${name}${ending}`), 'utf8'));
      files.set(`types/${name}.ts`, await typesOf(name, schema));
      schemas.set(name, schema);
    } catch (error) {
      problems.push(`${name}${ending}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const validators = validatorsOf(schemas, problems);
  files.set('compiled/validators.js', await bundle(validators));
  files.set('compiled/validators.d.ts', validatorTypes([...validators.keys()]));
  files.set('compiled/schemas.js', schemaTexts(schemas));
  files.set('compiled/schemas.d.ts', schemaTextTypes([...schemas.keys()]));
  return { files, problems };
}

const schemaNames = (): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length))
    .sort();

const banner = (source: string): string => `Generated from ${source} by npm run generate. Do not edit.`;

/** References to other schema files are written out in each file, so that a file of types stands alone. */
const typesOf = (name: string, schema: AnySchemaObject): Promise<string> =>
  compile(plainReferences(schema), name, {
    additionalProperties: false,
    bannerComment: `// ${banner(`${name}${ending}`)}`,
    cwd: `${folder}/`,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });

/**
 * The schema with every reference bare: next to a description, or under the names of properties, a reference would
 * become another type of the same shape (Id1, Id2, …).
 */
const plainReferences = (schema: AnySchemaObject): AnySchemaObject =>
  JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === 'propertyNames') return undefined;
    return typeof value?.$ref === 'string' ? { $ref: value.$ref } : value;
  });

/** A validator for each schema that is read at every start. One that does not compile is left out and reported. */
function validatorsOf(schemas: ReadonlyMap<string, AnySchemaObject>, problems: string[]): ReadonlyMap<string, string> {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    formats: { ...formats },
    code: { source: true, esm: true, optimize: 2 },
  });
  // What an editor says beside each word of a list.
  ajv.addKeyword('enumDescriptions');
  const code = new Map<string, string>();
  for (const [name, schema] of schemas) {
    try {
      const validate = ajv.compile(schema);
      if (compiledSchemas.includes(name)) code.set(name, imported(standaloneCode.default(ajv, validate)));
    } catch (error) {
      problems.push(`${name}${ending}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return code;
}

/** The code ajv writes needs `require`, even when asked for ES modules. */
const imported = (code: string): string =>
  code.replace(/const (\w+) = require\("([^"]+)"\)\.default;?/g, 'import $1 from "$2";');

async function bundle(validators: ReadonlyMap<string, string>): Promise<string> {
  const names = [...validators.keys()];
  const { outputFiles } = await build({
    stdin: {
      contents: names.map(name => `export { validate as ${name} } from 'validator:${name}';`).join('\n'),
      resolveDir: folder,
    },
    plugins: [{ name: 'validators', setup: build => serve(build, validators) }],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: `// ${banner(`*${ending}`)}` },
  });
  return outputFiles[0]!.text;
}

/** Lets the bundle import `validator:name`. */
function serve(build: PluginBuild, validators: ReadonlyMap<string, string>): void {
  build.onResolve({ filter: /^validator:/ }, ({ path }) => ({ path: path.slice(10), namespace: 'validator' }));
  build.onLoad({ filter: /./, namespace: 'validator' }, ({ path }) => ({
    contents: validators.get(path)!,
    resolveDir: folder,
  }));
}

const validatorTypes = (names: readonly string[]): string => `// ${banner(`*${ending}`)}
export interface Validate {
  (value: unknown): boolean;
  /** Of the last call that returned false. */
  readonly errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}

${names.map(name => `export declare const ${name}: Validate;\n`).join('')}`;

/** As text, so that only who needs a schema pays for reading it. */
const schemaTexts = (schemas: ReadonlyMap<string, AnySchemaObject>): string =>
  `// ${banner(`*${ending}`)}\nexport const schemaTexts = {\n${[...schemas]
    .map(([name, schema]) => `  ${name}: ${JSON.stringify(JSON.stringify(schema))},\n`)
    .join('')}};\n`;

const schemaTextTypes = (names: readonly string[]): string => `// ${banner(`*${ending}`)}
/** Each schema as JSON text. */
export declare const schemaTexts: {
${names.map(name => `  readonly ${name}: string;\n`).join('')}};
`;

async function writeAll(): Promise<void> {
  const { files, problems } = await generate();
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (problems.length > 0) throw new Error(`some schemas cannot be used:\n${problems.join('\n')}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) await writeAll();
