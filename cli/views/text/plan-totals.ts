import type { Deferral } from '../../../schemas/types/plan.ts';
import type { Overrun, PlanModel } from '../models/plan-model.ts';
import { limitLines } from './limit-lines.ts';
import { blank, type Line, line, type Span, span } from './line.ts';
import { afterNothing, nothingWords } from './nothing-words.ts';
import { policyLines } from './policy-lines.ts';
import { priceWords } from './price-words.ts';
import { bar, command, counted, credits, list, number, perWords } from './words.ts';

/** The bottom lines of a plan: how much, of what, and what comes later. */
export function planTotals(
  model: PlanModel,
  { withOverruns = true }: { readonly withOverruns?: boolean } = {},
): readonly Line[] {
  const { warnings, over } = model;
  return [
    line(...bottomLine(model)),
    ...budgetLine(model),
    ...laterLine(model),
    ...policyLines(model),
    ...deferredLines(model),
    ...draftFirstLine(model),
    ...webPlanLine(model),
    ...limitLines(model),
    ...(withOverruns && over.length > 0 ? [blank, ...overLines(model)] : []),
    ...(warnings.length > 0 ? [blank, ...warnings.map(text => line(span('warning: ', 'warning'), text))] : []),
  ];
}

/** The command that does what a plan says, or settles what is in its way. Undefined when there is nothing to do. */
export function nextAfterPlan(model: PlanModel): string | undefined {
  const { pending, over, rehearsal, applyWords } = model;
  if (over.length > 0) return undefined;
  return pending > 0 ? command(applyWords, rehearsal) : afterNothing(model);
}

/** Credits as they are told everywhere: never without the word that they are make-believe. */
export const money = (
  amount: number,
  { rehearsal, price }: { readonly rehearsal: boolean; readonly price?: string },
): string => {
  if (rehearsal) return `${credits(amount)} (rehearsal)`;
  return price === undefined ? credits(amount) : `${credits(amount)} (${price})`;
};

function bottomLine(model: PlanModel): readonly (Span | string)[] {
  const { totals, renders, rehearsal, pending, over, fitting } = model;
  const parts = [
    ...(renders > 0 ? [`${number(renders)} to render`] : []),
    ...(totals.resume > 0 ? [`${number(totals.resume)} to collect`] : []),
    ...(totals.reuse > 0 ? [`${number(totals.reuse)} to reuse`] : []),
    ...(totals.wait > 0 ? [`${number(totals.wait)} ${totals.wait === 1 ? 'waits' : 'wait'}`] : []),
  ];
  if (pending === 0 && over.length > 0) return [span('Plan: ', 'strong'), `nothing fits, ${parts.join(', ')}`];
  if (pending === 0) {
    const [what, why] = nothingWords(model);
    return [span(what, 'strong'), `: ${why}.${rehearsal ? ' (rehearsal)' : ''}`];
  }
  return [
    span('Plan: ', 'strong'),
    parts.join(', '),
    ' — ',
    ...(fitting
      ? [span(money(totals.credits, { rehearsal }), 'credits'), ` fit of ${credits(fitting.wanted)} wanted`]
      : [span(money(totals.credits, { rehearsal, price: priceWords(totals) }), 'credits')]),
  ];
}

function budgetLine({ budget, totals, rehearsal }: PlanModel): readonly Line[] {
  const { spent, reserved, unused, credits: wantedNow } = totals;
  const used = [
    ...(spent > 0 || wantedNow === 0 ? [`spent ${number(spent)}`] : []),
    ...(reserved > 0 ? [`in flight ${number(reserved)}`] : []),
  ];
  const lost = unused > 0 ? `; ${credits(unused)} already paid become unused` : '';
  const word = rehearsal ? ' (rehearsal)' : '';
  if (!budget)
    return spent + reserved > 0
      ? [line(span('Spent: ', 'muted'), `${used.join(', ').replace('spent ', '')} cr${word}${lost}; no budget is set`)]
      : [];
  const { limit, used: before, wanted } = budget;
  const after = before + wanted;
  const drawn = bar(limit === 0 ? 1 : after / limit, 12);
  const tone = budget.verdict === 'over' ? 'error' : budget.verdict === 'warn' ? 'warning' : 'good';
  const rest = after > limit ? `${number(after - limit)} too much` : `${number(limit - after)} left`;
  return [
    line(
      span('Budget ', 'muted'),
      span(drawn.full, tone),
      span(drawn.rest, 'muted'),
      ` ${[...used, ...(wanted > 0 ? [`this plan ${number(wanted)}`] : [])].join(', ')} of ${credits(limit)}${word}, ${rest}${lost}`,
    ),
  ];
}

