import type { Media } from './lockfile/lockfile.ts';
import type { Moment } from './media/film/video-frame.ts';
import type { Drawn } from './media/poster/draw-poster.ts';
import type { Home } from './store/home.ts';
import { find } from './store/media-shelf.ts';
import { posterPath, readPoster, writePoster } from './store/poster-shelf.ts';

export type { Moment };

/** A small picture of stored media. */
export interface Poster extends Drawn {
  /** Why it is only a placeholder: the rest of a sentence. Absent: it shows the media. */
  readonly problem?: string;
}

export interface PosterWish {
  /** Pixels, 16 to 4096. A picture that is smaller stays as it is. */
  readonly width: number;
  /** Which frame of a video. Absent: the middle one, which tells more than a first frame that is given anyway. */
  readonly moment?: Moment;
}

/** Posters of a home's media. */
export interface Posters {
  /** From the cache, or drawn and cached. Never rejects for what media may be like. */
  poster(media: Media, wish: PosterWish): Promise<Poster>;
}

/** Whoever asks for the same poster twice at once waits for one drawing, and only two are drawn at a time. */
export function openPosters(home: Home): Posters {
  const underWay = new Map<string, Promise<Poster>>();
  const turn = takeTurns(2);
  return {
    poster(media, { width: wanted, moment = { fraction: 0.5 } }) {
      const width = Math.min(4096, Math.max(16, Math.round(wanted)));
      const path = posterPath(home, media.sha256, `${width}${momentName(media, moment)}`);
      const known = underWay.get(path);
      if (known) return known;
      const drawing = make(home, media, { width, moment, path, turn }).finally(() => underWay.delete(path));
      underWay.set(path, drawing);
      return drawing;
    },
  };
}

interface Making {
  readonly width: number;
  readonly moment: Moment;
  readonly path: string;
  readonly turn: ReturnType<typeof takeTurns>;
}

async function make(home: Home, media: Media, { width, moment, path, turn }: Making): Promise<Poster> {
  const stored = await find(home, media.sha256, media.bytes).catch(unreadable);
  if (stored === undefined) return placeholder(media, width, 'its file is not here');
  const cached = await readPoster(path);
  const size = cached && (await sizeOf(cached));
  if (cached && size) return { jpeg: cached, ...size };
  const { kind } = media;
  if (kind === 'archive') return placeholder(media, width, `${media.frames ?? 'some'} files in a ZIP`);
  if (kind === 'data') return placeholder(media, width, 'a JSON document');
  return turn(async () => {
    try {
      const { drawPoster } = await import('./media/poster/draw-poster.ts');
      const drawn = await drawPoster({ path: stored, kind, width, moment });
      await writePoster(home, path, drawn.jpeg);
      return drawn;
    } catch (error) {
      // Decoders report damage with whatever they ran into; each of these means that there is no picture of it.
      return placeholder(media, width, `it cannot be decoded here (${reasonOf(error, stored)})`);
    }
  });
}

/** A store that the system will not let us look into has no file for us. */
function unreadable(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}

async function placeholder(media: Media, wanted: number, problem: string): Promise<Poster> {
  const { drawPlaceholder } = await import('./media/poster/draw-placeholder.ts');
  const width = Math.min(wanted, media.width ?? wanted);
  const ratio = media.width && media.height ? media.height / media.width : 9 / 16;
  const height = Math.min(4096, Math.max(9, Math.round(width * ratio)));
  const words = problem.startsWith('it cannot') ? 'cannot be decoded' : problem;
  return { ...(await drawPlaceholder({ width, height, words })), problem };
}

/** Undefined for what is no picture: it is drawn again. */
async function sizeOf(jpeg: Uint8Array): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const [{ imageFacts }, { imageEnds }] = await Promise.all([
    import('./media/image-facts.ts'),
    import('./media/image-ends.ts'),
  ]);
  const facts = imageFacts(jpeg);
  return facts?.mime === 'image/jpeg' && imageEnds(jpeg, facts.mime)
    ? { width: facts.width, height: facts.height }
    : undefined;
}

/** Where in a video; nothing else has moments. The middle is what is meant when nothing is said. */
function momentName({ kind }: Media, moment: Moment): string {
  if (kind !== 'video') return '';
  if (typeof moment === 'string') return `.${moment}`;
  if ('seconds' in moment) return `.${Math.round(moment.seconds * 1000)}ms`;
  return moment.fraction === 0.5 ? '' : `.${Math.round(moment.fraction * 1000)}of1000`;
}

/** The path says nothing to a person, and may be private. */
const reasonOf = (error: unknown, path: string): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(path, 'the file').split('\n')[0]!.slice(0, 120);

/** At most so many at a time, in the order they came. */
function takeTurns(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async act => {
    if (busy >= most) await new Promise<void>(resolve => waiting.push(resolve));
    else busy++;
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
