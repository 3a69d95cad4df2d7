import { ratioToken } from '../production/address.ts';
import type { Editor } from '../production/cut.ts';
import { rateWords } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import type { CutStage } from './choose.ts';
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
  readonly stage: CutStage;
  /** Absent: for all. */
  readonly nle?: readonly Editor[];
  /** What is good to know. */
  readonly remarks: readonly string[];
}

/** Which editors each kind of file is for; tables are for everybody. */
const readers = {
  otio: ['resolve', 'premiere'],
  edl: ['resolve', 'premiere', 'avid'],
  fcpxml: ['final_cut', 'resolve'],
  xmeml: ['premiere', 'resolve', 'after_effects'],
  markers: ['resolve'],
} as const satisfies Record<string, readonly Editor[]>;

/** Every text of a hand-off, by its name. */
export function handOff(sequences: readonly Sequence[], how: HandOff): ReadonlyMap<string, string> {
  const files = sequences.flatMap(sequence => filesOf(sequence, how));
  return new Map([...files, ['README.md', readme(sequences, how)]]);
}

function filesOf({ timeline, isFirst }: Sequence, { folder, nle }: HandOff): readonly (readonly [string, string])[] {
  const ratio = isFirst ? '' : `_${ratioToken(timeline.ratio).replace(/[^\w]/g, '_')}`;
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
    [`shots${ratio}.csv`, shotsCsv(timeline)],
  ];
}

const stages: Readonly<Record<CutStage, string>> = {
  stringout: 'a string-out: whatever there is, and black for what is missing',
  assembly: 'an assembly: circled takes',
  final: 'the final cut: approved takes',
};

function readme(sequences: readonly Sequence[], { stage, nle, remarks }: HandOff): string {
  const [{ timeline }] = sequences as readonly [Sequence];
  const { title, count, start } = timeline;
  const rows = editors.filter(([editor]) => !nle || nle.includes(editor));
  const hasMarkers = timeline.markers.length > 0;
  return `${[
    `# ${title.replace(/\s+/g, ' ')}`,
    '',
    `This is ${stages[stage]}. ${rateWords(count.rate)} frames per second, ${count.drops ? 'drop frame' : 'no drop frame'}, from ${timecodeAt(start, count)}.`,
    '',
    '| ratio | length | events |',
    '| --- | --- | --- |',
    ...sequences.map(
      ({ timeline: each }) => `| ${each.ratio} | ${timecodeAt(each.frames, count)} | ${each.events.length} |`,
    ),
    '',
    ...(remarks.length > 0 ? [...remarks.map(remark => `- ${remark}`), ''] : []),
    '| editor | file | how |',
    '| --- | --- | --- |',
    ...rows.map(([, name, file, how]) => `| ${name} | ${file} | ${how} |`),
    '',
    'Names with a ratio in them, as `cut_9x16.otio`, are the same film in that ratio. Media is in `media/`; if it comes in',
    'offline because the folder was moved, relink it to that folder: every clip is named after its file.',
    '',
    'A card is a title in `cut.fcpxml`; elsewhere it is black, with a marker that has its words. An EDL has no sound, and does',
    `not know its frame rate: make a timeline of ${rateWords(count.rate)} first.`,
    ...(hasMarkers
      ? [
          '`notes.csv` has every note by its timecode; they are markers in `cut.fcpxml`, `cut.premiere.xml` and `cut.otio`, too.',
        ]
      : []),
    '',
    '`shots.csv` lists what is seen, `continuity.csv` what every shot holds, `provenance/` where every take comes from;',
    '`MANIFEST.json` has the SHA-256 of every file.',
  ].join('\n')}\n`;
}

const editors: readonly (readonly [Editor, string, string, string])[] = [
  [
    'resolve',
    'DaVinci Resolve',
    '`cut.fcpxml`, or `cut.otio`',
    'File ▸ Import ▸ Timeline. Notes: Timelines ▸ Import ▸ Timeline Markers from EDL, with `notes.edl`',
  ],
  [
    'premiere',
    'Premiere Pro',
    '`cut.premiere.xml`',
    'File ▸ Import; notes come in as markers. From 25.6 on also `cut.otio`',
  ],
  ['final_cut', 'Final Cut Pro', '`cut.fcpxml`', 'File ▸ Import ▸ XML'],
  ['after_effects', 'After Effects', '`cut.premiere.xml`', 'File ▸ Import ▸ Pro Import After Effects'],
  ['avid', 'Media Composer', '`cut.edl`', 'link the media first, then the List tool'],
  ['capcut', 'CapCut', '`media/`', 'it reads no cut: `shots.csv` says what goes where'],
];
