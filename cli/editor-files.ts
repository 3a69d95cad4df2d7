import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { absent } from '../engine/store/errno.ts';
import { openPlainFile } from '../engine/store/plain-file.ts';

/** The schema beside the config, which the config's first line and the editor's settings name. It belongs into git. */
export const schemaFile = 'retake.schema.json';

/**
 * Has VS Code complete and check the files of a production: the schema for them, and the extension that reads it. What a
 * person set stays; a file that is not plain JSON is left alone. Which files were written, relative to the folder.
 */
export async function setUpEditor(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [file, merge] of Object.entries(settings)) {
    const before = await textOf(join(folder, file));
    const after = before === undefined ? merge({}) : mergedWith(before, merge);
    if (after === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${JSON.stringify(after, undefined, 2)}\n`);
    written.push(file);
  }
  return written;
}

type Settings = Readonly<Record<string, unknown>>;

const configFiles = ['retake.yaml', 'retake.yml', 'scenes/*.yaml'];

/** Undefined: all of it is there. */
const settings: Readonly<Record<string, (before: Settings) => Settings | undefined>> = {
  '.vscode/settings.json': before => {
    const schemas = asSettings(before['yaml.schemas']);
    return Object.hasOwn(schemas, `./${schemaFile}`)
      ? undefined
      : { ...before, 'yaml.schemas': { ...schemas, [`./${schemaFile}`]: configFiles } };
  },
  '.vscode/extensions.json': before => {
    const known = Array.isArray(before.recommendations) ? before.recommendations : [];
    return known.includes(extension) ? undefined : { ...before, recommendations: [...known, extension] };
  },
};

const extension = 'redhat.vscode-yaml';

const asSettings = (value: unknown): Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : {};

function mergedWith(text: string, merge: (before: Settings) => Settings | undefined): Settings | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? merge(value as Settings) : undefined;
  } catch (error) {
    // VS Code allows comments there, and they would be lost.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  const handle = await openPlainFile(path).catch(absent);
  return handle?.readFile('utf8').finally(() => handle.close());
}
