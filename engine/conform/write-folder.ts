import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeDurably } from '../store/durable-file.ts';
import { absent } from '../store/errno.ts';
import { placeFile } from '../store/place-file.ts';
import { staysInside } from '../store/prepare-home.ts';

/** What a folder is to hold, by path in it. */
export interface Contents {
  readonly production: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, { readonly path: string; readonly sha256: string; readonly bytes: number }>;
}

export interface Refused {
  readonly reason: string;
  readonly hint: string;
}

export type Written =
  | { readonly kind: 'written'; readonly written: number; readonly unchanged: number; readonly removed: number }
  | ({ readonly kind: 'refused' } & Refused);

export interface Manifest {
  readonly retake: 'hand-off';
  readonly production: string;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

export const manifestName = 'MANIFEST.json';

/**
 * Makes a folder hold exactly this, writing only what is otherwise. What somebody changed in it since stops everything;
 * what only an earlier hand-off had goes.
 */
export async function writeFolder(folder: string, { production, texts, media }: Contents): Promise<Written> {
  const before = await manifestIn(folder);
  if (before === 'foreign')
    return refused(`${folder} is there already and is no hand-off`, 'Name a new folder, or an empty one.');
  if (before && before.production !== production)
    return refused(`${folder} is a hand-off of "${before.production}"`, 'Name another folder.');
  const files = {
    ...Object.fromEntries(
      [...texts].map(([name, text]) => [name, { sha256: sha256(text), bytes: Buffer.byteLength(text) }]),
    ),
    ...Object.fromEntries([...media].map(([name, { sha256: digest, bytes }]) => [name, { sha256: digest, bytes }])),
  };
  const there = new Map(
    await Promise.all(
      [...new Set([...Object.keys(files), ...Object.keys(before?.files ?? {})])].map(
        async name => [name, await digestOf(join(folder, name))] as const,
      ),
    ),
  );
  const changed = Object.entries(before?.files ?? {}).filter(([name, known]) => {
    const now = there.get(name);
    return now !== undefined && now !== known.sha256 && now !== files[name]?.sha256;
  });
  if (changed.length > 0)
    return refused(
      `somebody changed ${changed.map(([name]) => name).join(', ')} in ${folder} since it was handed over; nothing was written`,
      'Name another folder, or take away what was changed.',
    );
  const due = Object.keys(files).filter(name => there.get(name) !== files[name]!.sha256);
  const spare = Object.keys(before?.files ?? {}).filter(
    name => files[name] === undefined && there.get(name) !== undefined,
  );
  await mkdir(folder, { recursive: true });
  for (const inner of ['media', 'provenance'])
    if (!(await staysInside(folder, join(folder, inner))))
      return refused(`${join(folder, inner)} leads out of that folder; nothing was written`, 'Name another folder.');
  for (const name of due) {
    const medium = media.get(name);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    if (medium) await placeFile(folder, medium.path, join(folder, name));
    else await writeDurably(join(folder, name), texts.get(name)!);
  }
  for (const name of spare) await rm(join(folder, name), { force: true });
  const manifest: Manifest = {
    retake: 'hand-off',
    production,
    files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  if ((await digestOf(join(folder, manifestName))) !== sha256(text))
    await writeDurably(join(folder, manifestName), text);
  return {
    kind: 'written',
    written: due.length,
    unchanged: Object.keys(files).length - due.length,
    removed: spare.length,
  };
}

const refused = (reason: string, hint: string): Written => ({ kind: 'refused', reason, hint });

/** What was handed over last. Undefined: the folder is new or empty. */
export async function manifestIn(folder: string): Promise<Manifest | 'foreign' | undefined> {
  const stats = await lstat(folder).catch(absent);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return 'foreign';
  const text = await readFile(join(folder, manifestName), 'utf8').catch(absent);
  if (text === undefined) return (await readdir(folder)).length === 0 ? undefined : 'foreign';
  try {
    const value = JSON.parse(text) as Partial<Manifest>;
    const isOurs = value.retake === 'hand-off' && typeof value.production === 'string' && value.files;
    // What it names is written and removed: nothing outside the folder.
    return isOurs && Object.keys(value.files ?? {}).every(isPlain) ? (value as Manifest) : 'foreign';
  } catch (error) {
    if (error instanceof SyntaxError) return 'foreign';
    throw error;
  }
}

const isPlain = (name: string): boolean => /^(?:media\/|provenance\/)?[\w-][\w.-]*$/.test(name);

/** Undefined: there is no such file. */
export async function digestOf(path: string): Promise<string | undefined> {
  if (!(await lstat(path).catch(absent))?.isFile()) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
