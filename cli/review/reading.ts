import {
  findInside,
  findMedia,
  type Media,
  matcher,
  type Plan,
  planOf,
  type Standing,
  type Survey,
  standings,
  survey,
  type Where,
} from '../../engine/index.ts';
import { reviewDetails } from '../views/models/review-details.ts';
import { type ReviewFacts, reviewIndex } from '../views/models/review-index.ts';
import type { ReviewDetails, ReviewIndex, ReviewThing } from '../views/models/review-types.ts';
import type { MediaFile } from './send-media.ts';

/** The production as the page shows it, read once. */
export interface Reading {
  readonly survey: Survey;
  readonly plan: Plan;
  readonly head: ReviewIndex;
  readonly things: readonly ReviewThing[];
  readonly details: (id: string) => ReviewDetails;
  /** The file of a digest. Undefined: it is none of this production's, or not here. */
  readonly media: (sha: string) => Promise<MediaFile | undefined>;
  /** Every media that is shown, by digest. */
  readonly shown: ReadonlyMap<string, Known>;
}

interface Known {
  readonly mime: string;
  readonly bytes: number;
  /** Of a take. Absent: it is a file of the config. */
  readonly stored?: Media;
  /** Of a file of the config. Absent: it is in the store. */
  readonly path?: string;
}

export interface ReadingWishes {
  /** Address, prefix or glob. Absent: everything. */
  readonly selectors?: readonly string[] | undefined;
  readonly withCosts: boolean;
}

/** Absent value: the config is wrong. */
export type Read = { readonly value?: Reading; readonly problems: Survey['problems'] };

/** Reads a production for the page. Writes nothing. */
export async function readReview(where: Where, { selectors, withCosts }: ReadingWishes): Promise<Read> {
  const { value: surveyed, problems } = await survey(where);
  return surveyed ? readingOf(surveyed, { selectors, withCosts }) : { problems };
}

/** What the page shows of a production that was read. */
export async function readingOf(surveyed: Survey, { selectors, withCosts }: ReadingWishes): Promise<Read> {
  const planned = planOf(surveyed, {});
  if (!planned.value) return { problems: planned.problems };
  const { graph, inventory, books, home } = surveyed;
  const wanted = selectors?.map(selector => matcher(selector, graph.families));
  const known = knownMedia(surveyed);
  const gone = await goneOf(surveyed, known);
  const all: ReadonlyMap<string, Standing> = standings({ graph, inventory, lockfile: books.lockfile });
  const facts: ReviewFacts = {
    survey: surveyed,
    plan: planned.value,
    standings: all,
    isWanted: wanted ? address => wanted.some(is => is(address)) : () => true,
    isGone: sha => gone.has(sha),
    withCosts,
  };
  const media = async (sha: string): Promise<MediaFile | undefined> => {
    const found = known.get(sha);
    if (!found) return undefined;
    const path =
      found.path === undefined ? await findMedia(home, sha, found.bytes) : await inside(home.folder, found.path);
    return path === undefined ? undefined : { path, sha, bytes: found.bytes, mime: found.mime };
  };
  return {
    value: {
      survey: surveyed,
      plan: planned.value,
      ...reviewIndex(facts),
      details: id => reviewDetails(facts, id),
      media,
      shown: known,
    },
    problems: surveyed.problems,
  };
}

function knownMedia({ books, inventory }: Survey): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const [path, facts] of inventory)
    if ('sha256' in facts) known.set(facts.sha256, { mime: facts.mime, bytes: facts.bytes, path });
  for (const list of Object.values(books.text.takes))
    for (const { media, others = [] } of list)
      for (const stored of [media, ...others])
        known.set(stored.sha256, { mime: stored.mime, bytes: stored.bytes, stored });
  return known;
}

/** Digests of which there are no bytes. */
async function goneOf({ home }: Survey, known: ReadonlyMap<string, Known>): Promise<ReadonlySet<string>> {
  const looked = [...known].map(async ([sha, { path, bytes }]) =>
    path === undefined && (await findMedia(home, sha, bytes)) === undefined ? [sha] : [],
  );
  return new Set((await Promise.all(looked)).flat());
}

/** A file of the config; undefined when it is gone, or leads out of the production by now. */
async function inside(folder: string, path: string): Promise<string | undefined> {
  const found = await findInside(folder, path);
  return found.kind === 'inside' ? found.path : undefined;
}
