import { expect, test } from 'vitest';
import { canonical } from '../../engine/graph/canonical.ts';
import type { Store } from '../../engine/store/store.ts';
import { filmOf } from '../rig/film.ts';
import { planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { type ScriptedProvider, scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const film = filmOf(5);

/** The machine stops: from here on nothing reaches the disk any more. */
class Crash extends Error {}

/** A store whose nth write is the last: it happens or not, and none after it does. */
function dying(nth: number, lastWriteHappens: boolean): (store: Store) => Store {
  let writes = 0;
  const guard =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes++;
      if (writes > nth || (writes === nth && !lastWriteHappens)) throw new Crash();
      const result = await write(...args);
      if (writes >= nth) throw new Crash();
      return result;
    };
  return store => ({
    ...store,
    holds: () => store.holds(),
    journal: { append: guard(entry => store.journal.append(entry)) },
    ledger: {
      current: () => store.ledger.current(),
      addTake: guard((address, take) => store.ledger.addTake(address, take)),
      addLoss: guard(loss => store.ledger.addLoss(loss)),
      leave: guard(pending => store.ledger.leave(pending)),
    },
    media: { ...store.media, put: guard((stream, limit) => store.media.put(stream, limit)) },
  });
}

/** How often each request was sent. */
function sendings({ creates }: ScriptedProvider): readonly number[] {
  const counts = new Map<string, number>();
  for (const request of creates)
    counts.set(canonical(request as never), (counts.get(canonical(request as never)) ?? 0) + 1);
  return [...counts.values()];
}

const deaths = Array.from({ length: 26 }, (_, index) => index + 1).flatMap(nth => [
  { nth, written: true, when: 'after' },
  { nth, written: false, when: 'before' },
]);

test.each(deaths)(
  'dying $when write $nth: the next run finishes, and nothing is paid twice or lost',
  async ({ nth, written }) => {
    const folder = await productionFolder(film);
    const host = virtualHost();
    const provider = scriptedProvider(() => host.now());

    // The machine stops in the middle of the first run. What it had asked for goes on without it.
    await runOnce({ folder, host, provider, through: dying(nth, written) }).catch(error => {
      if (!(error instanceof Crash)) throw error;
    });

    const finished = await runOnce({ folder, host: virtualHost(), provider });
    expect(Math.max(0, ...sendings(provider))).toBeLessThanOrEqual(1);
    const { totals, changes } = await planNow(folder);
    const uncertain = changes.flatMap(({ reason, slots }) => (reason.code === 'uncertain' ? slots : []));
    const takes = await takesIn(folder);

    // An intention without an answer is a question for a person; everything else is there exactly once.
    if (uncertain.length === 0) {
      expect(finished.outcome).toBe('done');
      expect([...takes.keys()].sort()).toEqual(['s01/a@draft#1', 's01/a@draft#2', 's01/b@draft#1', 'still/hero#1']);
      expect(totals).toMatchObject({ credits: 0, keep: 4, reserved: 0, spent: 80 });
      expect(provider.creates.length).toBe(4);
    } else {
      expect(totals.reserved).toBeGreaterThan(0);
      expect(new Set([...takes.values()].map(take => take.task)).size).toBe(takes.size);
    }
  },
);

test('an intention without an answer is uncertain only when the request may have been sent', async () => {
  const folder = await productionFolder(film);
  const host = virtualHost();
  const provider = scriptedProvider(() => host.now());
  // The first write is the intention of the still; dying before it leaves nothing open.
  await runOnce({ folder, host, provider, through: dying(1, false) }).catch(() => undefined);
  expect(provider.creates).toEqual([]);
  expect((await planNow(folder)).totals).toMatchObject({ reserved: 0, credits: 80 });
});
