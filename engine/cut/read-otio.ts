import { nearestFrame, type Rate, rateOf, rateWords } from '../time/rate.ts';
import { type Beyond, type EditSound, mostPictures, type ReadEdit, unreadable } from './edit.ts';
import { flatten, type OnTrack, picturesOf } from './lay-tracks.ts';
import { cardIn, clipIn, marksOf, unwrapped } from './otio-clip.ts';
import { isPlaying } from './otio-effects.ts';
import {
  type Found,
  framesBetween,
  isRate,
  listIn,
  objectIn,
  rateIn,
  schemaOf,
  secondsIn,
  textIn,
} from './otio-values.ts';

/** Reads OpenTimelineIO of any version and any program: what is seen on all video tracks together, and what is heard. */
export function readOtio(text: string, rate: Rate): ReadEdit {
  const root = rootIn(text);
  if (typeof root === 'string') return unreadable(root, exportAgain);
  const timeline = timelineIn(root);
  if (!timeline)
    return unreadable(`there is no timeline in it, but ${schemaOf(root) || 'something else'}`, exportAgain);
  const tracks = tracksOf(timeline);
  const video = tracks.filter(({ kind }) => kind === 'Video').map(track => onTrack(track, rate));
  const broken = video.find((track): track is Broken => 'broken' in track);
  if (broken) return unreadable(broken.broken, exportAgain);
  const laid = (video as readonly Laid[]).map(({ items }) => items);
  if (laid.reduce((sum, items) => sum + items.length, 0) > mostPictures)
    return unreadable(`it has more than ${mostPictures.toLocaleString('en')} pictures`, exportAgain);
  const { seen, beyond, lifted } = flatten(laid.filter(items => items.length > 0));
  if (seen.length === 0) return unreadable('there is no picture in its timeline', exportAgain);
  const audio = tracks.filter(({ kind }) => kind === 'Audio').map(track => heardOn(track, rate));
  const ratio = textIn(objectIn(objectIn(timeline.metadata).retake).ratio);
  return {
    kind: 'read',
    edit: {
      ...(ratio === undefined ? {} : { ratio, isPlain: true as const }),
      pictures: picturesOf(seen),
      sounds: onceEach(audio.flatMap(({ sounds }) => sounds)),
      beyond: [...beyond, ...tracks.flatMap(trackMarks)].toSorted((a, b) => a.at - b.at),
      remarks: [
        ...otherRate(tracks, rate),
        ...(lifted > 0 ? ['several video tracks are read as what is seen of them'] : []),
        ...(audio.some(({ isMixed }) => isMixed)
          ? ['levels, fades and effects of sounds stay with the editor: `cut` has none']
          : []),
      ],
    },
  };
}

const exportAgain = 'Export the timeline as OpenTimelineIO again.';

function rootIn(text: string): Found | string {
  try {
    return objectIn(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return 'its JSON breaks off, or it has none';
    throw error;
  }
}

/** The timeline itself, or the only one of a bin. */
function timelineIn(root: Found): Found | undefined {
  if (schemaOf(root) === 'Timeline') return root;
  const inside = listIn(root.children).filter(child => schemaOf(child) === 'Timeline');
  return inside.length === 1 ? inside[0] : undefined;
}

interface Track {
  readonly kind: string;
  readonly name: string;
  readonly children: readonly Found[];
  readonly effects: readonly string[];
}

/** Those that play, the lowest first. */
const tracksOf = (timeline: Found): readonly Track[] =>
  listIn(objectIn(timeline.tracks).children)
    .filter(track => schemaOf(track) === 'Track' && isPlaying(track))
    .map(track => ({
      kind: textIn(track.kind) ?? 'Video',
      name: textIn(track.name) ?? 'a track',
      children: listIn(track.children),
      effects: marksOf(track).marks,
    }));

const trackMarks = ({ kind, name, effects }: Track): readonly Beyond[] =>
  kind === 'Video' ? effects.map(mark => ({ at: 0, what: `all of ${name} ${mark}` })) : [];

interface Laid {
  readonly items: readonly OnTrack[];
}

interface Broken {
  readonly broken: string;
}

/** What is on a video track, gaps included. */
function onTrack({ children, name }: Track, rate: Rate): Laid | Broken {
  const items: OnTrack[] = [];
  let end = 0;
  let dissolve: OnTrack['dissolve'];
  for (const child of children) {
    if (schemaOf(child) === 'Transition') {
      dissolve = dissolveIn(child, rate);
      if (items.length === 0) items.push({ at: 0, frames: 0, picture: { kind: 'blank' } });
      continue;
    }
    const { item, range } = unwrapped(child);
    if (!range) return { broken: `nothing says how long ${textIn(item.name) ?? 'an item'} on ${name} is` };
    const at = nearestFrame(end, rate);
    const frames = framesBetween(end, end + range.duration, rate);
    end += range.duration;
    const picture = cardIn(item) ?? clipIn(item, range, { frames, rate });
    items.push({ at, frames, ...(dissolve ? { dissolve } : {}), picture });
    dissolve = undefined;
  }
  if (dissolve) items.push({ at: nearestFrame(end, rate), frames: 0, dissolve, picture: { kind: 'blank' } });
  return { items };
}

/** Undefined: it lasts no time. */
function dissolveIn({ in_offset, out_offset }: Found, rate: Rate): OnTrack['dissolve'] {
  const [before = 0, after = 0] = [in_offset, out_offset].map(offset =>
    Math.max(0, nearestFrame(secondsIn(offset) ?? 0, rate)),
  );
  return before + after > 0 ? { before, after } : undefined;
}

function heardOn(
  { children, effects }: Track,
  rate: Rate,
): { readonly sounds: readonly EditSound[]; readonly isMixed: boolean } {
  const sounds: EditSound[] = [];
  let end = 0;
  let isMixed = effects.length > 0;
  for (const child of children) {
    if (schemaOf(child) === 'Transition') isMixed = true;
    const { item, range } = unwrapped(child);
    if (!range || schemaOf(child) === 'Transition') continue;
    const at = nearestFrame(end, rate);
    const frames = framesBetween(end, end + range.duration, rate);
    end += range.duration;
    const sound = clipIn(item, range, { frames, rate });
    if (sound.kind === 'blank' || !isPlaying(item)) continue;
    isMixed ||= sound.marks.length > 0;
    sounds.push({ clue: sound.clue, at, frames, in: sound.in });
  }
  return { sounds, isMixed };
}

/** The channels of one sound are on several tracks. */
const onceEach = (sounds: readonly EditSound[]): readonly EditSound[] => [
  ...new Map(sounds.map(sound => [`${sound.clue.names[0]} ${sound.at} ${sound.frames} ${sound.in}`, sound])).values(),
];

function otherRate(tracks: readonly Track[], rate: Rate): readonly string[] {
  const rates = tracks.flatMap(({ kind, children }) =>
    kind === 'Video' ? children.flatMap(({ source_range }) => rateIn(objectIn(source_range).duration) ?? []) : [],
  );
  const other = rates.find(fps => !isRate(fps, rate));
  return other === undefined
    ? []
    : [
        `the edit counts ${rateWords(rateOf(other))} frames per second, the film ${rateWords(rate)}: times are taken to the nearest frame`,
      ];
}
