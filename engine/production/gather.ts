import type {
  Brand,
  Character,
  Location,
  Look,
  Policy,
  ProductionConfig,
  Prop,
  Scene,
  Sound,
  Still,
} from '../../schemas/types/production.ts';
import type { Document } from '../document/document.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Origin } from './production.ts';

/** All files of a production as one, each thing with where it was written. Ids are unique by now. */
export interface Parcel {
  /** Absent: nobody wrote one. */
  readonly brand?: Written<Brand>;
  /** Absent: nobody wrote one. */
  readonly policy?: Written<Policy>;
  readonly characters: ReadonlyMap<string, Written<Character>>;
  readonly props: ReadonlyMap<string, Written<Prop>>;
  readonly locations: ReadonlyMap<string, Written<Location>>;
  readonly looks: ReadonlyMap<string, Written<Look>>;
  readonly stills: ReadonlyMap<string, Written<Still>>;
  readonly sounds: ReadonlyMap<string, Written<Sound>>;
  readonly scenes: readonly Written<Scene>[];
}

export interface Written<T> {
  readonly id: string;
  readonly config: T;
  readonly origin: Origin;
}

/** Puts the main file and what it includes together, in that order. */
export function gather(documents: readonly Document[], report: Report): Parcel {
  for (const part of documents.slice(1)) refuseMainKeys(part, report);
  const brand = gatherOnly<Brand>(documents, 'brand', report);
  const policy = gatherOnly<Policy>(documents, 'policy', report);
  return {
    ...(brand ? { brand } : {}),
    ...(policy ? { policy } : {}),
    characters: gatherMap<Character>(documents, 'characters', report),
    props: gatherMap<Prop>(documents, 'props', report),
    locations: gatherMap<Location>(documents, 'locations', report),
    looks: gatherMap<Look>(documents, 'looks', report),
    stills: gatherMap<Still>(documents, 'stills', report),
    sounds: gatherMap<Sound>(documents, 'sound', report),
    scenes: gatherScenes(documents, report),
  };
}

const mainKeys = [
  'production',
  'include',
  'frame',
  'budget',
  'account',
  'rungs',
  'prices',
  'review',
  'moved',
  'lint',
  'cut',
  'naming',
  'deliver',
] as const;

function refuseMainKeys(document: Document, report: Report): void {
  const config = document.value as ProductionConfig;
  for (const key of mainKeys)
    if (config[key] !== undefined)
      report(
        errorAt(
          'unknown-key',
          `"${key}" belongs in the main file, not in an included one`,
          document.place(`/${key}`, 'key'),
        ),
      );
}

/** One for the whole production, in whichever file. */
function gatherOnly<T extends object>(
  documents: readonly Document[],
  name: 'brand' | 'policy',
  report: Report,
): Written<T> | undefined {
  const [first, ...others] = documents.flatMap(document => {
    const config = (document.value as ProductionConfig)[name] as T | undefined;
    return config ? [{ id: name, config, origin: within({ document, pointer: '' }, name) }] : [];
  });
  for (const { origin } of others)
    report(
      errorAt('duplicate-id', `the ${name} is declared twice`, placeOf(origin, undefined, 'key'), {
        related: [{ message: 'first here', place: placeOf(first!.origin, undefined, 'key') }],
      }),
    );
  return first;
}

type MapName = 'characters' | 'props' | 'locations' | 'looks' | 'stills' | 'sound';

function gatherMap<T>(documents: readonly Document[], name: MapName, report: Report): ReadonlyMap<string, Written<T>> {
  const known = new Map<string, Written<T>>();
  const seen = new Map<string, Origin>();
  for (const document of documents) {
    const entries = ((document.value as ProductionConfig)[name] ?? {}) as Readonly<Record<string, T>>;
    for (const [id, config] of Object.entries(entries)) {
      const origin = within({ document, pointer: '' }, name, id);
      if (isNew(seen, id, origin, name.replace(/s$/, ''), report)) known.set(id, { id, config, origin });
    }
  }
  return known;
}

function gatherScenes(documents: readonly Document[], report: Report): readonly Written<Scene>[] {
  const seen = new Map<string, Origin>();
  return documents.flatMap(document =>
    ((document.value as ProductionConfig).scenes ?? [])
      .map((config, index) => ({ id: config.id, config, origin: within({ document, pointer: '' }, 'scenes', index) }))
      .filter(({ id, origin }) => isNew(seen, id, origin, 'scene', report)),
  );
}

/** Ids that differ only in case would be one file on half of all disks. */
export function isNew(seen: Map<string, Origin>, id: string, origin: Origin, what: string, report: Report): boolean {
  const first = seen.get(id.toLowerCase());
  if (first === undefined) {
    seen.set(id.toLowerCase(), origin);
    return true;
  }
  const place = placeOf(origin, 'id', undefined);
  report(
    errorAt('duplicate-id', `${what} "${id}" is declared twice`, place, {
      related: [{ message: 'first here', place: placeOf(first, 'id') }],
    }),
  );
  return false;
}
