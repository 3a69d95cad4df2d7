import type * as written from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { nearestFrame, type Rate, rateOf, rateWords } from '../time/rate.ts';
import { frameAt } from '../time/timecode.ts';
import type { Cut, CutPicture, CutSound } from './cut.ts';
import { type Families, membersOf } from './families.ts';
import type { Parcel } from './gather.ts';
import { present } from './present.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Origin, Shot, Sound } from './production.ts';
import { type Captioning, resolveWords } from './resolve-words.ts';

interface Cutting {
  readonly rate: Rate;
  readonly parcel: Parcel;
  /** The shots of each scene, by name. */
  readonly scenes: ReadonlyMap<string, readonly string[]>;
  readonly shots: ReadonlyMap<string, Shot>;
  readonly sounds: ReadonlyMap<string, Sound>;
  readonly families: Families;
  readonly report: Report;
}

type Item = Exclude<written.CutItem, string>;

/** Reads `cut`: names bound, times in frames of the film. What is wrong is reported, and left out. */
export function resolveCut(
  items: readonly written.CutItem[] | undefined,
  origin: Origin,
  { fps, ...names }: Omit<Cutting, 'rate' | 'scenes'> & { readonly fps: number },
): Cut {
  const rate = rateOf(fps);
  if (items === undefined) return { isWritten: false, rate, pictures: everyShot({ ...names, rate }), sounds: [] };
  const scenes = new Map(
    names.parcel.scenes.map(({ id, config }) => [id, (config.shots ?? []).map(shot => `${id}/${shot.id}`)]),
  );
  const cutting: Cutting = { ...names, rate, scenes };
  const entries = items.map((entry, index): Entry => {
    const at = within(origin, 'cut', index);
    return typeof entry === 'string'
      ? { item: { shot: entry }, at, name: at }
      : { item: entry, at, name: within(at, 'shot') };
  });
  const pictures = picturesOf(entries, cutting);
  const sounds = entries.flatMap(({ item, at }) => (isSound(item) ? soundOf({ item, at }, pictures, cutting) : []));
  return { isWritten: true, rate, pictures, sounds };
}

interface Entry {
  readonly item: Item;
  readonly at: Origin;
  /** Where a shot's name is written. */
  readonly name: Origin;
}

const isSound = (item: Item): item is written.CutSound | written.CutMusic => 'sound' in item || 'music' in item;

/** What is seen, each with the dissolve that stands before it. */
function picturesOf(entries: readonly Entry[], cutting: Cutting): readonly CutPicture[] {
  const pictures: CutPicture[] = [];
  let dissolve: { readonly frames: number; readonly at: Origin } | undefined;
  for (const { item, at, name } of entries) {
    if (isSound(item)) continue;
    if ('dissolve' in item) {
      if (pictures.length === 0 || dissolve) cutting.report(betweenNothing(at));
      dissolve = { frames: lasting(item.dissolve, within(at, 'dissolve'), cutting), at };
      continue;
    }
    const [first, ...rest] = picturesFrom(item, name, { at, cutting });
    if (first) pictures.push(dissolve ? { ...first, dissolve: dissolve.frames } : first, ...rest);
    dissolve = undefined;
  }
  if (dissolve) cutting.report(betweenNothing(dissolve.at));
  return pictures;
}

const everyShot = (cutting: Omit<Cutting, 'scenes'>): readonly CutPicture[] =>
  cutting.parcel.scenes.flatMap(({ config, origin }) =>
    (config.shots ?? []).map(({ id }, index) =>
      pictureOf(`${config.id}/${id}`, { part: {}, caption: undefined, at: within(origin, 'shots', index) }, cutting),
    ),
  );

const betweenNothing = (at: Origin) =>
  errorAt('bad-value', 'a dissolve stands between two pictures, and here it does not', placeOf(at), {
    hint: 'Put it between two shots, cards or blacks.',
  });

type Picture = Exclude<Item, written.CutSound | written.CutMusic | written.CutDissolve>;

function picturesFrom(
  item: Picture,
  name: Origin,
  { at, cutting }: { readonly at: Origin; readonly cutting: Cutting },
): readonly CutPicture[] {
  if ('card' in item)
    return [
      { kind: 'card', text: item.card, frames: lasting(item.seconds, within(at, 'seconds'), cutting), origin: at },
    ];
  if ('black' in item)
    return [{ kind: 'black', frames: lasting(item.black, within(at, 'black'), cutting), origin: at }];
  const part = partOf(item, at, cutting);
  const names = shotsNamed(item.shot, name, cutting);
  if (item.caption && names.length > 1)
    cutting.report(
      errorAt(
        'bad-value',
        `a caption is said in one shot, and "${item.shot}" is ${names.length}`,
        placeOf(at, 'caption'),
        {
          hint: `Name the shot that says it, as in \`${names[0]}\`.`,
        },
      ),
    );
  return names.map(shot => pictureOf(shot, { part, caption: item.caption, at }, cutting));
}

interface Use {
  readonly part: { readonly in?: number; readonly out?: number };
  readonly caption: written.Caption | undefined;
  readonly at: Origin;
}

