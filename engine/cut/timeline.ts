import type { Cut, CutPicture, CutSound, Delivery, Words } from '../production/cut.ts';
import { expectedFrames, partSeen } from '../production/handles.ts';
import type { Rate } from '../time/rate.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import { frameSize } from './frame-size.ts';
import { lackOfHandles, lackOfWords } from './lacks.ts';
import { inLanes } from './lanes.ts';
import { markersOf } from './markers.ts';
import { otherRates, overhang } from './remarks.ts';

/** The film in one ratio, in exact frames: what every file for an editor is written from. */
export interface Timeline {
  readonly title: string;
  /** As written: `16:9`. */
  readonly ratio: string;
  readonly width: number;
  readonly height: number;
  readonly count: Count;
  /** The number of the first frame, counted from 00:00:00:00. */
  readonly start: number;
  /** How long the picture is. */
  readonly frames: number;
  /** One after the other, without gaps. */
  readonly events: readonly Event[];
  readonly sounds: readonly SoundEvent[];
  /** In order. */
  readonly markers: readonly Marker[];
}

/** Something seen: from `at`, counted from the start of the film, for so many frames. */
interface Span {
  readonly at: number;
  readonly frames: number;
  /** The dissolve into it, which lies around its beginning. Absent: a cut. */
  readonly dissolve?: Dissolve;
}

export interface Dissolve {
  /** Frames of it before the cut. */
  readonly before: number;
  /** And after it. */
  readonly after: number;
}

export type Event =
  /** A clip from its frame `in` on. */
  | (Span & {
      readonly kind: 'clip';
      readonly in: number;
      readonly clip: Clip;
      readonly shot: string;
      readonly words?: Words;
    })
  /** Words, and the clip that shows them from its frame `in` on. */
  | (Span & { readonly kind: 'card'; readonly in: number; readonly clip: Footage; readonly text: string })
  /** `shot`: there should be one, and nothing stands for it. */
  | (Span & { readonly kind: 'black'; readonly shot?: string });

/** Something heard. */
export interface SoundEvent {
  readonly at: number;
  readonly frames: number;
  readonly in: number;
  readonly clip: Clip;
  /** From 1; those of one lane do not overlap. */
  readonly lane: number;
  readonly words?: Words;
  /** It is the sound of a clip that is seen. Absent: it is a sound of its own. */
  readonly isOwn?: true;
}

/** What lies in a file. Lengths are in frames of the film, whole ones. */
export interface Footage {
  /** Its file name. */
  readonly name: string;
  readonly frames: number;
  /** Its own rate. Absent: it has none, it is a sound. */
  readonly rate?: Rate;
  /** Its own frames, counted. Absent: it has none. */
  readonly own?: number;
  readonly width?: number;
  readonly height?: number;
  readonly isHeard: boolean;
  /** Of its sound, as measured. Absent: nobody knows, or it has none. */
  readonly channels?: number;
  /** Samples per second. Absent: as for channels. */
  readonly sampleRate?: number;
}

/** A medium that is handed over. Its lengths come from what was measured. */
export interface Clip extends Footage {
  readonly sha256: string;
  /** The take it is of. Absent: it is a file of somebody's. */
  readonly take?: ClipTake;
  /** The same shot otherwise, by rung, step and ratio: `draft`, `final.upscale`, `9x16`. */
  readonly alternates: Readonly<Record<string, Clip>>;
}

export interface ClipTake {
  /** `s01/ride@final#1`. */
  readonly address: string;
  readonly model: string;
  /** As approved, circled, or not judged. */
  readonly verdict: string;
  readonly seed?: number;
  readonly notes: readonly { readonly at?: number; readonly text: string; readonly by: string }[];
}

/** Something to know about a frame. */
export interface Marker {
  readonly at: number;
  readonly kind: 'note' | 'card' | 'missing';
  readonly name: string;
  readonly text: string;
}

export interface Film {
  readonly title: string;
  readonly ratio: string;
  readonly cut: Cut;
  readonly delivery: Delivery;
  /** What stands for a shot; or, where nothing does, for how many frames it is missed. */
  readonly clipOf: (shot: string) => Clip | { readonly missing: number };
  /** Absent: there is none, and it is left out. */
  readonly soundOf: (source: CutSound['source']) => Clip | undefined;
  /** The name of the clip that shows a card for so many frames. */
  readonly cardOf: (text: string, frames: number) => string;
}

export interface Laid {
  readonly timeline: Timeline;
  /** What cannot be cut as it is written: sentences. Empty: everything can. */
  readonly problems: readonly string[];
  /** What is good to know. */
  readonly remarks: readonly string[];
}

