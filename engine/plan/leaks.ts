import { modelOf } from '../catalog/request.ts';
import { chosenIn } from '../lockfile/chosen-in.ts';
import type { Lockfile, Loss, Review, Take } from '../lockfile/lockfile.ts';
import { type Address, type AddressParts, partsOf, plainAddress, takeAddress } from '../production/address.ts';

/** Credits that were charged and led to no take that anybody chose, of one job and for one cause. */
export interface Leak extends AddressParts {
  /** The job; for the variants of a shot the address they share. */
  readonly address: Address;
  readonly model: string;
  readonly cause: LeakCause;
  /** Takes, or renders that failed. */
  readonly takes: number;
  /** Charged. */
  readonly credits: number;
  /** Length of the takes, measured. 0 for pictures, and for what failed. */
  readonly seconds: number;
}

export type LeakCause =
  /** A person rejected it. `reason`: what was wrong, in one of the method's words; absent: nobody said. */
  | { readonly kind: 'rejected'; readonly reason?: Review['reason'] }
  /** Nobody has judged it. It may yet be chosen. */
  | { readonly kind: 'unjudged' }
  /** The provider gave no take for the money. */
  | { readonly kind: 'lost'; readonly how: Loss['kind'] };

/**
 * What leaked, the dearest first: each take of a job of which none was circled or approved, and each failure that was
 * paid. Where one take of a job is chosen, the others are what choosing costs, and no leak; so are the variants beside
 * the chosen one. Nor is a take that another was made from, such as a still, and what was reused counts where it was made.
 */
export function leaksOf({ takes, losses }: Pick<Lockfile, 'takes' | 'losses'>): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  const add = ({ address, model, cause, ...more }: Omit<Leak, keyof AddressParts>): void => {
    const key = JSON.stringify([address, model, cause]);
    const known = leaks.get(key) ?? { address, ...partsOf(address), model, cause, takes: 0, credits: 0, seconds: 0 };
    leaks.set(key, {
      ...known,
      takes: known.takes + more.takes,
      credits: known.credits + more.credits,
      seconds: known.seconds + more.seconds,
    });
  };
  const useful = usefulJobs(takes);
  for (const [job, list] of takes) {
    const address = sharedAddress(job);
    if (useful.has(address)) continue;
    for (const take of list)
      if (take.credits.charged > 0 && take.reusedFrom === undefined)
        add({
          ...{ address, model: modelOf(take.request), cause: causeOf(take), takes: 1 },
          ...{ credits: take.credits.charged, seconds: take.media.seconds ?? 0 },
        });
  }
  for (const { address, model, kind, credits } of losses)
    if (credits.charged > 0) {
      const cause = { kind: 'lost', how: kind } as const;
      add({ address: sharedAddress(address), model, cause, takes: 1, credits: credits.charged, seconds: 0 });
    }
  return [...leaks.values()].sort((a, b) => b.credits - a.credits || (a.address < b.address ? -1 : 1));
}

/** Jobs with a take that was chosen, or that another take was made from. */
function usefulJobs(takes: Lockfile['takes']): ReadonlySet<string> {
  const chosen = chosenIn(takes);
  const used = new Set([...takes.values()].flat().flatMap(({ from }) => Object.values(from)));
  return new Set(
    [...takes].flatMap(([job, list]) => {
      const names = list.map(({ take }) => takeAddress(job, take));
      return names.some(name => chosen.has(name) || used.has(name)) ? [sharedAddress(job)] : [];
    }),
  );
}

const sharedAddress = (job: string): Address => plainAddress(job) ?? (job as Address);

const causeOf = ({ review }: Take): LeakCause =>
  review?.state === 'rejected'
    ? { kind: 'rejected', ...(review.reason === undefined ? {} : { reason: review.reason }) }
    : { kind: 'unjudged' };
