import type { Review, Take } from './lockfile/lockfile.ts';
import { judge as judgeText } from './lockfile/verdict.ts';
import { type Address, splitTake, takeAddress } from './production/address.ts';
import { homeOf } from './store/home.ts';
import { readHome } from './store/read-home.ts';
import { reviewLockfile } from './store/review-lockfile.ts';
import type { Where } from './survey.ts';

/** What a person thinks of a take. */
export interface VerdictRequest extends Where {
  /** `s01/ride@draft#2`; without the number, the only take of the job. */
  readonly target: string;
  /** Absent: the verdict is taken back. */
  readonly review?: Review;
}

export type Judged =
  | { readonly kind: 'judged'; readonly take: string; readonly before?: Review }
  /** Nothing was written: a sentence, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string };

/** Writes a verdict into the lockfile, safely beside a run. */
export async function judge({ folder, rehearse = false, target, review }: VerdictRequest): Promise<Judged> {
  const home = homeOf(folder, rehearse);
  const { lockfile } = await readHome(home);
  if (!lockfile)
    return {
      kind: 'refused',
      reason: 'there are no takes yet',
      hint: `\`retake apply${rehearse ? ' --rehearse' : ''}\` renders them.`,
    };
  if (!lockfile.ok)
    return { kind: 'refused', reason: lockfile.problems.join('; '), hint: '`retake doctor` says more.' };
  const found = findTake(lockfile.lockfile.takes, target);
  if ('reason' in found) return { kind: 'refused', ...found };
  const { address, take } = found;
  const written = await reviewLockfile(home, text => judgeText(text, address as Address, take.take, review));
  if (written.ok)
    return { kind: 'judged', take: takeAddress(address, take.take), ...(take.review ? { before: take.review } : {}) };
  if ('heldBy' in written)
    return {
      kind: 'refused',
      reason: `the lockfile is being written by ${written.heldBy.user} on ${written.heldBy.host} (pid ${written.heldBy.pid})`,
      hint: 'Try again in a moment; `retake unlock` if that process is gone.',
    };
  return { kind: 'refused', reason: written.problems.join('; '), hint: '`retake doctor` says more.' };
}

type Found = { readonly address: string; readonly take: Take } | { readonly reason: string; readonly hint: string };

function findTake(takes: Readonly<Record<string, readonly Take[]>>, target: string): Found {
  const parts = splitTake(target);
  const list = parts && Object.hasOwn(takes, parts.job) ? takes[parts.job] : undefined;
  if (!parts || !list || list.length === 0)
    return { reason: `\`${target}\` has no takes`, hint: near(Object.keys(takes), target) };
  const numbers = list.map(take => takeAddress(parts.job, take.take)).join(', ');
  if (parts.take === undefined && list.length > 1)
    return { reason: `\`${target}\` has ${list.length} takes`, hint: `Name one: ${numbers}.` };
  const take = parts.take === undefined ? list[0] : list.find(each => each.take === parts.take);
  return take
    ? { address: parts.job, take }
    : { reason: `there is no take \`${target}\``, hint: `There are: ${numbers}.` };
}

function near(known: readonly string[], target: string): string {
  const close = known.filter(address => address.startsWith(target.split(/[@#~]/)[0] ?? target));
  if (close.length > 0) return `There are takes of: ${close.slice(0, 8).join(', ')}.`;
  return '`retake takes` lists what there is.';
}
