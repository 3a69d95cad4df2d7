import type {
  AccountLimit,
  Action,
  Cause,
  Ceiling,
  Change,
  Deferral,
  DraftFirst,
  FieldChange,
  Plan,
  Totals,
} from '../../../engine/index.ts';
import { inOurWords, scopeWords } from '../text/scope-words.ts';
import { list } from '../text/words.ts';
import { brief } from './plan-reason.ts';
import { type PolicyView, policyOf } from './policy-view.ts';
import { applyWords, withinWords } from './selection-words.ts';
import { type Wait, waitsOf } from './waits.ts';

/** A plan as people look at it: by scene, with what stays the same folded away. */
export interface PlanModel {
  readonly title: string;
  /** What the production is to achieve. Absent: it is not written. */
  readonly logline?: string;
  readonly rehearsal: boolean;
  /** Changes that several rows follow from; their rows do not say them again. */
  readonly causes: readonly Cause[];
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
  /** What does not fit into what somebody wants to stay within. */
  readonly deferred: readonly Deferral[];
  /** What drafting first saves. Absent: nothing climbs, or nobody wants to know. */
  readonly draftFirst?: DraftFirst;
  /** What what costs later waits for. */
  readonly laterIf: LaterIf;
  /** What takes wait for, the most common first. */
  readonly waits: readonly Wait[];
  /** The web plan somebody says they have. Absent: nobody does. */
  readonly webPlan?: Plan['webPlan'];
  /** What the policy has to do with it. Absent: nothing. */
  readonly policy?: PolicyView;
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

/** A verdict that opens gates, or anything. */
export type LaterIf = 'circled' | 'approved' | 'there';

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

/** A shot of which variants are tried out. */
export interface Exploration {
  /** The address its variants share. */
  readonly of: string;
  /** What differs between them. */
  readonly paths: readonly string[];
  readonly variants: number;
  /** What is to be rendered of them now, at most. */
  readonly credits: number;
}

/** Words of a variant, and where they stand in the prompt. */
export interface Said {
  readonly path: string;
  readonly words: string;
}

/** One job. */
export interface PlanRow {
  /** What begins with this row. Absent: it belongs to the rows above, or is no variant. */
  readonly explores?: Exploration;
  /** What a variant says that its address does not. */
  readonly says: readonly Said[];
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
  const { changes, totals, ceilings, selection, causes = [], deferred = [], draftFirst } = plan;
  // What somebody keeps against the config is no change, and worth a line all the same.
  const isShown = ({ action, reason }: Change): boolean =>
    all ||
    (action !== 'keep' && action !== 'orphan') ||
    holdsBack(reason) ||
    (reason.code === 'pinned' && selection.retake !== undefined);
  const keeps = changes.filter(change => change.action === 'keep' && !isShown(change));
  const orphans = changes.filter(({ action }) => action === 'orphan');
  const shown = changes.filter(isShown);
  const held = shown.reduce((sum, { action, slots }) => sum + (action === 'keep' ? slots.length : 0), 0);
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
    causes,
    groups: groupsOf(shown, { explorations: explorationsOf(changes), causes }),
    kept: all ? { jobs: 0, takes: 0 } : { jobs: keeps.length, takes: totals.keep - held },
    orphans: all ? { jobs: 0, takes: 0 } : { jobs: orphans.length, takes: totals.orphan },
    totals,
    renders,
    pending: renders + totals.resume + totals.reuse,
    ...(budget ? { budget } : {}),
    over,
    ...(over.length > 0 ? { fitting: fittingOf(plan) } : {}),
    deferred,
    ...(all && draftFirst ? { draftFirst } : {}),
    laterIf: laterIf(plan),
    waits: waitsOf(plan),
    ...policyOf(plan),
    ...(plan.webPlan ? { webPlan: plan.webPlan } : {}),
    jobs: changes.length - orphans.length,
    warnings: plan.warnings.map(inOurWords),
    ...(plan.limits ? { limits: plan.limits.map(limit => ({ ...limit, text: inOurWords(limit.text) })) } : {}),
    isPartial: Object.keys(selection).some(key => key !== 'retake' && key !== 'forcePremium'),
    applyWords: applyWords(selection),
  };
}

const holdsBack = ({ code, changed }: Change['reason']): boolean =>
  (code === 'pinned' || code === 'accepted') && changed.length > 0;

