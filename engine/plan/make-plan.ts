import { createHash } from 'node:crypto';
import type { Action, Ceiling, Change, Plan, Totals } from '../../schemas/types/plan.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { canonical } from '../graph/canonical.ts';
import type { Inventory } from '../graph/inventory.ts';
import type { JobGraph, Json } from '../graph/job.ts';
import { type InFlight, reservedFor } from '../lockfile/journal.ts';
import { chargedTo, type Lockfile } from '../lockfile/lockfile.ts';
import type { Address } from '../production/address.ts';
import type { Production } from '../production/production.ts';
import { budget } from './budget.ts';
import { cascadesOf } from './cascades.ts';
import { causesOf } from './causes.ts';
import { usedCredits } from './ceilings.ts';
import { deferredIn } from './deferred.ts';
import { diff } from './diff.ts';
import { type DraftFirst, draftFirstOf } from './draft-first.ts';
import { leftovers } from './leftovers.ts';
import { type Limits, openAllowance } from './limits.ts';
import { barOf } from './policy.ts';
import { priceOf } from './price-of.ts';
import { requestsOf } from './requests.ts';
import { choose, type Wishes } from './select.ts';
import { type Standing, standings } from './standing.ts';

/** Everything a plan is made from. The same question has the same plan, to the byte. */
export interface Question {
  readonly production: Production;
  readonly graph: JobGraph;
  readonly inventory: Inventory;
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
  readonly wishes: Wishes;
  readonly basis: Plan['basis'];
  readonly rehearsal: boolean;
  /** Dollars one credit costs. */
  readonly creditUsd: number;
  /** Credits on the account, when someone asked. */
  readonly balance?: number;
  /** What the account allows, when someone asked; what it does not allow yet waits. */
  readonly limits?: Limits;
  /** The git branch that is checked out. Absent: none, or nothing asks for it. */
  readonly branch?: string;
  /** Who asks. Absent: nobody knows, or nothing asks for it. */
  readonly by?: string;
  /** The web plan the production says it has. Absent: none. */
  readonly webPlan?: Plan['webPlan'];
  /** Whether somebody wants to see what would be sent. */
  readonly withRequests?: boolean;
}

/** What apply would do, what it costs at most, and why. Absent when a selector matches nothing. */
export function makePlan(question: Question): Outcome<Plan> {
  const { production, graph, lockfile, inFlight, wishes, basis, rehearsal, limits, branch, by } = question;
  const choice = choose(graph, wishes);
  if (hasErrors(choice.problems)) return { problems: choice.problems };
  const used = usedCredits(lockfile, inFlight, production);
  const known = standings({ ...question, retake: choice.retake });
  const bar = barOf({ production, ...(branch === undefined ? {} : { branch }), standings: known.values() });
  const all = diff(known.values(), { lockfile, inFlight }, { bar, force: wishes.forcePremium !== undefined });
  const chosen = left(all, choice.chosen);
  const allowance = limits && openAllowance(limits, { lockfile, inFlight });
  const verdict = budget(chosen, {
    production,
    used,
    ...(by === undefined ? {} : { by }),
    ...(wishes.within === undefined ? {} : { within: wishes.within }),
    ...(allowance ? { allowance } : {}),
  });
  const decided = [...verdict.changes, ...leftovers(verdict.changes, question)];
  const changes = rehearsal ? decided.map(inRehearsal) : decided;
  const selection = selectionOf(wishes);
  const plan: Omit<Plan, 'id' | 'format'> = {
    rehearsal,
    production: {
      id: production.id,
      title: production.title,
      ...(production.logline === undefined ? {} : { logline: production.logline }),
    },
    basis,
    selection,
    changes,
    totals: totalsOf(changes, question),
    ceilings: [...verdict.ceilings],
    ...(allowance ? { limits: [...allowance.told()] } : {}),
    warnings: warningsOf(production, verdict.ceilings),
    ...more(question, { changes, wanted: chosen, chosen: choice.chosen, standings: known }),
    ...(question.withRequests ? { requests: [...requestsOf(changes, question, known)] } : {}),
  };
  const id = createHash('sha256')
    .update(canonical({ basis, selection, rehearsal, production: production.id } as unknown as Json))
    .digest('hex');
  return { value: { format: 1, id, ...plan }, problems: choice.problems as readonly Diagnostic[] };
}

