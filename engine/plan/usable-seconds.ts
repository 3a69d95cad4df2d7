import { partsOf } from '../production/address.ts';
import type { Production } from '../production/production.ts';

/** How much of a take that lasts so many seconds is for the film. */
export type UsableSeconds = (address: string, seconds: number) => number;

/** All of it, but for handles. */
export function usableSeconds({ shots }: Pick<Production, 'shots'>): UsableSeconds {
  return (address, seconds) => {
    const shot = shots.get(partsOf(address).shot ?? '');
    return shot?.handles && shot.seconds !== undefined ? Math.min(seconds, shot.seconds) : seconds;
  };
}

/** Where nobody knows of handles. */
export const wholeTake: UsableSeconds = (_, seconds) => seconds;
