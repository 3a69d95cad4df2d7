import type { Action, Change, Slot } from '../../schemas/types/plan.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Job } from '../graph/job.ts';
import type { InFlight, OpenAttempt } from '../lockfile/journal.ts';
import type { Lockfile, Loss } from '../lockfile/lockfile.ts';
import { type Address, takeAddress } from '../production/address.ts';
import { type Clue, reasonFor } from './reason.ts';
import type { SlotStanding, Standing } from './standing.ts';

/** What is settled, and what is in flight. */
export interface Books {
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
}

/** Decides, slot by slot, what happens to each job. Facts only: budgets come after, and reasons never steer. */
export function diff(standings: Iterable<Standing>, record: Books, retake: ReadonlySet<Address>): readonly Change[] {
  const context: Context = { ...indexOf(record), retake, bought: new Map(), waiting: new Map() };
  return [...standings].map(standing => changeOf(standing, context));
}

interface Context {
  readonly flying: ReadonlyMap<Fingerprint, OpenAttempt>;
  /** Attempts at slots, whatever their fingerprint: a question mark keeps the whole slot. */
  readonly uncertain: ReadonlyMap<string, OpenAttempt>;
  readonly moderated: ReadonlyMap<Fingerprint, Loss>;
  readonly retake: ReadonlySet<Address>;
  /** Renders this plan buys already, and for whom: one fingerprint is bought once. */
  readonly bought: Map<Fingerprint, string>;
  /** Jobs that cannot be rendered now, and why. */
  readonly waiting: Map<Address, Clue>;
}

function indexOf({ lockfile, inFlight }: Books): Pick<Context, 'flying' | 'uncertain' | 'moderated'> {
  const flying = new Map<Fingerprint, OpenAttempt>();
  const uncertain = new Map<string, OpenAttempt>();
  for (const open of inFlight.attempts) {
    const { address, slot, fingerprint } = open.attempt;
    if (open.state.kind === 'uncertain') {
      uncertain.set(`${address} ${slot}`, open);
      uncertain.set(fingerprint, open);
    } else if (open.state.kind !== 'lost') flying.set(fingerprint, open);
  }
  const moderated = lockfile.losses.filter(loss => loss.kind === 'moderated');
  return { flying, uncertain, moderated: new Map(moderated.map(loss => [loss.fingerprint as Fingerprint, loss])) };
}

function changeOf(standing: Standing, context: Context): Change {
  const { job, binding } = standing;
  const decided = withRetake(standing, context).map(slot => decide(slot, standing, context));
  const clue = leading(decided);
  const stuck = decided.filter(({ action }) => action === 'wait');
  if (stuck.length > 0) context.waiting.set(job.address, clue);
  const slots = decided.map(({ slot, action, credits, standing: { render }, take, task }) => ({
    slot,
    action,
    ...(render ? { fingerprint: render.fingerprint } : {}),
    credits,
    ...(take ? { take } : {}),
    ...(task ? { task } : {}),
  }));
  return {
    address: job.address,
    action: weightiest(slots),
    kind: job.kind,
    ...pick(job),
    slots,
    credits: sum(slots.map(slot => slot.credits)),
    later: binding.kind === 'closed' || binding.kind === 'blocked' || clue.code === 'input' ? stuck.length * job.quote.credits : 0,
    atMost: job.quote.atMost,
    reason: reasonFor(clue, standing),
    unused: sum(decided.map(({ action, standing: { previous } }) => (action === 'replace' || action === 'reuse' ? (previous?.credits.charged ?? 0) : 0))),
    needs: [...job.needs],
  };
}

const pick = ({ scene, shot, rung, ratio, model, seconds }: Job) => ({
  ...(scene === undefined ? {} : { scene }),
  ...(shot === undefined ? {} : { shot }),
  ...(rung === undefined ? {} : { rung }),
  ratio,
  model,
  ...(seconds === undefined ? {} : { seconds }),
});

