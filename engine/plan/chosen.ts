import type { Job, JobGraph } from '../graph/job.ts';
import type { Address } from '../production/address.ts';
import type { Standing } from './standing.ts';

/** Which of the variants of an exploration has the circled take. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly variant: Address }
  /** A merge may leave more than one. */
  | { readonly kind: 'many'; readonly variants: readonly Address[] };

/** A job as the chosen variants make it, and the exploration that nobody has decided yet. */
export interface AsChosen {
  readonly job: Job;
  readonly undecided?: { readonly on: Address; readonly choice: Exclude<Choice, { kind: 'one' }> };
}

type Known = ReadonlyMap<Address, Standing>;

/** Puts the chosen variants in the place of what is explored: their wording, their dice, their takes. */
export function asChosen(job: Job, { explorations }: JobGraph, known: Known): AsChosen {
  if (explorations.size === 0) return { job };
  if (!job.climbs) return rewired(job, explorations, known);
  const { from, as } = job.climbs;
  const choice = choiceOf(explorations.get(from) ?? [], known);
  if (choice.kind !== 'one') return { job, undecided: { on: from, choice } };
  const { climbs: _, ...chosen } = as.get(choice.variant) ?? job;
  // A retake asks for more slots than the job itself.
  return rewired({ ...chosen, takes: job.takes }, explorations, known);
}

/** The variants with a circled or approved take that is what they would render now. */
export function choiceOf(variants: readonly Address[], known: Known): Choice {
  const chosen = variants.filter(address => {
    const inUse = known.get(address)?.inUse;
    const review = inUse?.kind === 'take' ? inUse.held.review?.state : undefined;
    return review === 'circled' || review === 'approved';
  });
  if (chosen.length > 1) return { kind: 'many', variants: chosen };
  return chosen[0] === undefined ? { kind: 'none' } : { kind: 'one', variant: chosen[0] };
}

function rewired(job: Job, explorations: JobGraph['explorations'], known: Known): AsChosen {
  const named = [...new Set(addressesIn(job))].filter(address => explorations.has(address));
  if (named.length === 0) return { job };
  const variants = new Map<Address, Address>();
  for (const on of named) {
    const choice = choiceOf(explorations.get(on)!, known);
    if (choice.kind !== 'one') return { job, undecided: { on, choice } };
    variants.set(on, choice.variant);
  }
  const now = (address: Address): Address => variants.get(address) ?? address;
  const left = new Set(named.flatMap(on => explorations.get(on)!.filter(variant => variant !== now(on))));
  const { gate, seed, worksOn, request } = job;
  const inputs = request.inputs.map(input =>
    input.source.kind === 'file' ? input : { ...input, source: { ...input.source, of: now(input.source.of) } },
  );
  return {
    job: {
      ...job,
      request: { ...request, inputs },
      needs: job.needs.filter(need => !left.has(need)),
      ...(gate ? { gate: { ...gate, on: now(gate.on) } } : {}),
      ...(seed?.kind === 'circled' ? { seed: { ...seed, of: now(seed.of) } } : {}),
      ...(worksOn === undefined ? {} : { worksOn: now(worksOn) }),
    },
  };
}

/** The jobs a job speaks of by name. */
const addressesIn = ({ gate, seed, worksOn, request }: Job): readonly Address[] => [
  ...(gate ? [gate.on] : []),
  ...(seed?.kind === 'circled' ? [seed.of] : []),
  ...(worksOn === undefined ? [] : [worksOn]),
  ...request.inputs.flatMap(({ source }) => (source.kind === 'file' ? [] : [source.of])),
];
