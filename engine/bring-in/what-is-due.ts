import { absentResults } from '../apply/bring-back.ts';
import { withPending } from '../lockfile/in-flight.ts';
import { type InFlight, type OpenAttempt, replay } from '../lockfile/journal.ts';
import { emptyLockfile, type LockfileText, lockfileOf, type PlacedTake } from '../lockfile/lockfile.ts';
import { matcher } from '../plan/select.ts';
import { type Address, splitTake } from '../production/address.ts';
import { type Families, noFamilies } from '../production/families.ts';
import type { Home } from '../store/home.ts';
import { readHome } from '../store/read-home.ts';
import { readRescue } from '../store/rescue-file.ts';
import type { Store } from '../store/store.ts';
import { survey } from '../survey.ts';

/** What there is to be collected. */
export interface Due {
  /** Under way, or rendered and not downloaded. */
  readonly open: readonly OpenAttempt[];
  /** Settled takes of which some media is not here; one of each task. */
  readonly absent: readonly PlacedTake[];
  /** Attempts that may never have been sent. */
  readonly uncertain: number;
  /** Whether the selector means anything at all. */
  readonly matches: boolean;
}

/** What is known of a production without its config being well-formed. */
export interface Known {
  readonly production: string;
  readonly text: LockfileText;
  readonly inFlight: InFlight;
  /** From the rescue file that was named; nothing without one. */
  readonly rescued: InFlight;
  /** Whether a job is still asked for. Where the config cannot be read, all are. */
  readonly isDeclared: (address: string) => boolean;
  /** What one id stands for; of a config that cannot be read, nothing is known. */
  readonly families: Families;
}

/** Reads what is on disk. A config in trouble is no reason to leave paid takes where they are. */
export async function readDue(
  home: Home,
  { folder, rehearse = false, from }: { readonly folder: string; readonly rehearse?: boolean; readonly from?: string },
): Promise<Known | { readonly problems: readonly string[] }> {
  const { lockfile, journal } = await readHome(home);
  if (lockfile && !lockfile.ok) return { problems: lockfile.problems };
  const { value } = await survey({ folder, rehearse });
  const production = lockfile?.lockfile.production ?? value?.production.id;
  if (production === undefined)
    return { problems: ['there is no lockfile, and the config cannot be read: `retake validate` says why'] };
  const rescued = from === undefined ? { entries: [] } : await readRescued(from, { production, rehearse });
  if ('problem' in rescued) return { problems: [rescued.problem] };
  const text = lockfile?.lockfile ?? emptyLockfile(production);
  return {
    production,
    text,
    inFlight: withPending(replay(journal.entries), lockfileOf(text)),
    rescued: replay(rescued.entries),
    families: value?.graph.families ?? noFamilies,
    isDeclared: address => value?.graph.byAddress.has(address as Address) ?? true,
  };
}

async function readRescued(
  path: string,
  { production, rehearse }: { readonly production: string; readonly rehearse: boolean },
) {
  const found = await readRescue(path);
  if (!found.ok) return { problem: `${path} ${found.reason}` };
  if (found.of.rehearsal !== rehearse)
    return {
      problem: `${path} is ${rehearse ? 'not ' : ''}of a rehearsal: ${rehearse ? 'leave --rehearse out' : 'add --rehearse'}`,
    };
  if (found.of.production !== production)
    return { problem: `${path} is of the production ${found.of.production}, and this is ${production}` };
  return { entries: found.entries };
}

interface Scope extends Pick<Known, 'isDeclared' | 'families'> {
  readonly selector?: string;
  readonly media: Store['media'];
}

/** Picks what a selector means; takes of jobs that are no longer declared are fetched again only when they are named. */
export async function dueIn(
  text: LockfileText,
  { attempts }: InFlight,
  { selector, media, isDeclared, families }: Scope,
): Promise<Due> {
  const wanted = selector === undefined ? undefined : splitTake(selector);
  const isJob = wanted ? matcher(wanted.job, families) : () => selector === undefined;
  const isNumber = (number: number): boolean => wanted?.take === undefined || wanted.take === number;
  const meant = attempts.filter(({ attempt }) => isJob(attempt.address) && isNumber(attempt.slot));
  const placed = Object.entries(text.takes).flatMap(([address, takes]) =>
    isJob(address)
      ? takes.filter(({ take }) => isNumber(take)).map(take => ({ address: address as Address, take }))
      : [],
  );
  const absent = new Map<string, PlacedTake>();
  for (const each of placed) {
    if (selector === undefined && !isDeclared(each.address)) continue;
    if (absent.has(each.take.task)) continue;
    if ((await absentResults(each.take, { media })).length > 0) absent.set(each.take.task, each);
  }
  return {
    open: meant.filter(({ state }) => state.kind !== 'uncertain'),
    absent: [...absent.values()],
    uncertain: meant.filter(({ state }) => state.kind === 'uncertain').length,
    matches: meant.length + placed.length > 0,
  };
}
