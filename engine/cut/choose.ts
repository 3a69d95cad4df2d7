import type { Job, JobGraph } from '../graph/job.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import type { HeldTake, Standing } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import type { Rung } from '../production/production.ts';

/** How far a film has to be to be handed over. */
export type CutStage =
  /** Whatever there is, one after the other; what is missing is black. */
  | 'stringout'
  /** Circled takes, of whatever rung. */
  | 'assembly'
  /** Approved takes of the top of the ladder, finish and all. */
  | 'final';

export type Choice =
  | {
      readonly kind: 'take';
      readonly job: Job;
      readonly held: HeldTake;
      readonly verdict: string;
      /** What else there is of it, by the address of its job. */
      readonly others: readonly { readonly job: Job; readonly held: HeldTake }[];
    }
  | Lacking;

/** Nothing may stand there. */
export interface Lacking {
  readonly kind: 'lacking';
  /** There are takes, and they are of something else. */
  readonly isStale?: true;
  /** A sentence. */
  readonly reason: string;
  /** What to type, without `retake`. */
  readonly next: string;
}

export interface Ground {
  readonly graph: JobGraph;
  readonly known: ReadonlyMap<string, Standing>;
  readonly lockfile: Lockfile;
  readonly stage: CutStage;
  /** Whether takes that nobody chose will do. */
  readonly allowDrafts: boolean;
}

/** The take that stands for a thing made by these jobs. The best made come last, as the graph has them. */
export function choose(name: string, made: readonly Job[], ground: Ground): Choice {
  const jobs = made.filter(job => !isFrames(job, ground));
  const best = jobs.toReversed().flatMap(job => candidateOf(job, ground));
  const top = jobs.at(-1);
  if (!top) return { kind: 'lacking', reason: `nothing renders ${name}`, next: 'plan' };
  const fit = best.find(({ job, verdict }) => {
    if (ground.stage === 'final' && !ground.allowDrafts) return job === top && verdict === 'approved';
    return verdict !== undefined;
  });
  const found = fit ?? (ground.stage === 'stringout' || ground.allowDrafts ? best[0] : undefined);
  if (!found) return lacking(name, { jobs, best, top }, ground);
  return {
    kind: 'take',
    job: found.job,
    held: found.held,
    verdict: found.verdict ?? 'not judged',
    others: best.filter(each => each !== found),
  };
}

/** Pictures in an archive, as HDR may come in, are no clip. */
function isFrames({ address }: Job, { known }: Ground): boolean {
  const inUse = known.get(address)?.inUse;
  return inUse?.kind === 'take' && inUse.held.take.media.kind === 'archive';
}

interface Candidate {
  readonly job: Job;
  readonly held: HeldTake;
  /** Absent: nobody chose it. */
  readonly verdict?: 'approved' | 'circled';
}

/** A job's current take, with the verdict on it; what only finishes a chosen take is chosen with it. */
function candidateOf(job: Job, { known }: Ground): readonly Candidate[] {
  const standing = known.get(job.address);
  if (!standing) return [];
  const held = standing.inUse.kind === 'take' ? standing.inUse.held : newest(standing);
  if (!held) return [];
  const said = held.review?.state ?? verdictBelow(job, known);
  return [{ job, held, ...(said === 'approved' || said === 'circled' ? { verdict: said } : {}) }];
}

function verdictBelow({ kind, worksOn }: Job, known: Ground['known']): string | undefined {
  const below = kind === 'finish' && worksOn !== undefined ? known.get(worksOn) : undefined;
  if (below?.inUse.kind !== 'take') return undefined;
  return below.inUse.held.review?.state ?? verdictBelow(below.job, known);
}

const newest = ({ slots }: Standing): HeldTake | undefined =>
  slots.flatMap(({ held }) => (held && held.review?.state !== 'rejected' ? [held] : [])).at(-1);

interface Tried {
  readonly jobs: readonly Job[];
  readonly best: readonly Candidate[];
  readonly top: Job;
}

function lacking(name: string, { jobs, best, top }: Tried, { known, lockfile, stage }: Ground): Lacking {
  const wanted = stage === 'final' ? [top] : jobs;
  const there = best.find(({ job }) => wanted.includes(job));
  if (there) {
    const address = takeAddress(there.held.address, there.held.take.take);
    const verb = stage === 'final' ? 'approve' : 'circle';
    return {
      kind: 'lacking',
      reason: `${address} is ${there.verdict === undefined ? `not ${verb}d` : 'circled, not approved'}`,
      next: `${verb} ${address}`,
    };
  }
  if (known.get(top.address)?.inUse.kind === 'rejected')
    return {
      kind: 'lacking',
      reason: `every take of ${top.address} was rejected`,
      next: `plan --retake ${top.address}`,
    };
  const stale = wanted.toReversed().find(({ address }) => (lockfile.takes.get(address) ?? []).length > 0);
  if (stale)
    return {
      kind: 'lacking',
      isStale: true,
      reason: `the takes of ${stale.address} are rejected, or made of something else than it is now`,
      next: `plan --only ${stale.address} -v`,
    };
  const wish = stage === 'final' ? top.address : name;
  const [draft] = best;
  if (!draft) return { kind: 'lacking', reason: `${wish} is not rendered`, next: `plan --only ${wish}` };
  const address = takeAddress(draft.held.address, draft.held.take.take);
  return {
    kind: 'lacking',
    reason: `${wish} is not rendered; there is ${address}`,
    next: draft.verdict === undefined ? `circle ${address}` : `plan --only ${wish}`,
  };
}

/** The jobs of every shot in every ratio, by `scene/shot` and ratio, the best made last. */
export function jobsByShot(
  { jobs }: JobGraph,
  rungsOf: (shot: string) => readonly Rung[],
): (shot: string, ratio: string) => readonly Job[] {
  const found = new Map<string, Job[]>();
  for (const job of jobs) {
    if (job.scene === undefined || job.shot === undefined) continue;
    const key = `${job.scene}/${job.shot} ${job.ratio}`;
    const list = found.get(key);
    if (list) list.push(job);
    else found.set(key, [job]);
  }
  return (shot, ratio) => {
    const rungs = rungsOf(shot).map(({ id }) => id);
    return (found.get(`${shot} ${ratio}`) ?? []).toSorted(
      (a, b) => rungs.indexOf(a.rung ?? '') - rungs.indexOf(b.rung ?? ''),
    );
  };
}
