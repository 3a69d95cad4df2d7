import type { LockfileText, Take } from '../lockfile/lockfile.ts';
import { type Address, splitTake, takeAddress } from '../production/address.ts';
import { type Home, homeOf } from '../store/home.ts';
import { readHome } from '../store/read-home.ts';
import type { Reviewed } from '../store/review-lockfile.ts';
import type { Where } from '../survey.ts';

/** Nothing was written: a sentence, and what to do. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  readonly hint: string;
}

/** The lockfile somebody wants to say something about. */
export interface Opened {
  readonly kind: 'opened';
  readonly home: Home;
  readonly text: LockfileText;
}

export interface FoundTake {
  readonly kind: 'found';
  readonly home: Home;
  readonly address: Address;
  readonly take: Take;
}

export const refused = (reason: string, hint: string): Refused => ({ kind: 'refused', reason, hint });

/** Reads what there is to speak of. */
export async function openLockfile({ folder, rehearse = false }: Where): Promise<Opened | Refused> {
  const home = homeOf(folder, rehearse);
  const { lockfile } = await readHome(home);
  if (!lockfile)
    return refused('there are no takes yet', `\`retake apply${rehearse ? ' --rehearse' : ''}\` renders them.`);
  if (!lockfile.ok) return refused(lockfile.problems.join('; '), '`retake doctor` says more.');
  return { kind: 'opened', home, text: lockfile.lockfile };
}

/** The take that is meant by `s01/ride@draft#2`; without the number, the only take of the job. */
export async function findTake(where: Where, target: string): Promise<FoundTake | Refused> {
  const opened = await openLockfile(where);
  if (opened.kind === 'refused') return opened;
  const { takes } = opened.text;
  const parts = splitTake(target);
  const list = parts && Object.hasOwn(takes, parts.job) ? takes[parts.job] : undefined;
  if (!parts || !list || list.length === 0)
    return refused(`\`${target}\` has no takes`, near(Object.keys(takes), target));
  const numbers = list.map(take => takeAddress(parts.job, take.take)).join(', ');
  if (parts.take === undefined && list.length > 1)
    return refused(`\`${target}\` has ${list.length} takes`, `Name one: ${numbers}.`);
  const take = parts.take === undefined ? list[0] : list.find(each => each.take === parts.take);
  return take
    ? { kind: 'found', home: opened.home, address: parts.job as Address, take }
    : refused(`there is no take \`${target}\``, `There are: ${numbers}.`);
}

/** Why the lockfile was not written. */
export const unwritten = (written: Extract<Reviewed, { ok: false }>): Refused =>
  'heldBy' in written
    ? refused(
        `the lockfile is being written by ${written.heldBy.user} on ${written.heldBy.host} (pid ${written.heldBy.pid})`,
        'Try again in a moment; `retake unlock` if that process is gone.',
      )
    : refused(written.problems.join('; '), '`retake doctor` says more.');

function near(known: readonly string[], target: string): string {
  const close = known.filter(address => address.startsWith(target.split(/[@#~]/)[0] ?? target));
  if (close.length > 0) return `There are takes of: ${close.slice(0, 8).join(', ')}.`;
  return '`retake takes` lists what there is.';
}
