import type { Request } from '../graph/job.ts';
import type { Media, Take } from '../lockfile/lockfile.ts';
import type { Store } from '../store/store.ts';
import { fetchMedia } from './fetch-media.ts';
import type { Workshop } from './workshop.ts';

export type BroughtBack =
  | { readonly kind: 'here' }
  /** Not to be had now, or ever: the rest of a sentence that begins with the take. */
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * Where a result of a take is, counted from 1; when it is not here, it is fetched again, free of charge, while the
 * provider still has it.
 */
export async function bringBack(take: Take, workshop: Workshop, output = 1): Promise<string | undefined> {
  const wanted = resultsOf(take)[output - 1];
  if (!wanted) return undefined;
  const here = await workshop.store.media.find(wanted.sha256, wanted.bytes);
  if (here !== undefined) return here;
  // Other bytes would be another take, and then they are not found either.
  await bringAllBack(take, workshop);
  return workshop.store.media.find(wanted.sha256, wanted.bytes);
}

/** Fetches all results of a take again, with fresh links. Whether they are the bytes that were judged and paid for. */
export async function bringAllBack(take: Take, workshop: Workshop): Promise<BroughtBack> {
  const { task, request, provider: maker } = take;
  const { provider, store, host } = workshop;
  const missing = (reason: string): BroughtBack => ({ kind: 'missing', reason });
  if (maker !== provider.name) return missing(`was made by ${maker}, which cannot be asked for it`);
  const news = await provider.retrieve(task);
  if (news.kind === 'refused')
    return missing(
      news.failure.status === 404
        ? 'is not at the provider any more'
        : `could not be asked for: ${news.failure.reason}`,
    );
  if (news.kind !== 'succeeded') return missing(`is not at the provider any more: its task is ${news.kind}`);
  const fetched = await fetchMedia({ task, request: request as Request }, news, workshop);
  if ((await absentResults(take, store)).length === 0) return { kind: 'here' };
  if (fetched.kind === 'media') return missing('came back with other bytes than those that were recorded');
  return missing(host.signal.aborted ? 'was not waited for' : `could not be downloaded: ${fetched.reason}`);
}

/** What a take consists of that is not in the store. */
export async function absentResults(take: Take, { media }: Pick<Store, 'media'>): Promise<readonly Media[]> {
  const found = await Promise.all(
    resultsOf(take).map(async result => ((await media.find(result.sha256, result.bytes)) ? [] : [result])),
  );
  return found.flat();
}

/** The first result, and what came beside it. */
export const resultsOf = ({ media, others = [] }: Take): readonly Media[] => [media, ...others];
