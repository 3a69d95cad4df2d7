import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failPoint } from '../fail-point.ts';
import { type GitHistory, gitHistory } from '../store/git-history.ts';
import { type Holder, thisProcess } from '../store/holder.ts';
import { homeOf } from '../store/home.ts';
import { find } from '../store/media-shelf.ts';
import { postersIn } from '../store/poster-shelf.ts';
import { prepareHome } from '../store/prepare-home.ts';
import { takeRunLock } from '../store/run-lock.ts';
import { type Survey, survey, type Where } from '../survey.ts';
import { type KeptTake, type Spare, weigh } from './weigh.ts';

export type { KeptTake, Spare };

export interface GcRequest extends Where {
  /** Do it; otherwise it is only told. */
  readonly isReal: boolean;
  /** Also takes that somebody judged. */
  readonly evenJudged: boolean;
  /** Also takes that a commit's lockfile refers to. */
  readonly evenCommitted: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What can be freed, or was. Files are relative to the production folder. The lockfile is not touched. */
export interface Swept {
  readonly kind: 'swept';
  readonly isReal: boolean;
  readonly spare: readonly Spare[];
  readonly kept: readonly KeptTake[];
  /** Small pictures of media that goes or has gone. */
  readonly posters: { readonly files: readonly string[]; readonly bytes: number };
  readonly history: GitHistory;
}

export type GcEnding =
  | Swept
  /** A run is going on; nothing was removed. */
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  /** What is declared is not known, so neither is what is not: a sentence a problem. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Frees the space of media that nobody asks for any more. Records stay: what was paid is never forgotten. */
export async function gc(request: GcRequest): Promise<GcEnding> {
  const home = homeOf(request.folder, request.rehearse ?? false);
  const first = await survey(request);
  if (!first.value) return problemsOf(first.problems);
  if (first.value.books.heldBy) return { kind: 'locked', heldBy: first.value.books.heldBy };
  // The rehearsal's lockfile is never committed.
  const history: GitHistory = request.rehearse ? { kind: 'no-repository' } : await gitHistory(home.lockfile);
  if (!request.isReal) return sweep(first.value, history, request);
  const problems = await prepareHome(home);
  if (problems.length > 0) return { kind: 'problems', problems };
  const claimed = await takeRunLock(home, thisProcess('gc', request.now));
  if (!claimed.ok) return { kind: 'locked', heldBy: claimed.heldBy };
  try {
    const now = await survey(request);
    if (!now.value) return problemsOf(now.problems);
    const swept = await sweep(now.value, history, request);
    for (const file of swept.spare.flatMap(({ files }) => files)) {
      await rm(join(home.folder, file), { force: true });
      failPoint('spare-removed');
    }
    for (const poster of swept.posters.files) await rm(poster, { force: true });
    return swept;
  } finally {
    claimed.lock.release();
  }
}

const problemsOf = (problems: readonly { readonly severity: string; readonly message: string }[]): GcEnding => ({
  kind: 'problems',
  problems: problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
});

async function sweep(surveyed: Survey, history: GitHistory, request: GcRequest): Promise<Swept> {
  const { evenJudged, evenCommitted, isReal } = request;
  const { spare, kept } = await weigh(surveyed, history, { evenJudged, evenCommitted });
  const going = new Set(spare.flatMap(({ files }) => files.map(file => basename(file))));
  return { kind: 'swept', isReal, history, spare, kept, posters: await idlePosters(surveyed, going) };
}

/** Posters of media that goes, or that is not in the store. */
async function idlePosters({ home }: Survey, going: ReadonlySet<string>): Promise<Swept['posters']> {
  const idle: { readonly path: string; readonly bytes: number }[] = [];
  for (const poster of await postersIn(home))
    if (going.has(poster.digest) || (await find(home, poster.digest)) === undefined) idle.push(poster);
  return { files: idle.map(({ path }) => path), bytes: idle.reduce((sum, { bytes }) => sum + bytes, 0) };
}
