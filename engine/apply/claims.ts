import type { Fingerprint } from '../graph/fingerprint.ts';

/** Who is at work on which render, and which renders this run does not ask for: one fingerprint is bought once. */
export interface Claims {
  /** What is going on about it. Undefined: nothing, and whoever now claims it before waiting for anything has it. */
  working(fingerprint: Fingerprint): Promise<void> | undefined;
  /** Takes it until the work ends. Work that brings no take bars the fingerprint: the same again could be paid again. */
  claim(fingerprint: Fingerprint, work: Promise<boolean>): Promise<void>;
  isBarred(fingerprint: Fingerprint): boolean;
}

/** `barred`: refused by content rules, or perhaps sent already. */
export function openClaims(barred: Iterable<Fingerprint>): Claims {
  const working = new Map<Fingerprint, Promise<void>>();
  const closed = new Set(barred);
  return {
    working: fingerprint => working.get(fingerprint),
    claim(fingerprint, work) {
      const done = work
        .then(brought => {
          if (!brought) closed.add(fingerprint);
        })
        .finally(() => working.delete(fingerprint));
      working.set(fingerprint, done);
      return done;
    },
    isBarred: fingerprint => closed.has(fingerprint),
  };
}
