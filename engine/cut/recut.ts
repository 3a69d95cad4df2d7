import type * as written from '../../schemas/types/production.ts';
import type { Cut, CutPicture } from '../production/cut.ts';
import { nearestFrame, type Rate } from '../time/rate.ts';
import { frameAt, timecodeAt } from '../time/timecode.ts';
import { type Part, partOf } from './part.ts';
import type { Wanted } from './wanted.ts';
import type { WantedSound } from './wanted-sounds.ts';

/** An item of `cut` as it is to be: the words of an item that was there, or new ones. */
export interface RecutItem {
  /** Its place in the list that was. Absent: it is new. */
  readonly from?: number;
  readonly value: written.CutItem;
}

export interface Recutting {
  /** As written; of a cut nobody wrote, the scenes. */
  readonly items: readonly written.CutItem[];
  readonly cut: Cut;
  /** By picture of the cut, the place of its item. */
  readonly itemOf: readonly number[];
  /** By sound of the cut. */
  readonly itemOfSound: readonly number[];
}

/** The list that says the film as it is wanted. What is the same keeps its words, and a scene its name where it is whole. */
export function recut(
  recutting: Recutting,
  wanted: readonly Wanted[],
  sounds: readonly WantedSound[],
): readonly RecutItem[] {
  const { items } = recutting;
  const list: RecutItem[] = [];
  const spent = new Set<number>();
  const taken = (from: number | undefined): Pick<RecutItem, 'from'> => {
    if (from === undefined || spent.has(from)) return {};
    spent.add(from);
    return { from };
  };
  for (let index = 0; index < wanted.length; index++) {
    const each = wanted[index]!;
    const item = each.was === undefined ? undefined : recutting.itemOf[each.was];
    if (each.dissolve !== undefined && index > 0) list.push(dissolveFor(each, recutting, taken));
    const group = item === undefined ? 0 : wholeGroup(wanted, index, recutting);
    if (item !== undefined && group > 0 && !spent.has(item)) {
      list.push({ ...taken(item), value: items[item]! });
      index += group - 1;
    } else list.push({ ...taken(item), value: itemFor(each, item === undefined ? undefined : items[item], recutting) });
  }
  return withSounds(list, sounds, recutting);
}

function dissolveFor(
  { was, dissolve = 0 }: Wanted,
  { items, itemOf, cut }: Recutting,
  taken: (from: number | undefined) => Pick<RecutItem, 'from'>,
): RecutItem {
  const at = was === undefined || cut.pictures[was]!.dissolve === undefined ? -1 : lastDissolve(items, itemOf[was]!);
  const old = items[at];
  const from = at < 0 ? {} : taken(at);
  if (old === undefined || typeof old === 'string' || !('dissolve' in old) || from.from === undefined)
    return { value: { dissolve: timeText(dissolve, undefined, cut.rate) } };
  return { ...from, value: { dissolve: timeFor(dissolve, old.dissolve, cut.rate) } };
}

/** Sounds may stand between a dissolve and its picture. */
function lastDissolve(items: readonly written.CutItem[], before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const item = items[at]!;
    if (typeof item !== 'string' && 'dissolve' in item) return at;
    if (!isSound(item)) return -1;
  }
  return -1;
}

const isSound = (item: written.CutItem): item is written.CutSound | written.CutMusic =>
  typeof item !== 'string' && ('sound' in item || 'music' in item);

/** How many pictures from here on are all that one item stands for, as it stands for them. 0: they are not. */
function wholeGroup(wanted: readonly Wanted[], index: number, { cut, itemOf }: Recutting): number {
  const first = wanted[index]!.was!;
  const item = itemOf[first];
  if (first > 0 && itemOf[first - 1] === item) return 0;
  let count = 0;
  while (itemOf[first + count] === item) {
    const each = wanted[index + count];
    const picture = cut.pictures[first + count]!;
    if (each?.was !== first + count || !saysTheSame(each, picture)) return 0;
    if (count > 0 && each.dissolve !== undefined) return 0;
    count++;
  }
  return count;
}

function saysTheSame(each: Wanted, picture: CutPicture): boolean {
  if (each.kind === 'shot' && picture.kind === 'shot') return isPart(partOf(picture, each.whole), each);
  if (each.kind === 'shot' || picture.kind === 'shot') return false;
  if (each.frames !== picture.frames) return false;
  return each.kind === 'card' ? picture.kind === 'card' && each.text === picture.text : picture.kind === 'black';
}

function itemFor(each: Wanted, old: written.CutItem | undefined, { cut, items }: Recutting): written.CutItem {
  const { rate } = cut;
  if (each.kind === 'shot') {
    const before = typeof old === 'object' && 'shot' in old ? old : undefined;
    const part = partFor(each, before, { bare: bareOf(each, cut), rate });
    const said = before
      ? { ...without(before), shot: each.shot, ...part }
      : { shot: each.shot, ...part, ...linesIn(each, items, rate) };
    return before === undefined && Object.keys(said).length === 1 ? each.shot : said;
  }
  if (each.kind === 'black') {
    const before = typeof old === 'object' && 'black' in old ? old.black : undefined;
    return { black: timeFor(each.frames, before, rate) };
  }
  const before = typeof old === 'object' && 'card' in old ? old : undefined;
  return { card: each.text, seconds: timeFor(each.frames, before?.seconds, rate) };
}

