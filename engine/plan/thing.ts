import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Job, JobGraph } from '../graph/job.ts';
import { type Address, stillAddress } from '../production/address.ts';
import type { ImageSource, Production, ReferenceBoard } from '../production/production.ts';
import { matcher } from './select.ts';

interface Known {
  readonly production: Production;
  readonly graph: JobGraph;
}

/**
 * The jobs whose own request a thing goes into: `character.maya`, `rung.final`, a file, or whatever `--only` takes. None
 * where it is declared and nobody uses it; absent where nothing is called that.
 */
export function usersOf(thing: string, known: Known): Outcome<ReadonlySet<Address>> {
  const [, word = '', id = ''] = /^([a-z]+)\.(.+)$/.exec(thing) ?? [];
  const kind = kinds[word.replace(/s$/, '')];
  if (kind !== undefined && !thing.includes('/')) {
    const names = kind.names(known);
    if (!names.includes(id)) return { problems: [unknown(`there is no ${word.replace(/s$/, '')} "${id}"`, id, names)] };
    return { value: addressesOf(known.graph.jobs.filter(kind.uses(id, known))), problems: [] };
  }
  const matches = matcher(thing, known.graph.families);
  const found = known.graph.jobs.filter(job => matches(job.address));
  const users = found.length > 0 ? found : known.graph.jobs.filter(uses([{ kind: 'file', path: thing }]));
  if (users.length > 0) return { value: addressesOf(users), problems: [] };
  return { problems: [unknown(`nothing is called "${thing}"`, thing, everything(known))] };
}

/** A kind of thing: what there is of it, and whether a job uses one. */
interface Kind {
  readonly names: (known: Known) => readonly string[];
  readonly uses: (id: string, known: Known) => (job: Job) => boolean;
}

type Shelf = 'characters' | 'props' | 'locations' | 'looks';

const ofBible = (shelf: Shelf): Kind => ({
  names: ({ production }) => [...production.bible[shelf].keys()],
  uses: (id, { production }) => {
    const entry = production.bible[shelf].get(id);
    const pictures = entry && 'references' in entry ? picturesOf(entry.references) : [];
    const files = pictures.filter(({ kind }) => kind === 'file');
    const stills = pictures.filter(({ kind }) => kind === 'still');
    const isSaid = said(`${shelf}.${id}`);
    const isListed = listed(shelf, id, production);
    const [usesFile, usesStill] = [uses(files), uses(stills)];
    // A still is somebody's own picture too; it counts as this one's where this one is in the shot.
    return job => isSaid(job) || usesFile(job) || (isListed(job) && usesStill(job));
  },
});

const kinds: Readonly<Record<string, Kind>> = {
  character: ofBible('characters'),
  prop: ofBible('props'),
  location: ofBible('locations'),
  look: ofBible('looks'),
  still: {
    names: ({ production, graph }) => [
      ...new Set([
        ...production.stills.map(({ id }) => id),
        ...graph.jobs.flatMap(({ address }) => /^still\/([^.]+)$/.exec(address)?.[1] ?? []),
        ...Object.keys(suppliedStills(production)),
      ]),
    ],
    uses: (id, { production }) => {
      const path = suppliedStills(production)[id];
      return path === undefined ? job => job.address === stillAddress(id) : uses([{ kind: 'file', path }]);
    },
  },
  sound: {
    names: ({ production }) => production.sounds.map(({ id }) => id),
    uses: id => job => job.address === `sound/${id}`,
  },
  rung: {
    names: ({ graph }) => [...new Set(graph.jobs.flatMap(({ rung }) => rung ?? []))],
    uses: id => job => job.kind === 'shot' && job.rung === id,
  },
  scene: {
    names: ({ production }) => production.scenes.map(({ id }) => id),
    uses: id => job => job.scene === id && job.kind === 'shot',
  },
};

/** Stills that are files, by id; only those of the main file are known by name. */
function suppliedStills({ origin }: Production): Readonly<Record<string, string>> {
  const { stills = {} } = origin.document.value as { stills?: Readonly<Record<string, { file?: unknown }>> };
  return Object.fromEntries(
    Object.entries(stills).flatMap(([id, still]) => (typeof still?.file === 'string' ? [[id, still.file]] : [])),
  );
}

const picturesOf = (board: ReferenceBoard): readonly Picture[] =>
  [board.identity, board.palette, board.framing, board.lighting].flatMap(each => each ?? []);

type Picture =
  | Pick<Extract<ImageSource, { kind: 'file' }>, 'kind' | 'path'>
  | Pick<Extract<ImageSource, { kind: 'still' }>, 'kind' | 'id'>;

const uses =
  (pictures: readonly Picture[]) =>
  ({ request }: Job): boolean =>
    request.inputs.some(({ source }) =>
      pictures.some(picture =>
        picture.kind === 'file'
          ? source.kind === 'file' && source.path === picture.path
          : source.kind === 'take' && source.of === stillAddress(picture.id),
      ),
    );

/** Whether words of it went into the prompt. */
const said =
  (entry: string) =>
  ({ wording }: Job): boolean =>
    Object.keys(wording).some(from => from === entry || from.startsWith(`${entry}.`));

/** Whether the shot or still of a job names it. */
function listed(shelf: Shelf, id: string, { shots, stills }: Production): (job: Job) => boolean {
  return ({ scene, shot, address }) => {
    const thing =
      shot === undefined ? stills.find(still => stillAddress(still.id) === address) : shots.get(`${scene}/${shot}`);
    switch (shelf) {
      case 'characters':
      case 'props':
        return thing?.[shelf].some(entry => entry.id === id) ?? false;
      case 'locations':
        return thing?.location?.id === id;
      case 'looks':
        return thing?.look?.id === id;
      default:
        return shelf satisfies never;
    }
  };
}

const addressesOf = (jobs: readonly Job[]): ReadonlySet<Address> => new Set(jobs.map(({ address }) => address));

const everything = (known: Known): readonly string[] => [
  ...Object.entries(kinds).flatMap(([word, { names }]) => names(known).map(id => `${word}.${id}`)),
  ...known.graph.jobs.map(({ address }) => address),
];

const unknown = (message: string, word: string, candidates: readonly string[]): Diagnostic => ({
  severity: 'error',
  code: 'no-match',
  message,
  hint:
    didYouMean(word, candidates) ||
    (candidates.length > 0 && candidates.length <= 12
      ? `There are: ${candidates.join(', ')}.`
      : 'It is character.maya, prop.bike, location.street, look.neon, still.hero, rung.final, a file, or an address as `retake status` lists them.'),
});
