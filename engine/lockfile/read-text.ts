import { check } from '../document/validate.ts';
import { isTooDeep } from './depth.ts';
import { type LockfileText, type Loss, lockfileName, type Pending, type Take, type Uncertain } from './lockfile.ts';
import { salvage } from './salvage.ts';
import { lockfileTextOf } from './text.ts';
import { lockfileVersion, type Steps, upgrade } from './upgrade.ts';

/** What a lockfile's text says, or why it cannot be used. */
export type LockfileReading =
  /** `upgradedFrom`: the version it is written in, when that is an older one; the text as it is should be kept. */
  | { readonly ok: true; readonly lockfile: LockfileText; readonly upgradedFrom?: number }
  /** A sentence a problem. `newer`: the version it was written in, when this program is too old for it. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly newer?: number };

/** Reads the lockfile's text, upgrading older versions. `steps`: how; absent: as this program knows. */
export function readLockfileText(json: string, steps?: Steps): LockfileReading {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const version = versionOf(parsed.value);
  if (version !== undefined && version > lockfileVersion)
    return { ok: false, problems: [tooNew(version)], newer: version };
  const upgraded = version === undefined ? parsed : upgrade(parsed.value, version, steps);
  if (!upgraded) return { ok: false, problems: [unknownVersion(version)] };
  const { value } = upgraded;
  // Takes and their requests stand some way down already.
  if (isTooDeep(value, -16)) return { ok: false, problems: ['it is nested too deep'] };
  const problems = check(value, 'lockfile');
  const rest = problems.length > 0 ? salvage(value, json) : undefined;
  if (problems.length > 0 && !rest) return { ok: false, problems };
  const lockfile = rest ?? (value as LockfileText);
  const odd = [...repeatedNumbers(lockfile), ...beyondReason(lockfile)];
  if (odd.length > 0) return { ok: false, problems: odd };
  return { ok: true, lockfile, ...(version === lockfileVersion ? {} : { upgradedFrom: version as number }) };
}

/** What is wrong with a take before it is written: nothing may go into the file that could not be read back. */
export const problemsOfTake = (take: Omit<Take, 'take'>): readonly string[] =>
  problemsOf({ ...probe, takes: { probe: [{ ...take, take: 1 }] } });

/** The same for a loss. */
export const problemsOfLoss = (loss: Loss): readonly string[] => problemsOf({ ...probe, losses: [loss] });

/** The same for a task left at the provider. */
export const problemsOfPending = (pending: Pending): readonly string[] => problemsOf({ ...probe, pending: [pending] });

/** The same for a request that may have been sent. */
export const problemsOfUncertain = (uncertain: Uncertain): readonly string[] =>
  problemsOf({ ...probe, uncertain: [uncertain] });

const probe: LockfileText = { lockfile: 1, production: 'probe', takes: {}, losses: [] };

function problemsOf(text: LockfileText): readonly string[] {
  if (isTooDeep(text)) return ['it is nested too deep'];
  const reading = readLockfileText(lockfileTextOf(text));
  if (!reading.ok) return reading.problems;
  return (reading.lockfile.damaged ?? []).map(({ problem }) => problem);
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: string[] };

function parse(json: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(json.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // A line cannot begin like this in well-formed JSON, so it is only looked for when there is trouble.
    return {
      ok: false,
      problems: [/^<<<<<<< /m.test(json) ? conflict : `${lockfileName} is not JSON: ${error.message}`],
    };
  }
}

const conflict = `${lockfileName} holds both sides of a git merge (<<<<<<<): \`retake lock setup\` has git merge it; then take the merge back and do it again`;

const tooNew = (version: number): string =>
  `${lockfileName} is version ${version}, and this Retake knows ${lockfileVersion}: it was written by a newer one; \`npm install --global retake@latest\` brings that`;

const unknownVersion = (version: number | undefined): string =>
  `${lockfileName} is version ${version}, which no Retake ever wrote`;

const versionOf = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'lockfile' in value && isVersion(value.lockfile)
    ? value.lockfile
    : undefined;

const isVersion = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Two takes with one number, as a merge by hand may leave them: a verdict would not know which it is about. */
const repeatedNumbers = (lockfile: LockfileText): string[] =>
  Object.entries(lockfile.takes).flatMap(([address, takes]) => {
    const numbers = takes.map(take => take.take);
    const once = new Set(numbers);
    if (once.size === numbers.length) return [];
    return [...once]
      .filter(number => numbers.indexOf(number) !== numbers.lastIndexOf(number))
      .map(number => `${address}#${number} stands for more than one take: give the later ones the next free numbers`);
  });

/** What the schema lets pass and no run ever wrote: a body without end, a number after which there is no next. */
const beyondReason = (lockfile: LockfileText): string[] =>
  Object.entries(lockfile.takes).flatMap(([address, takes]) =>
    takes.flatMap(({ take, slot, request }) => [
      ...(isTooDeep(request.body) ? [`the request of ${address}#${take} is nested too deep`] : []),
      ...([take, slot].every(Number.isSafeInteger) ? [] : [`${address}#${take} is not a number a take can have`]),
    ]),
  );
