import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import type { LockfileText, Loss, Take } from './lockfile.ts';

/**
 * The lockfile as it stands on disk: keys in the schema's order, addresses sorted, one take and one loss a line so that
 * git merges them by the line, a final newline. The same facts have the same bytes, whatever order they came in.
 */
export function lockfileTextOf(text: LockfileText): string {
  // Pieces, joined once: joining jobs and then joining those copies a large file over and over.
  const pieces = [
    `{\n  "lockfile": ${text.lockfile},\n  "production": ${JSON.stringify(text.production)},\n  "takes": {`,
  ];
  let separator = '\n';
  for (const address of Object.keys(text.takes).sort()) {
    pieces.push(separator, '    ', JSON.stringify(address), ': [');
    pushLines(pieces, (text.takes[address] ?? []).map(takeLine), '    ');
    separator = ',\n';
  }
  pieces.push(separator === '\n' ? '},\n  "losses": [' : '\n  },\n  "losses": [');
  pushLines(pieces, text.losses.map(lossLine), '  ');
  pieces.push('\n}\n');
  return pieces.join('');
}

/** What stands in a list, and its end. */
function pushLines(pieces: string[], lines: readonly string[], margin: string): void {
  lines.forEach((line, n) => {
    pieces.push(n === 0 ? '\n' : ',\n', margin, '  ', line);
  });
  if (lines.length > 0) pieces.push('\n', margin);
  pieces.push(']');
}

/** In the order of the schema; a test holds them to it. */
export const takeKeys = [
  'take',
  'slot',
  'fingerprint',
  'fingerprintVersion',
  'request',
  'wording',
  'from',
  'provider',
  'task',
  'credits',
  'created',
  'media',
  'others',
  'reusedFrom',
  'review',
] as const satisfies readonly (keyof Take)[];

/** In the order of the schema; a test holds them to it. */
export const lossKeys = [
  'address',
  'slot',
  'fingerprint',
  'model',
  'kind',
  'task',
  'credits',
  'at',
  'code',
  'reason',
] as const satisfies readonly (keyof Loss)[];

/**
 * Takes are facts, never changed in place, so the line of each is made once. With ten thousand takes this is what keeps
 * one write from costing as much as all of them together.
 */
const lines = new WeakMap<Take, string>();

function takeLine(take: Take): string {
  const known = lines.get(take);
  if (known !== undefined) return known;
  const made = lineOf(take, takeKeys);
  lines.set(take, made);
  return made;
}

const lossLine = (loss: Loss): string => lineOf(loss, lossKeys);

/** A key that is not in the list is kept, after the others: a fact is never lost for want of a place. */
function lineOf(fact: Take | Loss, keys: readonly string[]): string {
  const strays = Object.keys(fact).filter(key => !keys.includes(key));
  const facts = Object.entries(fact) as [string, Json | undefined][];
  const byKey = new Map(facts.filter(([, value]) => value !== undefined));
  const present = [...keys, ...strays.sort()].filter(key => byKey.has(key));
  return `{${present.map(key => `${JSON.stringify(key)}:${canonical(byKey.get(key) as Json)}`).join(',')}}`;
}
