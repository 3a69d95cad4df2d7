import { continuityOf } from '../continuity/continuity.ts';
import { continuityCsv } from '../continuity/continuity-csv.ts';
import type { CutStage } from '../cut/choose.ts';
import { folderUrl } from '../cut/escape.ts';
import { sequenceFiles } from '../cut/hand-off.ts';
import { readme } from '../cut/readme.ts';
import { layOut } from '../cut/timeline.ts';
import { takeStock } from '../files/take-stock.ts';
import { type UsableFile, usable } from '../graph/inventory.ts';
import { standings } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import { shotsInCut } from '../production/cut.ts';
import type { Production } from '../production/production.ts';
import { find } from '../store/media-shelf.ts';
import type { Survey } from '../survey.ts';
import { fpsOf } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import { collectClips, type Handed } from './collect-clips.ts';
import { sidecarOf } from './sidecar.ts';
import { type Refused, writeFolder } from './write-folder.ts';

export interface ConformRequest {
  /** Absolute. */
  readonly folder: string;
  readonly stage: CutStage;
  readonly allowDrafts: boolean;
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
  { folder, stage, allowDrafts }: ConformRequest,
): Promise<ConformEnding> {
  const { cut, delivery, title } = production;
  if (cut.pictures.length === 0) return { kind: 'uncuttable', problems: ['there is nothing to be seen in it'] };
  const music = [...new Set(cut.sounds.flatMap(({ source }) => (source.kind === 'file' ? [source.path] : [])))];
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
  const collected = collectClips(production, ground, { ratios, files });
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
    }),
  );
  const problems = [...new Set(laid.flatMap(each => each.problems))];
  if (problems.length > 0) return { kind: 'uncuttable', problems };
  const how = { folder: folderUrl(folder), ...(delivery.nle ? { nle: delivery.nle } : {}) };
  const sequences = laid.map(({ timeline }, index) => ({
    timeline,
    texts: new Map(sequenceFiles({ timeline, isFirst: index === 0 }, how)),
  }));
  const cuts = new Map(sequences.flatMap(({ texts }) => [...texts]));
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
    texts: new Map([
      ...cuts,
      [
        'README.md',
        readme({
          ...how,
          timelines: laid.map(({ timeline }) => timeline),
          stage,
          files: new Set(cuts.keys()),
          remarks,
        }),
      ],
      ['continuity.csv', continuityCsv(continuityOf(production))],
      ...handed.flatMap(each => sidecarOf(each)),
    ]),
    media: new Map(
      stored.map(([{ clip, bytes }, path]) => [`media/${clip.name}`, { path: path!, sha256: clip.sha256, bytes }]),
    ),
  });
  if (written.kind === 'refused') return written;
  return {
    kind: 'conformed',
    report: {
      sequences: sequences.map(({ timeline, texts }) => ({
        ratio: timeline.ratio,
        frames: timeline.frames,
        seconds: Math.round((timeline.frames / fpsOf(cut.rate)) * 1000) / 1000,
        duration: timecodeAt(timeline.frames, { rate: cut.rate, drops: delivery.drops }),
        events: timeline.events.length,
        files: [...texts.keys()],
      })),
      media: handed.length,
      written: written.written,
      unchanged: written.unchanged,
      removed: written.removed,
      missing: missing.filter(name => !silent.includes(name)),
      remarks: [
        ...remarks,
        ...left.map(
          ({ ratio, shots }) =>
            `there is no cut in ${ratio}: ${shots.join(', ')} ${shots.length === 1 ? 'has' : 'have'} none`,
        ),
      ],
    },
  };
}

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
