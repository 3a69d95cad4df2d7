import { join } from 'node:path';
import type { Plan } from '../schemas/types/plan.ts';
import { type Catalog, runway } from './catalog/catalog.ts';
import type { AgreedPrices } from './catalog/quote.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { foldRows } from './diagnostics/fold-rows.ts';
import { withFrames } from './diagnostics/frame.ts';
import type { Document } from './document/document.ts';
import { lookFor } from './files/look-for.ts';
import { readSources } from './files/read-sources.ts';
import { takeStock } from './files/take-stock.ts';
import type { Inventory } from './graph/inventory.ts';
import type { JobGraph } from './graph/job.ts';
import { grow } from './lockfile/grow.ts';
import { withPending } from './lockfile/in-flight.ts';
import { type InFlight, replay, unsettled } from './lockfile/journal.ts';
import {
  type DamagedRecord,
  emptyLockfile,
  type Lockfile,
  type LockfileText,
  type Loss,
  lockfileName,
  lockfileOf,
} from './lockfile/lockfile.ts';
import { basisOf, compile, declare, filesOf, makePlan } from './pipeline.ts';
import type { Limits } from './plan/limits.ts';
import type { Wishes } from './plan/select.ts';
import { checkMusic, musicOf } from './production/check-music.ts';
import type { Production } from './production/production.ts';
import type { Holder } from './store/holder.ts';
import { type Home, homeOf } from './store/home.ts';
import { readHome } from './store/read-home.ts';

/** Which production, and which of its two worlds. */
export interface Where {
  /** The folder retake.yaml is in. */
  readonly folder: string;
  /** The rehearsal's lockfile, journal and store instead of the paid ones. */
  readonly rehearse?: boolean;
  /** Prices a person vouches for in this run. */
  readonly prices?: AgreedPrices;
  /** Who asks; called where it matters. Absent: nobody knows, and no ceiling of a person binds. */
  readonly who?: () => Promise<string>;
  /** The git branch that is checked out; called where the policy asks. Absent: none is. */
  readonly branch?: () => Promise<string | undefined>;
}

/** Everything there is to know about a production without asking anybody. */
export interface Survey {
  readonly home: Home;
  /** The main file first. */
  readonly documents: readonly Document[];
  readonly production: Production;
  readonly graph: JobGraph;
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly books: Books;
  readonly basis: Plan['basis'];
  readonly rehearsal: boolean;
  /** Who asks. Absent: nobody knows, or nothing depends on it. */
  readonly by?: string;
  /** The git branch. Absent: none is checked out, or nothing depends on it. */
  readonly branch?: string;
  /** Warnings; errors leave no survey. */
  readonly problems: readonly Diagnostic[];
}

/** What is settled and what is in flight. */
export interface Books {
  readonly text: LockfileText;
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
  /** Losses of `text` that only the journal here knows of. */
  readonly untold: readonly Loss[];
  /** Journal lines that say nothing that can be understood. */
  readonly damagedLines: number;
  /** The run going on now. */
  readonly heldBy?: Holder;
}

/**
 * Reads a production: writes no byte, needs no network and no key. Absent when something is wrong; all of it is told.
 * `whatIf` puts other values in the place of what is written.
 */
export async function survey(
  { folder, rehearse = false, prices, who, branch: branchAt }: Where,
  whatIf: (documents: readonly Document[]) => Outcome<readonly Document[]> = value => ({ value, problems: [] }),
): Promise<Outcome<Survey>> {
  const sources = await readSources(folder);
  const framed = <T>(outcome: Outcome<T>): Outcome<T> => ({
    ...outcome,
    problems: withFrames(foldRows(outcome.problems), sources.files),
  });
  if (!sources.value) return framed({ problems: sources.problems });
  const { rowFiles } = sources.value;
  const supposed = whatIf(sources.value.documents);
  if (!supposed.value) return framed({ problems: supposed.problems });
  const documents = supposed.value;
  const declared = declare(documents, rowFiles);
  if (!declared.value) return framed({ problems: declared.problems });
  const production = declared.value;
  const inventory = await takeStock(folder, filesOf(production));
  const compiled = compile(production, { catalog: runway, inventory, ...(prices ? { prices } : {}) });
  const music = checkMusic(production.cut, await lookFor(folder, musicOf(production.cut)));
  const written = [...declared.problems, ...compiled.problems, ...music];
  if (!compiled.value || music.length > 0) return framed({ problems: written });
  const home = homeOf(folder, rehearse);
  const found = await readHome(home);
  if (found.lockfile && !found.lockfile.ok)
    return framed({ problems: [...written, ...found.lockfile.problems.map(unreadable)] });
  const onDisk = found.lockfile?.lockfile ?? emptyLockfile(production.id);
  const { entries, damaged } = found.journal;
  const journal = replay(entries);
  // What the journal says was lost is lost: it is paid, and whatever it bars is barred, whoever has written it where.
  const untold = unsettled(journal, lockfileOf(onDisk)).attempts.flatMap(({ state }) =>
    state.kind === 'lost' ? state.loss : [],
  );
  const text = untold.length > 0 ? grow(onDisk, { takes: [], losses: untold }).lockfile : onDisk;
  const lockfile = lockfileOf(text);
  const books = {
    text,
    lockfile,
    inFlight: withPending(unsettled(journal, lockfile), lockfile),
    untold,
    damagedLines: damaged,
    ...(found.heldBy ? { heldBy: found.heldBy } : {}),
  };
  const problems = [...written, ...lockfile.damaged.map(damagedLine), ...journalDamage(damaged, books.inFlight.strays)];
  const by = hasAny(production.budget.people) ? await who?.() : undefined;
  const branch = production.policy.premiumBranches ? await branchAt?.() : undefined;
  const asker = { ...(by === undefined ? {} : { by }), ...(branch === undefined ? {} : { branch }) };
  const basis = basisOf({
    documents,
    rowFiles,
    catalog: runway,
    prices,
    inventory,
    lockfile: found.digest ?? '',
    journal,
    asker,
  });
  return framed({
    value: {
      home,
      documents,
      production,
      graph: compiled.value,
      inventory,
      catalog: runway,
      books,
      basis,
      rehearsal: rehearse,
      ...asker,
      problems,
    },
    problems,
  });
}

