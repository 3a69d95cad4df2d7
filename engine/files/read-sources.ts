import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { Code } from '../diagnostics/codes.ts';
import { type Diagnostic, hasErrors, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { parse } from '../document/parse.ts';
import type { SourceFile } from '../document/source-file.ts';
import { findInside } from './inside.ts';
import { rowFilesOf } from './row-files.ts';

/** The files of a production, parsed: the main one first, then what it includes, by path. */
export interface Sources {
  readonly documents: readonly Document[];
  /** The files of rows they name. */
  readonly rowFiles: readonly SourceFile[];
  /** What was read, parsed or not, for code frames. */
  readonly files: readonly SourceFile[];
}

/** Names a main file may have, in the order they are looked for. */
export const mainNames = ['retake.yaml', 'retake.yml', 'retake.json'] as const;

/** Reads a production folder's config. Documents are absent where something could not be read or parsed. */
export async function readSources(
  folder: string,
): Promise<Outcome<Sources> & { readonly files: readonly SourceFile[] }> {
  const main = await findMain(folder);
  if (main === undefined) return { problems: [noMain(folder)], files: [] };
  const first = await readOne(folder, main);
  if (!first.document) return { problems: first.problems, files: first.files };
  const listed = await includesOf(folder, first.document, main);
  const rest = await Promise.all(listed.paths.map(({ path, place }) => readOne(folder, path, place)));
  const documents = [first, ...rest].flatMap(one => one.document ?? []);
  const rows = await Promise.all(
    rowFilesOf(documents).map(({ path, place }) => readText(folder, path, { ...rowFile, place })),
  );
  const read = [first, ...rest, ...rows];
  const problems = [...listed.problems, ...read.flatMap(one => one.problems)];
  const files = read.flatMap(one => one.files);
  return hasErrors(problems)
    ? { problems, files }
    : { value: { documents, rowFiles: rows.flatMap(one => one.files), files }, problems, files };
}

async function findMain(folder: string): Promise<string | undefined> {
  for (const name of mainNames) if ((await findInside(folder, name)).kind !== 'missing') return name;
  return undefined;
}

const noMain = (folder: string): Diagnostic => ({
  severity: 'error',
  code: 'file-missing',
  message: `there is no retake.yaml in ${folder}`,
  hint: 'Go to the production folder, name it with `--folder`, or start one with `retake init`.',
});

interface ReadText {
  /** The file; none when it could not be read. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Diagnostic[];
}

interface ReadOne extends ReadText {
  readonly document?: Document;
}

async function readOne(folder: string, path: string, place?: Place): Promise<ReadOne> {
  const read = await readText(folder, path, { ...configFile, place: () => place });
  const [source] = read.files;
  if (!source) return read;
  const { value, problems } = parse(source);
  return { ...(value ? { document: value } : {}), files: [source], problems };
}

/** What a text is read for, and so how large it may be. */
interface Purpose {
  readonly limit: number;
  readonly tooLarge: string;
  readonly notText: string;
  readonly split: string;
  readonly place: () => Place | undefined;
}

/** Ten thousand shots are 2.5 MB. */
const configFile = {
  limit: 64 * 1024 ** 2,
  tooLarge: 'a config file is 64 MB at most',
  split: 'Split it with `include`.',
  notText: 'A production is written in YAML or JSON.',
} as const;

/** A hundred thousand rows of a hundred letters are 10 MB. */
const rowFile = {
  limit: 16 * 1024 ** 2,
  tooLarge: 'a file of rows is 16 MB at most',
  split: 'Split it, or leave out the columns that nothing asks for.',
  notText: 'Save it as UTF-8; spreadsheets call it "CSV UTF-8".',
} as const;

async function readText(folder: string, path: string, purpose: Purpose): Promise<ReadText> {
  const refuse = (code: Code, message: string, hint?: string): ReadText => {
    const place = purpose.place();
    return {
      files: [],
      problems: [{ severity: 'error', code, message, ...(place ? { place } : {}), ...(hint ? { hint } : {}) }],
    };
  };
  const found = await findInside(folder, path);
  if (found.kind === 'missing') return refuse('file-missing', `there is no file "${path}"`);
  if (found.kind === 'outside') return refuse('path-outside', `"${path}" leads out of the production folder`);
  const facts = await stat(found.path);
  if (!facts.isFile()) return refuse('file-unreadable', `"${path}" is not a file`);
  if (facts.size > purpose.limit)
    return refuse(
      'file-too-large',
      `"${path}" is ${Math.round(facts.size / 1024 ** 2)} MB; ${purpose.tooLarge}`,
      purpose.split,
    );
  const text = decode(await readFile(found.path));
  if (text === undefined) return refuse('not-text', `"${path}" is not UTF-8 text`, purpose.notText);
  return { files: [{ path, text }], problems: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

interface Listed {
  readonly paths: readonly { readonly path: string; readonly place: Place }[];
  readonly problems: readonly Diagnostic[];
}

/** What `include` names, each file once, in the order of the list and sorted within a glob. */
async function includesOf(folder: string, document: Document, main: string): Promise<Listed> {
  const written = (document.value as { include?: unknown } | null)?.include;
  const patterns = Array.isArray(written) ? written.filter(item => typeof item === 'string') : [];
  const paths = new Map<string, Place>();
  const problems: Diagnostic[] = [];
  const all = patterns.some(isGlob) ? await filesBelow(folder) : [];
  patterns.forEach((pattern, index) => {
    const place = document.place(`/include/${index}`);
    const found = isGlob(pattern) ? all.filter(matches(pattern)) : [pattern.replaceAll('\\', '/').replace(/^\.\//, '')];
    if (found.length === 0)
      problems.push({ severity: 'error', code: 'file-missing', message: `"${pattern}" matches no file`, place });
    for (const path of found) if (path !== main && !paths.has(path)) paths.set(path, place);
  });
  return { paths: [...paths].map(([path, place]) => ({ path, place })), problems };
}

function matches(pattern: string): (path: string) => boolean {
  const test = picomatch(pattern.replace(/^\.\//, ''));
  return path => test(path);
}

const isGlob = (pattern: string): boolean => /[*?[{]/.test(pattern);

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(path => !/(^|\/)(\.retake|\.git|node_modules)\//.test(path))
    .sort();
}
