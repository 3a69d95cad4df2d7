import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { renamePatiently, writeDurably } from '../store/durable-file.ts';
import { absent } from '../store/errno.ts';
import { placeFile } from '../store/place-file.ts';
import { staysInside } from '../store/prepare-home.ts';

/** What a folder is to hold, by path in it. */
export interface Contents {
  readonly production: string;
  /** What is written, once it is known what could not be made: reasons by name. */
  readonly texts: (unmade: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, { readonly path: string; readonly sha256: string; readonly bytes: number }>;
  readonly made: ReadonlyMap<string, Made>;
}

/** A file that takes time to make. One that was made by the same recipe, and is as it was then, is left alone. */
export interface Made {
  /** A digest of all that the file depends on. */
  readonly recipe: string;
  /** Makes it at a path. Gives the reason when it cannot be made: then the folder does without. */
  readonly make: (path: string) => Promise<string | undefined>;
}

export interface Refused {
  readonly reason: string;
  readonly hint: string;
}

export type Written =
  | {
      readonly kind: 'written';
      readonly written: number;
      readonly unchanged: number;
      readonly removed: number;
      /** What could not be made, and why. */
      readonly unmade: ReadonlyMap<string, string>;
    }
  | ({ readonly kind: 'refused' } & Refused);

interface Known {
  readonly sha256: string;
  readonly bytes: number;
  /** Of what was made. */
  readonly recipe?: string;
  /** What it takes the place of; for as long as it may still lie there. */
  readonly was?: string;
}

type Files = Readonly<Record<string, Known>>;

export interface Manifest {
  readonly retake: 'hand-off';
  readonly production: string;
  readonly files: Files;
}

export const manifestName = 'MANIFEST.json';

/**
 * Makes a folder hold exactly this, writing only what is otherwise. What somebody changed in it since stops everything;
 * what only an earlier hand-off had goes.
 */
export async function writeFolder(folder: string, contents: Contents): Promise<Written> {
  const { production, texts, media, made } = contents;
  const before = await manifestIn(folder);
  if (before === 'foreign')
    return refused(`${folder} is there already and is no hand-off`, 'Name a new folder, or an empty one.');
  if (before && before.production !== production)
    return refused(`${folder} is a hand-off of "${before.production}"`, 'Name another folder.');
  const known = before?.files ?? {};
  const expected = filesOf(contents, texts(new Map()));
  const there = await digestsOf(folder, [...Object.keys(expected), ...made.keys(), ...Object.keys(known)]);
  const objection = objectionTo({ made, known, there }, expected, folder);
  if (objection) return objection;
  await mkdir(folder, { recursive: true });
  for (const inner of ['media', 'provenance', 'capcut'])
    if (!(await staysInside(folder, join(folder, inner))))
      return refused(`${join(folder, inner)} leads out of that folder; nothing was written`, 'Name another folder.');
  // Making takes long: a folder that was left in the midst of it is a hand-off, too.
  if (!before) await writeManifest(folder, { retake: 'hand-off', production, files: {} });
  const { fresh, kept, unmade } = await makeDue(folder, { made, known, there });
  const written = texts(unmade);
  const files: Files = { ...filesOf(contents, written), ...kept, ...fresh };
  const due = Object.keys(files).filter(name => fresh[name] !== undefined || there.get(name) !== files[name]!.sha256);
  const spare = Object.keys(known).filter(name => files[name] === undefined && there.get(name) !== undefined);
  for (const name of due) {
    const path = join(folder, name);
    const medium = media.get(name);
    await mkdir(dirname(path), { recursive: true });
    if (fresh[name]) continue;
    if (medium) await placeFile(folder, medium.path, path);
    else await writeDurably(path, written.get(name)!);
  }
  for (const name of spare) await rm(join(folder, name), { force: true });
  const manifest: Manifest = { retake: 'hand-off', production, files };
  // Only the manifest can say that what was made is ours, so it says so before and after: whoever stops this stops nothing else.
  if (Object.keys(fresh).length > 0)
    await writeManifest(folder, { ...manifest, files: replacing(files, fresh, there) });
  for (const name of Object.keys(fresh)) await renamePatiently(partOf(join(folder, name)), join(folder, name));
  await writeManifest(folder, manifest);
  return {
    kind: 'written',
    written: due.length,
    unchanged: Object.keys(files).length - due.length,
    removed: spare.length,
    unmade,
  };
}

/** What is somebody else's is not written over. */
function objectionTo({ made, known, there }: Due, expected: Files, folder: string): Written | undefined {
  const changed = Object.entries(known).filter(([name, { sha256, was }]) => {
    const now = there.get(name);
    return now !== undefined && ![sha256, was, expected[name]?.sha256].includes(now);
  });
  if (changed.length > 0)
    return refused(
      `somebody changed ${changed.map(([name]) => name).join(', ')} in ${folder} since it was handed over; nothing was written`,
      'Name another folder, or take away what was changed.',
    );
  const strange = [...made.keys()].filter(name => there.get(name) !== undefined && known[name] === undefined);
  if (strange.length === 0) return undefined;
  return refused(
    `${strange.join(', ')} in ${folder} ${strange.length === 1 ? 'is' : 'are'} not of the last hand-off; nothing was written`,
    'Name another folder, or take it away.',
  );
}

/** The files, with what still lies where the fresh ones go. */
const replacing = (files: Files, fresh: Files, there: Due['there']): Files => ({
  ...files,
  ...Object.fromEntries(
    Object.entries(fresh).map(([name, known]) => {
      const was = there.get(name);
      return [name, { ...known, ...(was === undefined ? {} : { was }) }];
    }),
  ),
});

/** Texts and media, whose bytes are known. */
const filesOf = ({ media }: Contents, texts: ReadonlyMap<string, string>): Files => ({
  ...Object.fromEntries(
    [...texts].map(([name, text]) => [name, { sha256: sha256(text), bytes: Buffer.byteLength(text) }]),
  ),
  ...Object.fromEntries([...media].map(([name, { sha256: digest, bytes }]) => [name, { sha256: digest, bytes }])),
});

interface Due {
  readonly made: Contents['made'];
  readonly known: Files;
  readonly there: ReadonlyMap<string, string | undefined>;
}

/** Makes what is not there as it is to be, each beside its place: it is moved there when all else is known. */
async function makeDue(folder: string, { made, known, there }: Due) {
  const kept: Record<string, Known> = {};
  const fresh: Record<string, Known> = {};
  const unmade = new Map<string, string>();
  for (const [name, { recipe, make }] of made) {
    const before = known[name];
    if (before?.recipe === recipe && there.get(name) === before.sha256) {
      const { was: _, ...own } = before;
      kept[name] = own;
      continue;
    }
    const part = partOf(join(folder, name));
    await mkdir(dirname(part), { recursive: true });
    await rm(part, { force: true });
    try {
      const reason = await make(part);
      if (reason === undefined) fresh[name] = { ...(await settled(part)), recipe };
      else unmade.set(name, reason);
    } finally {
      if (!fresh[name]) await rm(part, { force: true });
    }
  }
  return { kept, fresh, unmade };
}

/** One name, so that what a stopped run left behind is written over by the next. */
const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`);

/** What a finished file is, once the disk has it. */
async function settled(path: string): Promise<Known> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: (await digestOf(path))!, bytes: (await stat(path)).size };
}

async function writeManifest(folder: string, { files, ...manifest }: Manifest): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ ...manifest, files: sorted }, undefined, 2)}\n`;
  if ((await digestOf(join(folder, manifestName))) !== sha256(text))
    await writeDurably(join(folder, manifestName), text);
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

const isPlain = (name: string): boolean => /^(?:media\/|provenance\/|capcut\/)?[\w-][\w.-]*$/.test(name);

const digestsOf = async (folder: string, names: readonly string[]): Promise<Due['there']> =>
  new Map(
    await Promise.all([...new Set(names)].map(async name => [name, await digestOf(join(folder, name))] as const)),
  );

/** Undefined: there is no such file. */
export async function digestOf(path: string): Promise<string | undefined> {
  if (!(await lstat(path).catch(absent))?.isFile()) return undefined;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
