import type { Action, Change, Reason, Slot } from '../../schemas/types/plan.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Job } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import { type Address, takeAddress } from '../production/address.ts';
import { adviceOn } from './advice.ts';
import { type BookIndex, type Books, indexOf } from './book-index.ts';
import { paidFor } from './paid.ts';
import type { Bar } from './policy.ts';
import { type Clue, type Promoted, reasonFor } from './reason.ts';
import { refusalOf } from './refused.ts';
import type { SlotStanding, Standing } from './standing.ts';
import { type Yield, yieldsOf } from './yields.ts';

/** What somebody may have against rendering a job, and whether a person forces it all the same. */
export interface Objections {
  readonly bar: Bar;
  readonly force: boolean;
}

/** Decides, slot by slot, what happens to each job. Facts only: budgets come after, and reasons never steer. */
export function diff(
  standings: Iterable<Standing>,
  books: Books,
  objections: Objections = { bar: () => undefined, force: false },
): readonly Change[] {
  let known: readonly Yield[] | undefined;
  const yields = (): readonly Yield[] => {
    known ??= yieldsOf(books.lockfile);
    return known;
  };
  const all = [...standings];
  const declared = new Set<string>(all.map(({ job }) => job.address));
  const paid = (take: Take): number =>
    paidFor(take, { lockfile: books.lockfile, isDeclared: address => declared.has(address) });
  const context: Context = {
    ...indexOf(books),
    ...objections,
    yields,
    paid,
    bought: new Map(),
    waiting: new Map(),
    passed: new Map(),
  };
  return all.map(standing => changeOf(standing, context));
}

interface Context extends Objections, BookIndex {
  /** Renders this plan buys already, and for whom: one fingerprint is bought once. */
  readonly bought: Map<Fingerprint, string>;
  /** What was paid for a take, under this name or another. */
  readonly paid: (take: Take) => number;
  /** What takes came to so far; found out when it is first asked. */
  readonly yields: () => readonly Yield[];
  /** Jobs that were decided already. */
  readonly passed: Map<Address, Standing>;
  /** Jobs that cannot be rendered now, and why. */
  readonly waiting: Map<Address, Clue>;
}

function changeOf(standing: Standing, context: Context): Change {
  const { job, binding, quote } = standing;
  context.passed.set(job.address, standing);
  const decided = standing.slots.map(slot => decide(slot, standing, context));
  const clue = leading(decided);
  const stuck = decided.filter(({ action }) => action === 'wait');
  const forced = decided.find(each => each.forced !== undefined)?.forced;
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
    ...(job.scene === undefined ? {} : { scene: job.scene }),
    ...(job.shot === undefined ? {} : { shot: job.shot }),
    ...(job.rung === undefined ? {} : { rung: job.rung }),
    ...(job.ratio === undefined ? {} : { ratio: job.ratio }),
    ...(job.variant ? { variant: variantOf(job.variant) } : {}),
    model: job.model,
    ...(job.seconds === undefined ? {} : { seconds: job.seconds }),
    slots,
    credits: sum(slots.map(slot => slot.credits)),
    later:
      // What cannot be done with the take in use costs nothing as long as that stays.
      binding.kind === 'blocked' && binding.forGood
        ? 0
        : binding.kind === 'closed' || binding.kind === 'blocked' || clue.code === 'input' || clue.code === 'policy'
          ? stuck.length * quote.credits
          : 0,
    atMost: quote.atMost,
    reason: withDoubts(reasonFor(clue, standing), decided, standing),
    ...(forced === undefined ? {} : { forced }),
    ...adviceOn(standing, slots, { known: context.passed, yields: context.yields }),
    unused: sum(
      decided.map(({ action, clue, standing: { previous } }) =>
        previous && isUnused(action, clue) ? context.paid(previous) : 0,
      ),
    ),
    needs: [...job.needs],
  };
}

const variantOf = ({ of, values, isWritten }: NonNullable<Job['variant']>): NonNullable<Change['variant']> => ({
  of,
  values: { ...values },
  written: isWritten,
});

/** Whether the take a slot had counts for nothing after this: it is replaced, or what it was promoted from has changed. */
const isUnused = (action: Action, clue: Clue): boolean =>
  action === 'replace' ||
  (action === 'reuse' && clue.code !== 'moved') ||
  (clue.code === 'gate' && clue.lapsed !== undefined);

/** A line about one slot must not hide that another one is a question for a person. */
function withDoubts(reason: Reason, decided: readonly Decision[], standing: Standing): Reason {
  const hidden = decided.filter(
    ({ clue }) => clue.code !== reason.code && ['uncertain', 'moderated', 'wrong', 'damaged'].includes(clue.code),
  );
  const texts = hidden.map(({ slot, clue }) => `#${slot} ${reasonFor(clue, standing).text}`);
  return texts.length === 0 ? reason : { ...reason, text: [reason.text, ...texts].join('; ') };
}

interface Decision {
  readonly slot: number;
  readonly action: Action;
  readonly credits: number;
  readonly clue: Clue;
  readonly standing: SlotStanding;
  readonly take?: string;
  readonly task?: string;
  /** What the policy has against it, and a person overrides. */
  readonly forced?: string;
}

