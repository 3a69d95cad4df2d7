import type { ReviewThing, ReviewVerdict } from '../../views/models/review-types.ts';

/** Verdicts that are on their way to the lockfile, by take: the last of each is shown. Undefined: none will stand. */
const expected = new Map<string, { readonly verdict: ReviewVerdict | undefined }>();

/** Expects a verdict on a take; the result expects it no longer, and leaves a later one alone. */
export function expect(take: string, verdict: ReviewVerdict | undefined): () => void {
  const mine = { verdict };
  expected.set(take, mine);
  return () => {
    if (expected.get(take) === mine) expected.delete(take);
  };
}

/** What is shown while verdicts are on their way. */
export function expecting(told: ReadonlyMap<string, ReviewThing>): ReadonlyMap<string, ReviewThing> {
  if (expected.size === 0) return told;
  const shown = new Map(told);
  for (const [take, { verdict }] of expected) {
    const id = thingOf(take);
    const thing = shown.get(id);
    if (thing) shown.set(id, withVerdict(thing, take, verdict));
  }
  return shown;
}

/** `s01/ride` of `s01/ride@draft#2`. */
export const thingOf = (take: string): string => take.replace(/[@.#].*$/, '');

const withVerdict = (thing: ReviewThing, id: string, verdict: ReviewVerdict | undefined): ReviewThing => ({
  ...thing,
  jobs: thing.jobs.map(job =>
    !id.startsWith(`${job.address}#`)
      ? job
      : {
          ...job,
          takes: job.takes.map(take => {
            if (`${job.address}#${take.n}` !== id) return take;
            const { verdict: _, ...rest } = take;
            return verdict ? { ...rest, verdict } : rest;
          }),
        },
  ),
});
