import { continuityOf } from '../continuity/continuity.ts';
import { continuityCsv } from '../continuity/continuity-csv.ts';
import type { CutStage } from '../cut/choose.ts';
import { type HandOff, ratioEnding, sequenceFiles } from '../cut/hand-off.ts';
import { inOrder } from '../cut/in-order.ts';
import { readme } from '../cut/readme.ts';
import type { Timeline } from '../cut/timeline.ts';
import type { Production } from '../production/production.ts';
import { cardClips } from './cards.ts';
import type { Gathered } from './gather.ts';
import { roughCut } from './rough-cut.ts';
import { sidecarOf } from './sidecar.ts';
import type { Contents, Made } from './write-folder.ts';

export interface Writing {
  readonly how: HandOff;
  readonly stage: CutStage;
  /** Whether the film is rendered to be looked at. */
  readonly roughCut: boolean;
  /** Told how many frames of how many are rendered. */
  readonly report: (done: number, of: number) => void;
}

/** The film in one ratio, and the names of its files. */
export interface Sequence {
  readonly timeline: Timeline;
  readonly texts: readonly string[];
  /** The film as one file. Absent: it is not wished for. */
  readonly film?: string;
}

/** What a hand-off holds. */
export function contentsOf(
  production: Production,
  { timelines, media, remarks }: Gathered,
  { how, stage, roughCut: isRendered, report }: Writing,
): { readonly contents: Contents; readonly sequences: readonly Sequence[] } {
  const paths = new Map(media.map(({ clip, path }) => [clip.name, path]));
  const sources = { pathOf: (name: string) => paths.get(name)!, report };
  const written = timelines.map((timeline, index) => {
    const sequence = { timeline, isFirst: index === 0 };
    const film = isRendered ? { film: `rough-cut${ratioEnding(sequence)}.mp4` } : {};
    return { timeline, ...film, texts: new Map(sequenceFiles(sequence, how)) };
  });
  const cuts = new Map(written.flatMap(({ texts }) => [...texts]));
  const cards = new Map(timelines.flatMap(timeline => [...cardClips(timeline)]));
  const films = new Map(
    written.flatMap(({ timeline, film }) => (film === undefined ? [] : [[film, roughCut(timeline, sources)] as const])),
  );
  const namesOf = namesIn(how, timelines[0]!);
  const texts: Contents['texts'] = unmade => {
    const there = [...films.keys()].filter(name => !unmade.has(name));
    const files = new Set([...cuts.keys(), ...there, ...(namesOf.isNumbered ? ['capcut'] : [])]);
    const said = readme({ ...how, timelines, stage, files, remarks: [...remarks, ...withoutFilm(unmade)] });
    return new Map([
      ...cuts,
      ['README.md', said],
      ['continuity.csv', continuityCsv(continuityOf(production))],
      ...media.flatMap(each => sidecarOf(each)),
    ]);
  };
  return {
    sequences: written.map(({ texts: named, ...sequence }) => ({ ...sequence, texts: [...named.keys()] })),
    contents: {
      production: production.id,
      texts,
      made: new Map<string, Made>([
        ...[...cards].flatMap(([name, made]) => namesOf.all(name).map(each => [each, made] as const)),
        ...films,
      ]),
      media: new Map(
        media.flatMap(({ clip, path, bytes }) =>
          namesOf.all(clip.name).map(name => [name, { path, sha256: clip.sha256, bytes }] as const),
        ),
      ),
    },
  };
}

/** What could not be made, as sentences. */
export const withoutFilm = (unmade: ReadonlyMap<string, string>): readonly string[] =>
  [...unmade].map(([name, reason]) => `there is no ${name}, as ${reason}`);

/** Where a clip lies by its name: in `media`, and for an editor that reads no cut, numbered as the film runs, too. */
function namesIn({ nle }: HandOff, timeline: Timeline) {
  // In a folder a name costs nothing; in a turnover it is the bytes again, so it is there for whoever asks.
  const numbered = nle?.includes('capcut') ? inOrder(timeline) : [];
  return {
    isNumbered: numbered.length > 0,
    all: (clip: string): readonly string[] => [
      `media/${clip}`,
      ...numbered.flatMap(each => (each.clip === clip ? [each.name] : [])),
    ],
  };
}