function decide(slot: SlotStanding, standing: Standing, context: Context): Decision {
  const { job } = standing;
  const free = under(slot, job, context) ?? obstacle(slot, standing, context) ?? twin(slot, context);
  if (free) return { slot: slot.slot, credits: 0, standing: slot, ...free };
  const barred = context.bar(standing);
  if (barred !== undefined && !context.force)
    return { slot: slot.slot, credits: 0, standing: slot, action: 'wait', clue: { code: 'policy', text: barred } };
  if (slot.render) context.bought.set(slot.render.fingerprint, `${job.address}#${slot.slot}`);
  const previous = slot.previous ? { take: takeAddress(slot.formerly ?? job.address, slot.previous.take) } : {};
  const action = slot.previous ? 'replace' : 'create';
  return {
    slot: slot.slot,
    action,
    credits: standing.quote.credits,
    clue: clueFor(slot, standing, context),
    standing: slot,
    ...(barred === undefined ? {} : { forced: barred }),
    ...previous,
  };
}

type Free = Pick<Decision, 'action' | 'clue' | 'take' | 'task'>;

/** The take is here, elsewhere, under way, or may be under way. */
function under(
  { slot, render, held, kept }: SlotStanding,
  { address }: Job,
  { uncertain, flying, damaged }: Context,
): Free | undefined {
  if (held) {
    const take = takeAddress(held.address, held.take.take);
    if (kept) return { action: 'keep', clue: { code: kept.as, kept, held: held.take }, take };
    return held.here
      ? { action: 'keep', clue: { code: 'up-to-date' }, take }
      : {
          action: 'reuse',
          clue: held.moved
            ? { code: 'moved', from: held.address }
            : { code: 'same-request', as: take, paid: held.take.credits.charged },
          take,
        };
  }
  const doubt = (render && uncertain.get(render.fingerprint)) ?? uncertain.get(`${address} ${slot}`);
  if (doubt) return { action: 'wait', clue: { code: 'uncertain', quoted: doubt.attempt.quoted } };
  const open = render && flying.get(render.fingerprint);
  const unreadable =
    (render && damaged.get(render.fingerprint)) ?? damaged.get(`${address} ${slot}`) ?? damaged.get(address);
  if (!open && unreadable) return { action: 'wait', clue: { code: 'damaged', problem: unreadable.problem } };
  if (!open) return undefined;
  const task = 'task' in open.state ? { task: open.state.task } : {};
  return { action: 'resume', clue: { code: 'in-flight', since: open.attempt.at }, ...task };
}

/** What keeps a slot from being rendered now. */
function obstacle(
  { render }: SlotStanding,
  { job, binding, quote }: Standing,
  { waiting, final, dear }: Context,
): Free | undefined {
  const wait = (clue: Clue): Free => ({ action: 'wait', clue });
  if (job.plate !== undefined) return wait({ code: 'plate' });
  if (binding.kind === 'closed')
    return wait({
      code: 'gate',
      on: binding.on,
      ...(binding.lapsed ? { lapsed: binding.lapsed } : {}),
      ...(binding.undecided ? { undecided: binding.undecided } : {}),
    });
  if (binding.kind === 'blocked') return wait({ code: 'input', on: binding.on, because: binding.reason });
  const upstream = binding.kind === 'pending' ? binding.on.find(address => waiting.has(address)) : undefined;
  if (upstream) return wait({ code: 'input', on: upstream, because: 'it waits itself' });
  const refused = render && refusalOf(render, final);
  if (refused?.kind === 'moderated') return wait({ code: 'moderated', said: refused.reason });
  if (refused) return wait({ code: 'wrong', said: refused.reason, paid: refused.credits.charged });
  const price = (render && dear.get(render.fingerprint)) ?? 0;
  return price > quote.credits ? wait({ code: 'price', said: price, quoted: quote.credits }) : undefined;
}

/** One fingerprint is bought once: the second slot takes what the first one makes. */
function twin({ render }: SlotStanding, { bought }: Context): Free | undefined {
  const first = render && bought.get(render.fingerprint);
  return first === undefined ? undefined : { action: 'reuse', clue: { code: 'same-request', as: first }, take: first };
}

function clueFor(slot: SlotStanding, { job, slots, binding }: Standing, { failed, passed }: Context): Clue {
  const loss = slot.render && failed.get(slot.render.fingerprint);
  if (loss) return { code: 'retake', failed: loss };
  if (slot.isRetake) return { code: 'retake' };
  if (slot.previous)
    return { code: 'changed', previous: slot.previous, slot, pending: binding.kind === 'pending' ? binding.on : [] };
  if (slots.some(({ held, previous }) => held || previous)) return { code: 'more-takes', takes: slots.length };
  const promotes = job.gate && promotedBy(passed.get(job.gate.on));
  return { code: 'new', pending: binding.kind === 'pending' ? binding.on : [], ...(promotes ? { promotes } : {}) };
}

/** What a take below was chosen for. Absent: nobody said. */
function promotedBy(below: Standing | undefined): Promoted | undefined {
  if (below?.inUse.kind !== 'take') return undefined;
  const { address, take, review } = below.inUse.held;
  if (review?.for === undefined) return undefined;
  return { take: takeAddress(address, take.take), verdict: `${review.state} for ${review.for}` };
}

/** From the weightiest down: what a line is about when its slots differ. */
const weight: readonly Action[] = ['replace', 'create', 'wait', 'resume', 'reuse', 'keep', 'orphan'];

const weightiest = (slots: readonly Pick<Slot, 'action'>[]): Action =>
  weight.find(action => slots.some(slot => slot.action === action)) ?? 'keep';

const leading = (decisions: readonly Decision[]): Clue => {
  const action = weightiest(decisions);
  return decisions.find(decision => decision.action === action)!.clue;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