/** A further piece of a shot says the lines that begin in it: they are counted from the start of the clip. */
function linesIn(
  { shot, in: from, out: to }: Extract<Wanted, { kind: 'shot' }>,
  items: Recutting['items'],
  rate: Rate,
): Pick<written.CutShot, 'caption'> {
  const lines = items.flatMap(item =>
    typeof item === 'object' && 'shot' in item && item.shot === shot && Array.isArray(item.caption) ? item.caption : [],
  );
  const [first, ...rest] = lines.filter(({ at }) => {
    const frame = frameOf(at, rate) ?? 0;
    return frame >= from && frame < to;
  });
  return first ? { caption: [first, ...rest] } : {};
}

/** A shot as the cut has it where nobody says which part. */
function bareOf({ was, shot }: Extract<Wanted, { kind: 'shot' }>, { pictures }: Cut) {
  const picture = was === undefined ? pictures.find(each => each.kind === 'shot' && each.shot === shot) : pictures[was];
  return without(picture?.kind === 'shot' ? picture : undefined);
}

/** All that is said besides. */
function without<T extends { readonly in?: unknown; readonly out?: unknown }>(item: T | undefined) {
  const { in: _, out: __, ...rest } = item ?? {};
  return rest;
}

interface Times {
  readonly in?: written.CutTime;
  readonly out?: written.CutTime;
}

/** `in` and `out` where they are needed, or stood there and still say so. */
function partFor(
  wanted: Part & { readonly whole: number },
  old: Times | undefined,
  { bare, rate }: { readonly bare: object; readonly rate: Rate },
): Times {
  const kept = edges.filter(edge => old?.[edge] !== undefined && frameOf(old[edge], rate) === wanted[edge]);
  const ways = [[], ['in'], ['out'], edges] as const;
  const told = ways
    .map(way => edges.filter(edge => kept.includes(edge) || (way as readonly string[]).includes(edge)))
    .find(way =>
      isPart(partOf({ ...bare, ...Object.fromEntries(way.map(edge => [edge, wanted[edge]])) }, wanted.whole), wanted),
    );
  return Object.fromEntries((told ?? edges).map(edge => [edge, timeFor(wanted[edge], old?.[edge], rate)]));
}

const edges = ['in', 'out'] as const;

const isPart = (part: Part, other: Part): boolean => part.in === other.in && part.out === other.out;

/** What was written, where it still says so; otherwise in its form. */
const timeFor = (frames: number, old: written.CutTime | undefined, rate: Rate): written.CutTime =>
  old !== undefined && frameOf(old, rate) === frames ? old : timeText(frames, old, rate);

function frameOf(time: written.CutTime, rate: Rate): number | undefined {
  if (typeof time === 'number') return nearestFrame(time, rate);
  return time.endsWith('f') ? Number.parseInt(time, 10) : frameAt(time, { rate, drops: time.includes(';') });
}

/** Seconds where hundredths of them say it exactly; a timecode where there was one; frames otherwise. */
function timeText(frames: number, old: written.CutTime | undefined, rate: Rate): written.CutTime {
  if (typeof old === 'string' && !old.endsWith('f')) return timecodeAt(frames, { rate, drops: old.includes(';') });
  const hundredths = (frames * rate.seconds * 100) / rate.frames;
  return typeof old !== 'string' && Number.isInteger(hundredths) ? hundredths / 100 : `${frames}f`;
}

/** Each sound behind what it stood behind, and new ones at the end. */
function withSounds(
  list: readonly RecutItem[],
  sounds: readonly WantedSound[],
  recutting: Recutting,
): readonly RecutItem[] {
  const { cut, items, itemOfSound } = recutting;
  const placed = [...list];
  for (const sound of sounds) {
    const from = sound.was === undefined ? undefined : itemOfSound[sound.was];
    const old = from === undefined ? undefined : items[from];
    const value = soundFor(sound, old !== undefined && isSound(old) ? old : undefined, cut.rate);
    if (from === undefined) placed.push({ value });
    else placed.splice(placeFor(from, placed), 0, { from, value });
  }
  return placed;
}

/** Behind the nearest item above it that is still there. */
function placeFor(from: number, placed: readonly RecutItem[]): number {
  const above = placed.reduce(
    (best, item) => (item.from !== undefined && item.from < from ? Math.max(best, item.from) : best),
    -1,
  );
  return placed.findIndex(item => item.from === above) + 1;
}

function soundFor(
  sound: WantedSound,
  old: written.CutSound | written.CutMusic | undefined,
  rate: Rate,
): written.CutItem {
  const { at, isTied, source } = sound;
  const begins = at > 0 || old?.at !== undefined ? { at: timeFor(at, old?.at, rate) } : {};
  const { with: tie, ...rest } = without(old) as Partial<written.CutSound>;
  const said = {
    ...begins,
    ...(isTied && tie !== undefined ? { with: tie } : {}),
    ...partFor(sound, old, { bare: {}, rate }),
  };
  return source.kind === 'sound' ? { ...rest, sound: source.id, ...said } : { ...rest, music: source.path, ...said };
}
