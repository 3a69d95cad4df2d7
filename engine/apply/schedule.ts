import type { Change } from '../../schemas/types/plan.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Job } from '../graph/job.ts';
import type { InFlight } from '../lockfile/journal.ts';
import { isFinal } from '../lockfile/lockfile.ts';
import { heldBy } from '../plan/slot-standing.ts';
import { type Ground, type SlotStanding, type Standing, standing } from '../plan/standing.ts';
import type { Address } from '../production/address.ts';
import type { Account } from '../providers/provider.ts';
import { adopt } from './adopt.ts';
import { openClaims } from './claims.ts';
import { openQueues } from './queues.ts';
import { render } from './render.ts';
import { resumeTake } from './resume.ts';
import { troubleWords } from './trouble.ts';
import type { Uploads } from './uploads.ts';
import { isClosing, timestamp, type Workshop } from './workshop.ts';

/** What is to be done, and what it is done with. */
export interface Assignment {
  readonly changes: readonly Change[];
  readonly ground: Ground;
  /** Standings at the start; brought up to date as takes land. */
  readonly known: Map<Address, Standing>;
  readonly uploads: Uploads;
  /** What earlier runs left open. */
  readonly inFlight: InFlight;
  readonly account?: Account;
}

/** Collects, renders and reuses what the plan says, each job as soon as what it needs is there. Resolves when nothing more can move. */
export async function schedule(
  { changes, ground, known, uploads, inFlight, account }: Assignment,
  workshop: Workshop,
): Promise<void> {
  // A job's own line comes before lines about strays of the same address, whose slots are for other inputs.
  let broken: { readonly error: unknown } | undefined;
  const orders = new Map(changes.toReversed().flatMap(change => openSlots(change, ground)));
  const enter = openQueues(account);
  const priority = pathLengths(ground.graph.jobs);
  const claims = openClaims(neverAgain(ground, inFlight));
  const resumed = inFlight.attempts.map(open =>
    claims.claim(
      open.attempt.fingerprint,
      orderly(resumeTake(open, workshop)).then(() => ground.lockfile.byFingerprint.has(open.attempt.fingerprint)),
    ),
  );
  const settled = new Map<Address, Promise<void>>();
  for (const job of ground.graph.jobs) settled.set(job.address, orderly(start(job)));
  await Promise.all([...resumed, ...settled.values()]);
  if (broken) throw broken.error;

  /** The first thing that breaks stops the run, but nobody is left alone with an answer that is still to come. */
  async function orderly(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      broken ??= { error };
      workshop.stop(troubleWords(error) ?? (error instanceof Error ? error.message : String(error)));
    }
  }

  /** A job begins when those it needs are settled, whichever way; what it then can do, its standing says. */
  async function start(job: Job): Promise<void> {
    const slots = orders.get(job.address) ?? [];
    await Promise.all(job.needs.map(need => settled.get(need)));
    refresh(job);
    // As the variants that were chosen below it make it.
    const { binding, job: now } = known.get(job.address)!;
    if (slots.length === 0) return;
    if (binding.kind !== 'bound') return block(now, slots.length, binding);
    await Promise.all(slots.map(slot => fill(now, slot)));
    refresh(job);
  }

  function refresh(job: Job): void {
    known.set(job.address, standing(job, ground, known));
  }

  async function fill(job: Job, { slot, mayRender, isForced }: OpenSlot): Promise<void> {
    const { binding, slots, quote } = known.get(job.address)!;
    const { render: wanted, held } = slots.find(other => other.slot === slot) ?? slotBeyond(job, slot);
    if (!wanted || binding.kind !== 'bound') return;
    const { fingerprint } = wanted;
    // Two slots with one fingerprint are one render: the second waits for the first and takes what it made.
    for (let work = claims.working(fingerprint); work; work = claims.working(fingerprint)) await work;
    // Asked again, for it may have landed since the standing was taken; a take of a job that is gone brings its verdict along.
    const there = heldBy(fingerprint, job.address, ground) ?? held;
    if (there) return there.here ? undefined : adopt({ job, slot, held: there, binding }, workshop);
    if (!mayRender || claims.isBarred(fingerprint)) return;
    const rendering = render(
      { job, slot, render: wanted, quoted: quote.credits, isForced, from: binding.from },
      uploads,
      enter(job.model, priority.get(job.address) ?? 0),
      workshop,
    );
    await claims.claim(
      fingerprint,
      rendering.then(({ kind }) => kind === 'take'),
    );
  }

  /** The slot of a retake: past those the job asks for. */
  function slotBeyond(job: Job, slot: number): SlotStanding {
    return standing({ ...job, takes: slot }, ground, known).slots[slot - 1]!;
  }

  function block(job: Job, takes: number, binding: Exclude<Standing['binding'], { kind: 'bound' }>): void {
    if (isClosing(workshop)) return;
    workshop.tally.blocked += takes;
    const on = binding.kind === 'pending' ? binding.on.join(', ') : binding.on;
    workshop.host.report({
      event: 'job-blocked',
      at: timestamp(workshop.host),
      address: job.address,
      reason: `waits for ${on}`,
    });
  }
}

/** Refused for what it is, perhaps sent already, or perhaps a take whose record is damaged: none is asked for, whoever wants it. */
const neverAgain = ({ lockfile }: Ground, { attempts }: InFlight): readonly Fingerprint[] => [
  ...lockfile.losses.filter(isFinal).map(loss => loss.fingerprint as Fingerprint),
  ...lockfile.damaged.flatMap(({ fingerprint }) => (fingerprint as Fingerprint | undefined) ?? []),
  ...attempts.filter(({ state }) => state.kind === 'uncertain').map(({ attempt }) => attempt.fingerprint),
];

interface OpenSlot {
  readonly slot: number;
  /** False for what is only collected: should that fail, a person is told, and nothing is bought instead. */
  readonly mayRender: boolean;
  /** Whether the policy would have it wait, and a person forces it. */
  readonly isForced: boolean;
}

/** The slots a change renders, reuses or collects, under its job; jobs that are not declared have none. */
function openSlots(
  { address, slots, forced }: Change,
  { graph }: Ground,
): readonly (readonly [Address, readonly OpenSlot[]])[] {
  const open = slots
    .filter(({ action }) => ['create', 'replace', 'reuse', 'resume'].includes(action))
    .map(({ slot, action }) => ({
      slot,
      mayRender: action === 'create' || action === 'replace',
      isForced: forced !== undefined,
    }));
  return open.length > 0 && graph.byAddress.has(address as Address) ? [[address as Address, open]] : [];
}

/** How many jobs in a row still follow on each: the longest path goes first, so that nothing waits for it at the end. */
function pathLengths(jobs: readonly Job[]): ReadonlyMap<Address, number> {
  const lengths = new Map<Address, number>();
  for (const { address, needs } of jobs.toReversed()) {
    const own = lengths.get(address) ?? 0;
    for (const need of needs) lengths.set(need, Math.max(lengths.get(need) ?? 0, own + 1));
  }
  return lengths;
}
