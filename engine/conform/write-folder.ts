import { randomUUID } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renamePatiently, writeDurably } from '../store/durable-file.ts';
import { absent, errno } from '../store/errno.ts';
import { placeFile } from '../store/place-file.ts';
import { staysInside } from '../store/prepare-home.ts';
import { sweep } from '../store/sweep.ts';
import { alone } from './alone.ts';
import { digestOf, type Files, type Known, type Manifest, manifestIn, sha256, writeManifest } from './manifest.ts';

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
  /** Somebody else is at it. */
  readonly isBusy?: true;
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

/**
 * Makes a folder hold exactly this, writing only what is otherwise. What somebody changed in it since stops everything;
 * what only an earlier hand-off had goes.
 */
export async function writeFolder(folder: string, contents: Contents): Promise<Written> {
  const { production, texts, made } = contents;
  const before = await manifestIn(folder);
  if (before === 'foreign')
    return refused(`${folder} is there already and is no hand-off`, 'Name a new folder, or an empty one.');
  if (before && before.production !== production)
    return refused(`${folder} is a hand-off of "${before.production}"`, 'Name another folder.');
  const known = before?.files ?? {};
  const expected = filesOf(contents, texts(new Map()));
  const there = await digestsOf(folder, [...Object.keys(expected), ...made.keys(), ...Object.keys(known)]);
  const objection = objectionTo({ made, known, there }, expected, folder) ?? (await damaged(contents.media, there));
  if (objection) return objection;
  await mkdir(folder, { recursive: true });
  for (const inner of inners)
    if (!(await staysInside(folder, join(folder, inner))))
      return refused(`${join(folder, inner)} leads out of that folder; nothing was written`, 'Name another folder.');
  const written = await alone(join(folder, '.retake.lock'), async () => {
    // Making takes long: a folder that was left in the midst of it is a hand-off, too.
    if (!before) await writeManifest(folder, { retake: 'hand-off', production, files: {} });
    return write(folder, contents, { made, known, there });
  });
  return (
    written ?? {
      ...refused(`another run of Retake is writing ${folder}`, 'Wait for it; then do it again.'),
      isBusy: true,
    }
  );
}

const inners = ['media', 'provenance', 'capcut'];

async function write(folder: string, { production, texts, media }: Contents, due: Due): Promise<Written> {
  const { known, there } = due;
  for (const inner of ['', ...inners]) await sweep(join(folder, inner), /^\..+\.[0-9a-f-]{36}\.part$/).catch(absent);
  const parts = new Map<string, string>();
  try {
    const { fresh, kept, unmade } = await makeDue(folder, due, parts);
    const told = texts(unmade);
    const files: Files = { ...filesOf({ media }, told), ...kept, ...fresh };
    const otherwise = Object.keys(files).filter(
      name => fresh[name] !== undefined || there.get(name) !== files[name]!.sha256,
    );
    const spare = Object.keys(known).filter(name => files[name] === undefined && there.get(name) !== undefined);
    const manifest: Manifest = { retake: 'hand-off', production, files };
    // Only the manifest can say what is ours, so it says so before and after: whoever stops this stops nothing else.
    if (otherwise.length + spare.length > 0)
      await writeManifest(folder, { ...manifest, files: between(known, files, { otherwise, spare, there }) });
    for (const name of otherwise) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const part = parts.get(name);
      await naming(path, async () => {
        if (part !== undefined) await renamePatiently(part, path);
        else if (media.has(name)) await placeFile(folder, media.get(name)!.path, path);
        else await writeDurably(path, told.get(name)!);
      });
    }
    for (const name of spare) await rm(join(folder, name), { force: true });
    await writeManifest(folder, manifest);
    return {
      kind: 'written',
      written: otherwise.length,
      unchanged: Object.keys(files).length - otherwise.length,
      removed: spare.length,
      unmade,
    };
  } finally {
    for (const part of parts.values()) await rm(part, { force: true });
  }
}

/** What goes wrong with a file is told with the name it was to have, not with that of where it came from. */
async function naming(path: string, deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    if (error instanceof Error && errno(error) !== undefined) Object.assign(error, { path });
    throw error;
  }
}

/** Media that is not what its digest says would be handed over as if it were. */
async function damaged(media: Contents['media'], there: Due['there']): Promise<Written | undefined> {
  for (const [name, { path, sha256 }] of media)
    if (there.get(name) !== sha256 && (await digestOf(path)) !== sha256)
      return refused(
        `what is kept as ${basename(name)} is not what its digest says; nothing was written`,
        '`retake doctor --deep` tells which media is damaged, and `retake doctor --deep --repair` how it comes back.',
      );
  return undefined;
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
  const strange = [...Object.keys(expected), ...made.keys()].filter(name => {
    const now = there.get(name);
    return now !== undefined && known[name] === undefined && now !== expected[name]?.sha256;
  });
  if (strange.length === 0) return undefined;
  return refused(
    `${strange.join(', ')} in ${folder} ${strange.length === 1 ? 'is' : 'are'} not of the last hand-off; nothing was written`,
    'Name another folder, or take it away.',
  );
}

/** The files while some of them are written: with what still lies where they go, and with what is going to go. */
const between = (
  known: Files,
  files: Files,
  { otherwise, spare, there }: Pick<Due, 'there'> & Readonly<Record<'otherwise' | 'spare', readonly string[]>>,
): Files => ({
  ...files,
  ...Object.fromEntries(spare.map(name => [name, known[name]!])),
  ...Object.fromEntries(
    otherwise.map(name => {
      const was = there.get(name);
      return [name, { ...files[name]!, ...(was === undefined ? {} : { was }) }];
    }),
  ),
});

/** Texts and media, whose bytes are known. */
const filesOf = ({ media }: Pick<Contents, 'media'>, texts: ReadonlyMap<string, string>): Files => ({
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
async function makeDue(folder: string, { made, known, there }: Due, parts: Map<string, string>) {
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
    parts.set(name, part);
    try {
      const reason = await make(part);
      if (reason === undefined) fresh[name] = { ...(await settled(part)), recipe };
      else unmade.set(name, reason);
    } finally {
      if (!fresh[name]) {
        parts.delete(name);
        await rm(part, { force: true });
      }
    }
  }
  return { kept, fresh, unmade };
}

const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);

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

const refused = (reason: string, hint: string): Extract<Written, { kind: 'refused' }> => ({
  kind: 'refused',
  reason,
  hint,
});

const digestsOf = async (folder: string, names: readonly string[]): Promise<Due['there']> =>
  new Map(
    await Promise.all([...new Set(names)].map(async name => [name, await digestOf(join(folder, name))] as const)),
  );
