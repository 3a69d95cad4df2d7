import { entryOf } from '../catalog/catalog.ts';
import { quote } from '../catalog/quote.ts';
import type { Review, Take } from '../lockfile/lockfile.ts';
import { chainOf } from '../plan/advice.ts';
import { type Remedy, remedyFor } from '../plan/remedy.ts';
import { type Standing, standings } from '../plan/standing.ts';
import { type EditOffer, type WeighedUp, weighUp } from '../plan/weigh-up.ts';
import { yieldsOf } from '../plan/yields.ts';
import { type Address, splitTake, takeAddress } from '../production/address.ts';
import type { Survey } from '../survey.ts';
import { type Refused, refused } from './find-take.ts';

/** What to do about a take, and what each way costs. */
export interface TakeAdvice extends WeighedUp {
  readonly kind: 'advice';
  readonly take: string;
  readonly job: string;
  readonly review?: Review;
  readonly remedy: Remedy;
}

/** Advises on `s01/ride@draft#2`; without the number, on the only take of the job. Reads only. */
export function adviseOn(surveyed: Survey, target: string): TakeAdvice | Refused {
  const { graph, inventory, books } = surveyed;
  const parts = splitTake(target);
  const list = (parts && books.text.takes[parts.job]) ?? [];
  const take = parts?.take === undefined ? list[0] : list.find(each => each.take === parts.take);
  if (!parts || !take)
    return refused(
      `there is no take \`${target}\``,
      namesOf(parts?.job, list) ?? '`retake takes` lists what there is.',
    );
  if (parts.take === undefined && list.length > 1)
    return refused(`\`${target}\` has ${list.length} takes`, namesOf(parts.job, list) ?? '');
  const all = standings({ graph, inventory, lockfile: books.lockfile });
  const standing = all.get(parts.job as Address);
  const edit = editOf(take, standing, { surveyed, all });
  const anew = standing && anewOf(standing, all);
  return {
    kind: 'advice',
    take: takeAddress(parts.job, take.take),
    job: parts.job,
    ...(take.review ? { review: take.review } : {}),
    remedy: remedyFor(take),
    ...weighUp({ ...(edit ? { edit } : {}), ...(anew ? { anew } : {}) }, yieldsOf(books.lockfile)),
  };
}

const namesOf = (job: string | undefined, list: readonly Take[]): string | undefined =>
  job === undefined || list.length === 0
    ? undefined
    : `There are: ${list.map(({ take }) => takeAddress(job, take)).join(', ')}.`;

/** The take this comes from, rendered anew, and every edit since. */
function anewOf(standing: Standing, all: ReadonlyMap<Address, Standing>) {
  const { job, quote: own } = standing;
  const { root, before } = job.worksOn === undefined ? { root: standing, before: 0 } : chainOf(job.worksOn, all);
  if (!root) return undefined;
  const { model, rung } = root.job;
  const credits = root === standing ? own.credits : root.quote.credits + before + own.credits;
  return { credits, model, ...(rung === undefined ? {} : { rung }) };
}

interface Ground {
  readonly surveyed: Survey;
  readonly all: ReadonlyMap<Address, Standing>;
}

/** The edit that is written for this job, else one by the model that edits best. Absent: what is no clip is not edited. */
function editOf(
  { media: { kind, seconds } }: Take,
  standing: Standing | undefined,
  { surveyed: { catalog, graph }, all }: Ground,
): EditOffer | undefined {
  if (kind !== 'video') return undefined;
  const length = seconds === undefined ? {} : { seconds };
  const written = [...all.values()].find(({ job }) => job.kind === 'edit' && job.worksOn === standing?.job.address);
  if (written) return { model: written.job.model, credits: written.quote.credits, ...length, isDeclared: true };
  const field = entryOf(catalog, 'video_to_video', editor)?.source?.field;
  if (field === undefined) return undefined;
  const request = { endpoint: 'video_to_video', body: { model: editor, [field]: clip } };
  const price = quote(catalog, request, asset => (asset === clip ? length : undefined), graph.prices);
  return price.known ? { model: editor, credits: price.credits, ...length, isDeclared: false } : undefined;
}

/** What the method edits with, where the config says nothing. */
const editor = 'aleph2';

/** Stands for the take in a request that is only priced. */
const clip = 'advise:take';
