import { canonical } from '../graph/canonical.ts';
import type { Json } from '../graph/job.ts';
import { byKept } from './kept.ts';
import {
  byPlace,
  type DamagedRecord,
  type Kept,
  type LockfileText,
  type Loss,
  type Pending,
  type Take,
  type Uncertain,
} from './lockfile.ts';

/**
 * The lockfile as it stands on disk: keys in the schema's order, addresses sorted, one take, loss or task a line so that
 * git merges them by the line, a final newline. The same facts have the same bytes, whatever order they came in.
 */
export function lockfileTextOf(text: LockfileText): string {
  // Pieces, joined once: joining jobs and then joining those copies a large file over and over.
  const pieces = [
    `{\n  "lockfile": ${text.lockfile},\n  "production": ${JSON.stringify(text.production)},\n  "takes": {`,
  ];
  let separator = '\n';
  const damaged = damagedOf(text);
  for (const address of [...new Set([...Object.keys(text.takes), ...damaged.byJob.keys()])].sort()) {
    const takes = Object.hasOwn(text.takes, address) ? text.takes[address]! : [];
    pieces.push(separator, '    ', JSON.stringify(address), ': [');
    pushLines(pieces, withDamaged(takes, damaged.byJob.get(address)), '    ');
    separator = ',\n';
  }
  pieces.push(separator === '\n' ? '},\n  "losses": [' : '\n  },\n  "losses": [');
  pushLines(pieces, [...text.losses.map(lossLine), ...damaged.losses], '  ');
  // A file in which nothing was ever left over looks as it did before there was a place for it.
  const left = {
    pending: [...(text.pending ?? [])].sort(byPlace).map(pendingLine),
    uncertain: [...(text.uncertain ?? [])].sort(byPlace).map(uncertainLine),
    kept: [...(text.kept ?? [])].sort(byKept).map(keptLine),
  };
  for (const list of ['pending', 'uncertain', 'kept'] as const) {
    const lines = [...left[list], ...damaged[list]];
    if (lines.length === 0) continue;
    pieces.push(`,\n  "${list}": [`);
    pushLines(pieces, lines, '  ');
  }
  pieces.push('\n}\n');
  return pieces.join('');
}

function damagedOf({ damaged = [] }: LockfileText) {
  const byJob = new Map<string, DamagedRecord[]>();
  for (const record of damaged)
    if (record.list === 'takes') byJob.set(record.address!, [...(byJob.get(record.address!) ?? []), record]);
  const linesIn = (list: DamagedRecord['list']) =>
    damaged.filter(record => record.list === list).map(({ line }) => line);
  return {
    byJob,
    losses: linesIn('losses'),
    pending: linesIn('pending'),
    uncertain: linesIn('uncertain'),
    kept: linesIn('kept'),
  };
}

/** A damaged take stands where its number puts it, to the letter; without a number, it stands last. */
function withDamaged(takes: readonly Take[], damaged: readonly DamagedRecord[] = []): readonly string[] {
  if (damaged.length === 0) return takes.map(takeLine);
  const rows = [
    ...takes.map(take => ({ number: take.take, line: takeLine(take) })),
    ...damaged.map(({ take = Number.POSITIVE_INFINITY, line }) => ({ number: take, line })),
  ];
  return rows.sort((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number))).map(({ line }) => line);
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
  'took',
  'by',
  'forced',
  'media',
  'others',
  'reusedFrom',
  'review',
  'notes',
] as const satisfies readonly (keyof Take)[];

/** In the order of the schema; a test holds them to it. */
export const lossKeys = [
  'address',
  'slot',
  'fingerprint',
  'model',
  'kind',
  'task',
  'attempt',
  'credits',
  'at',
  'by',
  'forced',
  'settledBy',
  'code',
  'reason',
] as const satisfies readonly (keyof Loss)[];

/** In the order of the schema; a test holds them to it. */
export const pendingKeys = [
  'address',
  'slot',
  'fingerprint',
  'fingerprintVersion',
  'request',
  'wording',
  'from',
  'provider',
  'task',
  'quoted',
  'estimated',
  'charged',
  'created',
  'by',
  'forced',
] as const satisfies readonly (keyof Pending)[];

/** In the order of the schema; a test holds them to it. */
export const uncertainKeys = [
  'address',
  'slot',
  'fingerprint',
  'fingerprintVersion',
  'request',
  'wording',
  'from',
  'provider',
  'attempt',
  'quoted',
  'created',
  'by',
  'forced',
] as const satisfies readonly (keyof Uncertain)[];

/** In the order of the schema; a test holds them to it. */
export const keptKeys = [
  'as',
  'address',
  'slot',
  'keeps',
  'fingerprint',
  'request',
  'by',
  'at',
  'note',
] as const satisfies readonly (keyof Kept)[];

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

const pendingLine = (pending: Pending): string => lineOf(pending, pendingKeys);

const keptLine = (kept: Kept): string => lineOf(kept, keptKeys);

const uncertainLine = (uncertain: Uncertain): string => lineOf(uncertain, uncertainKeys);

/** A key that is not in the list is kept, after the others: a fact is never lost for want of a place. */
function lineOf(fact: Take | Loss | Pending | Uncertain | Kept, keys: readonly string[]): string {
  const strays = Object.keys(fact).filter(key => !keys.includes(key));
  const facts = Object.entries(fact) as [string, Json | undefined][];
  const byKey = new Map(facts.filter(([, value]) => value !== undefined));
  const present = [...keys, ...strays.sort()].filter(key => byKey.has(key));
  return `{${present.map(key => `${JSON.stringify(key)}:${canonical(byKey.get(key) as Json)}`).join(',')}}`;
}
