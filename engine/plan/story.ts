import { modelOf } from '../catalog/request.ts';
import type { Lockfile, Review, Take } from '../lockfile/lockfile.ts';
import { isChoice } from '../lockfile/verdict.ts';
import { type Address, partsOf, takeAddress } from '../production/address.ts';

/** How a shot came about, as the lockfile tells it. */
export interface Story {
  /** `s01/ride`. */
  readonly shot: string;
  /** What is known of it beside the takes. */
  readonly tried: readonly Round[];
  /** Everything charged for it, failures included. */
  readonly credits: number;
  /** What was rendered and decided, the oldest first. */
  readonly decisions: readonly Decision[];
}

/** The takes of one job. */
export interface Round {
  readonly job: Address;
  readonly rung?: string;
  /** `dolly_in`, as it stands in the address. Absent: it is no variant. */
  readonly variant?: string;
  /** What is done to a take of another job: `edit`, `upscale`. Absent: it is a take of its own. */
  readonly work?: string;
  readonly model: string;
  readonly takes: number;
  /** The take that was chosen last. Absent: none was. */
  readonly chosen?: { readonly take: number; readonly review: Review };
}

/** One line of the log. */
export type Decision =
  | {
      readonly kind: 'rendered';
      /** UTC. */
      readonly at: string;
      readonly job: Address;
      readonly model: string;
      readonly takes: number;
      readonly credits: number;
    }
  | { readonly kind: 'judged'; readonly at: string; readonly take: string; readonly review: Review }
  | {
      readonly kind: 'failed';
      readonly at: string;
      readonly job: string;
      readonly reason: string;
      readonly credits: number;
    };

/** The stories of all shots that have takes or losses, by shot. A take that was reused is told where it was made. */
export function storiesOf({ takes, losses }: Pick<Lockfile, 'takes' | 'losses'>): ReadonlyMap<string, Story> {
  const stories = new Map<string, Story>();
  const add = (address: string, more: Partial<Story>): void => {
    const { shot } = partsOf(address);
    if (shot === undefined) return;
    const { tried, credits, decisions } = stories.get(shot) ?? { tried: [], credits: 0, decisions: [] };
    stories.set(shot, {
      shot,
      tried: [...tried, ...(more.tried ?? [])],
      credits: credits + (more.credits ?? 0),
      decisions: [...decisions, ...(more.decisions ?? [])].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    });
  };
  for (const [job, list] of takes) {
    if (list.length === 0) continue;
    add(job, {
      tried: [roundOf(job, list)],
      credits: list.reduce((sum, { credits }) => sum + credits.charged, 0),
      decisions: [...renderings(job, list), ...verdicts(job, list)],
    });
  }
  for (const { address, at, reason, credits } of losses)
    if (credits.charged > 0)
      add(address, {
        credits: credits.charged,
        decisions: [{ kind: 'failed', at, job: address, reason, credits: credits.charged }],
      });
  return stories;
}

function roundOf(job: Address, list: readonly Take[]): Round {
  const { rung } = partsOf(job);
  const variant = /@[^~.+]+\+([^~.]+)/.exec(job)?.[1];
  const work = /\.(edit\d+|upscale|framerate|hdr)$/.exec(job)?.[1]?.replace(/\d+$/, '');
  const chosen = list
    .flatMap(({ take, review }) => (review && isChoice(review) ? [{ take, review }] : []))
    .reduce<Round['chosen']>((a, b) => (a && a.review.at >= b.review.at ? a : b), undefined);
  return {
    job,
    ...(rung === undefined ? {} : { rung }),
    ...(variant === undefined ? {} : { variant }),
    ...(work === undefined ? {} : { work }),
    model: modelOf(list.at(-1)!.request),
    takes: list.length,
    ...(chosen ? { chosen } : {}),
  };
}

/** Takes of one model that were rendered on one day are one line. */
function renderings(job: Address, list: readonly Take[]): readonly Decision[] {
  const rounds = new Map<string, Extract<Decision, { kind: 'rendered' }>>();
  for (const { created, request, credits, reusedFrom } of list) {
    if (reusedFrom !== undefined) continue;
    const model = modelOf(request);
    const key = `${created.slice(0, 10)} ${model}`;
    const known = rounds.get(key) ?? { kind: 'rendered', at: created, job, model, takes: 0, credits: 0 };
    rounds.set(key, {
      ...known,
      at: [known.at, created].sort()[0]!,
      takes: known.takes + 1,
      credits: known.credits + credits.charged,
    });
  }
  return [...rounds.values()];
}

const verdicts = (job: Address, list: readonly Take[]): readonly Decision[] =>
  list.flatMap(({ take, review }) =>
    review ? [{ kind: 'judged', at: review.at, take: takeAddress(job, take), review }] : [],
  );
