import { randomUUID } from 'node:crypto';
import type { RunFinished } from '../schemas/types/events.ts';
import type { Plan } from '../schemas/types/plan.ts';
import type { Heeded } from './apply/controls.ts';
import { openBooks } from './apply/live-books.ts';
import { run } from './apply/run.ts';
import { emptyTally } from './apply/tally.ts';
import type { Workshop } from './apply/workshop.ts';
import { askAccount, isIdle } from './ask-account.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { canonical } from './graph/canonical.ts';
import type { Json } from './graph/job.ts';
import type { Host } from './host.ts';
import { withPending } from './lockfile/in-flight.ts';
import { replay } from './lockfile/journal.ts';
import { lockfileOf } from './lockfile/lockfile.ts';
import { mediaTools } from './media-tools.ts';
import { openRunPurse, type RunMoney } from './plan/run-purse.ts';
import type { Wishes } from './plan/select.ts';
import type { Failure, Provider } from './providers/provider.ts';
import type { Holder } from './store/holder.ts';
import { openStore } from './store/local-store.ts';
import { writeRescue } from './store/rescue-file.ts';
import type { Store } from './store/store.ts';
import { planOf, type Survey, survey, type Where } from './survey.ts';
import { tellLockfile } from './tell-lockfile.ts';

/** What apply needs besides the wishes. */
export interface ApplyOptions extends Where, Wishes {
  /** A saved plan: exactly that is done, or nothing. Its selection replaces the wishes. */
  readonly saved?: Plan;
  readonly host: Host;
  /** Opened once it is clear that there is something to do. */
  readonly provider: (survey: Survey) => Promise<Provider | Failure>;
  /** Asked before anything is sent. Absent: yes. */
  readonly approve?: (plan: Plan) => Promise<boolean>;
  /** What a person wants while it goes on. Absent: nobody is there to want anything. */
  readonly wants?: Heeded;
  /** What to type after `retake` to go on with the same jobs. Absent: `apply`. */
  readonly again?: string;
}

/** How an apply ended. */
export type Applied =
  /** The config is wrong, or a selector matches nothing; nothing was sent. */
  | { readonly kind: 'problems'; readonly problems: readonly Diagnostic[] }
  /** A ceiling would break; nothing was sent. */
  | { readonly kind: 'over-budget'; readonly plan: Plan }
  /** Something differs from what the plan was made from; nothing was sent. */
  | { readonly kind: 'stale'; readonly reasons: readonly string[] }
  /** Another run is going on; nothing was sent. */
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  /** The provider does not take anything from this account; nothing was sent. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly plan: Plan }
  /** The person said no. */
  | { readonly kind: 'declined'; readonly plan: Plan }
  /** There was nothing to do. */
  | { readonly kind: 'nothing'; readonly plan: Plan }
  | { readonly kind: 'finished'; readonly plan: Plan; readonly finished: RunFinished };

/** Plans, asks, and does it. */
export async function apply(options: ApplyOptions): Promise<Applied> {
  const surveyed = await survey(options);
  if (!surveyed.value) return { kind: 'problems', problems: surveyed.problems };
  const damage = surveyed.problems.filter(({ code }) => code === 'damaged-journal');
  if (damage.length > 0) return { kind: 'problems', problems: damage.map(each => ({ ...each, severity: 'error' })) };
  const { saved } = options;
  if (saved) {
    const reasons = staleness(saved, surveyed.value);
    if (reasons.length > 0) return { kind: 'stale', reasons };
  }
  // Without the account: it is asked only where there is something to do, and a saved plan is the same on any day.
  const planned = planOf(surveyed.value, saved?.selection ?? options);
  if (!planned.value) return { kind: 'problems', problems: planned.problems };
  const plan = planned.value;
  if (saved && !isSame(saved, plan)) return { kind: 'stale', reasons: ['the plan file does not say what was planned'] };
  if (plan.ceilings.some(({ verdict }) => verdict === 'over')) return { kind: 'over-budget', plan };
  if (!isIdle(plan)) return perform(plan, surveyed.value, options);
  const { home, books } = surveyed.value;
  await tellLockfile(home, { ...books, command: 'apply', host: options.host });
  return { kind: 'nothing', plan };
}

