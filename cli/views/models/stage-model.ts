import type { Standing } from '../../../engine/index.ts';
import type { JobStatus, StageView } from '../../../schemas/types/output.ts';

/** A job and how it stands. */
export interface StagedJob {
  readonly job: Standing['job'];
  readonly status: JobStatus;
}

/**
 * How far a shot has come, stage by stage: its references, its still, each rung and the verdict the next one waits for,
 * its edits and its finish. Stages it does not go through are left out. `stills`: those of the production.
 */
export function stagesOf(own: readonly StagedJob[], stills: ReadonlyMap<string, JobStatus>): StageView[] {
  const needs = new Set(own.flatMap(({ job }) => job.needs.filter(need => stills.has(need))));
  const hasFiles = own.some(({ job }) => job.request.inputs.some(({ source }) => source.kind === 'file'));
  const rungs = [...new Set(own.flatMap(({ job }) => (job.kind === 'shot' && job.rung !== undefined ? job.rung : [])))];
  return [
    // A file that is missing leaves no production to tell of.
    ...(hasFiles ? [{ stage: 'refs', state: 'done' as const }] : []),
    ...rendered(
      'still',
      [...needs].map(need => stills.get(need)!),
    ),
    ...rungs.flatMap(rung => {
      const here = own.filter(({ job }) => job.kind === 'shot' && job.rung === rung);
      return [
        ...rendered(
          rung,
          here.map(({ status }) => status),
        ),
        ...verdictOn(here, own),
      ];
    }),
    ...rendered('edit', statusesOf(own, 'edit')),
    ...rendered('finish', statusesOf(own, 'finish')),
  ];
}

const statusesOf = (own: readonly StagedJob[], kind: string): readonly JobStatus[] =>
  own.flatMap(({ job, status }) => (job.kind === kind ? [status] : []));

function rendered(stage: string, jobs: readonly JobStatus[]): readonly StageView[] {
  if (jobs.length === 0) return [];
  const done = jobs.filter(({ takes, asked }) => takes >= asked).length;
  const isBegun = jobs.some(({ takes }) => takes > 0);
  const isFlying = jobs.some(({ inFlight }) => inFlight > 0);
  return [{ stage, state: done === jobs.length ? 'done' : isFlying ? 'in-flight' : isBegun ? 'begun' : 'open' }];
}

/** The verdict somebody waits for; of variants, one. Each ratio has its own. */
function verdictOn(here: readonly StagedJob[], own: readonly StagedJob[]): readonly StageView[] {
  const names = new Set(here.map(({ job }) => String(job.variant?.of ?? job.address)));
  const gates = own.flatMap(({ job: { gate } }) => (gate && names.has(gate.on) ? [gate] : []));
  const [first] = gates;
  if (!first) return [];
  const isApproval = gates.some(({ kind }) => kind === 'approved');
  const chosen = [...names].flatMap(name => {
    const found = here.find(
      ({ job, status }) => (job.variant?.of ?? job.address) === name && isChosen(status, isApproval),
    );
    return found?.status.chosen === undefined ? [] : [found.status.chosen];
  });
  const state = chosen.length === names.size ? 'done' : chosen.length > 0 ? 'begun' : 'open';
  return [
    {
      stage: isApproval ? 'approved' : 'circled',
      state,
      ...(names.size === 1 && chosen[0] !== undefined ? { take: chosen[0] } : {}),
    },
  ];
}

const isChosen = ({ chosen, approved }: JobStatus, isApproval: boolean): boolean =>
  chosen !== undefined && (approved || !isApproval);
