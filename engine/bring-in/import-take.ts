import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { placeAll } from '../apply/settle.ts';
import { entryFor } from '../catalog/catalog.ts';
import { outputOf } from '../catalog/outcome.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Request } from '../graph/job.ts';
import { type Refused, refused } from '../judge/find-take.ts';
import type { Media, Take } from '../lockfile/lockfile.ts';
import { takeAddress } from '../production/address.ts';
import type { Holder } from '../store/holder.ts';
import { openStore } from '../store/local-store.ts';
import type { Store } from '../store/store.ts';
import { type Survey, survey, type Where } from '../survey.ts';
import { type ImportPlace, importPlace, knownMedia, misfits } from './import-place.ts';

export interface ImportRequest extends Where {
  /** The job it becomes a take of. */
  readonly target: string;
  /** Absolute path of a file. */
  readonly file: string;
  /** What it cost elsewhere. */
  readonly credits: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type ImportEnding =
  | {
      readonly kind: 'imported';
      readonly take: string;
      readonly file: string;
      readonly made: Take;
      /** What does not fit what the job asks for. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  | Refused;

/** Larger than anything that is cut in one piece. */
const limit = 8 * 1024 ** 3;

/** Makes a take of a file that was made elsewhere: by hand, by another tool, by a camera. */
export async function importFile(request: ImportRequest): Promise<ImportEnding> {
  const { file, credits, now } = request;
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile()) return refused(`there is no file \`${file}\``, 'Name a video, a picture or a sound.');
  const { probe } = await import('../media/probe.ts');
  const facts = await probe(file);
  if (!facts) return refused(`\`${file}\` is no video, picture or sound`, 'Or it broke off: look at it in a player.');
  return inStore(request, async ({ place, surveyed, store }) => {
    const wanted = wantedOf(place, surveyed);
    if (wanted.kind !== undefined && wanted.kind !== facts.kind) return otherKind(place, facts.kind, wanted.kind);
    const stream = Readable.toWeb(createReadStream(file)) as WebStream<Uint8Array> as ReadableStream<Uint8Array>;
    const { sha256, bytes } = await store.media.put(stream, limit);
    const by = await request.who?.();
    const twice = knownMedia(sha256, { address: place.job.address, credits, text: store.ledger.current() });
    if (twice) return twice;
    const media: Media = { sha256, bytes, ...facts };
    return enter(place, store, {
      remarks: misfits(media, wanted),
      made: {
        provider: 'import',
        task: `import:${sha256.slice(0, 12)}`,
        credits: { quoted: credits, charged: credits },
        created: new Date(now).toISOString(),
        ...(by === undefined ? {} : { by }),
        media,
      },
    });
  });
}

/** Everything an import works with, under the lock. */
export interface Errand {
  readonly place: ImportPlace;
  readonly surveyed: Survey;
  readonly store: Store;
}

/** Finds the place, takes the lock, and finds it again: a moment ago a run may still have been filling it. */
export async function inStore(
  request: Where & { readonly target: string },
  work: (errand: Errand) => Promise<ImportEnding>,
): Promise<ImportEnding> {
  const first = await survey(request);
  if (!first.value) return { kind: 'problems', problems: first.problems };
  const early = importPlace(first.value, request.target);
  if (early.kind === 'refused') return early;
  const { home, production } = first.value;
  const opened = await openStore({ home, production: production.id, command: 'import' });
  if (!opened.ok)
    return 'heldBy' in opened
      ? { kind: 'locked', heldBy: opened.heldBy }
      : refused(opened.problems.join('; '), '`retake doctor` says more.');
  const { store } = opened;
  try {
    const { value: surveyed, problems } = await survey(request);
    if (!surveyed) return { kind: 'problems', problems };
    const place = importPlace(surveyed, request.target);
    return place.kind === 'refused' ? place : await work({ place, surveyed, store });
  } finally {
    await store.close();
  }
}

export interface Arrival {
  readonly made: Pick<Take, 'provider' | 'task' | 'credits' | 'created' | 'by' | 'media' | 'others'>;
  readonly remarks: readonly string[];
}

/** Puts the take into the lockfile; a question it answers is no question any more. */
export async function enter(
  { job, facts, answers }: ImportPlace,
  store: Store,
  { made, remarks }: Arrival,
): Promise<ImportEnding> {
  const take = await store.ledger.addTake(job.address, { ...facts, ...made });
  if (answers) {
    const { id } = answers.attempt;
    await store.ledger.leave({ pending: [], uncertain: [], certain: [id] });
    await store.journal.append({ kind: 'done', id, at: made.created });
  }
  const file = await placeAll(take, job.address, store);
  return { kind: 'imported', take: takeAddress(job.address, take.take), file, made: take, remarks };
}

/** What the job makes, as far as the catalog can tell. */
export function wantedOf({ job, facts }: ImportPlace, { catalog }: Survey) {
  const request = facts.request as Request;
  if (job.plate !== undefined)
    return { kind: 'video' as const, ...(job.seconds === undefined ? {} : { seconds: job.seconds }) };
  const entry = entryFor(catalog, request);
  const { kind, width, height, seconds } = entry ? outputOf(entry, request.body) : { kind: undefined };
  const length = job.seconds ?? seconds;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(length === undefined ? {} : { seconds: length }),
  };
}

export const otherKind = ({ job }: ImportPlace, is: string, wanted: string): Refused =>
  refused(
    `${job.address} makes ${words[wanted] ?? wanted}, and this is ${words[is] ?? is}`,
    'Name the job it belongs to.',
  );

const words: Readonly<Record<string, string>> = {
  video: 'a video',
  image: 'a picture',
  audio: 'a sound',
  archive: 'an archive',
  data: 'a file of data',
};
