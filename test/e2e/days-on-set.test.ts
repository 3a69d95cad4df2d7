import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { deed } from '../rig/deeds.ts';
import { isSoak, seed } from '../rig/effort.ts';
import { type Deed, FilmSet } from '../rig/film-set.ts';

/** What once went wrong, as short as it could be made. */
const regressions: readonly (readonly Deed[])[] = [
  // A take was used again whose media was gone.
  [
    { kind: 'edit', still: 0, prompt: 1 },
    { kind: 'apply', faults: [], wish: { kind: 'within', credits: 5 } },
    { kind: 'media-gone', file: 0 },
    { kind: 'remove', still: 0 },
    { kind: 'edit', still: 0, prompt: 1 },
    { kind: 'apply', faults: [], wish: { kind: 'all' } },
  ],
];

/** How long a soak goes on, in minutes. */
const minutes = Number(process.env.SOAK || 20);

/** How much was lived through, for whoever soaks. */
let [days, deedsDone] = [0, 0];

afterAll(() => {
  if (isSoak) console.log(`${days} days on set, ${deedsDone} deeds`);
});

/** Everything in that order; fails with the first thing that does not hold. */
async function live(deeds: readonly Deed[]): Promise<void> {
  const set = await FilmSet.open();
  try {
    for (const each of deeds) {
      expect({ deed: each, broken: await set.after(each) }).toEqual({ deed: each, broken: [] });
      deedsDone++;
    }
    expect({ deed: 'wrap up', broken: await set.wrapUp() }).toEqual({ deed: 'wrap up', broken: [] });
    days++;
  } finally {
    await rm(set.folder, { recursive: true, force: true });
  }
}

test.each(regressions.map((deeds, n) => ({ deeds, n })))('what went wrong once, $n', ({ deeds }) => live(deeds));

test(
  `whatever is done and whatever goes wrong, nothing is lost, paid twice, or beyond a ceiling (SEED=${seed})`,
  async () => {
    const long = { numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false };
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: isSoak ? 40 : 12, size: 'max' }), live),
      { seed, ...(isSoak ? long : { numRuns: 3 }) },
    );
  },
  isSoak ? (minutes + 30) * 60_000 : 240_000,
);
