import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { collect } from '../../engine/bring-in/collect.ts';
import { canonical } from '../../engine/graph/canonical.ts';
import type { Store } from '../../engine/store/store.ts';
import { isSoak } from '../rig/effort.ts';
import { filmOf } from '../rig/film.ts';
import { planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const film = filmOf(5);

const reasons = {
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not answer',
} as const;

type Code = keyof typeof reasons;

/** A store whose nth write fails, and those after it as well unless the trouble passes. */
function failing({ nth, code, passes }: { nth: number; code: Code; passes: boolean }): (store: Store) => Store {
  let writes = 0;
  const guard =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes++;
      if (writes === nth || (writes > nth && !passes)) throw Object.assign(new Error(`${code}: write`), { code });
      return write(...args);
    };
  return store => ({
    ...store,
    journal: { append: guard(entry => store.journal.append(entry)) },
    ledger: {
      current: () => store.ledger.current(),
      addTake: guard((address, take) => store.ledger.addTake(address, take)),
      addLoss: guard(loss => store.ledger.addLoss(loss)),
      leave: guard(left => store.ledger.leave(left)),
    },
    media: { ...store.media, put: guard((stream, limit) => store.media.put(stream, limit)) },
  });
}

/** Every write fails once, or with all after it; in a soak both. */
const troubles = Array.from({ length: 26 }, (_, index) => index + 1).flatMap(nth =>
  (isSoak ? [true, false] : [nth % 2 === 0]).map(passes => {
    const code = (['ENOSPC', 'EROFS', 'EIO'] as const)[nth % 3]!;
    return { nth, code, passes, trouble: `${code}${passes ? ', once' : ' from there on'}` };
  }),
);

test.each(troubles)('$trouble at write $nth: the run says so, and everything is there in the end', async trouble => {
  const folder = await productionFolder(film);
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  const stopped = await runOnce({ folder, host, provider, through: failing(trouble) });

  // It ends in words, or was not in the way of anything.
  if (stopped.outcome !== 'done') expect(stopped).toMatchObject({ outcome: 'stopped', reason: reasons[trouble.code] });
  const file = /^retake collect --from (.+)$/.exec(stopped.next)?.[1];
  if (file !== undefined) {
    const collected = await collect({ folder, from: file, host: virtualHost(), provider: async () => provider });
    expect(collected).toMatchObject({ kind: 'collected', uncertain: 0 });
    await rm(file);
  }

  // A program that lives knows what it asked for: nothing is uncertain, and no person has to look at the account.
  expect((await planNow(folder)).changes.filter(({ reason }) => reason.code === 'uncertain')).toEqual([]);
  await runOnce({ folder, host: virtualHost(), provider });
  expect((await planNow(folder)).totals).toMatchObject({ credits: 0, keep: 4, reserved: 0, spent: 80 });
  expect((await takesIn(folder)).size).toBe(4);
  expect(new Set(provider.creates.map(request => canonical(request as never))).size).toBe(provider.creates.length);
});
