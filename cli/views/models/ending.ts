import type { Applied, Failure, Plan } from '../../../engine/index.ts';
import { afterNothing, nothingWords } from '../text/nothing-words.ts';
import { inOurWords } from '../text/scope-words.ts';
import { command, credits, list, number } from '../text/words.ts';
import { type PlanModel, planModel } from './plan-model.ts';

/** How an apply ended without a run, or with one: a word for programs, a sentence for people. */
export interface Ending {
  readonly outcome:
    | 'done'
    | 'failures'
    | 'detached'
    | 'stopped'
    | 'nothing'
    | 'over-budget'
    | 'stale'
    | 'locked'
    | 'refused'
    | 'declined';
  readonly rehearsal: boolean;
  readonly text: string;
  /** What to do. Absent: nothing. */
  readonly hint?: string;
}

/** The ending of anything but problems in the config, which have their own page. */
export function endingOf(
  applied: Exclude<Applied, { kind: 'problems' }>,
  { rehearsal, declined }: { readonly rehearsal: boolean; readonly declined: string },
): Ending {
  const again = `retake plan${rehearsal ? ' --rehearse' : ''}`;
  switch (applied.kind) {
    case 'over-budget':
      return overBudget(applied.plan);
    case 'stale':
      return {
        outcome: 'stale',
        rehearsal,
        text: `the plan is stale, nothing was sent: ${applied.reasons.join('; ')}`,
        hint: `Look at a fresh one: \`${again}\`.`,
      };
    case 'locked': {
      const { user, host, pid, since, command } = applied.heldBy;
      return {
        outcome: 'locked',
        rehearsal,
        text: `another run is going on, nothing was sent: \`retake ${command}\` by ${user} on ${host} (pid ${pid}) since ${since}`,
        hint: 'Wait for it; if that process is gone, `retake unlock` frees the lock.',
      };
    }
    case 'refused':
      return refused(applied.failure, rehearsal);
    case 'declined':
      return { outcome: 'declined', rehearsal, text: declined };
    case 'nothing': {
      const model = planModel(applied.plan);
      const [what, why] = nothingWords(model);
      const next = afterNothing(model);
      return {
        outcome: 'nothing',
        rehearsal,
        text: `${[`${what.toLowerCase()}: ${why}`, ...accountWords(model)].join('; ')}${rehearsal ? ' (rehearsal)' : ''}`,
        ...(next === undefined ? {} : { hint: `Next: ${next}` }),
      };
    }
    case 'finished':
      return {
        outcome: applied.finished.outcome,
        rehearsal,
        text: applied.finished.outcome,
        ...(applied.finished.next ? { hint: applied.finished.next } : {}),
      };
    default:
      return applied satisfies never;
  }
}

const accountWords = ({ limits = [] }: PlanModel): readonly string[] =>
  limits.filter(({ waiting }) => waiting > 0).map(({ text }) => text);

function overBudget(plan: Plan): Ending {
  const { over, fitting, rehearsal } = planModel(plan);
  const broken = over.map(
    ({ scope, limit, used, wanted, missing }) =>
      `${scope} is ${credits(limit)}, ${number(used)} used and ${number(wanted)} wanted: ${credits(missing)} too much`,
  );
  return {
    outcome: 'over-budget',
    rehearsal,
    text: `over budget, nothing was sent: ${broken.join('; ')}`,
    hint:
      fitting && fitting.credits > 0
        ? `\`${command(fitting.words, rehearsal)}\` renders what fits.`
        : `Nothing fits: raise ${list(over.map(({ scope }) => scope))}, or ask for less.`,
  };
}

function refused({ reason, code }: Failure, rehearsal: boolean): Ending {
  const hint = reason.includes('RUNWAYML_API_SECRET is not set')
    ? 'Set it in the environment, or add --rehearse: the offline Runway needs no key and charges nothing.'
    : 'Nothing was charged; put it right and run it again.';
  return {
    outcome: 'refused',
    rehearsal,
    text: `nothing was sent: ${inOurWords(reason)}${code ? ` (${code})` : ''}`,
    hint,
  };
}
