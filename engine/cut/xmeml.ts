import { element, textElement } from './escape.ts';
import { notesOf } from './notes-of.ts';
import type { Dissolve, Event, Timeline } from './timeline.ts';
import { type FileWriter, fileWriter, rateElement, timecodeElement } from './xmeml-file.ts';
import { links, type Placed, type Soundtrack, soundElement, soundtrackOf } from './xmeml-sound.ts';

/**
 * Final Cut Pro 7 XML, version 5: what Premiere Pro reads, with markers. `folder` is the hand-off's URL; empty: beside this
 * file. An item's in and out are counted in the rate it states itself, and that is the film's throughout, whatever the
 * file's own rate: so the same frames stand here as in every other format.
 */
export function xmeml(timeline: Timeline, folder: string): string {
  const { title, ratio, count, start, frames } = timeline;
  const soundtrack = soundtrackOf(timeline);
  const pictures = picturesOf(timeline);
  const writing: Writing = { timeline, files: fileWriter(timeline, folder), pictures, soundtrack };
  const sequence = element('sequence', { id: 'sequence-1' }, [
    textElement('name', `${title} ${ratio}`),
    textElement('duration', frames),
    rateElement(count.rate),
    timecodeElement(start, count),
    element('media', {}, [
      videoElement(writing),
      ...(soundtrack.tracks.length > 0
        ? [soundElement(soundtrack, { ...writing, pictureAt: frame => pictures.get(frame) })]
        : []),
    ]),
    ...timeline.markers.map(({ at, name, text }) =>
      element('marker', {}, [
        textElement('comment', text),
        textElement('name', name),
        textElement('in', at),
        textElement('out', -1),
      ]),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n${element('xmeml', { version: 5 }, [sequence])}\n`;
}

interface Writing {
  readonly timeline: Timeline;
  readonly files: FileWriter;
  /** The items that are seen, by the frame they begin at. */
  readonly pictures: ReadonlyMap<number, Placed>;
  readonly soundtrack: Soundtrack;
}

const picturesOf = ({ events }: Timeline): ReadonlyMap<number, Placed> =>
  new Map(
    events
      .filter(({ kind }) => kind !== 'black')
      .map(({ at }, index) => [at, { id: `v${index + 1}`, kind: 'video', track: 1, place: index + 1 }]),
  );

function videoElement(writing: Writing): string {
  const { events, count, width, height } = writing.timeline;
  const format = element('format', {}, [
    element('samplecharacteristics', {}, [
      rateElement(count.rate),
      textElement('width', width),
      textElement('height', height),
      textElement('pixelaspectratio', 'square'),
      textElement('fielddominance', 'none'),
    ]),
  ]);
  const items = events.flatMap((event, index) =>
    videoItems(event, { before: events[index - 1], next: events[index + 1] }, writing),
  );
  return element('video', {}, [format, element('track', {}, items)]);
}

interface Beside {
  readonly before: Event | undefined;
  readonly next: Event | undefined;
}

/** A clip behind its dissolve. Where there is a dissolve, the edge is its business (−1), and what it needs of the clip is within in and out. */
function videoItems(event: Event, { before, next }: Beside, writing: Writing): readonly string[] {
  const { timeline, files, pictures, soundtrack } = writing;
  const { dissolve } = event;
  const transition = dissolve && before ? transitionItem(event, before, dissolve, writing) : [];
  if (event.kind === 'black') return transition;
  const picture = pictures.get(event.at)!;
  const clip = element('clipitem', { id: picture.id }, [
    textElement('name', event.clip.name),
    textElement('duration', event.clip.frames),
    rateElement(timeline.count.rate),
    textElement('start', dissolve ? -1 : event.at),
    textElement('end', next?.dissolve ? -1 : event.at + event.frames),
    textElement('in', event.in - (dissolve?.before ?? 0)),
    textElement('out', event.in + event.frames + (next?.dissolve?.after ?? 0)),
    files(event.clip),
    ...comments(event, timeline),
    ...links([picture, ...(soundtrack.ofPicture.get(event.at) ?? [])]),
  ]);
  return [...transition, clip];
}

/** Which take it is, and what was noted of it. */
function comments(event: Event, { count }: Timeline): readonly string[] {
  if (event.kind !== 'clip' || !event.clip.take) return [];
  const { shot, clip } = event;
  const notes = notesOf(clip, count).join(' / ');
  return [
    element('comments', {}, [
      textElement('mastercomment1', `${shot} ${event.clip.take.address}`),
      ...(notes === '' ? [] : [textElement('mastercomment2', notes)]),
    ]),
  ];
}

/** To or from black it belongs to the one clip there is: the clip goes on to its end, or begins with it. */
function transitionItem(event: Event, before: Event, dissolve: Dissolve, { timeline }: Writing): readonly string[] {
  const [left, right] = [before.kind !== 'black', event.kind !== 'black'];
  if (!left && !right) return [];
  return [
    element('transitionitem', {}, [
      textElement('start', event.at - dissolve.before),
      textElement('end', event.at + dissolve.after),
      textElement('alignment', left && right ? 'center' : left ? 'end-black' : 'start-black'),
      rateElement(timeline.count.rate),
      element('effect', {}, [
        textElement('name', 'Cross Dissolve'),
        textElement('effectid', 'Cross Dissolve'),
        textElement('effectcategory', 'Dissolve'),
        textElement('effecttype', 'transition'),
        textElement('mediatype', 'video'),
      ]),
    ]),
  ];
}
