import type { Plan, Survey } from '../../../engine/index.ts';
import type { NextStep, Summary } from '../../../schemas/types/output.ts';
import { command, counted, credits } from '../text/words.ts';
import { lockHolder } from './lock-holder.ts';
import { waitsOf } from './waits.ts';

/** Where a production stands, in a few numbers and one command. */
export function summaryModel({ production, graph, books, rehearsal }: Survey, plan: Plan): Summary {
  const takes = Object.values(books.text.takes).flat();
  const uncertain = books.inFlight.attempts.filter(({ state }) => state.kind === 'uncertain').length;
  const { totals } = plan;
  const numbers = {
    takes: takes.length,
    circled: takes.filter(({ review }) => review?.state === 'circled' || review?.state === 'approved').length,
    render: totals.create + totals.replace,
    collect: totals.resume,
    reuse: totals.reuse,
    waiting: totals.wait,
    waits: waitsOf(plan).map(each => ({ ...each })),
    uncertain,
    credits: totals.credits,
    later: totals.later,
    spent: totals.spent,
    reserved: totals.reserved,
  };
  return {
    production: plan.production,
    rehearsal,
    scenes: production.scenes.length,
    shots: production.shots.size,
    jobs: graph.jobs.length,
    ...numbers,
    ...(production.budget.credits === undefined ? {} : { budget: production.budget.credits }),
    ...(books.heldBy ? { heldBy: lockHolder(books.heldBy) } : {}),
    next: books.heldBy ? whileHeld(rehearsal) : nextStep(plan, { shots: production.shots.size, ...numbers }, rehearsal),
  };
}

/** What is open is that run's to settle: nothing else can be begun, and nothing be said to be uncertain. */
const whileHeld = (rehearsal: boolean): NextStep => ({
  command: command('status', rehearsal),
  why: 'a run is going on; what is open is its to settle',
});

type Numbers = Pick<Summary, 'shots' | 'render' | 'collect' | 'reuse' | 'waiting' | 'waits' | 'uncertain' | 'credits'>;

/** What must be settled comes before what is paid for, and that before what costs. */
function nextStep(
  plan: Plan,
  { shots, render, collect, reuse, waiting, waits, uncertain, credits: price }: Numbers,
  rehearsal: boolean,
): NextStep {
  const say = (words: string, why: string): NextStep => ({ command: command(words, rehearsal), why });
  if (uncertain > 0) return say('reconcile', `nobody knows what became of ${counted(uncertain, 'attempt')}`);
  if (collect > 0) return say('apply', `${counted(collect, 'take')} under way can be collected at no cost`);
  if (plan.ceilings.some(({ verdict }) => verdict === 'over'))
    return say('plan', 'what is to be rendered does not fit the budget');
  if (render > 0)
    return say(
      'plan',
      `${counted(render, 'take')} can be rendered for at most ${credits(price)}${rehearsal ? ' (rehearsal)' : ''}`,
    );
  if (reuse > 0) return say('apply', `${counted(reuse, 'take')} can be reused at no cost`);
  const gate = plan.changes.find(
    ({ action, reason }) => action === 'wait' && reason.code === 'gate' && reason.following[0] !== undefined,
  );
  if (gate) {
    const others = (waits.find(({ why }) => why === 'a verdict')?.takes ?? 1) - 1;
    const more = others > 0 ? `; ${counted(others, 'more take')} wait${others === 1 ? 's' : ''} for a verdict` : '';
    return say('review', `${gate.address} ${gate.reason.text}${more}`);
  }
  if (waiting > 0) return say('status', `${counted(waiting, 'take')} ${waiting === 1 ? 'waits' : 'wait'}`);
  if (shots > 0) return say('conform', 'every take that was asked for is there; approved ones go to the edit');
  return { command: '', why: 'every take that was asked for is there' };
}
