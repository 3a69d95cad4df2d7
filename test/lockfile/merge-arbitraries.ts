import fc from 'fast-check';
import { grow } from '../../engine/lockfile/grow.ts';
import { keep, letGo } from '../../engine/lockfile/kept.ts';
import type { LockfileText, Loss, Review } from '../../engine/lockfile/lockfile.ts';
import { addNote } from '../../engine/lockfile/notes.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import type { Address } from '../../engine/production/address.ts';
import { lockfileWith, newLoss, newPending, newTake, newUncertain, ride, rider } from './build.ts';

/** One thing that happens on a branch. */
type Deed =
  | {
      readonly kind: 'take';
      readonly job: number;
      readonly slot: number;
      readonly minute: number;
      readonly like: number;
    }
  | { readonly kind: 'loss'; readonly charged: number; readonly minute: number; readonly named: boolean }
  /** A run ends with an open request: a task, or nobody knows. */
  | { readonly kind: 'left'; readonly certain: boolean }
  /** The first open request comes to an end. */
  | { readonly kind: 'settled'; readonly certain: boolean; readonly charged: number }
  /** Somebody sees something in a take. */
  | { readonly kind: 'note'; readonly job: number; readonly take: number; readonly second: number }
  /** Somebody pins a take, or lets all go that are pinned. */
  | { readonly kind: 'pin'; readonly job: number; readonly take: number }
  | { readonly kind: 'unpin'; readonly job: number }
  | { readonly kind: 'verdict'; readonly job: number; readonly take: number; readonly state: Review['state'] };

const minute = fc.nat({ max: 5 });
const job = fc.nat({ max: 1 });
const work: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('take'),
      job,
      slot: fc.integer({ min: 1, max: 3 }),
      minute,
      like: fc.nat({ max: 4 }),
    }),
  },
  fc.record({ kind: fc.constant('loss'), charged: fc.nat({ max: 50 }), minute, named: fc.boolean() }),
  fc.record({ kind: fc.constant('left'), certain: fc.boolean() }),
  fc.record({ kind: fc.constant('settled'), certain: fc.boolean(), charged: fc.nat({ max: 50 }) }),
);
const take = fc.integer({ min: 1, max: 4 });
const words: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('note'), job, take, second: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('pin'), job, take }),
  fc.record({ kind: fc.constant('unpin'), job }),
);
const verdict: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constant('verdict'),
  job,
  take: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom('circled', 'approved', 'rejected'),
});

/** What is done on one branch, verdicts too or not. */
const deeds = (judges: boolean) =>
  fc.array(judges ? fc.oneof({ weight: 2, arbitrary: work }, verdict, words) : work, { maxLength: 7 });

/**
 * An ancestor and three branches that grew from it, each with tasks of its own. `shares`: they may all find the same
 * take to use again.
 */
export const branches = ({
  judges,
  shares,
}: {
  readonly judges: boolean;
  readonly shares: boolean;
}): fc.Arbitrary<Record<'o' | 'a' | 'b' | 'c', LockfileText>> =>
  fc.tuple(deeds(judges), deeds(judges), deeds(judges), deeds(judges)).map(([before, a, b, c]) => {
    const o = after(lockfileWith({}), before, 'o');
    const own = (all: readonly Deed[]) => (shares ? all : all.filter(deed => deed.kind !== 'take' || deed.like !== 4));
    return { o, a: after(o, own(a), 'a'), b: after(o, own(b), 'b'), c: after(o, own(c), 'c') };
  });

/** The lockfile once all that was done, by somebody of that name. */
const after = (start: LockfileText, all: readonly Deed[], who: string): LockfileText =>
  all.reduce((lockfile, deed, n) => step(lockfile, deed, `${who}${n}`), start);

const jobs: readonly Address[] = [ride, rider];

function step(lockfile: LockfileText, deed: Deed, name: string): LockfileText {
  switch (deed.kind) {
    case 'take':
      return withTake(lockfile, deed, name);
    case 'loss': {
      const { task: _, ...facts } = newLoss({
        at: `2025-01-02T03:0${deed.minute}:05Z`,
        credits: { quoted: 50, charged: deed.charged },
        reason: name,
      });
      const loss: Loss = deed.named ? { ...facts, task: `task-${name}` } : facts;
      return grow(lockfile, { takes: [], losses: [loss] }).lockfile;
    }
    case 'left': {
      const pending = deed.certain ? [newPending({ task: `task-${name}` })] : [];
      const uncertain = deed.certain ? [] : [newUncertain({ attempt: `attempt-${name}` })];
      return grow(lockfile, { takes: [], losses: [], left: { pending, uncertain, certain: [] } }).lockfile;
    }
    case 'settled': {
      const { task, ...facts } = newLoss({ credits: { quoted: 25, charged: deed.charged }, reason: name });
      const [pending] = lockfile.pending ?? [];
      const [uncertain] = lockfile.uncertain ?? [];
      const open = deed.certain ? pending && { task: pending.task } : uncertain && { attempt: uncertain.attempt };
      return open ? grow(lockfile, { takes: [], losses: [{ ...facts, ...open }] }).lockfile : lockfile;
    }
    case 'note':
      return addNote(lockfile, jobs[deed.job] as Address, deed.take, {
        at: deed.second,
        text: 'a glitch',
        by: name,
        when: `2025-01-03T03:00:0${name.slice(1)}Z`,
      });
    case 'pin': {
      const address = jobs[deed.job] as Address;
      const take = lockfile.takes[address]?.find(each => each.take === deed.take);
      const keeps = `${address}#${deed.take}`;
      const at = `2025-01-03T03:00:0${name.slice(1)}Z`;
      return take ? keep(lockfile, [{ as: 'pinned', address, slot: take.slot, keeps, by: name, at }]) : lockfile;
    }
    case 'unpin':
      return letGo(lockfile, ({ address }) => address === jobs[deed.job]);
    case 'verdict':
      return judge(lockfile, jobs[deed.job] as Address, deed.take, {
        state: deed.state,
        by: name,
        at: `2025-01-03T03:00:0${name.slice(1)}Z`,
      });
    default:
      return deed satisfies never;
  }
}

function withTake(lockfile: LockfileText, deed: Extract<Deed, { readonly kind: 'take' }>, name: string): LockfileText {
  const address = jobs[deed.job] as Address;
  const other = jobs[1 - deed.job] as Address;
  const donor = lockfile.takes[other]?.find(take => take.reusedFrom === undefined);
  const facts = newTake({
    slot: deed.slot,
    fingerprint: `sha256:${String(deed.like).repeat(64)}`,
    task: `task-${name}`,
    created: `2025-01-02T03:0${deed.minute}:05Z`,
    media: { sha256: 'abcdef'.charAt(deed.like).repeat(64), bytes: 10, kind: 'video', mime: 'video/mp4', channels: 0 },
    ...(donor ? { from: { videoUri: `${other}#${donor.take}` } } : {}),
  });
  const reused = donor && deed.like === 4 ? { ...donor, slot: deed.slot } : undefined;
  if (!reused) return grow(lockfile, { takes: [{ address, take: facts }], losses: [] }).lockfile;
  const { take, review: _, ...rest } = reused;
  const credits = { quoted: 0, charged: 0 };
  const adopted = { ...rest, credits, reusedFrom: `${other}#${take}` };
  return grow(lockfile, { takes: [{ address, take: adopted }], losses: [] }).lockfile;
}
