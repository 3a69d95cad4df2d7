import type { Lockfile, Take } from '../lockfile/lockfile.ts';
import { splitTake } from '../production/address.ts';

interface Books {
  readonly lockfile: Pick<Lockfile, 'takes'>;
  /** Whether a job is still asked for: its takes are its own. */
  readonly isDeclared: (address: string) => boolean;
}

/** Credits paid for a take, under whatever address its job had then. What another job shares is that job's. */
export function paidFor(take: Take, { lockfile, isDeclared }: Books): number {
  const takes = lockfile.takes as ReadonlyMap<string, readonly Take[]>;
  // A lockfile that was written by hand may lead in a circle.
  const seen = new Set<Take>();
  for (let at: Take | undefined = take; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const from: ReturnType<typeof splitTake> = at.reusedFrom === undefined ? undefined : splitTake(at.reusedFrom);
    if (at.credits.charged > 0 || from === undefined || isDeclared(from.job)) return at.credits.charged;
    at = takes.get(from.job)?.find(each => each.take === from.take);
  }
  return 0;
}
