import type { AccountLimit, Action, Ceiling, Change, FieldChange, Plan, Totals } from '../../../engine/index.ts';
import { inOurWords, scopeWords } from '../text/scope-words.ts';
import { brief } from './plan-reason.ts';
import { applyWords, withinWords } from './selection-words.ts';
import { type Wait, waitsOf } from './waits.ts';

/** A plan as people look at it: by scene, with what stays the same folded away. */
export interface PlanModel {
  readonly title: string;
  /** What the production is to achieve. Absent: it is not written. */
  readonly logline?: string;
  readonly rehearsal: boolean;
  readonly groups: readonly PlanGroup[];
  /** Jobs without a change that are not in the groups. */
  readonly kept: { readonly jobs: number; readonly takes: number };
  /** Jobs that are no longer declared. */
  readonly orphans: { readonly jobs: number; readonly takes: number };
  readonly totals: Totals;
  /** Takes that would be rendered. */
  readonly renders: number;
  /** Takes something would be done for. */
  readonly pending: number;
  /** The production's own ceiling. Absent: there is none. */
  readonly budget?: Ceiling;
  readonly over: readonly Overrun[];
  /** What fits under every ceiling. Absent: everything does. */
  readonly fitting?: Fitting;
  /** What takes wait for, the most common first. */
  readonly waits: readonly Wait[];
  /** Jobs that are declared and chosen. */
  readonly jobs: number;
  readonly warnings: readonly string[];
  /** What the account allows, in our words. Absent: it was not asked. */
  readonly limits?: readonly AccountLimit[];
  /** Whether the plan looks at a part of the production only. */
  readonly isPartial: boolean;
  /** What to type after `retake` to do this. */
  readonly applyWords: string;
}

/** How much fits. */
export interface Fitting {
  /** What would be rendered now. */
  readonly credits: number;
  /** The same and what waits for room. */
  readonly wanted: number;
  /** What to type after `retake` to render it. */
  readonly words: string;
}

/** `stills`, or a scene. */
export interface PlanGroup {
  readonly name: string;
  readonly rows: readonly PlanRow[];
}

/** One job. */
export interface PlanRow {
  readonly action: Action;
  readonly address: string;
  /** Slots the action is about. */
  readonly takes: number;
  readonly model?: string;
  readonly seconds?: number;
  /** Now, at most. */
  readonly credits: number;
  /** Once what it waits for is there, at most. */
  readonly later: number;
  readonly atMost: boolean;
  /** In a few words, for a row that says the rest. */
  readonly reason: string;
  readonly changed: readonly FieldChange[];
  /** What to know before paying. Absent: nothing. */
  readonly advice?: string;
  /** Credits paid for takes that this makes unused. */
  readonly unused: number;
}

/** A ceiling that would break, and by how much. */
export interface Overrun extends Ceiling {
  readonly missing: number;
}

/** With `all`, jobs that stay the same have their rows too. */
export function planModel(plan: Plan, { all = false }: { readonly all?: boolean } = {}): PlanModel {
  const { changes, totals, ceilings, selection } = plan;
  const keeps = changes.filter(({ action }) => action === 'keep');
  const orphans = changes.filter(({ action }) => action === 'orphan');
  const shown = changes.filter(({ action }) => all || (action !== 'keep' && action !== 'orphan'));
  const budget = ceilings.find(({ scope }) => scope === 'budget.credits');
  const over = ceilings
    .filter(({ verdict }) => verdict === 'over')
    .map(ceiling => ({
      ...ceiling,
      scope: scopeWords(ceiling.scope),
      missing: ceiling.used + ceiling.wanted - ceiling.limit,
    }));
  const renders = totals.create + totals.replace;
  return {
    title: plan.production.title,
    ...(plan.production.logline === undefined ? {} : { logline: plan.production.logline }),
    rehearsal: plan.rehearsal,
    groups: groupsOf(shown),
    kept: all ? { jobs: 0, takes: 0 } : { jobs: keeps.length, takes: totals.keep },
    orphans: all ? { jobs: 0, takes: 0 } : { jobs: orphans.length, takes: totals.orphan },
    totals,
    renders,
    pending: renders + totals.resume + totals.reuse,
    ...(budget ? { budget } : {}),
    over,
    ...(over.length > 0 ? { fitting: fittingOf(plan) } : {}),
    waits: waitsOf(plan),
    jobs: changes.length - orphans.length,
    warnings: plan.warnings.map(inOurWords),
    ...(plan.limits ? { limits: plan.limits.map(limit => ({ ...limit, text: inOurWords(limit.text) })) } : {}),
    isPartial: Object.keys(selection).some(key => key !== 'retake'),
    applyWords: applyWords(selection),
  };
}

function fittingOf({ changes, totals: { credits }, selection }: Plan): Fitting {
  const waiting = changes.filter(({ reason }) => reason.code === 'budget').reduce((sum, { later }) => sum + later, 0);
  return { credits, wanted: credits + waiting, words: withinWords(selection, credits) };
}

/** Stills first, as they are what shots begin with; then the scenes in the order of the film, then sound. */
function groupsOf(changes: readonly Change[]): readonly PlanGroup[] {
  const groups = new Map<string, PlanRow[]>();
  const place = (change: Change): number => (change.scene !== undefined ? 1 : groupNames.indexOf(shelfOf(change)));
  const ordered = [...changes].sort((a, b) => place(a) - place(b));
  for (const change of ordered) {
    const name = change.scene ?? shelfOf(change);
    const rows = groups.get(name);
    if (rows) rows.push(rowOf(change));
    else groups.set(name, [rowOf(change)]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

/** What belongs to no scene, by its address; in the order in which it is shown, with the scenes after the stills. */
const groupNames = ['stills', '', 'sound', 'other'];

const shelfOf = ({ address }: Change): string =>
  address.startsWith('still/') ? 'stills' : address.startsWith('sound/') ? 'sound' : 'other';

function rowOf(change: Change): PlanRow {
  const { action, address, slots, model, seconds, credits, later, atMost, reason, advice, unused } = change;
  return {
    action,
    address,
    takes: slots.filter(slot => slot.action === action).length,
    ...(model === undefined ? {} : { model }),
    ...(seconds === undefined ? {} : { seconds }),
    credits,
    later,
    atMost,
    reason: brief(change),
    ...(advice === undefined ? {} : { advice }),
    changed: action === 'replace' || action === 'reuse' ? reason.changed : [],
    unused,
  };
}
