import type { Editor } from '../production/cut.ts';
import { rateWords } from '../time/rate.ts';
import { timecodeAt } from '../time/timecode.ts';
import type { CutStage } from './choose.ts';
import type { Timeline } from './timeline.ts';

export interface Readable {
  /** The film in each ratio; never empty. */
  readonly timelines: readonly Timeline[];
  readonly stage: CutStage;
  /** Names of what is in the folder. */
  readonly files: ReadonlySet<string>;
  /** The folder's URL. Empty: it goes elsewhere, and files name media beside them. */
  readonly folder: string;
  /** Absent: for all editors. */
  readonly nle?: readonly Editor[];
  /** What is good to know. */
  readonly remarks: readonly string[];
}

const stages: Readonly<Record<CutStage, string>> = {
  stringout: 'a string-out: whatever there is, and black for what is missing',
  assembly: 'an assembly: circled takes',
  final: 'the final cut: approved takes',
};

/** What an editor who has never heard of Retake has to know; it speaks of files that are there, and of no others. */
export function readme({ timelines, stage, files, folder, nle, remarks }: Readable): string {
  const [{ title, count, start }] = timelines as readonly [Timeline];
  const among = (names: readonly string[]): string =>
    names
      .filter(name => files.has(name))
      .map(name => `\`${name}\``)
      .join(', ');
  const films = [...files].filter(name => name.startsWith('rough-cut'));
  const isThere = (file: string): boolean => (file === 'media' ? !files.has('capcut') : files.has(file));
  const marked = files.has('notes.csv') ? among(['cut.fcpxml', 'cut.premiere.xml', 'cut.otio', 'notes.edl']) : '';
  return `${[
    `# ${title.replace(/\s+/g, ' ')}`,
    '',
    `This is ${stages[stage]}. It has ${rateWords(count.rate)} frames per second, ${count.drops ? 'drop frame' : 'non-drop'}, and begins at ${timecodeAt(start, count)}.`,
    '',
    '| ratio | length | events |',
    '| --- | --- | --- |',
    ...timelines.map(each => `| ${each.ratio} | ${timecodeAt(each.frames, count)} | ${each.events.length} |`),
    '',
    ...(remarks.length > 0 ? [...remarks.map(remark => `- ${remark}`), ''] : []),
    '| editor | file | how |',
    '| --- | --- | --- |',
    ...editors
      .filter(([editor, , file]) => (!nle || nle.includes(editor)) && isThere(file))
      .map(([, name, file, how]) => `| ${name} | \`${file}\` | ${how} |`),
    '',
    ...(timelines.length > 1
      ? ['Names with a ratio in them, as in `shots_9x16.csv`, are the same film in that ratio.']
      : []),
    ...(timelines.some(goesOn)
      ? ['Clips go on before or after what is seen of them; `shots.csv` has where it begins and ends.']
      : []),
    folder === ''
      ? 'Unpack all of it before you open anything. Media is in `media`, and the files of the cut name it relative to themselves. Where an editor does not find it, relink it to that folder; every clip is named after its file.'
      : 'Media is in `media`. If it comes in offline, the folder was moved: relink it to that folder; every clip is named after its file.',
    ...(films.length > 0
      ? [
          `${among(films)} ${films.length === 1 ? 'is the film as it is cut here' : 'are the film as it is cut here, a file a ratio'}: to look at, and to check the cut against.`,
        ]
      : []),
    ...(timelines.some(({ events }) => events.some(({ kind }) => kind === 'card'))
      ? [
          `A card is a clip in \`media\`, with a marker that has its words${files.has('cut.fcpxml') ? '; in `cut.fcpxml` it is a title that can be edited' : ''}.`,
        ]
      : []),
    ...(files.has('cut.edl')
      ? [`An EDL has no sound, and does not know its frame rate: make a timeline of ${rateWords(count.rate)} first.`]
      : []),
    ...(files.has('captions.srt')
      ? [
          'What is said is in `captions.srt`, and for the web in `captions.vtt`, counted from the first frame: the words are right, when they come is reckoned from their length.',
        ]
      : []),
    ...(marked === '' ? [] : [`Notes are in \`notes.csv\`, and as markers in ${marked}.`]),
    '',
    '`shots.csv` lists what is seen, `continuity.csv` what every shot holds, `provenance` where every take comes from;',
    '`MANIFEST.json` has the SHA-256 of every file.',
    '',
    'To give the edit back, export the timeline as OpenTimelineIO or as an EDL, with clips named after their files.',
  ].join('\n')}\n`;
}

/** Whether there is more of a clip than is seen. */
const goesOn = ({ events }: Timeline): boolean =>
  events.some(event => event.kind === 'clip' && (event.in > 0 || event.in + event.frames < event.clip.frames));

/** The best file of each editor, and how it is opened. */
const editors: readonly (readonly [Editor, string, string, string])[] = [
  ['resolve', 'DaVinci Resolve', 'cut.fcpxml', 'File ▸ Import ▸ Timeline'],
  ['resolve', 'DaVinci Resolve', 'notes.edl', 'Timelines ▸ Import ▸ Timeline Markers from EDL'],
  ['resolve', 'DaVinci Resolve', 'captions.srt', 'File ▸ Import ▸ Subtitle, then to the start of the timeline'],
  ['premiere', 'Premiere Pro', 'cut.premiere.xml', 'File ▸ Import; notes come in as markers'],
  ['premiere', 'Premiere Pro 25.6 and later', 'cut.otio', 'File ▸ Import'],
  ['premiere', 'Premiere Pro', 'captions.srt', 'File ▸ Import, then to the start of the sequence'],
  ['final_cut', 'Final Cut Pro', 'cut.fcpxml', 'File ▸ Import ▸ XML'],
  ['final_cut', 'Final Cut Pro', 'captions.srt', 'File ▸ Import ▸ Captions'],
  ['after_effects', 'After Effects', 'cut.premiere.xml', 'File ▸ Import ▸ Pro Import After Effects'],
  ['avid', 'Media Composer', 'cut.edl', 'link the media first, then the List tool'],
  ['capcut', 'CapCut', 'media', 'it reads no cut; `shots.csv` says what goes where'],
  ['capcut', 'CapCut', 'capcut', 'import all of it: the numbers are the order of the film; `shots.csv` has the trims'],
  ['capcut', 'CapCut', 'captions.srt', 'import it as captions'],
];
