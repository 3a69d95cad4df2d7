import { fpsOf, type Rate } from '../time/rate.ts';
import { byEvent } from './by-event.ts';
import { urlOf } from './escape.ts';
import type { Clip, Event, Footage, Marker, SoundEvent, Timeline } from './timeline.ts';

/**
 * OpenTimelineIO 0.18, one timeline; drafts and other ratios are media references of each clip. `folder` is the hand-off's
 * URL; empty: beside this file. What is cut is counted in the film's rate, what there is of a medium in its own: a
 * RationalTime says which it is in, and readers convert. Every member that OTIO writes is written, for readers that take
 * none for granted.
 */
export function otio(timeline: Timeline, folder: string): string {
  const { count, start, title, ratio } = timeline;
  const writing = { timeline, folder, markers: byEvent(timeline.events, timeline.markers) };
  const lanes = [...new Set(timeline.sounds.map(({ lane }) => lane))].sort((a, b) => a - b);
  const value = {
    OTIO_SCHEMA: 'Timeline.1',
    metadata: { retake: { ratio, drop_frame: count.drops } },
    name: `${title} ${ratio}`,
    global_start_time: time(start, count.rate),
    tracks: {
      ...item('Stack.1', 'tracks'),
      children: [
        track(
          'V1',
          'Video',
          timeline.events.flatMap((event, index) => items(event, index, writing)),
        ),
        ...lanes.map(lane =>
          track(
            `A${lane}`,
            'Audio',
            heard(
              timeline.sounds.filter(sound => sound.lane === lane),
              writing,
            ),
          ),
        ),
      ],
    },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

interface Writing {
  readonly timeline: Timeline;
  readonly folder: string;
  /** By the event they are under. */
  readonly markers: readonly (readonly Marker[])[];
}

const track = (name: string, kind: string, children: readonly unknown[]) => ({
  ...item('Track.1', name),
  kind,
  children,
});

/** What everything that lasts has. */
const item = (schema: string, name: string, more: Partial<Item> = {}): Item => ({
  OTIO_SCHEMA: schema,
  metadata: {},
  name,
  source_range: null,
  effects: [],
  markers: [],
  enabled: true,
  ...more,
});

interface Item {
  readonly OTIO_SCHEMA: string;
  readonly metadata: object;
  readonly name: string;
  /** Null: all of it. */
  readonly source_range: unknown;
  readonly effects: readonly unknown[];
  readonly markers: readonly unknown[];
  readonly enabled: boolean;
}

/** An event, behind its dissolve. */
function items(event: Event, index: number, { timeline, folder, markers: all }: Writing): readonly unknown[] {
  const { rate } = timeline.count;
  const seen = itemOf(
    event,
    all[index]!.map(marker => markerOf(marker, event, rate)),
    { rate, folder },
  );
  const { dissolve } = event;
  if (!dissolve || index === 0) return [seen];
  return [
    {
      OTIO_SCHEMA: 'Transition.1',
      metadata: {},
      name: 'Cross Dissolve',
      transition_type: 'SMPTE_Dissolve',
      in_offset: time(dissolve.before, rate),
      out_offset: time(dissolve.after, rate),
    },
    seen,
  ];
}

function itemOf(event: Event, markers: readonly unknown[], using: Omit<Using, 'shot'>) {
  const source_range = range(sourceOf(event), event.frames, using.rate);
  switch (event.kind) {
    case 'clip':
      return { ...clipOf(event.clip, source_range, { ...using, shot: event.shot }), markers };
    case 'card':
      return {
        ...item('Clip.2', event.clip.name, { metadata: { retake: { card: event.text } }, source_range, markers }),
        ...referring({ DEFAULT_MEDIA: event.clip }, using),
      };
    case 'black':
      return item('Gap.1', event.shot ?? '', { source_range, markers });
    default:
      return event satisfies never;
  }
}

/** Where in its own time an event begins; black has none. */
const sourceOf = (event: Event): number => (event.kind === 'black' ? 0 : event.in);

function heard(
  sounds: readonly SoundEvent[],
  { timeline, folder }: Pick<Writing, 'timeline' | 'folder'>,
): readonly unknown[] {
  const { rate } = timeline.count;
  return sounds.flatMap((sound, index) => {
    const previous = sounds[index - 1];
    const gap = sound.at - (previous ? previous.at + previous.frames : 0);
    const silence = item('Gap.1', '', { source_range: range(0, gap, rate) });
    return [...(gap > 0 ? [silence] : []), clipOf(sound.clip, range(sound.in, sound.frames, rate), { rate, folder })];
  });
}

interface Using {
  readonly rate: Rate;
  readonly folder: string;
  /** Absent: it is a sound. */
  readonly shot?: string;
}

function clipOf(clip: Clip, source_range: unknown, { shot, ...using }: Using) {
  const { take, alternates } = clip;
  const retake = {
    ...(shot === undefined ? {} : { shot }),
    ...(take ? { take: take.address, model: take.model, verdict: take.verdict } : {}),
    ...(take?.seed === undefined ? {} : { seed: take.seed }),
    sha256: clip.sha256,
  };
  return {
    ...item('Clip.2', clip.name, { metadata: { retake }, source_range }),
    ...referring({ DEFAULT_MEDIA: clip, ...(shot === undefined ? {} : alternates) }, using),
  };
}

/** The media of a clip, by key. */
const referring = (media: Readonly<Record<string, Footage>>, { rate, folder }: Omit<Using, 'shot'>) => ({
  media_references: Object.fromEntries(
    Object.entries(media).map(([key, each]) => [key, referenceTo(each, rate, folder)]),
  ),
  active_media_reference_key: 'DEFAULT_MEDIA',
});

const referenceTo = (clip: Footage, rate: Rate, folder: string) => ({
  OTIO_SCHEMA: 'ExternalReference.1',
  metadata: {},
  name: clip.name,
  target_url: urlOf(folder, clip.name),
  available_range: clip.rate && clip.own !== undefined ? range(0, clip.own, clip.rate) : range(0, clip.frames, rate),
  available_image_bounds: null,
});

/** A marker stands in the time of what it marks. */
function markerOf({ at, name, text, kind }: Marker, event: Event, rate: Rate) {
  return {
    OTIO_SCHEMA: 'Marker.2',
    metadata: { retake: { kind } },
    name,
    color: colours[kind],
    marked_range: range(sourceOf(event) + at - event.at, 1, rate),
    comment: text,
  };
}

const colours = { note: 'RED', card: 'BLUE', missing: 'YELLOW' } as const;

const time = (value: number, rate: Rate) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: fpsOf(rate), value });

const range = (start: number, frames: number, rate: Rate) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(frames, rate),
});
