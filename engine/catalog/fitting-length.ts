import { fieldAt } from './body.ts';
import type { Entry } from './catalog.ts';

/** The shortest length in seconds all of the models take that is no shorter; where there is none, the longest they take. */
export function fittingLength(entries: readonly Entry[], seconds: number): number {
  let length = seconds;
  // What one model rounds up to may be nothing to another; each round goes up, and all take whole seconds in the end.
  for (let round = 0; round < 10; round++) {
    const next = entries.reduce(lengthFor, length);
    if (next === length) break;
    length = next;
  }
  return length;
}

function lengthFor(seconds: number, entry: Entry): number {
  const path = entry.output.seconds?.field;
  const field = path === undefined ? undefined : fieldAt(entry.fields, path);
  if (field?.type === 'number') {
    const { min = seconds, max = Number.POSITIVE_INFINITY, integer } = field;
    return Math.min(Math.max(integer ? Math.ceil(seconds) : seconds, min), max);
  }
  if (field?.type !== 'choice') return seconds;
  const lengths = field.values.filter(value => typeof value === 'number').sort((a, b) => a - b);
  return lengths.find(length => length >= seconds) ?? lengths.at(-1) ?? seconds;
}
