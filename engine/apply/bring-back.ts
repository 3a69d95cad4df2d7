import type { Request } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { fetchMedia } from './fetch-media.ts';
import type { Workshop } from './workshop.ts';

/** Where a take's media is; when it is not here, it is fetched again, free of charge, while the provider still has it. */
export async function bringBack({ task, request, media }: Take, workshop: Workshop): Promise<string | undefined> {
  const here = await workshop.store.media.find(media.sha256, media.bytes);
  if (here !== undefined) return here;
  const news = await workshop.provider.retrieve(task);
  if (news.kind !== 'succeeded') return undefined;
  const fetched = await fetchMedia({ task, request: request as Request }, news, workshop);
  // Other bytes would be another take.
  return fetched.kind === 'media' && fetched.media.sha256 === media.sha256
    ? workshop.store.media.find(media.sha256)
    : undefined;
}
