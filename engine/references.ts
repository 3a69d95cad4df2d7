import { entryOf } from './catalog/catalog.ts';
import { outputOf } from './catalog/outcome.ts';
import { takeStock } from './files/take-stock.ts';
import type { FileFacts, Inventory } from './graph/inventory.ts';
import type { Job } from './graph/job.ts';
import { stillAddress } from './production/address.ts';
import type { MediaSource, Origin, Production, ReferenceBoard } from './production/production.ts';
import { boardSlots } from './production/resolve-bible.ts';
import type { Survey } from './survey.ts';

/** A picture the production goes back to. */
export interface Reference {
  /** `refs/maya.png`, `still/bike-hero`. */
  readonly name: string;
  /** What it is there for: `character.maya identity`, `first frame`, `@bike`. Empty: nothing names it. */
  readonly roles: readonly string[];
  readonly state: ReferenceState;
  /** Pixels: of a file as it is, of a still as it will be. Absent: not known. */
  readonly width?: number;
  readonly height?: number;
  /** Of a file. */
  readonly bytes?: number;
  readonly mime?: string;
  readonly alpha?: true;
  /** From which sides it shows the character it is the identity of. Absent: nobody has said, or it is not one. */
  readonly views?: readonly string[];
  /** Stills and shots that are made from it directly: `still/rider`, `s01/ride`. */
  readonly usedBy: readonly string[];
  /** Shots that are made from it, directly or through stills. */
  readonly shots: readonly string[];
}

export type ReferenceState =
  /** A file that can be used. */
  | { readonly kind: 'file' }
  /** A file that cannot: in a few words, why. */
  | { readonly kind: 'unusable'; readonly reason: string }
  /** A still, and how many takes it has. */
  | { readonly kind: 'still'; readonly takes: number; readonly isCircled: boolean };

/** Every picture of the bible, then what else stills and shots are made from, then stills that nothing uses. */
export async function referencesOf(surveyed: Survey): Promise<readonly Reference[]> {
  const { production, inventory, home } = surveyed;
  const roles = rolesIn(production);
  const paths = [...roles.values()].flatMap(({ source }) => (source.kind === 'file' ? [source.path] : []));
  // A picture that nothing asks for is not in the inventory.
  const rest = await takeStock(
    home.folder,
    paths.filter(path => !inventory.has(path)),
  );
  const users = usersIn(surveyed.graph.jobs);
  const all = { surveyed, files: new Map([...inventory, ...rest]), users };
  return [...roles].map(([name, role]) => referenceOf(name, role, all));
}

interface Role {
  readonly source: MediaSource;
  readonly names: string[];
  views?: readonly string[];
}

function rolesIn({ bible, stills, shots }: Production): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const add = (source: MediaSource | undefined, role?: string): Role | undefined => {
    if (source?.kind !== 'file' && source?.kind !== 'still') return undefined;
    const name = nameOf(source);
    const known = roles.get(name) ?? { source, names: [] };
    roles.set(name, known);
    if (role !== undefined && !known.names.includes(role)) known.names.push(role);
    return known;
  };
  for (const { called, board, views } of boardsOf(bible))
    for (const slot of boardSlots) {
      const role = add(board[slot], `${called} ${slot}`);
      if (role && slot === 'identity' && views) role.views = views;
    }
  for (const { references } of stills) for (const { tag, source } of references) add(source, `@${tag}`);
  for (const { firstFrame, lastFrame, references, edits } of shots.values()) {
    add(firstFrame, 'first frame');
    add(lastFrame, 'last frame');
    for (const { source } of references.images) add(source, 'reference');
    for (const { keyframes } of edits) for (const { image } of keyframes) add(image.source, 'keyframe');
  }
  for (const { id } of stills) add({ kind: 'still', id });
  return roles;
}

/** Something with a board of pictures, as people say it: `character.maya`. */
export interface BoardOwner {
  readonly called: string;
  readonly id: string;
  readonly board: ReferenceBoard;
  readonly views?: readonly string[];
  readonly origin?: Origin;
}

