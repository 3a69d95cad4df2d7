import type { Request } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { fetchMedia } from './fetch-media.ts';
import type { Workshop } from './workshop.ts';

/**
 * Where a result of a take is, counted from 1; when it is not here, it is fetched again, free of charge, while the
 * provider still has it.
 */
export async function bringBack(
  { task, request, media, others = [] }: Take,
  workshop: Workshop,
  output = 1,
): Promise<string | undefined> {
  const wanted = output === 1 ? media : others[output - 2];
  if (!wanted) return undefined;
  const here = await workshop.store.media.find(wanted.sha256, wanted.bytes);
  if (here !== undefined) return here;
  const news = await workshop.provider.retrieve(task);
  if (news.kind !== 'succeeded') return undefined;
  // Other bytes would be another take, and then they are not found either.
  await fetchMedia({ task, request: request as Request }, news, workshop);
  return workshop.store.media.find(wanted.sha256, wanted.bytes);
}
