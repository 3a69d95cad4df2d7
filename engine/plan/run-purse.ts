import type { InFlight } from '../lockfile/journal.ts';
import type { Lockfile } from '../lockfile/lockfile.ts';
import type { Production } from '../production/production.ts';
import {
  accountMonth,
  approvedScope,
  byOf,
  ceilingsOf,
  openPurse,
  type Purse,
  type Scope,
  usedCredits,
} from './ceilings.ts';
import { type Limits, monthOf } from './limits.ts';

/** What a run may spend, and what is spent before it. */
export interface RunMoney {
  readonly production: Production;
  /** Credits a person approved: a ceiling like any other, so that prices cannot grow behind their back. */
  readonly approved: number;
  /** Who asks. Absent: nobody knows. */
  readonly by?: string;
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
  /** Absent: the account was not asked, and its month is not looked at. */
  readonly limits?: Limits;
}

/** The purse of a run: the production's ceilings, what was approved, and the account's month. */
export function openRunPurse({ production, approved, by, lockfile, inFlight, limits }: RunMoney): Purse {
  const month = limits && monthOf(limits, inFlight);
  const ceilings = new Map<Scope, number>([...ceilingsOf(production, byOf({ by })), [approvedScope, approved]]);
  const used = new Map<Scope, number>(usedCredits(lockfile, inFlight, production));
  if (month) {
    ceilings.set(accountMonth, month.limit);
    used.set(accountMonth, month.used);
  }
  return openPurse(ceilings, used);
}
