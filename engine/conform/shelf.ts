import { type Known, type Shelf, stemOf } from '../cut/recognise.ts';
import type { UsableFile } from '../graph/inventory.ts';
import type { Lockfile, Media } from '../lockfile/lockfile.ts';
import { partsOf, takeAddress } from '../production/address.ts';
import type { Production } from '../production/production.ts';
import { readableName } from '../store/readable-name.ts';
import type { PlacedAt } from '../store/store.ts';
import type { Rate } from '../time/rate.ts';
import { clipFrom, type Handed } from './collect-clips.ts';
import type { Sidecar } from './find-edit.ts';

export interface Shelving {
  /** Takes of what it does not have any more are none of its shots and sounds. */
  readonly production: Pick<Production, 'shots' | 'sounds'>;
  readonly lockfile: Lockfile;
  readonly rate: Rate;
  /** By digest, how each take would be named. */
  readonly names: ReadonlyMap<string, string>;
  /** As it would be handed over now. */
  readonly handed: readonly Handed[];
  /** By shot, the digest of what stands for it. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UsableFile>;
  /** What cards say, by the names of their clips. */
  readonly cards: ReadonlyMap<string, string>;
  /** Of the hand-off the edit lies in. */
  readonly sidecars: readonly Sidecar[];
}

/** Everything an edit may be made of: all takes there are, by each name they may have. */
export function shelve(shelving: Shelving): Shelf {
  const { handed, names, files, cards, sidecars } = shelving;
  const takes = takesIn(shelving);
  const bySha = mediaOf(takes, shelving);
  const byTake = new Map(takes.map(({ name, media }) => [name, bySha.get(media.sha256)!]));
  // The later know better what a name means.
  const named: readonly (readonly [string, Known | undefined])[] = [
    ...takes.map(({ placed, media }) => [readableName(placed, media), bySha.get(media.sha256)] as const),
    ...[...names].map(([sha256, name]) => [name, bySha.get(sha256)] as const),
    ...[...files].map(([path, { sha256 }]) => [path, bySha.get(sha256)] as const),
    ...handed.map(({ clip }) => [clip.name, bySha.get(clip.sha256)] as const),
    ...sidecars.map(({ name, sha256, take }) => [name, bySha.get(sha256) ?? byTake.get(take)] as const),
  ];
  const byName = byStem(named.flatMap(([path, known]) => (known ? [[path, known] as const] : [])));
  return { byName, byTake, bySha, cards: byStem([...cards]) };
}

/** By file name, with its ending and without. */
const byStem = <Value>(named: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> =>
  new Map(
    named.flatMap(([path, value]) => {
      const name = path.replace(/^.*\//, '').toLowerCase();
      return [[stemOf(name), value] as const, [name, value] as const];
    }),
  );

interface Shelved extends Pick<Known, 'name' | 'shots' | 'sound'> {
  readonly media: Length;
}

function takesIn({ lockfile: { takes }, production }: Shelving): readonly (Shelved & { readonly placed: PlacedAt })[] {
  return [...takes].flatMap(([address, list]) => {
    const { shot } = partsOf(address);
    const id = /^sound\/(.+)$/.exec(address)?.[1];
    return list.map(({ take, media }) => ({
      name: takeAddress(address, take),
      placed: { address, take },
      media,
      shots: shot !== undefined && production.shots.has(shot) ? [shot] : [],
      ...(id === undefined || !production.sounds.some(sound => sound.id === id)
        ? {}
        : { sound: { kind: 'sound' as const, id } }),
    }));
  });
}

/** Bytes that are used again are one medium, of several shots: those it stands for now come first. */
function mediaOf(takes: readonly Shelved[], { handed, files, chosen, rate }: Shelving): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  const standing = [...chosen].flatMap(([shot, sha256]): readonly Shelved[] => {
    const from = handed.find(({ clip }) => clip.sha256 === sha256)?.from;
    if (from?.kind !== 'take') return [];
    const { address, take } = from.held;
    return [{ name: takeAddress(address, take.take), media: take.media, shots: [shot] }];
  });
  const music = [...files].map(
    ([path, media]): Shelved => ({ name: path, media, shots: [], sound: { kind: 'file', path } }),
  );
  for (const { media, ...of } of [...music, ...standing, ...takes]) {
    const before = found.get(media.sha256);
    const known = before
      ? { ...before, shots: [...new Set([...before.shots, ...of.shots])] }
      : knownOf(media, of, rate);
    found.set(media.sha256, known);
  }
  return found;
}

type Length = Pick<Media, 'sha256' | 'bytes' | 'mime' | 'kind' | 'fps' | 'frames' | 'seconds'>;

function knownOf(media: Length, of: Omit<Shelved, 'media'>, rate: Rate): Known {
  const clip = clipFrom(media, { rate, name: of.name, more: {} });
  return { ...of, sha256: media.sha256, frames: clip.frames, ...(clip.rate ? { rate: clip.rate } : {}) };
}