/** A shot in the cut: what lies between its handles, and what is said in it. */
function pictureOf(name: string, { part, caption, at }: Use, cutting: Omit<Cutting, 'scenes'>): CutPicture {
  const { shots, rate } = cutting;
  const { seconds, handles } = shots.get(name) ?? {};
  const [scene = '', shot = ''] = name.split('/');
  return {
    kind: 'shot',
    shot: name,
    ...(seconds === undefined || !handles ? {} : { inside: { ...handles, frames: nearestFrame(seconds, rate) } }),
    ...part,
    ...present({ words: resolveWords(caption, { kind: 'shot', scene, shot }, captioning(at, cutting)) }),
    origin: at,
  };
}

const captioning = (at: Origin, cutting: Omit<Cutting, 'scenes'>): Captioning => ({
  speaking: cutting,
  at,
  framesOf: (time, origin) => framesOf(time, origin, cutting),
  report: cutting.report,
});

/** The shots a name stands for: one, those of its rows or beats, or all of a scene. */
function shotsNamed(name: string, at: Origin, { scenes, shots, families, report }: Cutting): readonly string[] {
  const found = membersOf(name, families).flatMap(each => scenes.get(each) ?? (shots.has(each) ? [each] : []));
  if (found.length === 0)
    report(
      errorAt('unknown-name', `no shot is called "${name}"`, placeOf(at), {
        hint:
          didYouMean(name, [...shots.keys(), ...scenes.keys()]) ||
          `There are: ${[...shots.keys()].slice(0, 8).join(', ')}.`,
      }),
    );
  return found;
}

function soundOf(
  { item, at }: { readonly item: written.CutSound | written.CutMusic; readonly at: Origin },
  pictures: readonly CutPicture[],
  cutting: Cutting,
): readonly CutSound[] {
  const { parcel, report } = cutting;
  if ('sound' in item && !parcel.sounds.has(item.sound)) {
    const hint = didYouMean(item.sound, parcel.sounds.keys());
    const place = placeOf(at, 'sound');
    report(errorAt('unknown-name', `no sound is called "${item.sound}"`, place, hint === '' ? {} : { hint }));
    return [];
  }
  const tied = item.with === undefined ? undefined : pictureNamed(item.with, at, { pictures, cutting });
  return [
    {
      source: 'sound' in item ? { kind: 'sound', id: item.sound } : { kind: 'file', path: item.music },
      at: item.at === undefined ? 0 : framesOf(item.at, within(at, 'at'), cutting),
      ...present({ with: tied }),
      ...partOf(item, at, cutting),
      ...present({ words: soundWords(item, at, cutting) }),
      origin: at,
    },
  ];
}

/** A file is music, until somebody writes what is said in it. */
const soundWords = (
  item: written.CutSound | written.CutMusic,
  at: Origin,
  cutting: Cutting,
): ReturnType<typeof resolveWords> =>
  'sound' in item
    ? resolveWords(item.caption, { kind: 'sound', id: item.sound }, captioning(at, cutting))
    : item.caption === undefined
      ? undefined
      : resolveWords(item.caption, { kind: 'file', path: item.music, origin: at }, captioning(at, cutting));

function pictureNamed(
  name: string,
  at: Origin,
  { pictures, cutting }: { readonly pictures: readonly CutPicture[]; readonly cutting: Cutting },
): number | undefined {
  const [first] = shotsNamed(name, within(at, 'with'), cutting);
  if (first === undefined) return undefined;
  const index = pictures.findIndex(picture => picture.kind === 'shot' && picture.shot === first);
  if (index >= 0) return index;
  const hint = 'Name a shot of the cut, or leave `with` out.';
  cutting.report(errorAt('bad-value', `"${name}" is not in the cut`, placeOf(at, 'with'), { hint }));
  return undefined;
}

/** The part of a clip that is used. */
function partOf(item: { in?: written.CutTime; out?: written.CutTime }, at: Origin, cutting: Cutting) {
  const start = item.in === undefined ? undefined : framesOf(item.in, within(at, 'in'), cutting);
  const end = item.out === undefined ? undefined : framesOf(item.out, within(at, 'out'), cutting);
  if (end !== undefined && end <= (start ?? 0))
    cutting.report(
      errorAt('bad-value', `it ends before it begins: out ${item.out}, in ${item.in ?? 0}`, placeOf(at, 'out'), {
        hint: '`out` is counted from the start of the clip, as `in` is, and comes later.',
      }),
    );
  return present({ in: start, out: end });
}

/** A length; nothing lasts no time. */
function lasting(time: written.CutTime, at: Origin, cutting: Cutting): number {
  const frames = framesOf(time, at, cutting);
  if (frames === 0)
    cutting.report(
      errorAt('bad-value', 'it lasts no frame', placeOf(at), { hint: 'Write seconds, or frames as 12f.' }),
    );
  return frames;
}

/** Seconds to the nearest frame, frames as they are, a timecode as it is counted. */
function framesOf(time: written.CutTime, at: Origin, { rate, report }: Pick<Cutting, 'rate' | 'report'>): number {
  if (typeof time === 'number') return nearestFrame(time, rate);
  if (time.endsWith('f')) return Number.parseInt(time, 10);
  const frame = frameAt(time, { rate, drops: time.includes(';') });
  if (frame === undefined)
    report(
      errorAt('bad-value', `${time} is no timecode at ${rateWords(rate)} frames per second`, placeOf(at), {
        hint: 'Write HH:MM:SS:FF with a frame of that second, seconds, or frames as 12f.',
      }),
    );
  return frame ?? 0;
}
