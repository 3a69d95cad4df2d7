import { fpsOf, type Rate } from '../time/rate.ts';
import { urlOf } from './escape.ts';
import type { Clip, Event, Footage, Marker, SoundEvent, Timeline } from './timeline.ts';

/** OpenTimelineIO 0.18, one timeline; drafts and other ratios are media references of each clip. `folder` is the hand-off's URL. */
export function otio(timeline: Timeline, folder: string): string {
  const { count, start, title, ratio } = timeline;
  const writing = { timeline, folder };
  const lanes = [...new Set(timeline.sounds.map(({ lane }) => lane))].sort((a, b) => a - b);
  const value = {
    OTIO_SCHEMA: 'Timeline.1',
    name: `${title} ${ratio}`,
    global_start_time: time(start, count.rate),
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      name: 'tracks',
      children: [
        track(
          'V1',
          'Video',
          timeline.events.flatMap((event, index) => items(event, timeline.events[index - 1], writing)),
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
    metadata: { retake: { ratio, drop_frame: count.drops } },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

interface Writing {
  readonly timeline: Timeline;
  readonly folder: string;
}

const track = (name: string, kind: string, children: readonly unknown[]) => ({
  OTIO_SCHEMA: 'Track.1',
  name,
  kind,
  children,
});

/** An event, behind its dissolve. */
function items(event: Event, before: Event | undefined, { timeline, folder }: Writing): readonly unknown[] {
  const { rate } = timeline.count;
  const markers = timeline.markers
    .filter(({ at }) => at >= event.at && at < event.at + event.frames)
    .map(marker => markerOf(marker, event, rate));
  const item = { ...itemOf(event, { rate, folder }), markers };
  const { dissolve } = event;
  if (!dissolve || !before) return [item];
  return [
    {
      OTIO_SCHEMA: 'Transition.1',
      name: 'Cross Dissolve',
      transition_type: 'SMPTE_Dissolve',
      in_offset: time(dissolve.before, rate),
      out_offset: time(dissolve.after, rate),
    },
    item,
  ];
}

function itemOf(event: Event, { rate, folder }: Using) {
  const part = range(sourceOf(event), event.frames, rate);
  switch (event.kind) {
    case 'clip':
      return clipOf(event.clip, part, { rate, folder, shot: event.shot });
    case 'card': {
      const metadata = { retake: { card: event.text } };
      return itemWith(event.clip, { part, references: { DEFAULT_MEDIA: event.clip }, metadata }, { rate, folder });
    }
    case 'black':
      return { OTIO_SCHEMA: 'Gap.1', name: event.shot ?? '', source_range: part };
    default:
      return event satisfies never;
  }
}

/** Where in its own time an event begins; black has none. */
const sourceOf = (event: Event): number => (event.kind === 'black' ? 0 : event.in);

function heard(sounds: readonly SoundEvent[], { timeline, folder }: Writing): readonly unknown[] {
  const { rate } = timeline.count;
  return sounds.flatMap((sound, index) => {
    const previous = sounds[index - 1];
    const gap = sound.at - (previous ? previous.at + previous.frames : 0);
    const silence = { OTIO_SCHEMA: 'Gap.1', name: '', source_range: range(0, gap, rate) };
    return [...(gap > 0 ? [silence] : []), clipOf(sound.clip, range(sound.in, sound.frames, rate), { rate, folder })];
  });
}

interface Using {
  readonly rate: Rate;
  readonly folder: string;
  /** Absent: it is a sound. */
  readonly shot?: string;
}

function clipOf(clip: Clip, part: unknown, using: Using) {
  const { take, alternates } = clip;
  const { shot } = using;
  const metadata = {
    retake: {
      ...(shot === undefined ? {} : { shot }),
      ...(take ? { take: take.address, model: take.model, verdict: take.verdict } : {}),
      ...(take?.seed === undefined ? {} : { seed: take.seed }),
      sha256: clip.sha256,
    },
  };
  const references = { DEFAULT_MEDIA: clip, ...(shot === undefined ? {} : alternates) };
  return itemWith(clip, { part, references, metadata }, using);
}

interface Item {
  readonly part: unknown;
  readonly references: Readonly<Record<string, Footage>>;
  readonly metadata: unknown;
}

const itemWith = (clip: Footage, { part, references, metadata }: Item, { rate, folder }: Using) => ({
  OTIO_SCHEMA: 'Clip.2',
  name: clip.name,
  source_range: part,
  media_references: Object.fromEntries(
    Object.entries(references).map(([key, each]) => [key, referenceTo(each, rate, folder)]),
  ),
  active_media_reference_key: 'DEFAULT_MEDIA',
  metadata,
});

const referenceTo = (clip: Footage, rate: Rate, folder: string) => ({
  OTIO_SCHEMA: 'ExternalReference.1',
  name: clip.name,
  target_url: urlOf(folder, clip.name),
  available_range: clip.rate && clip.own !== undefined ? range(0, clip.own, clip.rate) : range(0, clip.frames, rate),
});

/** A marker stands in the time of what it marks. */
function markerOf({ at, name, text, kind }: Marker, event: Event, rate: Rate) {
  return {
    OTIO_SCHEMA: 'Marker.2',
    name,
    marked_range: range(sourceOf(event) + at - event.at, 1, rate),
    color: colours[kind],
    metadata: { retake: { text } },
  };
}

const colours = { note: 'RED', card: 'BLUE', missing: 'YELLOW' } as const;

const time = (value: number, rate: Rate) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: fpsOf(rate), value });

const range = (start: number, frames: number, rate: Rate) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(start, rate),
  duration: time(frames, rate),
});
