import type { Catalog, Entry } from '../../catalog/catalog.ts';
import { quote } from '../../catalog/quote.ts';
import type { AssetFacts, ProviderRequest } from '../../catalog/request.ts';
import type { PlannedOutput, TaskRecord } from './task-record.ts';

/** What is to be priced. */
export interface Priced {
  readonly entry: Entry;
  readonly request: ProviderRequest;
  readonly assets: AssetFacts;
  readonly output: PlannedOutput;
}

/**
 * What a task costs: the catalog's estimate. Where the catalog does not know the length of a result before it is made,
 * the rehearsal does, having decided it. Where it knows no price at all, one is made up, which is booked in silence.
 */
export function priceOf(catalog: Catalog, priced: Priced): Pick<TaskRecord, 'estimated' | 'booked'> {
  const { entry, request, assets, output } = priced;
  const known = quote(catalog, request, assets);
  if (known.known) return { estimated: known.credits };
  const timed = withLength(entry, output.seconds);
  const again = quote({ ...catalog, entries: [timed] }, request, assets);
  return again.known ? { estimated: again.credits } : { booked: madeUp(entry, output) };
}

function withLength(entry: Entry, seconds: number | undefined): Entry {
  if (seconds === undefined) return entry;
  return { ...entry, output: { ...entry.output, seconds: { ...entry.output.seconds, assume: seconds } } };
}

/** Credits: of an avatar 2 for every six seconds begun; of anything else 50. */
function madeUp({ endpoint }: Entry, { seconds = 6 }: PlannedOutput): number {
  return endpoint === 'avatar_videos' ? 2 * Math.ceil(seconds / 6) : 50;
}
