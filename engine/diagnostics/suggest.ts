import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, if one is near enough: about one slip in three letters. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = normal(word);
  const furthest = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = furthest + 1;
  for (const candidate of candidates) {
    const name = normal(candidate);
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const steps = distance(wanted, name);
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
