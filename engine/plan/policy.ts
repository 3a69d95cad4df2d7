import picomatch from 'picomatch';
import type { Production } from '../production/production.ts';
import type { Standing } from './standing.ts';

/** What a policy is held against. */
export interface PolicyGround {
  readonly production: Pick<Production, 'policy' | 'rungs' | 'shots'>;
  /** The git branch that is checked out. Absent: none, or nobody knows. */
  readonly branch?: string;
  readonly standings: Iterable<Standing>;
}

/** What the policy wants before a job is rendered, as a sentence. Undefined: it has nothing against it. */
export type Bar = (standing: Standing) => string | undefined;

/** Reads a policy against what is circled. Only rungs above the first of the ladder are its business. */
export function barOf({ production, branch, standings }: PolicyGround): Bar {
  const { requireDraft, premiumBranches } = production.policy;
  const steps = new Map(production.rungs.map(({ id }, step) => [id, step] as const));
  const stepOf = ({ job }: Standing): number => (job.kind === 'shot' ? (steps.get(job.rung ?? '') ?? 0) : 0);
  const isOpenBranch =
    premiumBranches === undefined || (branch !== undefined && premiumBranches.some(each => picomatch(each)(branch)));
  const proven = requireDraft ? provenAt(standings, stepOf) : undefined;
  return standing => {
    const { job } = standing;
    const step = stepOf(standing);
    if (step === 0) return undefined;
    if (!isOpenBranch)
      return `the policy renders ${job.rung} on ${premiumBranches!.join(', ')} only, and ${branch === undefined ? 'no branch is checked out' : `this is ${branch}`}`;
    const name = `${job.scene}/${job.shot}`;
    if (proven && (proven.get(name) ?? step) >= step) {
      const cheaper = (production.shots.get(name)?.rungs ?? []).filter(({ id }) => (steps.get(id) ?? 0) < step);
      return cheaper.length > 0
        ? `the policy needs a circled ${cheaper.map(({ id }) => id).join(' or ')} first`
        : `the policy needs a circled take of a cheaper rung first, and ${name} climbs none`;
    }
    return undefined;
  };
}

/** The cheapest rung at which each shot has a take that is circled or approved, in whatever ratio. */
function provenAt(standings: Iterable<Standing>, stepOf: (standing: Standing) => number): ReadonlyMap<string, number> {
  const proven = new Map<string, number>();
  for (const standing of standings) {
    const { job, inUse } = standing;
    const state = inUse.kind === 'take' ? inUse.held.review?.state : undefined;
    if (job.kind !== 'shot' || (state !== 'circled' && state !== 'approved')) continue;
    const name = `${job.scene}/${job.shot}`;
    proven.set(name, Math.min(stepOf(standing), proven.get(name) ?? Number.POSITIVE_INFINITY));
  }
  return proven;
}
