import type { CutStage } from '../cut/choose.ts';
import { layOut, type Timeline } from '../cut/timeline.ts';
import { takeStock } from '../files/take-stock.ts';
import { type UsableFile, usable } from '../graph/inventory.ts';
import { standings } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import { musicOf } from '../production/check-music.ts';
import { shotsInCut } from '../production/cut.ts';
import type { Production } from '../production/production.ts';
import { find } from '../store/media-shelf.ts';
import type { Survey } from '../survey.ts';
import { fpsOf } from '../time/rate.ts';
import { type Collected, collectClips, type Handed } from './collect-clips.ts';
import { listening } from './listen.ts';

/** How far the film has to be. */
export interface Readiness {
  readonly stage: CutStage;
  readonly allowDrafts: boolean;
}

/** The film, laid out from media that is there. */
export interface Gathered {
  /** One for each ratio it exists in; the first is the frame's. */
  readonly timelines: readonly Timeline[];
  /** Every medium of it, and where it is. */
  readonly media: readonly (Handed & { readonly path: string })[];
  /** Shots that are black, as there is nothing of them. */
  readonly missing: readonly string[];
  /** What is good to know, for an editor too. */
  readonly remarks: readonly string[];
  /** What is good to know for who hands it over: ratios that only some shots have. */
  readonly left: readonly string[];
}

/** What nothing may stand for, by name. */
export type Lack = Collected['lacking'][number];

export type NotGathered =
  /** There is nothing that may stand for these. */
  | { readonly kind: 'lacking'; readonly lacking: readonly Lack[] }
  /** Their media is not in the store. */
  | { readonly kind: 'gone'; readonly takes: readonly string[] }
  /** The cut asks for what the media does not have. */
  | { readonly kind: 'uncuttable'; readonly problems: readonly string[] };

/** Chooses what stands for everything in the cut, finds its media, and lays the film out. */
export async function gather(
  { production, graph, inventory, books, home }: Survey,
  { stage, allowDrafts }: Readiness,
): Promise<({ readonly kind: 'gathered' } & Gathered) | NotGathered> {
  const { cut } = production;
  if (cut.pictures.length === 0) return { kind: 'uncuttable', problems: ['there is nothing to be seen in it'] };
  const music = musicOf(cut);
  const stock = await takeStock(home.folder, music);
  const unread = music.filter(path => usable(stock.get(path))?.seconds === undefined);
  if (unread.length > 0)
    return {
      kind: 'uncuttable',
      problems: unread.map(path => `${path} is no sound that can be read from this folder`),
    };
  const files = new Map(music.map(path => [path, stock.get(path) as UsableFile]));
  const { lockfile } = books;
  const ground = { graph, known: standings({ graph, inventory, lockfile }), lockfile, stage, allowDrafts };
  const { ratios, left } = ratiosOf(production);
  const collected = await listening(
    listened => collectClips(production, ground, { ratios, files, listened }),
    sha256 => find(home, sha256),
  );
  const { handed, lacking, unmade } = collected;
  if (lacking.length > 0 && stage !== 'stringout') return { kind: 'lacking', lacking };
  const stored = await Promise.all(handed.map(async each => ({ each, path: await pathOf(each, home) })));
  const media = stored.flatMap(({ each, path }) => (path === undefined ? [] : [{ ...each, path }]));
  const gone = stored.flatMap(({ each: { from }, path }) =>
    path === undefined && from.kind === 'take' ? [takeAddress(from.held.address, from.held.take.take)] : [],
  );
  if (gone.length > 0) return { kind: 'gone', takes: gone };
  const laid = ratios.map(ratio => laidOut(production, collected, ratio));
  const problems = [...new Set(laid.flatMap(each => each.problems))];
  if (problems.length > 0) return { kind: 'uncuttable', problems };
  // Nothing lacks by now, but in a string-out.
  const missing = [...new Set(lacking.map(({ name }) => name))];
  const stale = lacking.flatMap(({ name, isStale }) => (isStale ? [name] : []));
  const silent = missing.filter(name => name.startsWith('sound/'));
  return {
    kind: 'gathered',
    timelines: laid.map(({ timeline }) => timeline),
    media,
    missing: missing.filter(name => !silent.includes(name)),
    remarks: [
      ...silent.map(name => `nothing stands for ${name}: it is left out`),
      ...(stale.length > 0
        ? [
            `there are takes of ${stale.join(', ')} that were rejected, or made of something else; \`retake accept\` has the latter stand`,
          ]
        : []),
      ...new Set(laid.flatMap(each => each.remarks)),
      ...[...unmade].map(([ratio, shots]) => `not made in ${ratio}, and used in its first ratio: ${shots.join(', ')}`),
    ],
    left: left.map(
      ({ ratio, shots }) =>
        `there is no cut in ${ratio}: ${shots.join(', ')} ${shots.length === 1 ? 'has' : 'have'} none`,
    ),
  };
}

const laidOut = ({ title, cut, delivery, shots }: Production, collected: Collected, ratio: string) =>
  layOut({
    title,
    ratio,
    cut,
    delivery,
    clipOf: shot =>
      collected.clipOf(shot, ratio) ?? { missing: Math.round((shots.get(shot)?.seconds ?? 5) * fpsOf(cut.rate)) },
    soundOf: collected.soundOf,
    cardOf: (text, frames) => collected.cardOf({ text, frames, ratio }),
  });

/** The ratios the film exists in: the frame's, and every other one that all of its shots have. */
export function ratiosOf({ cut, shots, frame }: Production) {
  const used = shotsInCut(cut);
  const all = [...new Set(used.flatMap(shot => shots.get(shot)!.ratios))];
  const main = all.length === 0 || all.includes(frame.ratio) ? frame.ratio : all[0]!;
  const others = all
    .filter(ratio => ratio !== main)
    .map(ratio => ({ ratio, shots: used.filter(shot => !shots.get(shot)!.ratios.includes(ratio)) }));
  return {
    ratios: [main, ...others.filter(each => each.shots.length === 0).map(({ ratio }) => ratio)],
    left: others.filter(each => each.shots.length > 0 && each.shots.length < used.length),
  };
}

const pathOf = async ({ from, clip, bytes }: Handed, home: Survey['home']): Promise<string | undefined> =>
  from.kind === 'file' ? `${home.folder}/${from.path}` : find(home, clip.sha256, bytes);