function fittingOf({ changes, totals: { credits }, selection }: Plan): Fitting {
  const waiting = changes.filter(({ reason }) => reason.code === 'budget').reduce((sum, { later }) => sum + later, 0);
  return { credits, wanted: credits + waiting, words: withinWords(selection, credits) };
}

/** Only verdicts, and of which kind; everything else is `there`. */
function laterIf({ changes }: Plan): LaterIf {
  const gates = changes
    .filter(({ later, reason }) => later > 0 && reason.code !== 'budget')
    .map(({ reason }) => reason);
  const isGate =
    gates.length > 0 && gates.every(({ code, text }) => code === 'gate' || text.includes(' needs a circled '));
  if (!isGate) return 'there';
  return gates.some(({ text }) => text.includes('approved take')) ? 'approved' : 'circled';
}

/** Whether a cause says what a field was and is, so that the row need not. */
const isSaidBy = ({ source, before, after }: Cause, field: FieldChange): boolean =>
  source === field.field && (before ?? after) !== undefined && before === field.before && after === field.after;

function causeWords({ reason: { changed, following } }: Change, causes: readonly Cause[]): string {
  const names = causes.filter(cause => changed.some(field => isSaidBy(cause, field))).map(({ field }) => field);
  return `${list(names)} changed${following.length > 0 ? `; follows from ${list(following)}` : ''}`;
}

/** Stills first, as they are what shots begin with; then the scenes in the order of the film, then sound. */
interface Shared {
  readonly explorations: ReadonlyMap<string, Exploration>;
  readonly causes: readonly Cause[];
}

function groupsOf(changes: readonly Change[], { explorations, causes }: Shared): readonly PlanGroup[] {
  const groups = new Map<string, PlanRow[]>();
  const place = (change: Change): number => (change.scene !== undefined ? 1 : groupNames.indexOf(shelfOf(change)));
  const ordered = [...changes].sort((a, b) => place(a) - place(b));
  let last: string | undefined;
  for (const change of ordered) {
    const name = change.scene ?? shelfOf(change);
    const rows = groups.get(name);
    const of = change.variant?.of;
    const explores = of === undefined || of === last ? undefined : explorations.get(of);
    const row = explores ? { ...rowOf(change, causes), explores } : rowOf(change, causes);
    last = of;
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

/** What is tried out, by the address the variants share; variants that stay as they are count too. */
function explorationsOf(changes: readonly Change[]): ReadonlyMap<string, Exploration> {
  const found = new Map<string, Exploration>();
  for (const { variant, credits } of changes) {
    if (!variant) continue;
    const known = found.get(variant.of) ?? {
      of: variant.of,
      paths: Object.keys(variant.values),
      variants: 0,
      credits: 0,
    };
    found.set(variant.of, { ...known, variants: known.variants + 1, credits: known.credits + credits });
  }
  return found;
}

/** What belongs to no scene, by its address; in the order in which it is shown, with the scenes after the stills. */
const groupNames = ['stills', '', 'sound', 'other'];

const shelfOf = ({ address }: Change): string =>
  address.startsWith('still/') ? 'stills' : address.startsWith('sound/') ? 'sound' : 'other';

function rowOf(change: Change, causes: readonly Cause[]): PlanRow {
  const { action, address, slots, model, seconds, credits, later, atMost, reason, advice, unused } = change;
  const said = reason.changed.filter(field => !causes.some(cause => isSaidBy(cause, field)));
  const isSaidAbove = reason.code === 'changed' && reason.changed.length > 0 && said.length === 0;
  return {
    action,
    address,
    takes: slots.filter(slot => slot.action === action).length,
    ...(model === undefined ? {} : { model }),
    ...(seconds === undefined ? {} : { seconds }),
    credits,
    later,
    atMost,
    reason: isSaidAbove ? causeWords(change, causes) : brief(change),
    says: saidBy(change),
    ...(advice === undefined ? {} : { advice }),
    changed: action === 'replace' || action === 'reuse' ? said : [],
    unused,
  };
}

/** A term of the camera is in the address as it is written; of a sentence there are a few words only. */
function saidBy({ address, variant }: Change): readonly Said[] {
  const names = address.split(/[+~]/);
  return Object.entries(variant?.values ?? {})
    .filter(([path, words]) => !names.includes(words.toLowerCase()) && !names.includes(`${path}${words}`))
    .map(([path, words]) => ({ path, words }));
}
