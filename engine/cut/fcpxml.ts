import type { FcpxmlVersion } from '../production/cut.ts';
import { fpsOf, type Rate, sameRate } from '../time/rate.ts';
import { byEvent } from './by-event.ts';
import { element, textElement, urlOf, xml } from './escape.ts';
import { notesOf } from './notes-of.ts';
import type { Clip, Event, Marker, SoundEvent, Timeline } from './timeline.ts';

/**
 * FCPXML, what Final Cut Pro and DaVinci Resolve read. `folder` is the hand-off's URL; empty: beside this file, which Apple
 * lets `src` be relative to. What is written is the same in every version from 1.10 on: newer ones only have more.
 */
export function fcpxml(timeline: Timeline, folder: string, version: FcpxmlVersion = '1.10'): string {
  const { title, ratio, count, start, frames } = timeline;
  const clips = clipsOf(timeline);
  const formats = formatsOf(timeline, clips);
  const assets = new Map(clips.map((clip, index) => [clip.name, `a${index + 1}`]));
  const writing: Writing = {
    timeline,
    assets,
    formats,
    sounds: byEvent(
      timeline.events,
      timeline.sounds.filter(({ isOwn }) => !isOwn),
    ),
    markers: byEvent(
      timeline.events,
      timeline.markers.filter(({ kind }) => kind !== 'card'),
    ),
  };
  const name = `${title} ${ratio}`;
  const sequence = element(
    'sequence',
    {
      format: formats.get(formatKey(timeline)),
      duration: time(frames, count.rate),
      tcStart: time(start, count.rate),
      tcFormat: count.drops ? 'DF' : 'NDF',
      audioLayout: 'stereo',
      audioRate: '48k',
    },
    [
      element(
        'spine',
        {},
        timeline.events.flatMap((event, index) => storyline(event, index, writing)),
      ),
    ],
  );
  const resources = [
    ...[...formats].map(([key, id]) => formatElement(key, id)),
    ...clips.map(clip => assetElement(clip, { id: assets.get(clip.name)!, formats, folder, timeline })),
    element('effect', { id: 'dissolve', name: 'Cross Dissolve', uid: 'FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265' }),
    element('effect', {
      id: 'title',
      name: 'Basic Title',
      uid: '.../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti',
    }),
  ];
  const project = element('project', { name }, [sequence]);
  const library = element('library', {}, [element('event', { name: title }, [project])]);
  const root = element('fcpxml', { version }, [element('resources', {}, resources), library]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n${root}\n`;
}

interface Writing {
  readonly timeline: Timeline;
  /** Ids by the clips' names. */
  readonly assets: ReadonlyMap<string, string>;
  /** Ids by the formats' keys. */
  readonly formats: ReadonlyMap<string, string>;
  /** By the event they begin under; the sound of a picture comes with it. */
  readonly sounds: readonly (readonly SoundEvent[])[];
  readonly markers: readonly (readonly Marker[])[];
}

/** Every clip that is seen or heard, once. */
const clipsOf = ({ events, sounds }: Timeline): readonly Clip[] => {
  const seen = events.flatMap(event => (event.kind === 'clip' ? [event.clip] : []));
  return [...new Map([...seen, ...sounds.map(({ clip }) => clip)].map(clip => [clip.name, clip])).values()];
};

type Picture = Pick<Timeline, 'width' | 'height' | 'count'>;

const formatKey = ({ width, height, count: { rate } }: Picture): string => `${width}x${height}@${time(1, rate)}`;

const keyOf = (clip: Clip, { width, height, count }: Timeline): string =>
  formatKey({
    width: clip.width ?? width,
    height: clip.height ?? height,
    count: { ...count, rate: clip.rate ?? count.rate },
  });

function formatsOf(timeline: Timeline, clips: readonly Clip[]): ReadonlyMap<string, string> {
  const keys = [formatKey(timeline), ...clips.filter(({ rate }) => rate).map(clip => keyOf(clip, timeline))];
  return new Map([...new Set(keys)].map((key, index) => [key, `f${index + 1}`]));
}

function formatElement(key: string, id: string): string {
  const [size = '', frameDuration] = key.split('@');
  const [width, height] = size.split('x');
  return element('format', {
    id,
    name: 'FFVideoFormatRateUndefined',
    frameDuration,
    width,
    height,
    colorSpace: '1-1-1 (Rec. 709)',
  });
}

interface Asset {
  readonly id: string;
  readonly formats: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly timeline: Timeline;
}

function assetElement(clip: Clip, { id, formats, folder, timeline }: Asset): string {
  const { rate } = timeline.count;
  const isSeen = clip.rate !== undefined;
  return element(
    'asset',
    {
      id,
      name: clip.name,
      start: '0s',
      duration: clip.rate && clip.own !== undefined ? time(clip.own, clip.rate) : time(clip.frames, rate),
      hasVideo: isSeen ? 1 : undefined,
      format: isSeen ? formats.get(keyOf(clip, timeline)) : undefined,
      videoSources: isSeen ? 1 : undefined,
      hasAudio: clip.isHeard ? 1 : undefined,
      audioSources: clip.isHeard ? 1 : undefined,
      audioChannels: clip.isHeard ? clip.channels : undefined,
      audioRate: clip.isHeard ? clip.sampleRate : undefined,
    },
    [element('media-rep', { kind: 'original-media', src: urlOf(folder || './', clip.name) })],
  );
}

/** An event on the spine, behind its dissolve. Offsets on the spine are the timeline's own time, its first hour included. */
function storyline(event: Event, index: number, writing: Writing): readonly string[] {
  const { timeline } = writing;
  const { count, start } = timeline;
  const frames = (amount: number): string => time(amount, count.rate);
  const { dissolve } = event;
  const transition =
    dissolve && index > 0
      ? [
          element(
            'transition',
            {
              name: 'Cross Dissolve',
              offset: frames(start + event.at - dissolve.before),
              duration: frames(dissolve.before + dissolve.after),
            },
            [element('filter-video', { ref: 'dissolve', name: 'Cross Dissolve' })],
          ),
        ]
      : [];
  const inner = [...connected(event, index, writing), ...markers(event, index, writing)];
  const span = { offset: frames(start + event.at), duration: frames(event.frames) };
  switch (event.kind) {
    case 'clip': {
      const { clip, shot } = event;
      const of = `${shot}${clip.take ? ` ${clip.take.address} ${clip.take.model}` : ''}`;
      const note = textElement('note', [of, ...notesOf(clip, count)].join('\n'));
      const attributes = {
        ref: writing.assets.get(clip.name),
        name: clip.name,
        ...span,
        start: frames(event.in),
        format: writing.formats.get(keyOf(clip, timeline)),
        tcFormat: 'NDF',
      };
      return [...transition, element('asset-clip', attributes, [note, ...conformRate(clip, count.rate), ...inner])];
    }
    case 'card':
      return [...transition, titleElement(event.text, { ...span, id: `t${index + 1}` }, inner)];
    case 'black':
      return [...transition, element('gap', { name: event.shot ?? 'Black', ...span, start: '0s' }, inner)];
    default:
      return event satisfies never;
  }
}

/**
 * Media of another rate plays for as many seconds as it has, its frames dropped or doubled. Unless it is said, Final Cut Pro
 * runs 24 at 25 frames per second, and the clip ends too early.
 */
function conformRate(clip: Clip, rate: Rate): readonly string[] {
  const { rate: own } = clip;
  if (!own || sameRate(own, rate)) return [];
  const srcFrameRate = sourceRates.find(name => Math.abs(Number(name) - fpsOf(own)) < 0.006);
  return srcFrameRate === undefined ? [] : [element('conform-rate', { scaleEnabled: 0, srcFrameRate })];
}

/** What Apple's DTD lets it be. */
const sourceRates = ['23.98', '24', '25', '29.97', '30', '47.95', '48', '50', '59.94', '60'] as const;

const titleElement = (
  text: string,
  { id, ...span }: { readonly offset: string; readonly duration: string; readonly id: string },
  inner: readonly string[],
): string =>
  element('title', { ref: 'title', name: text, ...span, start: '0s' }, [
    `<text><text-style ref="${id}">${xml(text)}</text-style></text>`,
    element('text-style-def', { id }, [
      element('text-style', { font: 'Helvetica', fontSize: 60, fontColor: '1 1 1 1', alignment: 'center' }),
    ]),
    ...inner,
  ]);

/** Sounds that begin under an event, in its own time; what begins after the last one hangs on that. */
function connected(event: Event, index: number, { timeline, assets, sounds }: Writing): readonly string[] {
  const { rate } = timeline.count;
  const own = event.kind === 'clip' ? event.in : 0;
  return sounds[index]!.map(sound =>
    element('asset-clip', {
      ref: assets.get(sound.clip.name),
      lane: -sound.lane,
      name: sound.clip.name,
      offset: time(own + sound.at - event.at, rate),
      duration: time(sound.frames, rate),
      start: time(sound.in, rate),
    }),
  );
}

function markers(event: Event, index: number, writing: Writing): readonly string[] {
  const { rate } = writing.timeline.count;
  const own = event.kind === 'clip' ? event.in : 0;
  return writing.markers[index]!.map(({ at, name, text }) =>
    element('marker', {
      start: time(own + at - event.at, rate),
      duration: time(1, rate),
      value: name,
      note: text,
    }),
  );
}

/** Seconds as a fraction that is a whole number of frames: `100/2400s`, `1001/24000s`. */
export function time(frames: number, rate: Rate): string {
  if (frames === 0) return '0s';
  const scale = rate.seconds === 1 ? 100 : 1;
  return `${frames * rate.seconds * scale}/${rate.frames * scale}s`;
}