const hasAny = (map: object): boolean => Object.keys(map).length > 0;

/** What is wrong with the journal, for a person to mend: a plan goes on without what it does not say, an apply does not. */
function journalDamage(damaged: number, strays: readonly string[]): readonly Diagnostic[] {
  if (damaged === 0 && strays.length === 0) return [];
  const lines = damaged === 0 ? [] : [`${damaged} line${damaged === 1 ? '' : 's'} of the journal cannot be understood`];
  const tasks = strays.length === 0 ? [] : [`nobody can tell what was asked for with task ${strays.join(', ')}`];
  const hint =
    strays.length === 0
      ? 'Nothing is applied before it is mended, and `retake collect` works meanwhile: `retake doctor --repair` takes out what is of no consequence, and says what else there is to look for in the account.'
      : `Nothing is applied before that is settled, and \`retake collect\` works meanwhile. \`retake import ADDRESS --task ${strays[0]}\` brings it in where you know which take it is; \`retake reconcile ${strays[0]} --charged N\` books what it cost.`;
  return [{ severity: 'warning', code: 'damaged-journal', message: [...lines, ...tasks].join('; '), hint }];
}

/** A record that cannot be read waits for a person; all others go on. */
const damagedLine = ({ list, address, take, problem, credits }: DamagedRecord): Diagnostic => ({
  severity: 'warning',
  code: 'damaged-lockfile',
  message: `a record in \`${list}\` of ${lockfileName}${address === undefined ? '' : ` about ${address}${take === undefined ? '' : `#${take}`}`} is damaged: ${problem}`,
  hint: `It is kept as it stands, ${credits === undefined ? 'what it cost is not known' : `counted with ${credits} cr`}, and what it may be about is not rendered. \`git log -p ${lockfileName}\` has the line as it was: put it back.`,
});

const unreadable = (message: string): Diagnostic => ({
  severity: 'error',
  code: 'damaged-lockfile',
  message,
  hint: `Nothing was changed. \`git log -p ${lockfileName}\` shows the last good one.`,
});

/** What an account had to say to a plan, and what else is wanted of it. Absent members: it was not asked. */
export interface AccountSays {
  /** Credits. */
  readonly balance?: number;
  /** What it allows; what it does not allow yet waits. */
  readonly limits?: Limits;
  /** What would be sent, too. */
  readonly withRequests?: boolean;
}

/** What apply would do, what it costs at most, and why. Pure but for the reading. */
export async function plan(where: Where & Wishes & AccountSays): Promise<Outcome<Plan>> {
  const surveyed = await survey(where);
  if (!surveyed.value) return { problems: surveyed.problems };
  const planned = planOf(surveyed.value, where, where);
  return { ...planned, problems: [...surveyed.problems, ...planned.problems] };
}

/** The plan of a survey. */
export function planOf(
  { production, graph, inventory, books, basis, rehearsal, by, branch, catalog }: Survey,
  wishes: Wishes,
  { balance, limits, withRequests }: AccountSays = {},
): Outcome<Plan> {
  const { lockfile, inFlight } = books;
  const webPlan = catalog.webPlans?.find(({ id }) => id === production.accountPlan);
  return makePlan({
    production,
    graph,
    inventory,
    lockfile,
    inFlight,
    wishes,
    basis,
    rehearsal,
    creditUsd: catalog.creditUsd,
    ...(by === undefined ? {} : { by }),
    ...(branch === undefined ? {} : { branch }),
    ...(webPlan ? { webPlan: { name: webPlan.name, credits: webPlan.credits, per: webPlan.per } } : {}),
    ...(balance === undefined ? {} : { balance }),
    ...(limits ? { limits } : {}),
    ...(withRequests ? { withRequests } : {}),
  });
}

/** Where the rehearsal's own Runway keeps its tasks. */
export const rehearsalState = (home: Home): string => join(home.hidden, 'rehearsal', 'runway');
