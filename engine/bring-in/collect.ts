import { setMaxListeners } from 'node:events';
import { bringAllBack } from '../apply/bring-back.ts';
import { leaveBehind } from '../apply/leave-behind.ts';
import { remember } from '../apply/remember.ts';
import { rescue } from '../apply/rescue.ts';
import { resumeTake } from '../apply/resume.ts';
import { placeAll } from '../apply/settle.ts';
import { takeUp } from '../apply/take-up.ts';
import { troubleWords } from '../apply/trouble.ts';
import { runway } from '../catalog/catalog.ts';
import type { Host } from '../host.ts';
import type { InFlight } from '../lockfile/journal.ts';
import { takeAddress } from '../production/address.ts';
import type { Failure, Provider } from '../providers/provider.ts';
import type { Holder } from '../store/holder.ts';
import { type Home, homeOf } from '../store/home.ts';
import { openStore } from '../store/local-store.ts';
import { openShelf } from '../store/media-shelf.ts';
import type { Store } from '../store/store.ts';
import type { Where } from '../survey.ts';
import { tellLockfile } from '../tell-lockfile.ts';
import { bringInWorkshop } from './bring-in-workshop.ts';
import { type Collection, emptyCollection, noting } from './collection.ts';
import { type Due, dueIn, readDue } from './what-is-due.ts';

export interface CollectRequest extends Where {
  /** An address, a prefix or a glob; `#2` names one take or slot. Absent: everything. */
  readonly selector?: string;
  /** A file that a run left where it could not write its journal; it is taken up first. */
  readonly from?: string;
  readonly host: Host;
  /** Opened once it is clear that there is something to ask for. */
  readonly provider: (world: {
    readonly home: Home;
    readonly rehearsal: boolean;
    readonly catalog: typeof runway;
  }) => Promise<Provider | Failure>;
}

/** How a collect ended. */
export type CollectEnding =
  /** It could not begin: a sentence a problem. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] }
  /** Another run is going on. */
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  /** The provider cannot be asked: no key, mostly. `due`: how many takes would have been asked for. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly due: number }
  | ({ readonly kind: 'collected' } & Collection);

/** Collects what is under way and fetches what is missing of settled takes. Renders nothing, and costs nothing. */
export async function collect(request: CollectRequest): Promise<CollectEnding> {
  const { folder, rehearse = false } = request;
  const home = homeOf(folder, rehearse);
  const read = await readDue(home, request);
  if ('problems' in read) return { kind: 'problems', problems: read.problems };
  const due = await dueIn(read.text, read.inFlight, { ...request, ...read, media: openShelf(home) });
  const asked = due.open.length + due.absent.length;
  const isIdle = asked + read.rescued.attempts.length === 0;
  if (isIdle && request.selector !== undefined && !due.matches)
    return { kind: 'problems', problems: [`\`${request.selector}\` matches no take, and nothing that is under way`] };
  if (isIdle) {
    await tellLockfile(home, { ...read, command: 'collect', host: request.host });
    return { kind: 'collected', ...emptyCollection, uncertain: due.uncertain };
  }
  const provider = await request.provider({ home, rehearsal: rehearse, catalog: runway });
  if ('class' in provider) return { kind: 'refused', failure: provider, due: asked + read.rescued.attempts.length };
  const opened = await openStore({ home, production: read.production, command: 'collect', now: request.host.now });
  if (!opened.ok)
    return 'heldBy' in opened
      ? { kind: 'locked', heldBy: opened.heldBy }
      : { kind: 'problems', problems: opened.problems };
  const { store } = opened;
  try {
    const taken = await takeUp(read.rescued, store.ledger.current(), store.journal);
    // Under the lock: a moment ago a run may still have been collecting the same.
    const again = await readDue(home, { folder, rehearse });
    if ('problems' in again) return { kind: 'problems', problems: again.problems };
    const now = await dueIn(again.text, again.inFlight, { ...request, ...again, media: store.media });
    const collection = noting(request.host);
    await work(now, again.inFlight, {
      request,
      provider,
      store,
      host: collection.host,
      production: again.production,
      collection,
    });
    return { kind: 'collected', ...collection.result(), takenUp: taken.length, uncertain: now.uncertain };
  } finally {
    await store.close();
  }
}

interface Errand {
  readonly request: CollectRequest;
  readonly provider: Provider;
  readonly store: Store;
  readonly host: Host;
  readonly production: string;
  readonly collection: ReturnType<typeof noting>;
}

async function work({ open, absent }: Due, before: InFlight, errand: Errand): Promise<void> {
  const { request, provider, store, host, production, collection } = errand;
  const journal = remember(store.journal);
  const workshop = await bringInWorkshop({
    where: request,
    production: { id: production, title: production },
    provider,
    store: { ...store, journal },
    host,
  });
  setMaxListeners(0, host.signal);
  const ends = await Promise.allSettled([
    ...open.map(each => resumeTake(each, workshop)),
    ...lanes(absent, async ({ address, take }) => {
      const brought = await bringAllBack(take, workshop);
      const name = takeAddress(address, take.take);
      if (brought.kind === 'missing')
        return collection.missing({ take: name, charged: take.credits.charged, reason: brought.reason });
      collection.restored({ take: name, file: await placeAll(take, address, store) });
    }),
  ]);
  const broken = ends.find(end => end.status === 'rejected');
  const words = broken && troubleWords(broken.reason);
  if (words !== undefined) workshop.tally.stopped ??= words;
  const command = await rescue(journal, workshop);
  if (broken && words === undefined) throw broken.reason;
  await leaveBehind(before, workshop);
  const { stopped, inFlight } = workshop.tally;
  collection.end({
    left: inFlight.size,
    ...(stopped === undefined ? {} : { stopped }),
    ...(command === undefined ? {} : { command }),
  });
}

/** A few downloads at once: more would only share the same line. */
function lanes<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): readonly Promise<void>[] {
  const left = items.values();
  return Array.from({ length: Math.min(4, items.length) }, async () => {
    for (const item of left) await act(item);
  });
}
