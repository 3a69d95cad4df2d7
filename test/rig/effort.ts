import { randomInt } from 'node:crypto';

/** Whether there is time for all of it: `npm run soak`. */
export const isSoak = process.env.SOAK !== undefined;

/** What this run draws its choices from. SEED=n draws the same again. */
export const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

/** Numbers from 0 up to 1, the same for one seed and one name. */
export function drawsFor(name: string): () => number {
  let state = seed;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x9e3779b1);
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
