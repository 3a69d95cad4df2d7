import { randomUUID } from 'node:crypto';
import { openBooks } from '../apply/live-books.ts';
import { emptyTally } from '../apply/tally.ts';
import type { Workshop } from '../apply/workshop.ts';
import { runway } from '../catalog/catalog.ts';
import type { Host } from '../host.ts';
import { mediaTools } from '../media-tools.ts';
import { openPurse } from '../plan/ceilings.ts';
import type { Provider } from '../providers/provider.ts';
import { homeOf } from '../store/home.ts';
import { writeRescue } from '../store/rescue-file.ts';
import type { Store } from '../store/store.ts';
import type { Where } from '../survey.ts';

/** What takes are brought in from, and to. */
export interface Bringing {
  readonly where: Where;
  readonly production: Workshop['production'];
  readonly provider: Provider;
  readonly store: Store;
  readonly host: Host;
}

/** The workshop of a run that buys nothing: no ceiling can be in its way. */
export async function bringInWorkshop({ where, production, provider, store, host }: Bringing): Promise<Workshop> {
  const rehearsal = where.rehearse ?? false;
  return {
    run: randomUUID(),
    production,
    folder: homeOf(where.folder, rehearsal).folder,
    provider,
    store,
    books: openBooks(store.ledger.current()),
    host,
    purse: openPurse(new Map(), new Map()),
    tally: emptyTally(),
    media: await mediaTools(runway),
    rescue: lines => writeRescue({ production: production.id, rehearsal }, lines),
    stop: () => {},
  };
}
