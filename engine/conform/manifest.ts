import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeDurably } from '../store/durable-file.ts';
import { absent } from '../store/errno.ts';

/** What is known of a file that was handed over. */
export interface Known {
  readonly sha256: string;
  readonly bytes: number;
  /** Of what was made. */
  readonly recipe?: string;
  /** What it takes the place of; for as long as it may still lie there. */
  readonly was?: string;
}

export type Files = Readonly<Record<string, Known>>;

export interface Manifest {
  readonly retake: 'hand-off';
  readonly production: string;
  readonly files: Files;
}

export const manifestName = 'MANIFEST.json';

/** What was handed over last. Undefined: the folder is new or empty. */
export async function manifestIn(folder: string): Promise<Manifest | 'foreign' | undefined> {
  const stats = await lstat(folder).catch(absent);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return 'foreign';
  const text = await readFile(join(folder, manifestName), 'utf8').catch(absent);
  if (text === undefined) return (await readdir(folder)).length === 0 ? undefined : 'foreign';
  return readManifest(text) ?? 'foreign';
}

/** Undefined: it is none of ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    if (value?.retake !== 'hand-off' || typeof value.production !== 'string' || !value.files) return undefined;
    // What it names is written and removed: nothing outside the folder.
    const files = Object.entries(value.files);
    const areOurs = files.every(([name, known]) => isPlain(name) && typeof known?.sha256 === 'string');
    return areOurs ? (value as Manifest) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isPlain = (name: string): boolean => /^(?:media\/|provenance\/|capcut\/)?[\w-][\w.-]*$/.test(name);

/** Writes it, if it says anything else than the one there. */
export async function writeManifest(folder: string, { files, ...manifest }: Manifest): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ ...manifest, files: sorted }, undefined, 2)}\n`;
  if ((await digestOf(join(folder, manifestName))) !== sha256(text))
    await writeDurably(join(folder, manifestName), text);
}

/** Undefined: there is nothing. What is no file, a link for one, has a digest of nobody's. */
export async function digestOf(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(absent);
  if (stats === undefined) return undefined;
  if (!stats.isFile()) return 'no file';
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
