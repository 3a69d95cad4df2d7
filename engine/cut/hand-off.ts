import { ratioToken } from '../production/address.ts';
import type { Editor, FcpxmlVersion } from '../production/cut.ts';
import { srt, vtt } from './caption-files.ts';
import { captionsOf } from './captions.ts';
import { edls } from './edl.ts';
import { fcpxml } from './fcpxml.ts';
import { markerEdls } from './marker-edl.ts';
import { otio } from './otio.ts';
import { notesCsv, shotsCsv } from './tables.ts';
import type { Timeline } from './timeline.ts';
import { xmeml } from './xmeml.ts';

/** The film in one ratio; the first one's files have no ratio in their names. */
export interface Sequence {
  readonly timeline: Timeline;
  readonly isFirst: boolean;
}

export interface HandOff {
  /** The folder's URL, with a slash at the end. Empty: nobody knows where it will be, and files name media beside them. */
  readonly folder: string;
  /** Absent: 1.10. */
  readonly fcpxml?: FcpxmlVersion;
  /** Absent: for all. */
  readonly nle?: readonly Editor[];
}

/** Which editors each kind of file is for; tables are for everybody. */
const readers = {
  otio: ['resolve', 'premiere'],
  edl: ['avid', 'resolve'],
  fcpxml: ['final_cut', 'resolve'],
  xmeml: ['premiere', 'after_effects'],
  markers: ['resolve'],
} as const satisfies Record<string, readonly Editor[]>;

/** What the names of a sequence's files end with: `_9x16`, or nothing. */
export const ratioEnding = ({ timeline, isFirst }: Sequence): string =>
  isFirst ? '' : `_${ratioToken(timeline.ratio).replace(/[^\w]/g, '_')}`;

/** The texts of one sequence, by their names. */
export function sequenceFiles(
  { timeline, isFirst }: Sequence,
  { folder, nle, fcpxml: version }: HandOff,
): readonly (readonly [string, string])[] {
  const ratio = ratioEnding({ timeline, isFirst });
  const cues = captionsOf(timeline);
  const { rate } = timeline.count;
  const isFor = (kind: keyof typeof readers): boolean => !nle || readers[kind].some(editor => nle.includes(editor));
  return [
    ...(isFor('otio') ? [[`cut${ratio}.otio`, otio(timeline, folder)] as const] : []),
    ...(isFor('edl') ? edls(timeline).map(numbered(`cut${ratio}`)) : []),
    ...(isFor('fcpxml') ? [[`cut${ratio}.fcpxml`, fcpxml(timeline, folder, version)] as const] : []),
    ...(isFor('xmeml') ? [[`cut${ratio}.premiere.xml`, xmeml(timeline, folder)] as const] : []),
    ...(isFor('markers') ? markerEdls(timeline).map(numbered(`notes${ratio}`)) : []),
    ...(timeline.markers.length > 0 ? [[`notes${ratio}.csv`, notesCsv(timeline)] as const] : []),
    ...(cues.length > 0
      ? [[`captions${ratio}.srt`, srt(cues, rate)] as const, [`captions${ratio}.vtt`, vtt(cues, rate)] as const]
      : []),
    [`shots${ratio}.csv`, shotsCsv(timeline)],
  ];
}

/** `cut.edl`, and what does not go into it in `cut_2.edl`. */
const numbered =
  (name: string) =>
  (text: string, index: number): readonly [string, string] => [
    `${name}${index === 0 ? '' : `_${index + 1}`}.edl`,
    text,
  ];
