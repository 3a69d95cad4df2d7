import { element, textElement } from './escape.ts';
import type { SoundEvent, Timeline } from './timeline.ts';
import { channelsOf, type FileWriter, rateElement, samples } from './xmeml-file.ts';

/** A clip item by its id, and where it is: tracks and places in them count from 1. */
export interface Placed {
  readonly id: string;
  readonly kind: 'video' | 'audio';
  readonly track: number;
  readonly place: number;
}

/** One channel of a sound. */
interface Item extends Placed {
  readonly sound: SoundEvent;
  readonly channel: number;
}

export interface Soundtrack {
  /** In order: those of one lane one after the other, a track for each channel. */
  readonly tracks: readonly { readonly channel: number; readonly of: number; readonly items: readonly Item[] }[];
  /** The items of the sound of a picture, by the frame it begins at. */
  readonly ofPicture: ReadonlyMap<number, readonly Placed[]>;
}

/** An item has one channel, and a track too: what is stereo lies on two. What has more than two is heard by its first two. */
export function soundtrackOf({ sounds }: Timeline): Soundtrack {
  const lanes = [...new Set(sounds.map(({ lane }) => lane))].sort((a, b) => a - b);
  const tracks: { channel: number; of: number; items: Item[] }[] = [];
  for (const lane of lanes) {
    const here = sounds.filter(sound => sound.lane === lane).map((sound, index) => ({ sound, number: index + 1 }));
    const of = Math.min(2, Math.max(...here.map(({ sound }) => channelsOf(sound.clip))));
    for (let channel = 1; channel <= of; channel += 1) {
      const track = tracks.length + 1;
      const items = here
        .filter(({ sound }) => channelsOf(sound.clip) >= channel)
        .map(({ sound, number }, index): Item => {
          const id = `a${lane}-${number}-${channel}`;
          return { id, kind: 'audio', track, place: index + 1, sound, channel };
        });
      tracks.push({ channel, of, items });
    }
  }
  const own = tracks.flatMap(({ items }) => items.filter(({ sound }) => sound.isOwn));
  return { tracks, ofPicture: grouped(own, ({ sound }) => sound.at) };
}

function grouped<Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

interface Writing {
  readonly timeline: Timeline;
  readonly files: FileWriter;
  /** What a sound is linked with: the picture it is of, by the frame it begins at. */
  readonly pictureAt: (frame: number) => Placed | undefined;
}

/** The sound of a sequence. */
export function soundElement({ tracks }: Soundtrack, writing: Writing): string {
  const items = tracks.flatMap(track => track.items);
  const groups = grouped(items, ({ sound }) => sound);
  return element('audio', {}, [
    textElement('numOutputChannels', 2),
    element('format', {}, [samples()]),
    element('outputs', {}, [output(1), output(2)]),
    ...tracks.map(({ channel, of, items: here }) =>
      element(
        'track',
        {
          currentExplodedTrackIndex: channel - 1,
          totalExplodedTrackCount: of,
          premiereTrackType: of === 2 ? 'Stereo' : 'Mono',
        },
        [
          ...here.map(item => itemElement(item, groups.get(item.sound)!, writing)),
          textElement('outputchannelindex', channel),
        ],
      ),
    ),
  ]);
}

const output = (channel: number): string =>
  element('group', {}, [
    textElement('index', channel),
    textElement('numchannels', 1),
    textElement('downmix', 0),
    element('channel', {}, [textElement('index', channel)]),
  ]);

function itemElement({ id, sound, channel }: Item, group: readonly Item[], { timeline, files, pictureAt }: Writing) {
  const { at, frames, in: from, clip } = sound;
  const picture = sound.isOwn ? pictureAt(at) : undefined;
  return element('clipitem', { id, premiereChannelType: channelsOf(clip) === 1 ? 'mono' : 'stereo' }, [
    textElement('name', clip.name),
    textElement('duration', clip.frames),
    rateElement(timeline.count.rate),
    textElement('start', at),
    textElement('end', at + frames),
    textElement('in', from),
    textElement('out', from + frames),
    files(clip),
    element('sourcetrack', {}, [textElement('mediatype', 'audio'), textElement('trackindex', channel)]),
    ...links([...(picture ? [picture] : []), ...group]),
  ]);
}

/** What is moved and cut together. Whoever is alone is linked with nobody. */
export const links = (group: readonly Placed[]): readonly string[] =>
  group.length < 2
    ? []
    : group.map(({ id, kind, track, place }) =>
        element('link', {}, [
          textElement('linkclipref', id),
          textElement('mediatype', kind),
          textElement('trackindex', track),
          textElement('clipindex', place),
        ]),
      );
