import { continuityOf } from '../continuity/continuity.ts';
import { continuityCsv } from '../continuity/continuity-csv.ts';
import type { CutStage } from '../cut/choose.ts';
import { folderUrl } from '../cut/escape.ts';
import { ratioEnding, sequenceFiles } from '../cut/hand-off.ts';
import { inOrder } from '../cut/in-order.ts';
import { readme } from '../cut/readme.ts';
import { layOut } from '../cut/timeline.ts';
import { takeStock } from '../files/take-stock.ts';
import { type UsableFile, usable } from '../graph/inventory.ts';
import { standings } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import { musicOf } from '../production/check-music.ts';
import { type FcpxmlVersion, shotsInCut } from '../production/cut.ts';
import type { Production } from '../production/production.ts';
import { find } from '../store/media-shelf.ts';
import type { Survey } from '../survey.ts';
import { fpsOf } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import { cardClips } from './cards.ts';
import { collectClips, type Handed } from './collect-clips.ts';
import { listening } from './listen.ts';
import { roughCut } from './rough-cut.ts';
import { sidecarOf } from './sidecar.ts';
import { type Refused, writeFolder } from './write-folder.ts';

export interface ConformRequest {
  /** Absolute. */
  readonly folder: string;
  readonly stage: CutStage;
  readonly allowDrafts: boolean;
  /** Whether the film is rendered to be looked at. */
  readonly roughCut: boolean;
  /** Told how many frames of how many are rendered. */
  readonly report?: (done: number, of: number) => void;
  /** Absent: as `deliver` says, else 1.10. */
  readonly fcpxml?: FcpxmlVersion;
  /** The folder goes elsewhere: its files name media beside them. Absent: by where it is. */
  readonly isPortable?: boolean;
}

export type ConformEnding =
  | { readonly kind: 'conformed'; readonly report: Conformed }
  /** There is nothing that may stand for these. */
  | { readonly kind: 'lacking'; readonly lacking: readonly Lack[] }
  /** Their media is not in the store. */
  | { readonly kind: 'gone'; readonly takes: readonly string[] }
  /** The cut asks for what the media does not have. */
  | { readonly kind: 'uncuttable'; readonly problems: readonly string[] }
  | ({ readonly kind: 'refused' } & Refused);

export interface Lack {
  readonly name: string;
  readonly reason: string;
  readonly next: string;
}

export interface Conformed {
  readonly sequences: readonly {
    readonly ratio: string;
    readonly frames: number;
    readonly seconds: number;
    readonly duration: string;
    readonly events: number;
    readonly files: readonly string[];
  }[];
  readonly media: number;
  /** Files that were not there, or are otherwise now. */
  readonly written: number;
  readonly unchanged: number;
  /** Files of an earlier hand-off that this one has no use for. */
  readonly removed: number;
  /** Shots that are black, as there is nothing of them. */
  readonly missing: readonly string[];
  readonly remarks: readonly string[];
}

