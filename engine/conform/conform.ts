import { folderUrl } from '../cut/escape.ts';
import type { FcpxmlVersion } from '../production/cut.ts';
import type { Survey } from '../survey.ts';
import { fpsOf } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import { contentsOf, type Sequence, withoutFilm } from './contents.ts';
import { gather, type NotGathered, type Readiness } from './gather.ts';
import { type Refused, type Written, writeFolder } from './write-folder.ts';

export interface ConformRequest extends Readiness {
  /** Absolute. */
  readonly folder: string;
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
  | NotGathered
  | ({ readonly kind: 'refused' } & Refused);

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
  surveyed: Survey,
  { folder, stage, allowDrafts, roughCut, report = () => {}, isPortable = false, ...request }: ConformRequest,
): Promise<ConformEnding> {
  const { production } = surveyed;
  const gathered = await gather(surveyed, { stage, allowDrafts });
  if (gathered.kind !== 'gathered') return gathered;
  const { nle, fcpxml = '1.10' } = { ...production.delivery, ...request };
  const how = { folder: isPortable ? '' : folderUrl(folder), fcpxml, ...(nle ? { nle } : {}) };
  const { contents, sequences } = contentsOf(production, gathered, { how, stage, roughCut, report });
  const written = await writeFolder(folder, contents);
  if (written.kind === 'refused') return written;
  const inMedia = [...contents.media.keys(), ...contents.made.keys()].filter(name => name.startsWith('media/'));
  return {
    kind: 'conformed',
    report: {
      sequences: sequences.map(sequence => told(sequence, written.unmade)),
      media: inMedia.length,
      written: written.written,
      unchanged: written.unchanged,
      removed: written.removed,
      missing: gathered.missing,
      remarks: [...gathered.remarks, ...withoutFilm(written.unmade), ...gathered.left],
    },
  };
}

function told(
  { timeline: { ratio, frames, events, count }, texts, film }: Sequence,
  unmade: Extract<Written, { kind: 'written' }>['unmade'],
): Conformed['sequences'][number] {
  return {
    ratio,
    frames,
    seconds: Math.round((frames / fpsOf(count.rate)) * 1000) / 1000,
    duration: timecodeAt(frames, count),
    events: events.length,
    files: [...texts, ...(film === undefined || unmade.has(film) ? [] : [film])],
  };
}
