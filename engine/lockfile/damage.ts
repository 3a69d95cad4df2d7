import type { Json } from '../graph/job.ts';

/** A record of the lockfile that breaks its schema. It disables what it may be about, and nothing else. */
export interface DamagedRecord {
  /** In which list it stands. */
  readonly list: 'takes' | 'losses' | 'pending' | 'uncertain' | 'kept';
  /** The job it is about. Absent: it does not say. */
  readonly address?: string;
  /** Take slot. Absent: it does not say, and then the whole job is meant. */
  readonly slot?: number;
  /** Number of the take: no other may have it. Absent: it does not say. */
  readonly take?: number;
  /** Which render it may be. Absent: it does not say. */
  readonly fingerprint?: string;
  /** Credits that it may have cost at most, as far as it says. Absent: it does not. */
  readonly credits?: number;
  /** Digests in it: media that it may be about. */
  readonly digests: readonly string[];
  /** As it stands in the file, to be written back to the letter. */
  readonly line: string;
  /** What is wrong with it, in words. */
  readonly problem: string;
}

/** What can still be read of a record in trouble. `line`: as it stood. */
export function damagedRecord(
  value: Json,
  { list, line, problem, job }: Pick<DamagedRecord, 'list' | 'line' | 'problem'> & { readonly job?: string },
): DamagedRecord {
  const facts = isRecord(value) ? value : {};
  const address = job ?? (typeof facts.address === 'string' ? facts.address : undefined);
  const credits = creditsOf(isRecord(facts.credits) ? facts.credits : facts);
  return {
    list,
    ...(address === undefined ? {} : { address }),
    ...(isCount(facts.slot) ? { slot: facts.slot } : {}),
    ...(isCount(facts.take) ? { take: facts.take } : {}),
    ...(typeof facts.fingerprint === 'string' ? { fingerprint: facts.fingerprint } : {}),
    ...(credits === undefined ? {} : { credits }),
    digests: [...line.matchAll(/"([0-9a-f]{64})"/g)].map(match => match[1]!),
    line,
    problem,
  };
}

/** What is charged counts; where that is not said, the most that it could have been. */
function creditsOf({ charged, estimated, quoted }: Readonly<Record<string, Json>>): number | undefined {
  if (isCredits(charged)) return charged;
  const most = [estimated, quoted].filter(isCredits);
  return most.length > 0 ? Math.max(...most) : undefined;
}

const isCredits = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
