import type { Request } from '../graph/job.ts';
import type { Media } from '../lockfile/lockfile.ts';
import type { MediaKind } from '../media/media-facts.ts';
import { minPollMs, type TaskNews } from '../providers/provider.ts';
import { TooLarge } from '../store/store.ts';
import type { Workshop } from './workshop.ts';

/** Larger than anything a provider makes in ten seconds of film, smaller than a disk. */
const limit = 8 * 1024 ** 3;

/** How often a download is tried in one run before it is left for the next. */
const tries = 5;

/** A task, and what it was asked for. */
export interface FinishedTask {
  readonly task: string;
  readonly request: Request;
}

export type Fetched =
  | ({ readonly kind: 'media' } & FetchedMedia)
  | { readonly kind: 'not-here'; readonly reason: string };

/** What a task made: the first result, and what came beside it, in the provider's order. */
export interface FetchedMedia {
  readonly media: Media;
  /** Further results, side files. */
  readonly others: readonly Media[];
}

/** Brings all that a finished task made into the store. Every try asks for fresh URLs; failing never leads to a new render. */
export async function fetchMedia(
  { task, request }: FinishedTask,
  news: Extract<TaskNews, { kind: 'succeeded' }>,
  workshop: Workshop,
): Promise<Fetched> {
  let outputs = news.outputs;
  let reason = 'the provider named no output';
  const here: Media[] = [];
  for (let attempt = 1; attempt <= tries; attempt++) {
    // What came is kept: only the rest is asked for again.
    while (here.length < outputs.length) {
      const got = await tryOnce(outputs[here.length]!, here.length, { request, workshop });
      if (typeof got === 'string') {
        reason = got;
        break;
      }
      here.push(got);
    }
    const [media, ...others] = here;
    if (media && here.length >= outputs.length) return { kind: 'media', media, others };
    if (workshop.host.signal.aborted || attempt === tries) break;
    await workshop.host.sleep(backoff(attempt, workshop), workshop.host.signal);
    const fresh = await workshop.provider.retrieve(task);
    if (fresh.kind === 'succeeded') outputs = fresh.outputs;
  }
  return { kind: 'not-here', reason };
}

/** 5, 10, 20 … seconds, up to half as much again: a fresh link is a poll, and polls are 5 s apart. */
const backoff = (attempt: number, { host }: Workshop): number =>
  minPollMs * 2 ** (attempt - 1) * (1 + host.random() / 2);

/** The media, or what went wrong. `place`: which of the outputs, from 0. */
async function tryOnce(
  url: string,
  place: number,
  { request, workshop: { provider, store, media } }: { readonly request: Request; readonly workshop: Workshop },
): Promise<Media | string> {
  const download = await provider.fetch(url);
  if (download.kind === 'refused') return download.failure.reason;
  const stored = await storeOrSay(download.stream, store);
  if (typeof stored === 'string') return stored;
  if (download.bytes !== undefined && download.bytes !== stored.bytes)
    return `it broke off after ${stored.bytes} of ${download.bytes} bytes`;
  const facts = await media.probe(stored.path);
  if (facts === undefined) return 'what came is no video, image or sound';
  const wanted = media.kindOf(request);
  // The first is the result; side files may be of any kind.
  if (place === 0 && wanted !== undefined && facts.kind !== wanted)
    return `what came is ${article[facts.kind]}, not ${article[wanted]}`;
  return { sha256: stored.sha256, bytes: stored.bytes, ...facts };
}

const article: Readonly<Record<MediaKind, string>> = {
  video: 'a video',
  image: 'an image',
  audio: 'sound',
  archive: 'an archive',
  data: 'a file of data',
};

async function storeOrSay(stream: ReadableStream<Uint8Array>, store: Workshop['store']) {
  try {
    return await store.media.put(stream, limit);
  } catch (error) {
    if (error instanceof TooLarge) return `it is larger than ${limit} bytes`;
    // A broken connection comes out of the stream as any error at all; a full disk must not be taken for one.
    if (isDiskTrouble(error)) throw error;
    return `it broke off (${error instanceof Error ? error.message : String(error)})`;
  }
}

const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EDQUOT', 'EMFILE'].includes(String(error.code));
