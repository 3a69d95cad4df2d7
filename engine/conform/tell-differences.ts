import type { Change, Difference } from '../cut/differences.ts';
import type { Review } from '../lockfile/lockfile.ts';
import { type Address, splitTake } from '../production/address.ts';
import type { Survey } from '../survey.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import type { Weighed } from './weigh-edit.ts';

/** A difference in words and timecodes. */
export interface DifferenceTold extends Pick<Difference, 'kind' | 'name'> {
  /** The timecode at which it begins in the edit. Absent: it is not in it. */
  readonly at?: string;
  readonly changes: readonly ChangeTold[];
  /** What to type so that it is the take that stands for its shot, without `retake`. Absent: nothing helps, or need be done. */
  readonly next?: string;
}

export interface ChangeTold {
  readonly kind: Change['kind'];
  readonly before?: string;
  readonly after?: string;
  /** Of another take: what was said of it. */
  readonly verdict?: Review['state'] | 'none';
  /** Whether that take is of another wording than the one in the config. */
  readonly isStale?: boolean;
}

export function tellDifferences(weighed: Weighed, surveyed: Survey): readonly DifferenceTold[] {
  const { cut, delivery } = surveyed.production;
  const count = { rate: cut.rate, drops: delivery.drops };
  return weighed.differences.map(({ kind, name, at, changes }) => {
    const take = changes.find(change => change.kind === 'take');
    const judged = take && judgedTake(take, weighed, surveyed);
    return {
      kind,
      name,
      ...(at === undefined ? {} : { at: timecodeAt(delivery.start + at, count) }),
      changes: changes.map(change => ({ ...told(change, count), ...(change === take ? judged?.standing : {}) })),
      ...(judged?.next === undefined ? {} : { next: judged.next }),
    };
  });
}

function told(change: Change, { rate }: Count): ChangeTold {
  const { kind } = change;
  switch (kind) {
    case 'added':
    case 'again':
    case 'missing':
    case 'foreign':
    case 'untimed':
      return { kind };
    case 'moved':
      return { kind, before: String(change.before), after: String(change.after) };
    case 'dissolve':
      return {
        kind,
        ...(change.before > 0 ? { before: `${change.before}f` } : {}),
        ...(change.after > 0 ? { after: `${change.after}f` } : {}),
      };
    case 'in':
    case 'out':
    case 'length':
    case 'at': {
      const [before, after] = [change.before, change.after].map(frames => timecodeAt(frames, { rate, drops: false }));
      return { kind, before: before!, after: after! };
    }
    case 'words':
      return { kind, before: change.before, after: change.after };
    case 'take':
      return { kind, ...(change.before === undefined ? {} : { before: change.before }), after: change.after };
    case 'beyond':
      return { kind, after: change.what };
    default:
      return change satisfies never;
  }
}

interface Judged {
  readonly standing: Pick<ChangeTold, 'verdict' | 'isStale'>;
  readonly next?: string;
}

/** What was said of the take an editor used, and how it becomes the one that stands for its shot. */
function judgedTake(
  { before, after }: Extract<Change, { kind: 'take' }>,
  { known }: Weighed,
  { books, graph }: Survey,
): Judged {
  const used = splitTake(after);
  const job = (used?.job ?? '') as Address;
  const standing = known.get(job);
  const take = books.lockfile.takes.get(job)?.find(each => each.take === used?.take);
  const isStale = !standing?.slots.some(({ held }) => held !== undefined && held.take === take);
  const verdict = take?.review?.state ?? 'none';
  if (before === undefined) return { standing: { verdict, isStale } };
  const chosen = (splitTake(before)?.job ?? '') as Address;
  const inUse = known.get(chosen)?.inUse;
  const isApproved = inUse?.kind === 'take' && inUse.held.review?.state === 'approved';
  const places = graph.jobs.map(({ address }) => address as string);
  // A take of a lower rung never stands for a shot that has one of a higher, nor one of another ratio.
  const mayStand =
    standing?.job.ratio === graph.byAddress.get(chosen)?.ratio && places.indexOf(job) >= places.indexOf(chosen);
  const next = isStale ? `accept ${after}` : `${isApproved ? 'approve' : 'circle'} ${after}`;
  return { standing: { verdict, isStale }, ...(mayStand ? { next } : {}) };
}
