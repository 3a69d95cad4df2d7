import type { ReviewJob, ReviewMedia, ReviewTake, ReviewThing } from '../../views/models/review-types.ts';
import type { Filter } from './route.ts';

/** A take, and where it belongs. */
export interface Placed {
  readonly id: string;
  readonly take: ReviewTake;
  readonly job: ReviewJob;
  readonly thing: ReviewThing;
}

export const placed = (thing: ReviewThing): readonly Placed[] =>
  thing.jobs.flatMap(job => job.takes.map(take => ({ id: `${job.address}#${take.n}`, take, job, thing })));

export const isChosen = ({ verdict }: ReviewTake): boolean => verdict !== undefined && verdict.state !== 'rejected';

/** Somebody should look: takes are there, none was judged yet, and none is chosen. */
export const needsReview = ({ takes }: ReviewJob): boolean =>
  takes.some(take => !take.old && !take.verdict) && !takes.some(take => !take.old && isChosen(take));

/** Of the rungs that have takes for what is asked for now: how many nobody has to look at any more, and how many there are. */
export function progressOf(things: Iterable<ReviewThing>): { readonly judged: number; readonly all: number } {
  let [judged, all] = [0, 0];
  for (const { jobs } of things)
    for (const job of jobs) {
      if (!job.takes.some(({ old }) => !old)) continue;
      all++;
      if (!needsReview(job)) judged++;
    }
  return { judged, all };
}

/** The take that stands for a shot: of the highest rung that has one, the approved, the circled, or the newest one. */
export function bestOf(thing: ReviewThing, ratio?: string): Placed | undefined {
  const all = placed(thing).filter(({ job, take }) => !take.media.gone && (ratio === undefined || job.ratio === ratio));
  const main = thing.jobs[0]?.ratio;
  const first = all.filter(({ job }) => job.ratio === main || job.ratio === undefined);
  const among = first.length > 0 ? first : all;
  return [...among].sort((a, b) => rank(b, thing) - rank(a, thing) || b.take.n - a.take.n)[0];
}

function rank({ take, job }: Placed, thing: ReviewThing): number {
  const height = thing.jobs.indexOf(job);
  if (take.verdict?.state === 'rejected') return -1000 + height;
  const said = take.verdict ? (take.verdict.state === 'approved' ? 20 : 10) : 0;
  return (take.old ? -500 : 0) + height * 100 + said;
}

/** Whether a card is to be seen. */
export function matches(thing: ReviewThing, filter: Filter, scene: string): boolean {
  if (filter.scene !== '' && filter.scene !== scene) return false;
  if (filter.character !== '' && !thing.characters.includes(filter.character)) return false;
  const jobs = jobsIn(thing, filter);
  if (jobs.length === 0) return false;
  return isShown(thing, jobs, filter.show) && says(thing, filter.words);
}

/** The jobs of a card that a filter is about. */
export const jobsIn = ({ jobs }: ReviewThing, { rung, model }: Filter): readonly ReviewJob[] =>
  jobs.filter(job => (rung === '' || job.rung === rung) && (model === '' || job.model === model));

/** Whether something in these jobs of a thing is like that. */
export function isShown(thing: ReviewThing, jobs: readonly ReviewJob[], show: Filter['show']): boolean {
  switch (show) {
    case '':
      return true;
    case 'review':
      return jobs.some(needsReview);
    case 'noted':
      return jobs.some(({ takes }) => takes.some(({ notes }) => notes !== undefined));
    case 'running':
      return jobs.some(({ running }) => running.length > 0);
    case 'over':
      return thing.over === true;
    case 'circled':
    case 'approved':
    case 'rejected':
      return jobs.some(({ takes }) => takes.some(({ verdict }) => verdict?.state === show));
    default:
      return show satisfies never;
  }
}

function says(thing: ReviewThing, words: string): boolean {
  if (words === '') return true;
  const { id, title = '', role = '', text = '', characters, jobs } = thing;
  const models = jobs.map(({ model, address }) => `${model} ${address}`).join(' ');
  const all = `${id} ${title} ${role} ${text} ${characters.join(' ')} ${models}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word));
}

/** `draft 9:16`, `draft dolly_in`, `final edit1`. */
export const jobName = ({ rung, ratio, variant, step, kind }: ReviewJob, thing?: ReviewThing): string => {
  const isMain = ratio === undefined || thing?.jobs[0]?.ratio === ratio;
  const said = [rung, variant, isMain ? undefined : ratio, step].filter(part => part !== undefined);
  return said.length > 0 ? said.join(' ') : kind === 'gone' ? 'undeclared' : kind;
};

/** Why there is no take yet. */
export const waitsWords = ({ waits, due }: ReviewJob): string => {
  if (waits !== undefined) return waits;
  return due === undefined ? 'not rendered yet' : `not rendered yet, ≤ ${due} cr`;
};

const endings: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
};

/** Relative, so that it is right on a server and in a folder. The ending is for folders. */
export const mediaPath = ({ sha, mime }: Pick<ReviewMedia, 'sha' | 'mime'>): string =>
  `media/${sha}.${endings[mime.toLowerCase().split(';')[0]!.trim()] ?? 'bin'}`;

export const posterPath = (sha: string): string => `posters/${sha}.jpg`;

/** Width by height. Absent: nobody knows. */
export const aspectOf = ({ width, height }: ReviewMedia): number | undefined =>
  width && height ? width / height : undefined;

export const findPlaced = (thing: ReviewThing, id: string | undefined): Placed | undefined =>
  id === undefined ? undefined : placed(thing).find(each => each.id === id);
