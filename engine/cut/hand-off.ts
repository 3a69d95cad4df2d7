import { ratioToken } from '../production/address.ts';
import type { Editor } from '../production/cut.ts';
import { srt, vtt } from './caption-files.ts';
import { captionsOf } from './captions.ts';
import { edls } from './edl.ts';
import { fcpxml } from './fcpxml.ts';
import { markerEdl } from './marker-edl.ts';
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
  /** The folder's URL, with a slash at the end. */
  readonly folder: string;
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

/** The texts of one sequence, by their names. */
export function sequenceFiles(
  { timeline, isFirst }: Sequence,
  { folder, nle }: HandOff,
): readonly (readonly [string, string])[] {
  const ratio = isFirst ? '' : `_${ratioToken(timeline.ratio).replace(/[^\w]/g, '_')}`;
  const cues = captionsOf(timeline);
  const { rate } = timeline.count;
  const isFor = (kind: keyof typeof readers): boolean => !nle || readers[kind].some(editor => nle.includes(editor));
  return [
    ...(isFor('otio') ? [[`cut${ratio}.otio`, otio(timeline, folder)] as const] : []),
    ...(isFor('edl')
      ? edls(timeline).map((text, index) => [`cut${ratio}${index === 0 ? '' : `_${index + 1}`}.edl`, text] as const)
      : []),
    ...(isFor('fcpxml') ? [[`cut${ratio}.fcpxml`, fcpxml(timeline, folder)] as const] : []),
    ...(isFor('xmeml') ? [[`cut${ratio}.premiere.xml`, xmeml(timeline, folder)] as const] : []),
    ...(isFor('markers') && timeline.markers.length > 0 ? [[`notes${ratio}.edl`, markerEdl(timeline)] as const] : []),
    ...(timeline.markers.length > 0 ? [[`notes${ratio}.csv`, notesCsv(timeline)] as const] : []),
    ...(cues.length > 0
      ? [[`captions${ratio}.srt`, srt(cues, rate)] as const, [`captions${ratio}.vtt`, vtt(cues, rate)] as const]
      : []),
    [`shots${ratio}.csv`, shotsCsv(timeline)],
  ];
}
