import type { Change } from '../../schemas/types/plan.ts';
import { canonical } from '../graph/canonical.ts';
import type { Job, JobGraph, Json } from '../graph/job.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import { type Address, type TakeAddress, takeAddress } from '../production/address.ts';
import type { Books } from './book-index.ts';
import { type Way, waysOf } from './containment.ts';
import { diff } from './diff.ts';
import { paidFor } from './paid.ts';
import type { HeldTake, Standing } from './standing.ts';

/** A production as it stands, or as it would. */
export interface Side {
  readonly lockfile: Lockfile;
  readonly standings: ReadonlyMap<Address, Standing>;
  readonly changes: ReadonlyMap<string, Change>;
}

/** What a change would touch, before anything is changed. */
export interface Impact {
  /** Jobs whose request the change enters. */
  readonly uses: readonly Address[];
  readonly jobs: readonly Touched[];
  /** Takes under way that would be for what it was. */
  readonly underWay: number;
  readonly verdicts: readonly Lapse[];
  /** What everything that is to be rendered anyway costs more by it, in credits; less than 0: less. */
  readonly price: number;
  /** Ways to go about it, the cheapest first. */
  readonly ways: readonly Way[];
}

/** A job with takes that go stale. */
export interface Touched {
  readonly address: Address;
  readonly via: Via;
  /** Touched jobs it follows from. */
  readonly from: readonly Address[];
  readonly stale: readonly TakeAddress[];
  /** What it costs to render them anew now, and once what they wait for is there; at most. */
  readonly credits: number;
  readonly later: number;
  /** What was paid for them. */
  readonly unused: number;
  /** In words, as a plan would say it. */
  readonly why: string;
}

export type Via =
  /** The change enters its own request. */
  | 'uses'
  /** It is made from a job that is touched. */
  | 'follows'
  /** The take that opened its gate is touched. */
  | 'gate';

/** A verdict on a take that goes stale. */
export interface Lapse {
  readonly take: TakeAddress;
  readonly verdict: 'circled' | 'approved';
  readonly by: string;
}

export const sideOf = (standings: ReadonlyMap<Address, Standing>, books: Books): Side => ({
  lockfile: books.lockfile,
  standings,
  changes: new Map(diff(standings.values(), books).map(change => [change.address, change])),
});

/** Jobs whose request is written otherwise in another graph, or that are not in both. */
export function rewritten(before: JobGraph, after: JobGraph): ReadonlySet<Address> {
  const differs = (job: Job, other: Job | undefined): boolean =>
    other === undefined || wishOf(job) !== wishOf(other) || job.takes > other.takes;
  return new Set([
    ...before.jobs.filter(job => differs(job, after.byAddress.get(job.address))).map(({ address }) => address),
    ...after.jobs.filter(job => differs(job, before.byAddress.get(job.address))).map(({ address }) => address),
  ]);
}

const wishOf = ({ request, seed }: Job): string => canonical({ ...request, seed: seed ?? null } as unknown as Json);

/** What of the takes there are counts no more, and what that comes to. */
export function impactOf(before: Side, after: Side, uses: ReadonlySet<Address>): Impact {
  const lost = takesLost(before, after);
  const jobs: Touched[] = [];
  const touched = new Set<Address>();
  for (const standing of before.standings.values()) {
    const held = lost.get(standing.job.address) ?? [];
    if (held.length === 0) continue;
    jobs.push(touchedBy(standing, held, { before, after, uses, touched }));
    touched.add(standing.job.address);
  }
  const total = (side: Side): number => sum([...side.changes.values()].map(({ credits, later }) => credits + later));
  return {
    uses: [...uses],
    jobs,
    underWay: Math.max(0, resuming(before) - resuming(after)),
    verdicts: [...lost.values()].flat().flatMap(lapseOf),
    price: total(after) - total(before) - sum(jobs.map(({ credits, later }) => credits + later)),
    ways: waysOf(jobs),
  };
}

/** The takes that are their job's now and would be nobody's, by job. */
function takesLost(before: Side, after: Side): ReadonlyMap<Address, readonly HeldTake[]> {
  const kept = new Set([...after.standings.values()].flatMap(heldIn).map(nameOf));
  return new Map(
    [...before.standings.values()].map(standing => [
      standing.job.address,
      heldIn(standing).filter(held => !kept.has(nameOf(held))),
    ]),
  );
}

const heldIn = ({ slots }: Standing): readonly HeldTake[] =>
  slots.flatMap(({ held }) => (held?.here || held?.moved ? held : []));

const nameOf = ({ address, take }: HeldTake): TakeAddress => takeAddress(address, take.take);

interface Turn {
  readonly before: Side;
  readonly after: Side;
  readonly uses: ReadonlySet<Address>;
  readonly touched: ReadonlySet<Address>;
}

function touchedBy({ job }: Standing, held: readonly HeldTake[], { before, after, uses, touched }: Turn): Touched {
  const change = after.changes.get(job.address);
  const numbers = new Set(held.map(({ take }) => take.slot));
  const slots = change?.slots.filter(({ slot }) => numbers.has(slot)) ?? [];
  const waiting = slots.filter(({ action }) => action === 'wait').length;
  const quote = after.standings.get(job.address)?.quote.credits ?? 0;
  const paid = { lockfile: before.lockfile, isDeclared: (address: string) => before.standings.has(address as Address) };
  const from = job.needs.filter(address => touched.has(address));
  const via = uses.has(job.address) ? 'uses' : change?.reason.code === 'gate' ? 'gate' : 'follows';
  return {
    address: job.address,
    via,
    from,
    stale: held.map(nameOf),
    credits: sum(slots.map(({ credits }) => credits)),
    later: waiting * quote,
    unused: sum(held.map(({ take }) => paidFor(take, paid))),
    why: whyOf(via, from, change),
  };
}

function whyOf(via: Via, from: readonly Address[], change: Change | undefined): string {
  switch (via) {
    case 'uses':
      return change === undefined
        ? 'no longer declared'
        : change.reason.changed.length > 0
          ? change.reason.text
          : 'uses it';
    case 'follows':
      return `follows from ${from.join(', ')}`;
    case 'gate':
      return `the verdict on ${from.join(', ')} lapses`;
    default:
      return via satisfies never;
  }
}

function lapseOf(held: HeldTake): readonly Lapse[] {
  const { review } = held;
  if (review === undefined || review.state === 'rejected') return [];
  return [{ take: nameOf(held), verdict: review.state, by: review.by }];
}

const resuming = ({ changes }: Side): number =>
  [...changes.values()].flatMap(({ slots }) => slots.filter(({ action }) => action === 'resume')).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
