import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { absent, errno } from '../store/errno.ts';
import { openPlainFile } from '../store/plain-file.ts';
import { digestOf, manifestIn } from './manifest.ts';
import { readOtioz } from './read-otioz.ts';
import type { Refused } from './write-folder.ts';

/** A cut that came back, as text. */
export interface FoundEdit {
  readonly kind: 'found';
  readonly format: 'otio' | 'edl';
  /** Its file, as it lies in its folder. */
  readonly name: string;
  readonly folder: string;
  /** Of an EDL in several parts, each of them. */
  readonly texts: readonly string[];
  /** Whether it says something else than what was handed over. Absent: nobody knows what was. */
  readonly isChanged?: boolean;
}

export type FindEnding = FoundEdit | ({ readonly kind: 'refused' } & Refused);

const refused = (reason: string, hint: string): FindEnding => ({ kind: 'refused', reason, hint });

/** Finds the file that came back: the one that is named, or the one in a hand-off that is not as it was handed over. */
export async function findEdit(path: string, shown: string): Promise<FindEnding> {
  const stats = await lstat(path).catch(notThere);
  if (!stats) return refused(`there is no ${shown}`, 'Name the hand-off, or a file that came back: an OTIO or an EDL.');
  if (!stats.isDirectory()) return read(path, shown);
  const names = await readdir(path);
  const manifest = await manifestIn(path);
  const handed = manifest && manifest !== 'foreign' ? manifest.files : {};
  const news: string[] = [];
  for (const name of names.filter(isCut))
    if ((await digestOf(join(path, name))) !== handed[name]?.sha256) news.push(name);
  // The parts of one EDL are one cut.
  const cuts = [...new Set(news.filter(isReadable).map(name => (handed[firstPart(name)] ? firstPart(name) : name)))];
  if (cuts.length > 1)
    return refused(`${listed(cuts)} came back, and they may differ`, `Name one: \`--check ${join(shown, cuts[0]!)}\`.`);
  const [only] = cuts;
  if (only !== undefined) return read(join(path, only), join(shown, only), true);
  const other = news.find(name => !isReadable(name));
  if (other !== undefined) return anotherFormat(other);
  const whole = ['cut.otio', 'cut.edl'].find(name => names.includes(name));
  if (whole === undefined)
    return refused(`there is no cut in ${shown}`, 'Put the OTIO or EDL that came back into it, or name it.');
  return read(join(path, whole), join(shown, whole), false);
}

const notThere = (error: unknown): undefined => {
  if (errno(error) === 'ENOTDIR' || errno(error) === 'ENAMETOOLONG') return undefined;
  return absent(error);
};

/** What programs save a cut as; notes for Resolve are no cut. */
const isCut = (name: string): boolean =>
  /\.(?:otio|otioz|edl|xml|fcpxml|aaf)$/i.test(name) && !/^notes.*\.edl$/i.test(name);

const isReadable = (name: string): boolean => /\.(?:otioz?|edl)$/i.test(name);

const firstPart = (name: string): string => name.replace(/_\d+(?=\.edl$)/i, '');

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

async function read(path: string, shown: string, isChanged?: boolean): Promise<FindEnding> {
  const name = basename(path);
  if (!isReadable(name)) return anotherFormat(shown);
  const place = { name, folder: dirname(path), ...(isChanged === undefined ? {} : { isChanged }) };
  const texts: string[] = [];
  for (const part of /\.edl$/i.test(name) ? await partsOf(path) : [path]) {
    const text = await textOf(part);
    if (typeof text !== 'string')
      return refused(`${shown} cannot be read: ${text.reason}`, 'Export it again, or name another file.');
    texts.push(text);
  }
  return { kind: 'found', format: /\.edl$/i.test(name) ? 'edl' : 'otio', texts, ...place };
}

/** An EDL goes on in `cut_2.edl`, and so on, where it says that it is one of several or has as many events as it may. */
async function partsOf(path: string): Promise<readonly string[]> {
  const first =
    /_\d+\.edl$/i.test(path) && (await lstat(join(dirname(path), firstPart(basename(path)))).catch(notThere))
      ? join(dirname(path), firstPart(basename(path)))
      : path;
  const head = await textOf(first);
  if (typeof head !== 'string' || !(/^TITLE:.* 1 of \d+\s*$/im.test(head) || /^\s*999\s/m.test(head))) return [path];
  const parts = [first];
  for (let part = 2; ; part++) {
    const next = first.replace(/(\.edl)$/i, `_${part}$1`);
    if (!(await lstat(next).catch(notThere))?.isFile()) return parts;
    parts.push(next);
  }
}

/** Old programs write letters of their own time. */
async function textOf(path: string): Promise<string | { readonly reason: string }> {
  try {
    const file = await openPlainFile(path);
    const bytes = await file.readFile().finally(() => file.close());
    if (/\.otioz$/i.test(path)) return readOtioz(bytes);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  } catch (error) {
    const reason = errno(error);
    if (reason === undefined) throw error;
    return { reason: error instanceof Error && reason.startsWith('EF') ? error.message : reason };
  }
}

const anotherFormat = (name: string): FindEnding =>
  refused(
    `${name} is neither an OTIO nor an EDL`,
    'Export one of these. DaVinci Resolve: File ▸ Export ▸ Timeline, OTIO or EDL. Premiere Pro: File ▸ Export ▸ OpenTimelineIO, or EDL. Media Composer: Tools ▸ List Tool, CMX 3600. Final Cut Pro writes neither: open its FCPXML in Resolve, and export that.',
  );

/** What a hand-off says of its media. */
export interface Sidecar {
  /** As it lies in `media/`. */
  readonly name: string;
  readonly sha256: string;
  readonly take: string;
  readonly shot?: string;
}

/** The sidecars beside an edit, if it lies in its hand-off. What cannot be read is left out. */
export async function sidecarsIn(folder: string): Promise<readonly Sidecar[]> {
  const names = await readdir(join(folder, 'provenance')).catch(notThere);
  const found: Sidecar[] = [];
  for (const name of (names ?? []).filter(each => each.endsWith('.json'))) {
    const text = await readFile(join(folder, 'provenance', name), 'utf8').catch(() => '');
    const said = sidecarOf(name.slice(0, -'.json'.length), text);
    if (said) found.push(said);
  }
  return found;
}

function sidecarOf(name: string, text: string): Sidecar | undefined {
  try {
    const { sha256, take, shot } = JSON.parse(text) as Partial<Record<string, unknown>>;
    if (typeof sha256 !== 'string' || typeof take !== 'string') return undefined;
    return { name, sha256, take, ...(typeof shot === 'string' ? { shot } : {}) };
  } catch (error) {
    // Nothing, or a list, is no sidecar either.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
