import type { Fingerprint } from '../graph/fingerprint.ts';

/** Who is at work on which render, and which renders this run does not ask for: one fingerprint is bought once. */
export interface Claims {
  /** Resolves once nobody is at work on it. Whoever then claims it must not wait in between. */
  free(fingerprint: Fingerprint): Promise<void>;
  /** Takes it until the work ends. Work that brings no take bars the fingerprint: the same again could be paid again. */
  claim(fingerprint: Fingerprint, work: Promise<boolean>): Promise<void>;
  isBarred(fingerprint: Fingerprint): boolean;
}

/** `barred`: refused by content rules, or perhaps sent already. */
export function openClaims(barred: Iterable<Fingerprint>): Claims {
  const working = new Map<Fingerprint, Promise<void>>();
  const closed = new Set(barred);
  return {
    async free(fingerprint) {
      for (let work = working.get(fingerprint); work; work = working.get(fingerprint)) await work;
    },
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
