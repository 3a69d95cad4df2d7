import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Heeded } from '../../engine/apply/controls.ts';
import { openBooks } from '../../engine/apply/live-books.ts';
import { run } from '../../engine/apply/run.ts';
import { emptyTally } from '../../engine/apply/tally.ts';
import type { Host } from '../../engine/host.ts';
import { withPending } from '../../engine/lockfile/in-flight.ts';
import { type JournalEntry, replay } from '../../engine/lockfile/journal.ts';
import type { Take } from '../../engine/lockfile/lockfile.ts';
import { probe } from '../../engine/media/probe.ts';
import { openRunPurse } from '../../engine/plan/run-purse.ts';
import type { Wishes } from '../../engine/plan/select.ts';
import type { Account, Provider } from '../../engine/providers/provider.ts';
import { openStore } from '../../engine/store/local-store.ts';
import { writeRescue } from '../../engine/store/rescue-file.ts';
import type { Store } from '../../engine/store/store.ts';
import { plan, planOf, survey } from '../../engine/survey.ts';
import type { RunFinished } from '../../schemas/types/events.ts';
import type { Plan } from '../../schemas/types/plan.ts';

/** A production folder of its own. */
export async function productionFolder(yaml: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-run-'));
  await writeFile(join(folder, 'retake.yaml'), yaml);
  return folder;
}

export interface RunRig extends Wishes {
  readonly folder: string;
  readonly provider: Provider;
  readonly host: Host;
  /** Stands between the run and its store, to make it fail. */
  readonly through?: (store: Store) => Store;
  readonly account?: Account;
  /** Who asks. Absent: nobody says. */
  readonly by?: string;
  readonly wants?: Heeded;
  /** Happens between the plan and the run. */
  readonly before?: () => Promise<void>;
}

/** One apply against a real store, with the test's own provider and clock. Nothing is asked. */
export async function runOnce({
  folder,
  provider,
  host,
  through = store => store,
  account,
  wants,
  before,
  by,
  ...wishes
}: RunRig): Promise<RunFinished> {
  const surveyed = (await survey({ folder })).value!;
  const { home, production, books } = surveyed;
  const { maxModerated } = production.policy;
  const limits = account && { ...account, now: host.now() };
  const approved = planOf(surveyed, wishes, limits ? { limits } : {}).value!;
  await before?.();
  const opened = await openStore({ home, production: production.id, command: 'test' });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const store = through(opened.store);
  const live = openBooks(store.ledger.current());
  const workshop = {
    run: 'test-run',
    ...(by === undefined ? {} : { by }),
    ...(maxModerated === undefined ? {} : { maxModerated }),
    ...(wishes.forcePremium === undefined ? {} : { forcePremium: wishes.forcePremium }),
    production,
    folder,
    provider,
    store,
    books: live,
    host,
    purse: openRunPurse({
      ...books,
      production,
      ...(by === undefined ? {} : { by }),
      approved: approved.totals.credits,
      ...(limits ? { limits } : {}),
    }),
    tally: emptyTally(),
    rescue: (lines: readonly JournalEntry[]) => writeRescue({ production: production.id, rehearsal: false }, lines),
    ...(wants ? { wants } : {}),
    media: { probe, lastFrame: async () => new Uint8Array(600), expects: () => ({}) },
  };
  try {
    return await run(
      {
        plan: approved,
        ground: { ...surveyed, lockfile: live.lockfile },
        inFlight: withPending(replay(opened.journal.entries), live.lockfile),
        ...(account ? { account } : {}),
      },
      workshop,
    );
  } finally {
    await opened.store.close();
  }
}

/** What a plan of the folder says now. */
export async function planNow(folder: string, wishes: Wishes = {}): Promise<Plan> {
  const { value, problems } = await plan({ folder, ...wishes });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** Every take in the folder's lockfile, as `s01/a@draft#1`. */
export async function takesIn(folder: string): Promise<ReadonlyMap<string, Take>> {
  const { value } = await survey({ folder });
  const takes = Object.entries(value!.books.text.takes);
  return new Map(takes.flatMap(([address, list]) => list.map(take => [`${address}#${take.take}`, take] as const)));
}

export const lossesIn = async (folder: string) => (await survey({ folder })).value!.books.text.losses;
