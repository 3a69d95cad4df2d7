import type { Change, Plan, Standing, Survey } from '../../../engine/index.ts';
import type { JobStatus, SceneStatus, ShotStatus, Status } from '../../../schemas/types/output.ts';
import { lockHolder } from './lock-holder.ts';
import { type StagedJob, stagesOf } from './stage-model.ts';
import { wordingOf } from './wording-words.ts';

/** What a status is made of. The plan is about everything. */
export interface StatusFacts {
  readonly survey: Survey;
  readonly plan: Plan;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Every declared job, where it belongs in the film. */
export function statusModel({ survey, plan, standings }: StatusFacts): Status {
  const { production, books, graph, rehearsal } = survey;
  const ledger = ledgerOf(survey);
  // Tasks that no slot asks for any more stand last, under the address of a job that has its own line.
  const changes = new Map(plan.changes.toReversed().map(change => [change.address, change]));
  const jobs = graph.jobs.map(job => ({
    job,
    status: jobStatus(standings.get(job.address)!, changes.get(job.address), ledger),
  }));
  const stillAt = new Map(
    jobs.flatMap(({ job, status }) => (job.kind === 'still' ? [[String(job.address), status] as const] : [])),
  );
  const byShot = new Map<string, StagedJob[]>();
  for (const each of jobs) {
    const { scene, shot } = each.job;
    if (shot === undefined) continue;
    const known = byShot.get(`${scene}/${shot}`);
    if (known) known.push(each);
    else byShot.set(`${scene}/${shot}`, [each]);
  }
  const scenes = production.scenes.map((scene): SceneStatus => {
    const shots = scene.shots.map(({ id, title }): ShotStatus => {
      const staged = byShot.get(`${scene.id}/${id}`) ?? [];
      const own = staged.map(({ status }) => status);
      const wording = wordingOf({ id, scene: scene.id }, survey);
      return {
        id,
        ...(title === undefined ? {} : { title }),
        spent: spentOn(own),
        stages: stagesOf(staged, stillAt),
        ...(wording === undefined ? {} : { wording }),
        jobs: own,
      };
    });
    return {
      id: scene.id,
      ...(scene.title === undefined ? {} : { title: scene.title }),
      spent: shots.reduce((sum, shot) => sum + shot.spent, 0),
      shots,
    };
  });
  return {
    production: plan.production,
    rehearsal,
    spent: plan.totals.spent,
    reserved: plan.totals.reserved,
    ...(production.budget.credits === undefined ? {} : { budget: production.budget.credits }),
    ...(books.heldBy ? { heldBy: lockHolder(books.heldBy) } : {}),
    stills: jobs.filter(({ job }) => job.address.startsWith('still/')).map(({ status }) => status),
    scenes,
    sound: jobs.filter(({ job }) => job.kind === 'sound').map(({ status }) => status),
  };
}

const spentOn = (jobs: readonly JobStatus[]): number => jobs.reduce((sum, job) => sum + job.spent, 0);

/** Charges by job, and attempts under way. */
interface Ledger {
  readonly takes: ReadonlyMap<string, Survey['books']['text']['takes'][string]>;
  readonly lost: ReadonlyMap<string, number>;
  readonly inFlight: ReadonlyMap<string, number>;
}

function ledgerOf({ books: { text, inFlight } }: Survey): Ledger {
  const lost = new Map<string, number>();
  for (const { address, credits } of text.losses) lost.set(address, (lost.get(address) ?? 0) + credits.charged);
  const flying = new Map<string, number>();
  for (const { attempt, state } of inFlight.attempts)
    if (state.kind !== 'uncertain') flying.set(attempt.address, (flying.get(attempt.address) ?? 0) + 1);
  return { takes: new Map(Object.entries(text.takes)), lost, inFlight: flying };
}

function jobStatus(
  { job, slots, inUse }: Standing,
  change: Change | undefined,
  { takes, lost, inFlight }: Ledger,
): JobStatus {
  const all = takes.get(job.address) ?? [];
  const current = slots.filter(({ held }) => held?.here).length;
  const verdict = inUse.kind === 'take' ? inUse.held.review : undefined;
  const review = verdict?.state;
  const isChosen = review === 'circled' || review === 'approved';
  const flying = inFlight.get(job.address) ?? 0;
  const kept = slots.find(slot => slot.kept)?.kept;
  return {
    address: job.address,
    ...(job.rung === undefined ? {} : { rung: job.rung }),
    model: job.model,
    state: stateOf(change, flying),
    takes: current,
    asked: job.takes,
    older: Math.max(0, all.length - current),
    inFlight: flying,
    ...(isChosen && inUse.kind === 'take' ? { chosen: `${inUse.held.address}#${inUse.held.take.take}` } : {}),
    ...(isChosen && verdict?.for !== undefined ? { chosenFor: verdict.for } : {}),
    approved: review === 'approved',
    rejected: slots.filter(({ held }) => held?.here && held.review?.state === 'rejected').length,
    spent: all.reduce((sum, take) => sum + take.credits.charged, 0) + (lost.get(job.address) ?? 0),
    credits: change?.credits ?? 0,
    later: change?.later ?? 0,
    reason: change?.reason.text ?? '',
    ...(kept ? { kept: `${kept.as} by ${kept.by}` } : {}),
  };
}

function stateOf(change: Change | undefined, inFlight: number): JobStatus['state'] {
  const action = change?.action;
  switch (action) {
    case 'create':
    case 'replace':
    case 'reuse':
      return 'render';
    case 'resume':
      return 'in-flight';
    case 'wait':
      return 'waiting';
    case 'keep':
    case 'orphan':
    case undefined:
      return inFlight > 0 ? 'in-flight' : 'done';
    default:
      return action satisfies never;
  }
}
