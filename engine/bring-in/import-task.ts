import { fetchMedia } from '../apply/fetch-media.ts';
import { runway } from '../catalog/catalog.ts';
import type { Request } from '../graph/job.ts';
import { type Refused, refused } from '../judge/find-take.ts';
import type { Failure, Provider, TaskNews } from '../providers/provider.ts';
import { homeOf } from '../store/home.ts';
import type { Where } from '../survey.ts';
import { bringInWorkshop } from './bring-in-workshop.ts';
import type { CollectRequest } from './collect.ts';
import { knownTask, misfits } from './import-place.ts';
import { enter, type ImportEnding, inStore, otherKind, wantedOf } from './import-take.ts';

export interface ImportTaskRequest extends Where, Pick<CollectRequest, 'host' | 'provider'> {
  /** The job it becomes a take of. */
  readonly target: string;
  /** The provider's task id. */
  readonly task: string;
  /** What it cost, where the provider does not say. */
  readonly credits?: number;
}

/** Makes a take of a task that the provider has and nothing here knows: fetched, and booked with what it cost. */
export function importTask(
  request: ImportTaskRequest,
): Promise<ImportEnding | { readonly kind: 'no-provider'; readonly failure: Failure }> {
  const { folder, rehearse = false, task, host } = request;
  let failure: Failure | undefined;
  const ending = inStore(request, async errand => {
    const twice = knownTask(task, errand.surveyed);
    if (twice) return twice;
    const provider = await request.provider({ home: homeOf(folder, rehearse), rehearsal: rehearse, catalog: runway });
    if ('class' in provider) {
      failure = provider;
      return refused(provider.reason, '');
    }
    const news = await provider.retrieve(task);
    if (news.kind !== 'succeeded') return notDone(task, news);
    const charged = news.charged ?? request.credits;
    if (charged === undefined)
      return refused(`the provider does not say what task ${task} cost`, 'Say it: --credits N, 0 if nothing.');
    const fetched = await fetchMedia(
      { task, request: errand.place.facts.request as Request },
      news,
      await bringInWorkshop({
        where: request,
        production: errand.surveyed.production,
        provider,
        store: errand.store,
        host,
      }),
    );
    if (fetched.kind === 'not-here')
      return refused(`task ${task} could not be fetched: ${fetched.reason}`, 'Try again.');
    const { media, others } = fetched;
    const wanted = wantedOf(errand.place, errand.surveyed);
    if (wanted.kind !== undefined && wanted.kind !== media.kind)
      return otherKind(errand.place, media.kind, wanted.kind);
    const [first, ...rest] = others;
    return enter(errand.place, errand.store, {
      remarks: misfits(media, wanted),
      made: {
        provider: provider.name,
        task,
        credits: { quoted: errand.place.job.quote.credits, charged },
        created: createdOf(news.created) ?? new Date(host.now()).toISOString(),
        media,
        ...(first ? { others: [first, ...rest] } : {}),
      },
    });
  });
  return ending.then(ended => (failure ? { kind: 'no-provider', failure } : ended));
}

type Unfinished = Exclude<Awaited<ReturnType<Provider['retrieve']>>, Extract<TaskNews, { kind: 'succeeded' }>>;

function notDone(task: string, news: Unfinished): Refused {
  switch (news.kind) {
    case 'waiting':
    case 'running':
      return refused(`task ${task} is not done yet`, 'Once it is, do this again.');
    case 'failed':
      return refused(`task ${task} failed: ${news.failure.reason}`, 'There is nothing to import.');
    case 'cancelled':
      return refused(`task ${task} was cancelled`, 'There is nothing to import.');
    case 'refused':
      return refused(`task ${task} cannot be had: ${news.failure.reason}`, 'Is it of this account, and not too old?');
    default:
      return news satisfies never;
  }
}

/** A moment as the lockfile writes it. Undefined: the provider said something else. */
function createdOf(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
