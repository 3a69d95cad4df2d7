import { isNtsc, type Rate, timebaseOf } from '../time/rate.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import { element, textElement, urlOf } from './escape.ts';
import type { Clip, Timeline } from './timeline.ts';

/** What is said of a file. */
export type Described = Omit<Clip, 'sha256' | 'take' | 'alternates'>;

export type FileWriter = (clip: Described) => string;

/** A file is described where it is first used, in its own rate, and named after that. */
export function fileWriter({ count }: Timeline, folder: string): FileWriter {
  const ids = new Map<string, string>();
  return clip => {
    const known = ids.get(clip.name);
    if (known !== undefined) return element('file', { id: known });
    const id = `file-${ids.size + 1}`;
    ids.set(clip.name, id);
    const rate = clip.rate ?? count.rate;
    return element('file', { id }, [
      textElement('name', clip.name),
      textElement('pathurl', pathUrl(urlOf(folder, clip.name))),
      rateElement(rate),
      textElement('duration', clip.own ?? clip.frames),
      ...(clip.rate ? [timecodeElement(0, { rate, drops: false })] : []),
      element('media', {}, [...(clip.rate ? [pictureOf(clip, rate)] : []), ...(clip.isHeard ? [soundOf(clip)] : [])]),
    ]);
  };
}

/** Premiere names the host, and escapes the colon of a drive. What is relative stays so. */
const pathUrl = (url: string): string =>
  url.replace(/^file:\/\/\//, 'file://localhost/').replace(/^(file:\/\/localhost\/[A-Za-z]):/, '$1%3a');

const pictureOf = ({ width, height }: Described, rate: Rate): string =>
  element('video', {}, [
    element('samplecharacteristics', {}, [
      rateElement(rate),
      ...(width === undefined ? [] : [textElement('width', width)]),
      ...(height === undefined ? [] : [textElement('height', height)]),
      textElement('pixelaspectratio', 'square'),
      textElement('fielddominance', 'none'),
    ]),
  ]);

const soundOf = (clip: Described): string =>
  element('audio', {}, [samples(clip.sampleRate), textElement('channelcount', channelsOf(clip))]);

/** What nobody counted is taken for stereo, as most of it is. */
export const channelsOf = ({ channels = 2 }: Described): number => channels;

/** Compressed sound has no depth of its own; editors decode it to 16 bits. */
export const samples = (rate = 48_000): string =>
  element('samplecharacteristics', {}, [textElement('depth', 16), textElement('samplerate', rate)]);

export const rateElement = (rate: Rate): string =>
  element('rate', {}, [
    textElement('timebase', timebaseOf(rate)),
    textElement('ntsc', isNtsc(rate) ? 'TRUE' : 'FALSE'),
  ]);

export const timecodeElement = (frame: number, count: Count): string =>
  element('timecode', {}, [
    rateElement(count.rate),
    textElement('string', timecodeAt(frame, count)),
    textElement('frame', frame),
    textElement('displayformat', count.drops ? 'DF' : 'NDF'),
  ]);
