import type { Address } from '../production/address.ts';
import type { Production } from '../production/production.ts';
import { type Check, checkOf } from '../prompt/check.ts';
import type { Job, JobGraph } from './job.ts';

export { type Check, checkOf };

/** What is looked at before a take of a job is approved. */
export interface Looked {
  readonly production: Pick<Production, 'review' | 'shots'>;
  readonly graph: Pick<JobGraph, 'byAddress'>;
}

/**
 * The checks of the production and of its shot, and what the prompt excludes; of an edit or a finish, what every prompt
 * on the way to it excluded. Each once, by its word. A sound has none: they are about pictures.
 */
export function checksOf(job: Job, { production, graph }: Looked): readonly Check[] {
  if (job.kind === 'sound') return [];
  const shot = job.shot === undefined ? undefined : production.shots.get(`${job.scene}/${job.shot}`);
  const written = [...production.review.checks, ...(shot?.checks ?? [])].map(checkOf);
  const excluded = chainOf(job, graph).flatMap(({ said }) => said?.checks ?? []);
  return once([...written, ...excluded]);
}

/** What is ticked, and what is not. */
export interface Ticked {
  /** Ids, in the order of the checks. */
  readonly ticked: readonly string[];
  readonly missing: readonly Check[];
  /** Words that are no check of this job. */
  readonly unknown: readonly string[];
}

/** Ticks checks by their ids, or `all`; what was ticked before stays so. */
export function tick(checks: readonly Check[], words: readonly string[], before: readonly string[] = []): Ticked {
  const known = new Set(checks.map(({ id }) => id));
  const isTicked = ({ id }: Check): boolean => words.includes('all') || words.includes(id) || before.includes(id);
  return {
    ticked: checks.filter(isTicked).map(({ id }) => id),
    missing: checks.filter(check => !isTicked(check)),
    unknown: words.filter(word => word !== 'all' && !known.has(word)),
  };
}

/** The job, after all whose takes it works on. */
function chainOf(job: Job, graph: Looked['graph']): readonly Job[] {
  const chain = [job];
  for (let at: Address | undefined = job.worksOn; at !== undefined; at = chain[0]!.worksOn) {
    const base = graph.byAddress.get(at);
    if (!base) break;
    chain.unshift(base);
  }
  return chain;
}

/** Two that ask the same are one; two that only share their word are told apart by a number. */
function once(checks: readonly Check[]): readonly Check[] {
  const byId = new Map<string, Check>();
  for (const check of checks) {
    const isWord = byId.get(check.id);
    if (!isWord) byId.set(check.id, check);
    else if (!isSame(isWord, check)) byId.set(numbered(check.id, byId), { ...check, id: numbered(check.id, byId) });
  }
  return [...byId.values()];
}

/** A word of the method covers what the prompt excludes by the same word. */
const isSame = (one: Check, other: Check): boolean =>
  one.question === other.question || checkOf(one.id).question === one.question;

function numbered(id: string, known: ReadonlyMap<string, Check>): string {
  for (let n = 2; ; n++) if (!known.has(`${id}_${n}`)) return `${id}_${n}`;
}
