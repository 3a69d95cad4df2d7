import { isNtsc, type Rate, timebaseOf } from '../time/rate.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import { element, textElement, urlOf } from './escape.ts';
import type { Dissolve, Event, Footage, SoundEvent, Timeline } from './timeline.ts';

/** Final Cut Pro 7 XML, version 5: what Premiere Pro reads, with markers. `folder` is the hand-off's URL. */
export function xmeml(timeline: Timeline, folder: string): string {
  const { title, ratio, count, start, frames, events, sounds, width, height } = timeline;
  const files = fileWriter(timeline, folder);
  const format = element('format', {}, [
    element('samplecharacteristics', {}, [
      rateElement(count.rate),
      textElement('width', width),
      textElement('height', height),
      textElement('pixelaspectratio', 'square'),
      textElement('fielddominance', 'none'),
    ]),
  ]);
  const lanes = [...new Set(sounds.map(({ lane }) => lane))].sort((a, b) => a - b);
  const video = element('video', {}, [
    format,
    element(
      'track',
      {},
      events.flatMap((event, index) =>
        videoItems(event, { next: events[index + 1]?.dissolve, number: index + 1, files, rate: count.rate }),
      ),
    ),
  ]);
  const audio = element('audio', {}, [
    textElement('numOutputChannels', 2),
    ...lanes.map(lane =>
      element(
        'track',
        {},
        sounds
          .filter(sound => sound.lane === lane)
          .map((sound, index) => audioItem(sound, { id: `a${lane}-${index + 1}`, files, rate: count.rate })),
      ),
    ),
  ]);
  const sequence = element('sequence', { id: 'sequence-1' }, [
    textElement('name', `${title} ${ratio}`),
    textElement('duration', frames),
    rateElement(count.rate),
    timecodeElement(start, count),
    element('media', {}, [video, ...(lanes.length > 0 ? [audio] : [])]),
    ...timeline.markers.map(({ at, name, text }) =>
      element('marker', {}, [
        textElement('name', name),
        textElement('comment', text),
        textElement('in', at),
        textElement('out', -1),
      ]),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n${element('xmeml', { version: 5 }, [sequence])}\n`;
}

type FileWriter = (clip: Footage) => string;

interface Item {
  readonly files: FileWriter;
  readonly rate: Rate;
}

/** A clip behind its dissolve. Where there is a dissolve, the edge is its business (−1), and what it needs of the clip is within in and out. */
function videoItems(
  event: Event,
  { next, number, files, rate }: Item & { readonly next: Dissolve | undefined; readonly number: number },
): readonly string[] {
  const { dissolve } = event;
  const transition = dissolve
    ? [
        element('transitionitem', {}, [
          textElement('start', event.at - dissolve.before),
          textElement('end', event.at + dissolve.after),
          textElement('alignment', 'center'),
          rateElement(rate),
          element('effect', {}, [
            textElement('name', 'Cross Dissolve'),
            textElement('effectid', 'Cross Dissolve'),
            textElement('effectcategory', 'Dissolve'),
            textElement('effecttype', 'transition'),
            textElement('mediatype', 'video'),
          ]),
        ]),
      ]
    : [];
  if (event.kind === 'black') return transition;
  const clip = element('clipitem', { id: `v${number}` }, [
    textElement('name', event.clip.name),
    textElement('duration', event.clip.frames),
    rateElement(rate),
    textElement('start', dissolve ? -1 : event.at),
    textElement('end', next ? -1 : event.at + event.frames),
    textElement('in', event.in - (dissolve?.before ?? 0)),
    textElement('out', event.in + event.frames + (next?.after ?? 0)),
    files(event.clip),
    ...(event.kind === 'clip' && event.clip.take
      ? [element('comments', {}, [textElement('mastercomment1', `${event.shot} ${event.clip.take.address}`)])]
      : []),
  ]);
  return [...transition, clip];
}

const audioItem = (
  { at, frames, in: from, clip }: SoundEvent,
  { id, files, rate }: Item & { readonly id: string },
): string =>
  element('clipitem', { id }, [
    textElement('name', clip.name),
    textElement('duration', clip.frames),
    rateElement(rate),
    textElement('start', at),
    textElement('end', at + frames),
    textElement('in', from),
    textElement('out', from + frames),
    files(clip),
    element('sourcetrack', {}, [textElement('mediatype', 'audio'), textElement('trackindex', 1)]),
  ]);

/** A file is described where it is first used, and named after that. */
function fileWriter({ count }: Timeline, folder: string): FileWriter {
  const ids = new Map<string, string>();
  return clip => {
    const known = ids.get(clip.name);
    if (known !== undefined) return element('file', { id: known });
    const id = `file-${ids.size + 1}`;
    ids.set(clip.name, id);
    const rate = clip.rate ?? count.rate;
    return element('file', { id }, [
      textElement('name', clip.name),
      textElement('pathurl', urlOf(folder, clip.name).replace(/^file:\/\//, 'file://localhost')),
      rateElement(rate),
      textElement('duration', clip.own ?? clip.frames),
      ...(clip.rate ? [timecodeElement(0, { rate, drops: false })] : []),
      element('media', {}, [
        ...(clip.rate
          ? [
              element('video', {}, [
                element('samplecharacteristics', {}, [
                  rateElement(rate),
                  ...(clip.width === undefined ? [] : [textElement('width', clip.width)]),
                  ...(clip.height === undefined ? [] : [textElement('height', clip.height)]),
                ]),
              ]),
            ]
          : []),
        ...(clip.isHeard ? [element('audio', {}, [textElement('channelcount', 2)])] : []),
      ]),
    ]);
  };
}

const rateElement = (rate: Rate): string =>
  element('rate', {}, [
    textElement('timebase', timebaseOf(rate)),
    textElement('ntsc', isNtsc(rate) ? 'TRUE' : 'FALSE'),
  ]);

const timecodeElement = (frame: number, count: Count): string =>
  element('timecode', {}, [
    rateElement(count.rate),
    textElement('string', timecodeAt(frame, count)),
    textElement('frame', frame),
    textElement('displayformat', count.drops ? 'DF' : 'NDF'),
  ]);