/** Lays a film out, frame by frame. */
export function layOut({ title, ratio, cut, delivery, clipOf, soundOf, cardOf }: Film): Laid {
  const count = { rate: cut.rate, drops: delivery.drops };
  const problems: string[] = [];
  const pieces = cut.pictures.map(picture => piece(picture, { clipOf, count, problems }));
  const placed = place(pieces);
  const size = frameSize(
    pieces.flatMap(({ clip }) => clip ?? []),
    ratio,
  );
  const events = placed.map(({ piece: { picture, clip, from }, start, frames }, index) => {
    const into = halves(picture.dissolve);
    const out = halves(placed[index + 1]?.piece.picture.dissolve);
    if (into.before + into.after + out.before + out.after > frames)
      problems.push(`${nameOf(picture)} is ${inTime(frames, count)} long, shorter than its dissolves`);
    const span = {
      at: start + into.before,
      frames: frames - into.before - out.after,
      ...(picture.dissolve === undefined ? {} : { dissolve: into }),
    };
    const card = (text: string): Footage => {
      const even = { width: size.width & ~1, height: size.height & ~1 };
      return { name: cardOf(text, frames), frames, rate: cut.rate, own: frames, ...even, isHeard: false };
    };
    return eventOf(picture, { span, clip, card, from: from + into.before });
  });
  const end = placed.at(-1);
  const frames = end ? end.start + end.frames : 0;
  const starts = placed.map(({ start }) => start);
  const heard = cut.sounds.flatMap(sound => soundEvent(sound, { starts, count, soundOf, problems }));
  const sounds = inLanes([...ownSounds(events), ...heard]);
  const clipEvents = events.filter(event => event.kind === 'clip');
  const clips = clipEvents.map(({ clip }) => clip);
  return {
    timeline: {
      title,
      ratio,
      ...size,
      count,
      start: delivery.start,
      frames,
      events,
      sounds,
      markers: events.flatMap(event => markersOf(event, cut.rate)),
    },
    problems,
    remarks: [
      ...lackOfHandles(pieces),
      ...lackOfWords([...clipEvents, ...heard]),
      ...otherRates(clips, cut.rate),
      ...overhang(sounds, frames, count),
    ],
  };
}

interface Piece {
  readonly picture: CutPicture;
  /** Absent: nothing stands for it, or it is no shot. */
  readonly clip?: Clip;
  readonly from: number;
  readonly frames: number;
}

type Laying = Pick<Film, 'clipOf'> & { readonly count: Count; readonly problems: string[] };

/** A picture with its length, dissolves and all. */
function piece(picture: CutPicture, { clipOf, count, problems }: Laying): Piece {
  if (picture.kind !== 'shot') return { picture, from: 0, frames: picture.frames };
  const clip = clipOf(picture.shot);
  const whole = 'missing' in clip ? expectedFrames(picture.inside, clip.missing) : clip.frames;
  const { from, to } = partSeen(picture, whole);
  const frames = Math.max(1, to - from);
  if ('missing' in clip) return { picture, from, frames };
  if (to > whole || from >= whole)
    problems.push(
      `${picture.shot} is cut ${to > whole ? 'to' : 'from'} ${inTime(to > whole ? to : from, count)}, and ${sourceOf(clip)} ends at ${inTime(whole, count)}`,
    );
  return { picture, clip, from, frames };
}

/** One after the other; a dissolve takes the next one back under the end of the one before. */
function place(pieces: readonly Piece[]): readonly { piece: Piece; start: number; frames: number }[] {
  let end = 0;
  return pieces.map(each => {
    const start = end - (each.picture.dissolve ?? 0);
    end = start + each.frames;
    return { piece: each, start, frames: each.frames };
  });
}

/** The cut lies in the middle of a dissolve. */
const halves = (frames = 0): Dissolve => ({ before: Math.floor(frames / 2), after: Math.ceil(frames / 2) });

interface Standing {
  readonly span: Span;
  readonly clip: Clip | undefined;
  readonly card: (text: string) => Footage;
  readonly from: number;
}

function eventOf(picture: CutPicture, { span, clip, card, from }: Standing): Event {
  switch (picture.kind) {
    case 'shot':
      return clip
        ? { kind: 'clip', ...span, in: from, clip, shot: picture.shot, ...wordsOf(picture) }
        : { kind: 'black', ...span, shot: picture.shot };
    case 'card':
      return { kind: 'card', ...span, in: from, clip: card(picture.text), text: picture.text };
    case 'black':
      return { kind: 'black', ...span };
    default:
      return picture satisfies never;
  }
}

type Listening = Pick<Film, 'soundOf'> & {
  /** Where each picture begins. */
  readonly starts: readonly number[];
  readonly count: Count;
  readonly problems: string[];
};

function soundEvent(sound: CutSound, { starts, count, soundOf, problems }: Listening): readonly Unlaned[] {
  const clip = soundOf(sound.source);
  if (!clip) return [];
  const from = sound.in ?? 0;
  const end = sound.out ?? clip.frames;
  if (end > clip.frames || from >= clip.frames)
    problems.push(`${clip.name} is cut past its end, ${inTime(clip.frames, count)}`);
  const at = (sound.with === undefined ? 0 : (starts[sound.with] ?? 0)) + sound.at;
  return [{ at, frames: Math.max(1, end - from), in: from, clip, ...wordsOf(sound) }];
}

const wordsOf = ({ words }: { readonly words?: Words }) => (words ? { words } : {});

type Unlaned = Omit<SoundEvent, 'lane'>;

const ownSounds = (events: readonly Event[]): readonly Unlaned[] =>
  events.flatMap(event =>
    event.kind === 'clip' && event.clip.isHeard
      ? [{ at: event.at, frames: event.frames, in: event.in, clip: event.clip, isOwn: true as const }]
      : [],
  );

const sourceOf = (clip: Clip): string => clip.take?.address ?? clip.name;

const nameOf = (picture: CutPicture): string => (picture.kind === 'shot' ? picture.shot : `a ${picture.kind}`);

const inTime = (frames: number, { rate }: Count): string => timecodeAt(frames, { rate, drops: false });
