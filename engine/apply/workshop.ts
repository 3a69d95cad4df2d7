import type { Request } from '../graph/job.ts';
import type { Host } from '../host.ts';
import type { JournalEntry } from '../lockfile/journal.ts';
import type { MediaFacts, MediaKind } from '../media/media-facts.ts';
import type { Purse } from '../plan/ceilings.ts';
import type { Address } from '../production/address.ts';
import type { Provider } from '../providers/provider.ts';
import type { Store } from '../store/store.ts';
import type { Heeded } from './controls.ts';
import type { LiveBooks } from './live-books.ts';
import type { Tally } from './tally.ts';

/** What everything in a run works with. */
export interface Workshop {
  readonly run: string;
  /** Who asks. Absent: nobody knows. */
  readonly by?: string;
  /** Why what the policy would have wait is rendered all the same. Absent: nothing is. */
  readonly forcePremium?: string;
  /** After so many requests that content rules refused, nothing more is submitted. Absent: it goes on. */
  readonly maxModerated?: number;
  readonly production: { readonly id: string; readonly title: string };
  readonly folder: string;
  readonly provider: Provider;
  readonly store: Store;
  readonly books: LiveBooks;
  readonly host: Host;
  readonly purse: Purse;
  readonly tally: Tally;
  readonly media: MediaTools;
  /** What a person wants meanwhile. Absent: nobody is there. */
  readonly wants?: Heeded;
  /** Keeps journal lines that the journal could not take, in a file outside the production folder: its path. Undefined: nowhere. */
  rescue(lines: readonly JournalEntry[]): Promise<string | undefined>;
  /** Lets nothing more be submitted, and ends the waiting for tasks; answers that are still to come are awaited. */
  stop(reason: string): void;
}

/** What a run asks of the media layer. */
export interface MediaTools {
  /** What a request yields, as the catalog says. Absent members: not known. */
  expects(request: Request): { readonly kind?: MediaKind; readonly count?: number };
  probe(path: string): Promise<MediaFacts | undefined>;
  lastFrame(path: string): Promise<Uint8Array>;
}

/** One take slot of a job. */
export interface SlotName {
  readonly address: Address;
  readonly slot: number;
}

/** Now, as lockfile, journal and events write it. */
export const timestamp = ({ now }: Pick<Host, 'now'>): string => new Date(now()).toISOString();

/** Whether nothing more may be submitted: the person wants out, the run lock is lost, or the provider said stop. */
export const isClosing = ({ host, tally, store }: Workshop): boolean =>
  host.signal.aborted || tally.stopped !== undefined || !store.holds();