/** What waits for room only is told by the bottom line already. */
function laterLine({ totals, fitting, deferred, laterIf, rehearsal }: PlanModel): readonly Line[] {
  const room = deferred.reduce((sum, { credits }) => sum + credits, 0);
  const later = totals.later - (fitting ? fitting.wanted - fitting.credits : room);
  if (later <= 0) return [];
  const now = totals.credits === 0 ? 'nothing' : credits(totals.credits);
  const when = laterIf === 'there' ? 'once what they wait for is there' : `if ${laterIf}`;
  const word = rehearsal ? ' (rehearsal)' : '';
  return [line(span('Cost: ', 'muted'), `${now} now, at most ${credits(later)} more ${when}${word}`)];
}

/** A hint only: the two kinds of credits are never one. */
function webPlanLine({ webPlan, totals }: PlanModel): readonly Line[] {
  const needs = totals.credits + totals.later;
  if (!webPlan || needs === 0) return [];
  const { name, credits: amount, per } = webPlan;
  return [
    line(
      span('Account: ', 'muted'),
      `this plan needs ${number(needs)}, ${name} has ${number(amount)} ${perWords(per)}; web credits are a pool of their own, and pay for no API task`,
    ),
  ];
}

const deferredLines = ({ deferred }: PlanModel): readonly Line[] =>
  deferred.map(({ why, jobs, shots, credits: amount }) =>
    line(
      span('Deferred: ', 'wait'),
      `${shots > 0 ? counted(shots, 'shot') : counted(jobs.length, 'job')}, ${credits(amount)}: ${whys[why]}`,
    ),
  );

const whys: Readonly<Record<Deferral['why'], string>> = {
  priority: 'lower priority than what fits',
  room: 'dearer than what is left',
  inputs: 'what they start from waits',
};

/** `three drafts and one final 810 cr`, against as many finals. */
function draftFirstLine({ draftFirst, rehearsal }: PlanModel): readonly Line[] {
  if (!draftFirst) return [];
  const { shots, ladders, ladder, alone, drafts, finals } = draftFirst;
  const way =
    drafts === undefined || finals === undefined
      ? 'every rung'
      : `${counted(drafts, 'draft')} and ${counted(finals, 'final')} each`;
  const other = drafts === undefined ? 'as many finals as drafts' : `${counted(drafts, 'final')} each`;
  const saved = alone - ladder;
  const verdict = saved > 0 ? `${credits(saved)} less` : saved < 0 ? `${credits(-saved)} more` : 'the same';
  return [
    line(
      span('Draft first: ', 'muted'),
      `${counted(shots, 'shot')}${ladders > shots ? ` (${number(ladders)} with every ratio)` : ''}, ${way}: ${credits(ladder)}; with ${other} ${credits(alone)}; ${verdict}${rehearsal ? ' (rehearsal)' : ''}`,
    ),
  ];
}

function overLines({ over, fitting, rehearsal }: PlanModel): readonly Line[] {
  const lines = over.map(ceiling => line(span('Over budget: ', 'error'), ...overrun(ceiling)));
  const hint =
    fitting && fitting.credits > 0
      ? [span(command(fitting.words, rehearsal), 'command'), ` renders what fits; the rest waits.`]
      : [`Nothing fits: raise ${list(over.map(({ scope }) => scope))}, or ask for less.`];
  return [...lines, line(...hint)];
}

const overrun = ({ scope, limit, used, wanted, missing }: Overrun): readonly string[] => [
  `${scope} is ${credits(limit)}; ${used > 0 ? `${number(used)} used and ` : ''}${number(wanted)} wanted, ${credits(missing)} too much`,
];
