import { slips } from './slips.ts';

/**
 * The candidate that was probably meant, if one is near enough: about one slip in three letters. Where no candidate is,
 * the beginning of an address may be: `s01/hero` of `s01/hero@draft`.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  return nearest(word, all) ?? nearest(word, new Set(all.flatMap(beginnings)));
}

function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = normal(word);
  const furthest = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = furthest + 1;
  for (const candidate of candidates) {
    const name = normal(candidate);
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const steps = slips(wanted, name);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** A hint such as `did you mean "seconds"?`; empty when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = suggest(word, candidates);
  return near === undefined ? '' : `did you mean "${near}"?`;
}

/** Case, dashes and underscores are not what people mean to change. */
const normal = (word: string): string => word.toLowerCase().replace(/[-_ ]/g, '');

const beginnings = (address: string): readonly string[] =>
  [...address.matchAll(/(?<=.)[/@]/g)].map(({ index }) => address.slice(0, index));
