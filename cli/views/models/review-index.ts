import {
  type Change,
  type ImageSource,
  type Media,
  type Plan,
  type Standing,
  type Survey,
  shotsInCut,
  type Take,
} from '../../../engine/index.ts';
import { brief } from './plan-reason.ts';
import type {
  ReviewCharacter,
  ReviewGroup,
  ReviewIndex,
  ReviewJob,
  ReviewMedia,
  ReviewRunning,
  ReviewTake,
  ReviewThing,
} from './review-types.ts';

/** What the review page is made of. */
export interface ReviewFacts {
  readonly survey: Survey;
  /** About everything. */
  readonly plan: Plan;
  readonly standings: ReadonlyMap<string, Standing>;
  /** Which jobs are shown. */
  readonly isWanted: (address: string) => boolean;
  /** Whether the bytes of a digest are missing. */
  readonly isGone: (sha: string) => boolean;
  /** Whether money is shown. */
  readonly withCosts: boolean;
}

type Job = Standing['job'];

/** Everything every card shows: the page's head, and its cards. */
export function reviewIndex(facts: ReviewFacts): {
  readonly head: ReviewIndex;
  readonly things: readonly ReviewThing[];
} {
  const { survey, plan, withCosts } = facts;
  const { production, books, rehearsal } = survey;
  const things = thingsOf(facts);
  const known = new Set(things.map(({ id }) => id));
  const { spent, reserved } = plan.totals;
  const { id, title, logline } = production;
  const { heldBy } = books;
  const [width = 16, height = 9] = production.frame.ratio.split(':').map(Number);
  const head: ReviewIndex = {
    production: { id, title, ...given('logline', logline) },
    rehearsal,
    fps: production.frame.fps,
    aspect: width / height || 16 / 9,
    ...(withCosts
      ? {
          money: {
            spent,
            reserved,
            ...(production.budget.credits === undefined ? {} : { budget: production.budget.credits }),
          },
        }
      : {}),
    characters: charactersOf(facts, things),
    groups: groupsOf(facts, things),
    cut: shotsInCut(production.cut).filter(shot => known.has(shot)),
    ...(heldBy ? { run: { by: heldBy.user, since: heldBy.since } } : {}),
  };
  return { head, things };
}

/** `s01/ride` of `s01/ride@draft.edit1`; `still/hero` of `still/hero.upscale`. */
export const thingOf = (address: string): string => address.replace(/[@.].*$/, '');

function thingsOf(facts: ReviewFacts): readonly ReviewThing[] {
  const { survey, plan, standings, isWanted } = facts;
  const changes = new Map(plan.changes.toReversed().map(change => [change.address, change]));
  const running = runningOf(survey);
  const over = overOf(plan);
  const byThing = new Map<string, ReviewJob[]>();
  const add = (id: string, job: ReviewJob): void => {
    const list = byThing.get(id);
    if (list) list.push(job);
    else byThing.set(id, [job]);
  };
  for (const standing of standings.values()) {
    const { address } = standing.job;
    if (!isWanted(address)) continue;
    add(
      thingOf(address),
      jobOf(facts, { standing, change: changes.get(address), running: running.get(address) ?? [] }),
    );
  }
  for (const [address, takes] of Object.entries(survey.books.text.takes))
    if (!standings.has(address) && isWanted(address)) add(thingOf(address), goneJob(address, takes, facts));
  return [...byThing].map(([id, jobs]) => thingFrom(facts, { id, jobs, isOver: over.has(id) }));
}