/** One more slot where a retake was asked for, past every slot the job ever had. */
function withRetake({ job, slots }: Standing, { retake }: Context): readonly (SlotStanding & { readonly extra?: true })[] {
  if (!retake.has(job.address)) return slots;
  const last = Math.max(job.takes, ...slots.map(({ slot }) => slot));
  return [...slots, { slot: last + 1, extra: true }];
}

interface Decision {
  readonly slot: number;
  readonly action: Action;
  readonly credits: number;
  readonly clue: Clue;
  readonly standing: SlotStanding;
  readonly take?: string;
  readonly task?: string;
}

function decide(slot: SlotStanding & { readonly extra?: true }, standing: Standing, context: Context): Decision {
  const { job, binding } = standing;
  const fingerprint = slot.render?.fingerprint;
  const free = (action: Action, clue: Clue, more: { take?: string; task?: string } = {}): Decision => ({ slot: slot.slot, action, credits: 0, clue, standing: slot, ...more });
  const doubt = (fingerprint && context.uncertain.get(fingerprint)) ?? context.uncertain.get(`${job.address} ${slot.slot}`);
  if (doubt && !slot.held) return free('wait', { code: 'uncertain', quoted: doubt.attempt.quoted });
  const flying = fingerprint && context.flying.get(fingerprint);
  if (flying && !slot.held) return free('resume', { code: 'in-flight', since: flying.attempt.at }, 'task' in flying.state ? { task: flying.state.task } : {});
  if (slot.held) return slot.held.here ? free('keep', { code: 'up-to-date' }, { take: takeAddress(job.address, slot.held.take.take) }) : free('reuse', sameAs(slot), { take: takeAddress(slot.held.address, slot.held.take.take) });
  if (binding.kind === 'closed') return free('wait', { code: 'gate', on: binding.on, ...(binding.lapsed ? { lapsed: binding.lapsed } : {}) });
  if (binding.kind === 'blocked') return free('wait', { code: 'input', on: binding.on, because: binding.reason });
  const upstream = binding.kind === 'pending' ? binding.on.find(address => context.waiting.has(address)) : undefined;
  if (upstream) return free('wait', { code: 'input', on: upstream, because: 'it waits itself' });
  const refused = fingerprint && context.moderated.get(fingerprint);
  if (refused) return free('wait', { code: 'moderated', said: refused.reason });
  const twin = fingerprint && context.bought.get(fingerprint);
  if (twin) return free('reuse', { code: 'same-request', as: twin }, { take: twin });
  if (fingerprint) context.bought.set(fingerprint, `${job.address}#${slot.slot}`);
  const action: Action = slot.previous ? 'replace' : 'create';
  return {
    slot: slot.slot,
    action,
    credits: job.quote.credits,
    clue: clueFor(slot, standing),
    standing: slot,
    ...(slot.previous ? { take: takeAddress(job.address, slot.previous.take) } : {}),
  };
}

const sameAs = ({ held }: SlotStanding): Clue => ({ code: 'same-request', as: takeAddress(held!.address, held!.take.take), paid: held!.take.credits.charged });

function clueFor(slot: SlotStanding & { readonly extra?: true }, { slots, binding }: Standing): Clue {
  if (slot.extra) return { code: 'retake' };
  if (slot.previous) return { code: 'changed', previous: slot.previous, slot, pending: binding.kind === 'pending' ? binding.on : [] };
  if (slots.some(({ held, previous }) => held || previous)) return { code: 'more-takes', takes: slots.length };
  return { code: 'new', pending: binding.kind === 'pending' ? binding.on : [] };
}

/** From the weightiest down: what a line is about when its slots differ. */
const weight: readonly Action[] = ['replace', 'create', 'wait', 'resume', 'reuse', 'keep', 'orphan'];

const weightiest = (slots: readonly Pick<Slot, 'action'>[]): Action => weight.find(action => slots.some(slot => slot.action === action)) ?? 'keep';

const leading = (decisions: readonly Decision[]): Clue => {
  const action = weightiest(decisions);
  return decisions.find(decision => decision.action === action)!.clue;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
