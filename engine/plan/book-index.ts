import type { Fingerprint } from '../graph/fingerprint.ts';
import type { InFlight, OpenAttempt } from '../lockfile/journal.ts';
import { type DamagedRecord, isFinal, type Lockfile, type Loss } from '../lockfile/lockfile.ts';
import { byFingerprint } from './refused.ts';

/** What is settled, and what is in flight. */
export interface Books {
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
}

/** The books by what a slot is known by. */
export interface BookIndex {
  readonly flying: ReadonlyMap<Fingerprint, OpenAttempt>;
  /** Attempts at slots, whatever their fingerprint: a question mark keeps the whole slot. */
  readonly uncertain: ReadonlyMap<string, OpenAttempt>;
  /** Renders that would fail again as they are. */
  readonly final: ReadonlyMap<Fingerprint, Loss>;
  /** Renders that failed, and may go well the next time: the latest of each. */
  readonly failed: ReadonlyMap<Fingerprint, Loss>;
  /** Renders that turned out dearer than the price book says, with the most they were said to cost. */
  readonly dear: ReadonlyMap<Fingerprint, number>;
  /** Records that cannot be read, by the slot, the job or the fingerprint they may be about. */
  readonly damaged: ReadonlyMap<string, DamagedRecord>;
}

/** What a plan asks of the books, slot by slot. */
export function indexOf({ lockfile, inFlight }: Books): BookIndex {
  const flying = new Map<Fingerprint, OpenAttempt>();
  const uncertain = new Map<string, OpenAttempt>();
  for (const open of inFlight.attempts) {
    const { address, slot, fingerprint } = open.attempt;
    if (open.state.kind === 'uncertain') {
      uncertain.set(`${address} ${slot}`, open);
      uncertain.set(fingerprint, open);
    } else if (open.state.kind !== 'lost') flying.set(fingerprint, open);
  }
  const final = lockfile.losses.filter(isFinal);
  const dear = lockfile.losses.map(
    ({ fingerprint, credits }) =>
      [fingerprint as Fingerprint, Math.max(credits.estimated ?? 0, credits.charged)] as const,
  );
  return {
    flying,
    uncertain,
    final: byFingerprint(final),
    failed: new Map(
      lockfile.losses.flatMap(loss =>
        loss.kind === 'failed' ? [[loss.fingerprint as Fingerprint, loss] as const] : [],
      ),
    ),
    dear: new Map(dear),
    damaged: new Map(lockfile.damaged.flatMap(record => namesOf(record).map(name => [name, record] as const))),
  };
}

/** What a record that cannot be read may be about. */
const namesOf = ({ address, slot, fingerprint }: DamagedRecord): readonly string[] => [
  ...(address === undefined ? [] : [slot === undefined ? address : `${address} ${slot}`]),
  ...(fingerprint === undefined ? [] : [fingerprint]),
];
