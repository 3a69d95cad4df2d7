import { isDeepStrictEqual } from 'node:util';
import { check } from '../document/validate.ts';
import type { Json } from '../graph/job.ts';
import { type DamagedRecord, damagedRecord } from './damage.ts';
import type { LockfileText } from './lockfile.ts';

/**
 * The rest of a lockfile in which some records break the schema, with those set apart; undefined when it is the file
 * itself that is broken. Only for a value that the schema refuses: every record is checked alone.
 */
export function salvage(value: unknown, json: string): LockfileText | undefined {
  if (!isRecord(value) || !isRecord(value.takes) || !Array.isArray(value.losses)) return undefined;
  const { pending, uncertain, kept: held, ...rest } = value;
  if (![pending, uncertain, held].every(list => list === undefined || Array.isArray(list))) return undefined;
  const damaged: DamagedRecord[] = [];
  const lines = new Lines(json);
  const sound = (list: DamagedRecord['list'], records: readonly unknown[], job?: string): unknown[] =>
    records.filter(record => {
      const problem = problemOf(list, record);
      if (problem !== undefined)
        damaged.push(
          damagedRecord(record as Json, {
            list,
            line: lines.of(record),
            problem,
            ...(job === undefined ? {} : { job }),
          }),
        );
      return problem === undefined;
    });
  const takes: Record<string, unknown> = {};
  for (const [address, records] of Object.entries(value.takes)) {
    // What is no list is as good as one damaged take; it is written back as one.
    const kept = sound('takes', Array.isArray(records) ? records : [records], address);
    Object.defineProperty(takes, address, { value: kept, enumerable: true, writable: true, configurable: true });
  }
  const text = {
    ...rest,
    takes,
    losses: sound('losses', value.losses),
    ...(Array.isArray(pending) ? { pending: sound('pending', pending) } : {}),
    ...(Array.isArray(uncertain) ? { uncertain: sound('uncertain', uncertain) } : {}),
    ...(Array.isArray(held) ? { kept: sound('kept', held) } : {}),
  };
  if (damaged.length === 0 || check(text, 'lockfile').length > 0) return undefined;
  return { ...(text as unknown as LockfileText), damaged };
}

/** The first thing wrong with one record. Undefined: it is sound. */
function problemOf(list: DamagedRecord['list'], record: unknown): string | undefined {
  const [problem] = check(fileWith(list, record), 'lockfile');
  // It names the field itself; where the record stands is told elsewhere.
  return problem?.replace(/^\/\S*: /, '');
}

const fileWith = (list: DamagedRecord['list'], record: unknown): unknown => ({
  lockfile: 1,
  production: 'probe',
  takes: list === 'takes' ? { job: [record] } : {},
  losses: list === 'losses' ? [record] : [],
  ...(list === 'takes' || list === 'losses' ? {} : { [list]: [record] }),
});

/** The lines of a file, to find the one a record was read from. */
class Lines {
  readonly #lines: readonly string[];

  constructor(json: string) {
    this.#lines = json.split('\n').map(line => line.trim().replace(/,$/, ''));
  }

  /** To the letter where the record has a line of its own, as it has in every file that was written here. */
  of(record: unknown): string {
    return this.#lines.find(line => isDeepStrictEqual(parsed(line), record)) ?? JSON.stringify(record);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
