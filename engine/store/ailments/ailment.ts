import type { LockfileText, Take } from '../../lockfile/lockfile.ts';
import type { Address } from '../../production/address.ts';
import type { Copies } from '../copies.ts';
import type { Home } from '../home.ts';

/** Something on disk that is not as it should be. */
export interface Ailment {
  readonly level: 'warning' | 'error';
  /** Where: `journal`, `media`, `names`, `run lock`, `files`. */
  readonly what: string;
  readonly text: string;
  /** What a person can do. */
  readonly hint: string;
  /** Mends it, keeping what it changes; what it did, in words. Absent: only a person can. Only for whoever holds the run lock. */
  readonly mend?: (copies: Copies) => Promise<string>;
}

/** What is looked over. */
export interface Patient {
  readonly home: Home;
  /** As far as it can be read. */
  readonly lockfile: LockfileText;
  /** Whether every byte is read. */
  readonly deep: boolean;
}

/** Every take of a lockfile with its job. */
export const takesOf = ({ takes }: LockfileText): readonly { readonly address: Address; readonly take: Take }[] =>
  Object.entries(takes).flatMap(([address, list]) => list.map(take => ({ address: address as Address, take })));

/** "1 line", "3 lines". */
export const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

export const byRepair = '`retake doctor --repair` mends it.';
