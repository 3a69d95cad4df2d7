import type { Job, JobGraph } from '../graph/job.ts';
import type { Lockfile, PlacedTake, Take } from '../lockfile/lockfile.ts';
import { isChoice } from '../lockfile/verdict.ts';
import { type Address, splitTake, takeAddress } from '../production/address.ts';
import { movedFrom } from '../production/moves.ts';
import type { SlotStanding } from './standing.ts';

/** Where takes of a job may lie under an address it had before. */
interface Ground {
  readonly graph: JobGraph;
  readonly lockfile: Lockfile;
}

interface Former {
  readonly job: Job;
  /** Its own takes: one of them may have come from a job that is gone. Absent: only what the config says has moved. */
  readonly here?: readonly Take[];
  /** What its slots hold: a take of this very request may be that of a job that is gone. */
  readonly slots?: readonly SlotStanding[];
}

/** Takes that were made under an address the job had before, oldest address first, each in the order of their numbers. */
export function formerTakes(
  { job, here = [], slots = [] }: Former,
  { graph, lockfile }: Ground,
): readonly PlacedTake[] {
  const before = [
    ...movedFrom(job.address, graph.moves),
    ...here.flatMap(({ reusedFrom }) => (reusedFrom === undefined ? [] : (splitTake(reusedFrom)?.job as Address))),
    ...slots.flatMap(({ held }) => (held?.moved ? held.address : [])),
  ];
  if (before.length === 0) return [];
  return [...new Set(before)]
    .filter(address => !graph.byAddress.has(address))
    .reverse()
    .flatMap(address => (lockfile.takes.get(address) ?? []).map(take => ({ address, take })));
}

/**
 * The take whose job is gone and whose place another may take: not one that has been passed on already, for its verdict
 * may have changed since; and one that the config says has moved here before any other. Absent: there is none.
 */
export function donorOf(
  placed: readonly PlacedTake[],
  { address, graph }: { readonly address: Address; readonly graph: JobGraph },
): PlacedTake | undefined {
  if (placed.length === 0) return undefined;
  const passedOn = new Set(placed.flatMap(({ take }) => take.reusedFrom ?? []));
  const gone = placed.filter(
    each => !graph.byAddress.has(each.address) && !passedOn.has(takeAddress(each.address, each.take.take)),
  );
  const before = movedFrom(address, graph.moves);
  return gone.find(each => before.includes(each.address)) ?? gone.find(isChosen) ?? gone[0];
}

/** What somebody has chosen is taken over before what nobody has. */
const isChosen = ({ take: { review } }: PlacedTake): boolean => review !== undefined && isChoice(review);
