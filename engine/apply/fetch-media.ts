import type { Request } from '../graph/job.ts';
import type { Media } from '../lockfile/lockfile.ts';
import type { MediaKind } from '../media/media-facts.ts';
import { minPollMs, type TaskNews } from '../providers/provider.ts';
import { TooLarge } from '../store/store.ts';
import { isDiskTrouble } from './trouble.ts';
import { timestamp, type Workshop } from './workshop.ts';

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

/**
 * Brings all that a finished task made into the store. Every try asks for fresh URLs; failing never leads to a new render.
 * What is paid for is taken as it comes: other media than was asked for, or fewer results, is told, and kept.
 */
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
      const got = await tryOnce(outputs[here.length]!, here.length, workshop);
      if (typeof got === 'string') {
        reason = got;
        break;
      }
      here.push(got);
    }
    if (here.length > 0 && here.length >= outputs.length) return sorted(here, { task, request }, workshop);
    if (workshop.host.signal.aborted || attempt === tries) break;
    await workshop.host.sleep(backoff(attempt, workshop), workshop.host.signal);
    const fresh = await workshop.provider.retrieve(task);
    // A list that has become shorter has lost what was paid for: the older links may still be good.
    if (fresh.kind === 'succeeded') outputs = [...fresh.outputs, ...outputs.slice(fresh.outputs.length)];
  }
  return { kind: 'not-here', reason };
}

/** The result first, side files after it; what is not as it was asked for is told. */
function sorted(here: readonly Media[], { task, request }: FinishedTask, { media, host }: Workshop): Fetched {
  const { kind, count } = media.expects(request);
  const chosen = Math.max(
    here.findIndex(each => kind === undefined || each.kind === kind),
    0,
  );
  const first = here[chosen]!;
  const tell = (text: string): void => host.report({ event: 'notice', at: timestamp(host), text });
  if (kind !== undefined && first.kind !== kind)
    tell(`task ${task} was to make ${article[kind]} and made ${article[first.kind]}; it is kept as it came`);
  const results = here.filter(each => each.kind === first.kind).length;
  if (count !== undefined && results < count)
    tell(`task ${task} was to make ${count} results and made ${results}; it is kept as it came`);
  return { kind: 'media', media: first, others: here.filter((_, index) => index !== chosen) };
}

/** 5, 10, 20 … seconds, up to half as much again: a fresh link is a poll, and polls are 5 s apart. */
const backoff = (attempt: number, { host }: Workshop): number =>
  minPollMs * 2 ** (attempt - 1) * (1 + host.random() / 2);

/** The media, or what went wrong. `place`: which of the outputs, from 0. */
async function tryOnce(url: string, place: number, { provider, store, media }: Workshop): Promise<Media | string> {
  const download = await provider.fetch(url);
  if (download.kind === 'refused') return download.failure.reason;
  if (download.bytes !== undefined && download.bytes > limit) {
    await download.stream.cancel();
    return tooLarge;
  }
  const stored = await storeOrSay(download.stream, store);
  if (typeof stored === 'string') return stored;
  if (download.bytes !== undefined && download.bytes !== stored.bytes)
    return `it broke off after ${stored.bytes} of ${download.bytes} bytes`;
  const facts = await media.probe(stored.path);
  const known = { sha256: stored.sha256, bytes: stored.bytes };
  if (facts) return { ...known, ...facts };
  // A side file may be anything; the result itself has to be media, or it is a page that says why there is none.
  return place === 0
    ? 'what came is no video, image or sound'
    : { ...known, kind: 'data', mime: download.mime ?? unknown };
}

const unknown = 'application/octet-stream';

const article: Readonly<Record<MediaKind, string>> = {
  video: 'a video',
  image: 'an image',
  audio: 'sound',
  archive: 'an archive',
  data: 'a file of data',
};

const tooLarge = `it is larger than ${limit} bytes`;

async function storeOrSay(stream: ReadableStream<Uint8Array>, store: Workshop['store']) {
  try {
    return await store.media.put(stream, limit);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge;
    // A broken connection comes out of the stream as any error at all; a full disk must not be taken for one.
    if (isDiskTrouble(error)) throw error;
    return `it broke off (${error instanceof Error ? error.message : String(error)})`;
  }
}