async function perform(whole: Plan, surveyed: Survey, options: ApplyOptions): Promise<Applied> {
  const { saved, approve, host, prices, again, wants, who, branch } = options;
  const asker = { ...(who ? { who } : {}), ...(branch ? { branch } : {}) };
  const asked = await askAccount(whole, surveyed, options);
  if (asked.kind !== 'asked') return asked;
  const { provider, plan, limits } = asked;
  if (host.signal.aborted || (approve && !(await approve(plan)))) return { kind: 'declined', plan };
  const { home, production, basis } = surveyed;
  const opened = await openStore({ home, production: production.id, command: 'apply' });
  if (!opened.ok)
    return 'heldBy' in opened
      ? { kind: 'locked', heldBy: opened.heldBy }
      : {
          kind: 'problems',
          problems: opened.problems.map(message => ({ severity: 'error', code: 'damaged-lockfile', message })),
        };
  const { store, journal } = opened;
  try {
    // Somebody may have circled, or finished a run, while the person was thinking.
    const now = await survey({
      folder: home.folder,
      rehearse: surveyed.rehearsal,
      ...(prices ? { prices } : {}),
      ...asker,
    });
    const changed = now.value ? differences(basis, now.value.basis) : ['the config'];
    if (changed.length > 0)
      return { kind: 'stale', reasons: changed.map(what => `${what} changed since the plan was made`) };
    const inFlight = withPending(replay(journal.entries), lockfileOf(store.ledger.current()));
    if (saved) await store.journal.append({ kind: 'plan-used', id: saved.id, at: new Date(host.now()).toISOString() });
    const by = await who?.();
    const { forcePremium } = plan.selection;
    const money = {
      approved: plan.totals.credits,
      ...(limits ? { limits } : {}),
      ...(by === undefined ? {} : { by }),
      ...(forcePremium === undefined ? {} : { forcePremium }),
    };
    const workshop = {
      ...(await openWorkshop(money, surveyed, { store, provider, host })),
      ...(wants ? { wants } : {}),
    };
    const ground = { ...surveyed, lockfile: workshop.books.lockfile };
    const finished = await run(
      { plan, ground, inFlight, ...(limits ? { account: limits } : {}), ...(again === undefined ? {} : { again }) },
      workshop,
    );
    return { kind: 'finished', plan, finished };
  } finally {
    await store.close();
  }
}

async function openWorkshop(
  { forcePremium, ...money }: Pick<RunMoney, 'approved' | 'by' | 'limits'> & Pick<Workshop, 'forcePremium'>,
  { home, production, books, catalog, rehearsal }: Survey,
  { store, provider, host }: { store: Store; provider: Provider; host: Host },
): Promise<Omit<Workshop, 'stop'>> {
  const { maxModerated } = production.policy;
  return {
    run: randomUUID(),
    ...(money.by === undefined ? {} : { by: money.by }),
    ...(forcePremium === undefined ? {} : { forcePremium }),
    ...(maxModerated === undefined ? {} : { maxModerated }),
    production,
    folder: home.folder,
    provider,
    store,
    books: openBooks(store.ledger.current()),
    host,
    purse: openRunPurse({ ...money, ...books, production }),
    tally: emptyTally(),
    media: await mediaTools(catalog),
    rescue: lines => writeRescue({ production: production.id, rehearsal }, lines),
  };
}

function staleness(saved: Plan, { basis, rehearsal, books }: Survey): readonly string[] {
  if (books.inFlight.usedPlans.has(saved.id)) return ['this plan was used already; a plan is used once'];
  if (saved.rehearsal !== rehearsal)
    return [
      saved.rehearsal
        ? 'this is the plan of a rehearsal: add --rehearse'
        : 'this is not the plan of a rehearsal: leave --rehearse out',
    ];
  return differences(saved.basis, basis).map(what => `${what} changed since the plan was made`);
}

/** A plan is a pure function of what it is made from, so a saved one that differs was changed by somebody. */
const isSame = (
  { totals: { balance: _, ...saved }, ...before }: Plan,
  { totals: { balance: __, ...now }, ...after }: Plan,
): boolean =>
  canonical({ ...before, totals: saved } as unknown as Json) ===
  canonical({ ...after, totals: now } as unknown as Json);

const names = {
  config: 'the config',
  catalog: 'the price book',
  files: 'a referenced file',
  lockfile: 'the lockfile',
  journal: 'what is in flight',
  person: 'who asks',
  branch: 'the git branch',
} as const;

const differences = (before: Plan['basis'], after: Plan['basis']): readonly string[] =>
  (Object.keys(names) as (keyof typeof names)[]).filter(key => before[key] !== after[key]).map(key => names[key]);
