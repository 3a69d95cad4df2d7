import { type Fingerprint, fingerprint } from '../graph/fingerprint.ts';
import type { Loss } from '../lockfile/lockfile.ts';
import type { Render } from './standing.ts';

/**
 * The loss that says that a render would be refused again. Where a model has no dice, all slots of a job send the same
 * request, and what was refused of one is refused of all. `final`: by fingerprint.
 */
export function refusalOf(
  { request, fingerprint: own }: Pick<Render, 'request' | 'fingerprint'>,
  final: ReadonlyMap<Fingerprint, Loss>,
): Loss | undefined {
  const exact = final.get(own);
  if (exact || request.body.seed !== undefined) return exact;
  return [...final.values()].find(loss => final.get(fingerprint(request, loss.slot)) === loss);
}

/** Losses that are final, by fingerprint. */
export const byFingerprint = (final: readonly Loss[]): ReadonlyMap<Fingerprint, Loss> =>
  new Map(final.map(loss => [loss.fingerprint as Fingerprint, loss]));
