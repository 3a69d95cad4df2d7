import { join } from 'node:path';
import {
  openPosters,
  type Poster,
  pictureOfFile,
  type Shot,
  type Standing,
  type Survey,
  standings,
} from '../engine/index.ts';

/** What a shot looks like so far. */
export interface ShotPicture {
  /** Where it comes from: `s01/ride@draft#2`, `still/hero#1`, `refs/card.png`. */
  readonly from: string;
  readonly poster: Poster;
}

interface Wanted {
  /** Pixels. */
  readonly width: number;
  /** Which frame of a film. */
  readonly moment: 'first' | { readonly fraction: number };
  /** Told after each. */
  readonly count: (done: number, of: number) => void;
}

/**
 * The picture of each shot by its name: of the take in use, on the highest rung that has one; else of the first frame it
 * is to start from. Absent: there is neither. `moment` says which frame of a film.
 */
export async function shotPictures(
  surveyed: Survey,
  { width, moment, count }: Wanted,
): Promise<ReadonlyMap<string, ShotPicture>> {
  const { production, graph, inventory, books, home } = surveyed;
  const all: ReadonlyMap<string, Standing> = standings({ graph, inventory, lockfile: books.lockfile });
  const posters = openPosters(home);
  const ofTake = async (address: string): Promise<ShotPicture | undefined> => {
    const inUse = all.get(address)?.inUse;
    if (inUse?.kind !== 'take') return undefined;
    const { take, address: at } = inUse.held;
    const poster = await posters.poster(take.media, { width, moment });
    return poster.problem === undefined ? { from: `${at}#${take.take}`, poster } : undefined;
  };
  const pictureOf = async (name: string, shot: Shot): Promise<readonly (readonly [string, ShotPicture])[]> => {
    for (const address of jobsOf(surveyed, shot)) {
      const found = await ofTake(address);
      if (found) return [[name, found] as const];
    }
    const { firstFrame } = shot;
    if (firstFrame?.kind === 'still') {
      const still = await ofTake(`still/${firstFrame.id}`);
      if (still) return [[name, still] as const];
    }
    if (firstFrame?.kind !== 'file') return [];
    const poster = await pictureOfFile(join(home.folder, firstFrame.path), width);
    return poster.problem === undefined ? [[name, { from: firstFrame.path, poster }] as const] : [];
  };
  let done = 0;
  const pictures = [...production.shots].map(async ([name, shot]) => {
    const found = await pictureOf(name, shot);
    count(++done, production.shots.size);
    return found;
  });
  return new Map((await Promise.all(pictures)).flat());
}

/** A shot's own jobs in its first ratio, the highest rung first. */
const jobsOf = ({ graph }: Survey, { id, scene, ratios }: Shot): readonly string[] =>
  graph.jobs
    .filter(job => job.kind === 'shot' && job.scene === scene && job.shot === id && job.ratio === ratios[0])
    .map(({ address }) => String(address))
    .reverse();