/** Everything in the bible that can have pictures, people first. */
export function boardsOf({ characters, props, locations, looks, brand }: Production['bible']): readonly BoardOwner[] {
  const owners = (kind: string, shelf: Production['bible']['characters' | 'props' | 'locations' | 'looks']) =>
    [...shelf.values()].map(
      (entry): BoardOwner => ({
        called: `${kind}.${entry.id}`,
        id: entry.id,
        board: entry.references ?? {},
        ...('views' in entry ? { views: entry.views } : {}),
        ...(entry.origin ? { origin: entry.origin } : {}),
      }),
    );
  return [
    ...owners('character', characters),
    ...owners('prop', props),
    ...owners('location', locations),
    ...owners('look', looks),
    ...(brand
      ? [{ called: 'brand', id: 'brand', board: brand.references, ...(brand.origin ? { origin: brand.origin } : {}) }]
      : []),
  ];
}

const nameOf = (source: Extract<MediaSource, { kind: 'file' | 'still' }>): string =>
  source.kind === 'file' ? source.path : stillAddress(source.id);

/** By picture, the things whose jobs are made from it. */
function usersIn(jobs: readonly Job[]): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const job of jobs)
    for (const { source } of job.request.inputs) {
      const name = source.kind === 'file' ? source.path : source.of;
      const known = users.get(name) ?? new Set();
      users.set(name, known.add(thingOf(job)));
    }
  return users;
}

/** A still's finish works on the still itself. */
const thingOf = ({ scene, shot, address }: Job): string =>
  scene === undefined ? address.replace(/\..*$/, '') : `${scene}/${shot}`;

interface Known {
  readonly surveyed: Survey;
  readonly files: Inventory;
  readonly users: ReadonlyMap<string, ReadonlySet<string>>;
}

function referenceOf(name: string, { source, names, views }: Role, { surveyed, files, users }: Known): Reference {
  const { graph, catalog, books } = surveyed;
  const usedBy = [...(users.get(name) ?? [])].filter(user => user !== name);
  const shared = { name, roles: names, ...(views ? { views } : {}), usedBy, shots: shotsFrom(usedBy, users) };
  if (source.kind === 'file') return { ...shared, ...factsOf(files.get(source.path)) };
  const job = graph.jobs.find(({ address }) => address === name);
  const entry = job && entryOf(catalog, job.endpoint, job.model);
  const { width, height } = entry ? outputOf(entry, job.request.body as never) : {};
  const takes = (books.text.takes[name] ?? []).filter(({ review }) => review?.state !== 'rejected');
  const isCircled = takes.some(({ review }) => review?.state === 'circled' || review?.state === 'approved');
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { ...shared, ...size, state: { kind: 'still', takes: takes.length, isCircled } };
}

/** Through as many stills as there are between. */
function shotsFrom(users: readonly string[], all: Known['users']): readonly string[] {
  const seen = new Set(users);
  for (const user of seen) if (user.startsWith('still/')) for (const next of all.get(user) ?? []) seen.add(next);
  return [...seen].filter(user => !user.startsWith('still/') && !user.startsWith('sound/'));
}

function factsOf(facts: FileFacts | undefined): Omit<Reference, 'name' | 'roles' | 'usedBy' | 'shots'> {
  if (facts === undefined || facts.kind === 'missing')
    return { state: { kind: 'unusable', reason: 'there is no such file' } };
  if (facts.kind === 'outside') return { state: { kind: 'unusable', reason: 'it leads out of the production folder' } };
  if (facts.kind === 'unusable') return { state: { kind: 'unusable', reason: facts.reason } };
  const { kind, width, height, bytes, mime, alpha } = facts;
  if (kind !== 'image') return { state: { kind: 'unusable', reason: 'it is no picture' }, bytes, mime };
  return {
    state: { kind: 'file' },
    bytes,
    mime,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(alpha ? { alpha } : {}),
  };
}