/** Writes the film for an editor into a folder. Renders nothing; the production stays as it is. */
export async function conform(
  { production, graph, inventory, books, home }: Survey,
  {
    folder,
    stage,
    allowDrafts,
    roughCut: isRendered,
    report = () => {},
    isPortable = false,
    ...request
  }: ConformRequest,
): Promise<ConformEnding> {
  const { cut, delivery, title } = production;
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
  const stored = await Promise.all(handed.map(async each => [each, await pathOf(each, home)] as const));
  const gone = stored.flatMap(([{ from }, path]) =>
    path === undefined && from.kind === 'take' ? [takeAddress(from.held.address, from.held.take.take)] : [],
  );
  if (gone.length > 0) return { kind: 'gone', takes: gone };
  const laid = ratios.map(ratio =>
    layOut({
      title,
      ratio,
      cut,
      delivery,
      clipOf: shot =>
        collected.clipOf(shot, ratio) ?? {
          missing: Math.round((production.shots.get(shot)?.seconds ?? 5) * fpsOf(cut.rate)),
        },
      soundOf: collected.soundOf,
      cardOf: (text, frames) => collected.cardOf({ text, frames, ratio }),
    }),
  );
  const problems = [...new Set(laid.flatMap(each => each.problems))];
  if (problems.length > 0) return { kind: 'uncuttable', problems };
  const { nle, fcpxml = '1.10' } = { ...delivery, ...request };
  const how = { folder: isPortable ? '' : folderUrl(folder), fcpxml, ...(nle ? { nle } : {}) };
  const paths = new Map(stored.map(([{ clip }, path]) => [clip.name, path!]));
  const sources = { pathOf: (name: string) => paths.get(name)!, report };
  const sequences = laid.map(({ timeline }, index) => ({
    timeline,
    texts: new Map(sequenceFiles({ timeline, isFirst: index === 0 }, how)),
    film: `rough-cut${ratioEnding({ timeline, isFirst: index === 0 })}.mp4`,
  }));
  const cards = new Map(sequences.flatMap(({ timeline }) => [...cardClips(timeline)]));
  const films = isRendered ? sequences.map(({ timeline, film }) => [film, roughCut(timeline, sources)] as const) : [];
  const cuts = new Map(sequences.flatMap(({ texts }) => [...texts]));
  // A name costs nothing in a folder; in a turnover it is the bytes again, so it is there for whoever asks.
  const numbered = nle?.includes('capcut') ? inOrder(laid[0]!.timeline) : [];
  // Nothing lacks by now, but in a string-out.
  const missing = [...new Set(lacking.map(({ name }) => name))];
  const silent = missing.filter(name => name.startsWith('sound/'));
  const remarks = [
    ...silent.map(name => `there is no take of ${name}: it is left out`),
    ...new Set(laid.flatMap(each => each.remarks)),
    ...[...unmade].map(([ratio, shots]) => `not made in ${ratio}, and used in its first ratio: ${shots.join(', ')}`),
  ];
  const written = await writeFolder(folder, {
    production: production.id,
    texts: unmade =>
      new Map([
        ...cuts,
        [
          'README.md',
          readme({
            ...how,
            timelines: laid.map(({ timeline }) => timeline),
            stage,
            files: new Set([
              ...cuts.keys(),
              ...films.flatMap(([name]) => (unmade.has(name) ? [] : [name])),
              ...(numbered.length > 0 ? ['capcut'] : []),
            ]),
            remarks: [...remarks, ...withoutFilm(unmade)],
          }),
        ],
        ['continuity.csv', continuityCsv(continuityOf(production))],
        ...handed.flatMap(each => sidecarOf(each)),
      ]),
    made: new Map([...cards, ...films]),
    media: new Map(
      stored.flatMap(([{ clip, bytes }, path]) => {
        const names = numbered.flatMap(each => (each.clip.name === clip.name ? [each.name] : []));
        return [`media/${clip.name}`, ...names].map(
          name => [name, { path: path!, sha256: clip.sha256, bytes }] as const,
        );
      }),
    ),
  });
  if (written.kind === 'refused') return written;
  return {
    kind: 'conformed',
    report: {
      sequences: sequences.map(({ timeline, texts, film }) => ({
        ratio: timeline.ratio,
        frames: timeline.frames,
        seconds: Math.round((timeline.frames / fpsOf(cut.rate)) * 1000) / 1000,
        duration: timecodeAt(timeline.frames, { rate: cut.rate, drops: delivery.drops }),
        events: timeline.events.length,
        files: [...texts.keys(), ...(isRendered && !written.unmade.has(film) ? [film] : [])],
      })),
      media: handed.length + cards.size,
      written: written.written,
      unchanged: written.unchanged,
      removed: written.removed,
      missing: missing.filter(name => !silent.includes(name)),
      remarks: [
        ...remarks,
        ...withoutFilm(written.unmade),
        ...left.map(
          ({ ratio, shots }) =>
            `there is no cut in ${ratio}: ${shots.join(', ')} ${shots.length === 1 ? 'has' : 'have'} none`,
        ),
      ],
    },
  };
}

const withoutFilm = (unmade: ReadonlyMap<string, string>): readonly string[] =>
  [...unmade].map(([name, reason]) => `there is no ${name}, as ${reason}`);

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