/** The commands of a reason, typed as they stand, must not lead from a rehearsal into the real world. */
const inRehearsal = (change: Change): Change => ({
  ...change,
  reason: { ...change.reason, text: change.reason.text.replace(/`retake ([^`]+)`/g, '`retake $1 --rehearse`') },
});

interface Planned {
  readonly changes: readonly Change[];
  /** Before any ceiling was looked at. */
  readonly wanted: readonly Change[];
  readonly chosen: ReadonlySet<string>;
  readonly standings: ReadonlyMap<Address, Standing>;
}

/** From which number of drafts it saves, and on which model, is told of the production. */
const inPlan = ({ savesFrom: _, model: __, ...way }: DraftFirst): Plan['draftFirst'] & object => way;

/** What a plan has to say beside its changes, where there is anything. */
function more(
  question: Question,
  { changes, wanted, chosen, standings }: Planned,
): Pick<Plan, 'causes' | 'cascades' | 'deferred' | 'draftFirst' | 'webPlan'> {
  const {
    production,
    lockfile,
    wishes: { within },
    webPlan,
  } = question;
  const cascades = cascadesOf(wanted, question, standings);
  const causes = causesOf(changes, { production, lockfile });
  const deferred = within === undefined ? [] : deferredIn(changes, production);
  const way = draftFirstOf([...standings.values()].filter(({ job }) => chosen.has(job.address)));
  return {
    ...(causes.length > 0 ? { causes: [...causes] } : {}),
    ...(cascades.length > 0 ? { cascades: [...cascades] } : {}),
    ...(deferred.length > 0 ? { deferred: [...deferred] } : {}),
    ...(way ? { draftFirst: inPlan(way) } : {}),
    ...(webPlan ? { webPlan } : {}),
  };
}

/** The chosen changes; one that starts from a job that was left out and is not there yet has to wait for it. */
function left(changes: readonly Change[], chosen: ReadonlySet<string>): readonly Change[] {
  const missing = new Set(
    changes
      .filter(change => !chosen.has(change.address) && change.slots.some(slot => slot.action !== 'keep'))
      .map(change => change.address),
  );
  return changes
    .filter(change => chosen.has(change.address))
    .map(change => {
      const need = change.reason.following.find(address => missing.has(address));
      if (need === undefined || change.credits === 0) return change;
      missing.add(change.address);
      const slots = change.slots.map(slot =>
        slot.credits > 0 ? { ...slot, action: 'wait' as const, credits: 0 } : slot,
      );
      return {
        ...change,
        action: 'wait',
        slots,
        credits: 0,
        later: change.later + change.credits,
        reason: { code: 'deselected', text: `waits for ${need}, which was left out`, changed: [], following: [need] },
      };
    });
}

const selectionOf = ({ only, except, rungs, retake, within, forcePremium }: Wishes): Plan['selection'] => ({
  ...(only ? { only: [...only] } : {}),
  ...(except ? { except: [...except] } : {}),
  ...(rungs ? { rungs: [...rungs] } : {}),
  ...(retake ? { retake: [...retake] } : {}),
  ...(within === undefined ? {} : { within }),
  ...(forcePremium === undefined ? {} : { forcePremium }),
});

function totalsOf(
  changes: readonly Change[],
  { production, lockfile, inFlight, creditUsd, balance }: Question,
): Totals {
  const sum = (count: (change: Change) => number): number =>
    changes.reduce((total, change) => total + count(change), 0);
  const takes: Record<Action, number> = { create: 0, replace: 0, resume: 0, reuse: 0, keep: 0, wait: 0, orphan: 0 };
  for (const { slots } of changes) for (const { action } of slots) takes[action]++;
  const credits = sum(change => change.credits);
  const spent = chargedTo(lockfile);
  const reserved = inFlight.attempts.reduce((total, open) => total + reservedFor(open), 0);
  const ceiling = production.budget.credits;
  return {
    ...takes,
    credits,
    later: sum(change => change.later),
    ...priceOf(credits, creditUsd, production.rate),
    spent,
    reserved,
    unused: sum(change => change.unused),
    ...(ceiling === undefined ? {} : { left: ceiling - spent - reserved - credits }),
    ...(balance === undefined ? {} : { balance }),
  };
}

function warningsOf({ budget: { warnAt = 1 } }: Production, ceilings: readonly Ceiling[]): string[] {
  return ceilings
    .filter(({ verdict }) => verdict === 'warn')
    .map(
      ({ scope, limit, used, wanted }) =>
        `after this plan ${used + wanted} of ${limit} cr of ${scope} are used, more than ${Math.round(warnAt * 100)}%`,
    );
}