function thingFrom(
  { survey: { production }, standings, withCosts }: ReviewFacts,
  { id, jobs, isOver }: { readonly id: string; readonly jobs: readonly ReviewJob[]; readonly isOver: boolean },
): ReviewThing {
  const shot = production.shots.get(id);
  const declared = jobs.flatMap(({ address }) => standings.get(address)?.job ?? []);
  const still = production.stills.find(each => `still/${each.id}` === id);
  const main = declared.findLast(({ kind }) => kind !== 'edit' && kind !== 'finish');
  const kind = shot ? 'shot' : id.startsWith('sound/') ? 'sound' : 'still';
  return {
    id,
    kind: declared.length === 0 ? 'gone' : kind,
    ...given('title', shot?.title),
    ...given('role', shot?.role),
    ...given('seconds', shot?.seconds ?? main?.seconds),
    characters: (shot ?? still)?.characters.map(each => each.id) ?? [],
    ...given('text', main?.said?.text),
    ...(shot?.firstFrame?.kind === 'still' ? { startsFrom: `still/${shot.firstFrame.id}` } : {}),
    ...(isOver && withCosts ? { over: true as const } : {}),
    jobs,
  };
}

/** A member, or none where there is nothing to say. */
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

function jobOf(
  facts: ReviewFacts,
  {
    standing,
    change,
    running,
  }: { readonly standing: Standing; readonly change: Change | undefined; readonly running: readonly ReviewRunning[] },
): ReviewJob {
  const { job, slots } = standing;
  const { address } = job;
  const here = facts.survey.books.text.takes[address] ?? [];
  const current = new Set(slots.flatMap(({ held }) => (held?.here ? [held.take.take] : [])));
  const credits = (change?.credits ?? 0) + (change?.later ?? 0);
  return {
    address,
    kind: job.kind,
    ...partsOf(job),
    model: job.model,
    asked: job.takes,
    ...(change?.action === 'wait' ? { waits: waitsFor(change, facts) } : {}),
    ...(facts.withCosts && credits > 0 ? { due: credits } : {}),
    running,
    takes: here.map(take => takeOf(take, !current.has(take.take), facts)),
  };
}

/** Where money is not shown, nothing is said of it. */
const waitsFor = (change: Change, { withCosts }: ReviewFacts): string =>
  withCosts || !['budget', 'price', 'account'].includes(change.reason.code) ? brief(change) : 'not rendered yet';

function partsOf({ address, rung, ratio, kind, variant }: Job): Partial<ReviewJob> {
  const name = variant && /\+([^~.]+)/.exec(address)?.[1];
  const step = kind === 'edit' || kind === 'finish' ? address.slice(address.lastIndexOf('.') + 1) : undefined;
  return {
    ...given('rung', rung),
    ...given('ratio', ratio),
    ...(name === undefined ? {} : { variant: name }),
    ...given('step', step),
  };
}

function goneJob(address: string, takes: readonly Take[], facts: ReviewFacts): ReviewJob {
  const [, rung, variant, ratio] = /@([^~.+]+)(?:\+([^~.]+))?(?:~(\d+x\d+))?/.exec(address) ?? [];
  const { model } = takes.at(-1)?.request.body ?? {};
  return {
    address,
    kind: 'gone',
    ...given('rung', rung),
    ...given('variant', variant),
    ...(ratio === undefined ? {} : { ratio: ratio.replace('x', ':') }),
    model: typeof model === 'string' ? model : '',
    asked: 0,
    running: [],
    takes: takes.map(take => takeOf(take, true, facts)),
  };
}

function takeOf(take: Take, isOld: boolean, facts: ReviewFacts): ReviewTake {
  const { review, notes, others, request } = take;
  const { seed } = request.body;
  return {
    n: take.take,
    slot: take.slot,
    media: mediaOf(take.media, facts),
    ...(others ? { others: others.map(media => mediaOf(media, facts)) } : {}),
    ...(review ? { verdict: { state: review.state, by: review.by, at: review.at } } : {}),
    ...(isOld ? { old: true as const } : {}),
    ...(notes ? { notes: notes.map(({ at }) => at ?? -1) } : {}),
    ...(typeof seed === 'number' ? { seed } : {}),
  };
}

function mediaOf(
  { sha256, kind, mime, width, height, fps, frames, seconds }: Media,
  { isGone }: ReviewFacts,
): ReviewMedia {
  return {
    sha: sha256,
    kind,
    mime,
    ...given('width', width),
    ...given('height', height),
    ...given('fps', fps),
    ...given('frames', frames),
    ...given('seconds', seconds),
    ...(isGone(sha256) ? { gone: true as const } : {}),
  };
}

