import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargedTo, type LockfileText, lockfileOf, type Take } from '../../engine/lockfile/lockfile.ts';
import { merge } from '../../engine/lockfile/merge.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { branches } from './merge-arbitraries.ts';

const merged = (ancestor: LockfileText, ours: LockfileText, theirs: LockfileText): string =>
  lockfileTextOf(merge({ ancestor, ours, theirs }).lockfile);

const takesOf = (lockfile: LockfileText): readonly Take[] => Object.values(lockfile.takes).flat();

test('merging into one branch or into the other gives the same bytes', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a, b }) => {
      expect(merged(o, a, b)).toBe(merged(o, b, a));
    }),
  );
});

test('without an ancestor too', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ a, b }) => {
      expect(lockfileTextOf(merge({ ours: a, theirs: b }).lockfile)).toBe(
        lockfileTextOf(merge({ ours: b, theirs: a }).lockfile),
      );
    }),
  );
});

test('merging what is there already changes nothing', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a }) => {
      expect(merged(o, a, a)).toBe(lockfileTextOf(a));
      expect(merged(o, o, a)).toBe(lockfileTextOf(a));
      expect(merged(o, a, o)).toBe(lockfileTextOf(a));
    }),
  );
});

test('a merge that is merged again changes nothing', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a, b }) => {
      const both = merge({ ancestor: o, ours: a, theirs: b });
      fc.pre(both.conflicts.length === 0);
      expect(merged(a, both.lockfile, a)).toBe(lockfileTextOf(both.lockfile));
      expect(merged(b, b, both.lockfile)).toBe(lockfileTextOf(both.lockfile));
    }),
  );
});

test('three branches are one file, whichever two are merged first', () => {
  fc.assert(
    fc.property(branches({ judges: false, shares: false }), ({ o, a, b, c }) => {
      const left = merge({ ancestor: o, ours: a, theirs: b });
      const right = merge({ ancestor: o, ours: b, theirs: c });
      expect(merged(o, left.lockfile, c)).toBe(merged(o, a, right.lockfile));
    }),
  );
});

test('with verdicts too, where nobody has to decide', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: false }), ({ o, a, b, c }) => {
      const left = merge({ ancestor: o, ours: a, theirs: b });
      const right = merge({ ancestor: o, ours: b, theirs: c });
      const [one, other] = [
        merge({ ancestor: o, ours: left.lockfile, theirs: c }),
        merge({ ancestor: o, ours: a, theirs: right.lockfile }),
      ];
      fc.pre([left, right, one, other].every(({ conflicts }) => conflicts.length === 0));
      expect(lockfileTextOf(one.lockfile)).toBe(lockfileTextOf(other.lockfile));
    }),
  );
});

test('no task and no credit is lost, and none is counted twice', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a, b }) => {
      const { lockfile } = merge({ ancestor: o, ours: a, theirs: b });
      const charges = (each: LockfileText) => [
        ...takesOf(each).map(take => [nameOf(take), take.credits.charged] as const),
        ...each.losses.map(loss => [loss.task ?? loss.attempt ?? loss.reason, loss.credits.charged] as const),
      ];
      // Both branches may say what became of one task: the dearer word counts.
      const union = new Map([...charges(a), ...charges(b)].sort(([, one], [, other]) => one - other));
      expect(new Set(charges(lockfile).map(([name]) => name))).toEqual(new Set(union.keys()));
      expect(chargedTo(lockfileOf(lockfile))).toBe([...union.values()].reduce((sum, charged) => sum + charged, 0));
    }),
  );
});

test('what somebody saw in a take stays seen, and a pin stays on the take that was meant', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: false }), ({ o, a, b }) => {
      const { lockfile } = merge({ ancestor: o, ours: a, theirs: b });
      const seen = (each: LockfileText) =>
        takesOf(each).flatMap(take => (take.notes ?? []).map(note => `${idOf(take)} ${JSON.stringify(note)}`));
      expect(new Set(seen(lockfile))).toEqual(new Set([...seen(a), ...seen(b)]));
      const pinned = (each: LockfileText) =>
        (each.kept ?? []).map(({ keeps, by }) => `${taskAt(each, keeps)} pinned by ${by}`);
      const before = [...pinned(a), ...pinned(b)];
      for (const word of pinned(lockfile)) expect(before).toContain(word);
    }),
  );
});

test('what comes out is a lockfile, with every reference on the take that was meant', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a, b }) => {
      // Two reuses of one render are one take, whatever tasks were made up for them.
      const all = [...takesOf(a), ...takesOf(b)];
      fc.pre(new Set(all.map(idOf)).size === new Set(all.map(({ task }) => task)).size);
      const { lockfile } = merge({ ancestor: o, ours: a, theirs: b });
      expect(readLockfileText(lockfileTextOf(lockfile))).toEqual({ ok: true, lockfile });
      const meant = (each: LockfileText) =>
        new Set(
          takesOf(each).flatMap(({ task, reusedFrom, from }) =>
            [reusedFrom, from.videoUri].flatMap(name => (name ? [`${task} ${taskAt(each, name)}`] : [])),
          ),
        );
      expect(meant(lockfile)).toEqual(new Set([...meant(a), ...meant(b)]));
    }),
  );
});

test('nobody’s verdict is dropped without a word', () => {
  fc.assert(
    fc.property(branches({ judges: true, shares: true }), ({ o, a, b }) => {
      const { lockfile, conflicts } = merge({ ancestor: o, ours: a, theirs: b });
      fc.pre(conflicts.length === 0);
      const said = (each: LockfileText) => new Map(takesOf(each).map(take => [idOf(take), take.review?.state]));
      const [before, after] = [said(o), said(lockfile)];
      for (const side of [said(a), said(b)])
        for (const [task, state] of side)
          if (state !== undefined && state !== before.get(task) && state !== after.get(task))
            // Only the other side's own choice of another take, or its word on this one, takes a verdict back.
            expect(state).toBe('nothing');
    }),
  );
});

/** What reuses the same media for the same render is one take, whoever's it is. */
const nameOf = ({ task, reusedFrom, fingerprint, media, slot }: Take): string =>
  reusedFrom === undefined ? task : `${fingerprint} ${media.sha256} ${slot}`;

const idOf = (take: Take): string => `${take.task} ${take.reusedFrom !== undefined} ${take.slot}`;

const taskAt = (lockfile: LockfileText, name: string): string | undefined => {
  const [address = '', number] = name.split('#');
  return lockfile.takes[address]?.find(({ take }) => take === Number(number))?.task;
};
