import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Media, Take } from '../lockfile/lockfile.ts';
import { standings } from '../plan/standing.ts';
import { type Address, takeAddress } from '../production/address.ts';
import { takesOf } from '../store/ailments/ailment.ts';
import { absent } from '../store/errno.ts';
import type { GitHistory } from '../store/git-history.ts';
import type { Home } from '../store/home.ts';
import { shelfPath } from '../store/media-shelf.ts';
import { staysInside } from '../store/prepare-home.ts';
import { readableName } from '../store/readable-name.ts';
import type { Survey } from '../survey.ts';

/** Media that may go. */
export type Spare =
  /** Of a take of a job that is no longer declared. */
  | {
      readonly kind: 'take';
      readonly take: string;
      readonly bytes: number;
      readonly charged: number;
      readonly files: readonly string[];
    }
  /** In the store, and nobody refers to it. */
  | { readonly kind: 'stray'; readonly bytes: number; readonly files: readonly string[] };

/** A take that is no longer declared and whose media stays all the same. */
export interface KeptTake {
  readonly take: string;
  readonly bytes: number;
  readonly why: 'judged' | 'committed' | 'unknown' | 'shared' | 'in-flight';
}

/** What a person allows to go, besides what nobody misses. */
export interface Consent {
  readonly evenJudged: boolean;
  readonly evenCommitted: boolean;
}

/** Decides about every file of the store. */
export async function weigh(
  surveyed: Survey,
  history: GitHistory,
  consent: Consent,
): Promise<{ readonly spare: readonly Spare[]; readonly kept: readonly KeptTake[] }> {
  const { home, graph, books } = surveyed;
  const whyKept = reasons(surveyed, history, consent);
  const spare: Spare[] = [];
  const kept: KeptTake[] = [];
  const listed = new Set<string>();
  for (const { address, take } of takesOf(books.text)) {
    if (graph.byAddress.has(address)) continue;
    const here = (await filesOf(home, address, take)).filter(({ digest }) => !listed.has(digest));
    if (here.length === 0) continue;
    const bytes = here.reduce((sum, file) => sum + file.bytes, 0);
    const name = takeAddress(address, take.take);
    // All results of a take go, or none.
    const why = here.map(({ digest }) => whyKept(digest)).find(reason => reason !== undefined);
    if (why !== undefined) {
      kept.push({ take: name, bytes, why });
      continue;
    }
    for (const { digest } of here) listed.add(digest);
    const files = here.flatMap(file => file.files.map(path => toShow(home, path)));
    spare.push({ kind: 'take', take: name, bytes, charged: take.credits.charged, files });
  }
  return { spare: [...spare, ...(await strays(surveyed, history))], kept };
}

/** Why the media of an undeclared take stays. Undefined: nothing speaks for it. */
function reasons(
  { graph, inventory, books, rehearsal }: Survey,
  history: GitHistory,
  { evenJudged, evenCommitted }: Consent,
): (digest: string) => KeptTake['why'] | undefined {
  const takes = takesOf(books.text);
  const wanted = new Set(
    takes.filter(({ address }) => graph.byAddress.has(address)).flatMap(({ take }) => digestsOf(take)),
  );
  // What a declared job would take over at the next apply, at no charge, is as good as its own.
  for (const { slots } of standings({ graph, inventory, lockfile: books.lockfile }).values())
    for (const { held } of slots) if (held) for (const digest of digestsOf(held.take)) wanted.add(digest);
  const flying = inFlight(books);
  const judged = new Set(takes.flatMap(({ take }) => (take.review ? digestsOf(take) : [])));
  return digest => {
    if (wanted.has(digest)) return 'shared';
    if (flying.has(digest)) return 'in-flight';
    if (judged.has(digest) && !evenJudged) return 'judged';
    // A rehearsal's lockfile is never committed.
    if (evenCommitted || rehearsal) return undefined;
    if (history.kind !== 'known') return 'unknown';
    return history.digests.has(digest) ? 'committed' : undefined;
  };
}

/** Files called by a digest that nothing refers to. Where git cannot say, everything may be referred to. */
async function strays({ home, books }: Survey, history: GitHistory): Promise<readonly Spare[]> {
  if (history.kind === 'unknown') return [];
  const known = new Set([...takesOf(books.text).flatMap(({ take }) => digestsOf(take)), ...inFlight(books)]);
  const isCommitted = (digest: string): boolean => history.kind === 'known' && history.digests.has(digest);
  return (await shelved(home))
    .filter(({ digest }) => !known.has(digest) && !isCommitted(digest))
    .map(({ path, bytes }) => ({ kind: 'stray', bytes, files: [toShow(home, path)] }));
}

const resultsOf = ({ media, others = [] }: Pick<Take, 'media' | 'others'>): readonly Media[] => [media, ...others];

const digestsOf = (take: Pick<Take, 'media' | 'others'>): readonly string[] =>
  resultsOf(take).map(({ sha256 }) => sha256);

/** Media on its way into the lockfile, what tasks under way were made from, and what damaged records may be about. */
function inFlight({ inFlight: { attempts }, text }: Survey['books']): ReadonlySet<string> {
  const stored = attempts.flatMap(({ state }) => (state.kind === 'stored' ? digestsOf(state.take) : []));
  const requests = JSON.stringify(attempts.map(({ attempt }) => attempt.request));
  const named = [...requests.matchAll(/sha256:([0-9a-f]{64})/g)].map(match => match[1]!);
  return new Set([...stored, ...named, ...(text.damaged ?? []).flatMap(({ digests }) => digests)]);
}

/** What a take consists of that is here: its bytes, and the readable name where it stands for them. */
async function filesOf(home: Home, address: Address, take: Take) {
  const found: { readonly digest: string; readonly bytes: number; readonly files: readonly string[] }[] = [];
  for (const [index, media] of resultsOf(take).entries()) {
    const path = shelfPath(home, media.sha256);
    const stats = await lstat(path).catch(absent);
    if (!stats?.isFile()) continue;
    const name = join(home.takes, readableName({ address, take: take.take, output: index + 1 }, media));
    const named = await lstat(name).catch(absent);
    // One that stands for something else is somebody's own.
    const isOurs =
      named?.isFile() === true && named.size === stats.size && (named.ino === stats.ino || stats.nlink === 1);
    found.push({ digest: media.sha256, bytes: stats.size, files: isOurs ? [path, name] : [path] });
  }
  return found;
}

/** Every file of the store that is called by a digest; of others nothing is known, and they are left alone. */
async function shelved(
  home: Home,
): Promise<readonly { readonly digest: string; readonly path: string; readonly bytes: number }[]> {
  const root = join(home.store, 'sha256');
  if (!(await staysInside(home.folder, root))) return [];
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(absent);
  const paths = (entries ?? [])
    .filter(entry => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(entry => ({ digest: entry.name, path: join(entry.parentPath, entry.name) }))
    .filter(({ digest, path }) => path === shelfPath(home, digest));
  return Promise.all(paths.map(async each => ({ ...each, bytes: (await lstat(each.path)).size })));
}

const toShow = (home: Home, path: string): string => relative(home.folder, path).replaceAll('\\', '/');