/** What is under way, by job. */
function runningOf({ books }: Survey): ReadonlyMap<string, readonly ReviewRunning[]> {
  const all = new Map<string, ReviewRunning[]>();
  for (const { attempt, state } of books.inFlight.attempts) {
    const since = 'since' in state ? state.since : attempt.at;
    const one = { slot: attempt.slot, state: stateOf(state, books.heldBy !== undefined), since };
    all.set(attempt.address, [...(all.get(attempt.address) ?? []), one]);
  }
  return all;
}

type AttemptState = Survey['books']['inFlight']['attempts'][number]['state'];

/** What is not answered yet is being sent while a run goes on, and uncertain once there is none. */
function stateOf(state: AttemptState, isRunning: boolean): ReviewRunning['state'] {
  switch (state.kind) {
    case 'uncertain':
      return isRunning ? 'sending' : 'uncertain';
    case 'submitted':
      return state.charged === undefined ? 'rendering' : 'failed';
    case 'succeeded':
      return 'fetching';
    case 'stored':
      return 'storing';
    case 'lost':
      return 'failed';
    default:
      return state satisfies never;
  }
}

/** Shots that a ceiling is in the way of, or that have passed one. */
function overOf({ changes, ceilings }: Plan): ReadonlySet<string> {
  const passed = ceilings.filter(({ verdict }) => verdict === 'over').map(({ scope }) => scope);
  const shots = passed.flatMap(scope => (scope.startsWith('shot ') ? [scope.slice('shot '.length)] : []));
  const waiting = changes.filter(({ reason }) => reason.code === 'budget').map(({ address }) => thingOf(address));
  return new Set([...shots, ...waiting]);
}

/** Those who are in something that is shown, with their faces. */
function charactersOf({ survey, standings }: ReviewFacts, things: readonly ReviewThing[]): readonly ReviewCharacter[] {
  const seen = new Set(things.flatMap(({ characters }) => characters));
  return [...survey.production.bible.characters.values()]
    .filter(({ id }) => seen.has(id))
    .map(({ id, references: { identity } }) => {
      const face = identity && faceOf(identity, survey, standings);
      return { id, ...given('face', face) };
    });
}

function faceOf(
  identity: ImageSource,
  { inventory }: Survey,
  standings: ReviewFacts['standings'],
): ReviewCharacter['face'] {
  if (identity.kind === 'file') {
    const facts = inventory.get(identity.path);
    return facts && 'sha256' in facts ? { sha: facts.sha256, mime: facts.mime } : undefined;
  }
  const inUse = standings.get(`still/${identity.id}`)?.inUse;
  if (inUse?.kind !== 'take') return undefined;
  const { sha256, mime } = inUse.held.take.media;
  return { sha: sha256, mime };
}

/** Stills, the scenes in their order, sounds, and what is no longer declared. */
function groupsOf({ survey }: ReviewFacts, things: readonly ReviewThing[]): readonly ReviewGroup[] {
  const ids = (isOne: (thing: ReviewThing) => boolean): readonly string[] => things.filter(isOne).map(({ id }) => id);
  const known = new Set(things.map(({ id }) => id));
  const groups: readonly ReviewGroup[] = [
    { id: 'stills', title: 'Stills', things: ids(({ kind }) => kind === 'still') },
    ...survey.production.scenes.map(({ id, title, shots }) => ({
      id,
      ...given('title', title),
      things: shots.map(shot => `${id}/${shot.id}`).filter(shot => known.has(shot)),
    })),
    { id: 'sound', title: 'Sound', things: ids(({ kind }) => kind === 'sound') },
    { id: 'gone', title: 'No longer in the config', things: ids(({ kind }) => kind === 'gone') },
  ];
  return groups.filter(group => group.things.length > 0);
}
