import type { Change } from '../../schemas/types/plan.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import type { Address } from '../production/address.ts';

/** How many takes are replaced, or wait with a take that counts for nothing. */
export const staleTakes = ({ address, slots }: Change, { takes }: Lockfile): number =>
  slots.filter(
    ({ action, slot }) =>
      action === 'replace' ||
      (action === 'wait' && takes.get(address as Address)?.some(take => take.slot === slot) === true),
  ).length;
