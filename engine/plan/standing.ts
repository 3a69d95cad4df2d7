import type { KnownQuote } from '../catalog/quote.ts';
import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Inventory } from '../graph/inventory.ts';
import type { Input, Job, JobGraph, Request } from '../graph/job.ts';
import { isFinal, type Kept, type Lockfile, type Review, type Take } from '../lockfile/lockfile.ts';
import { type Address, splitTake, type TakeAddress, takeAddress } from '../production/address.ts';
import { beyondEditing } from './beyond-editing.ts';
import { type AsChosen, asChosen } from './chosen.ts';
import { formerTakes } from './former.ts';
import { measured, mediaOf } from './measured.ts';
import { type SlotQuestion, slotStanding } from './slot-standing.ts';

/** How a job stands against the lockfile: what its slots would render now, and which takes are already that. */
export interface Standing {
  /** As the variants that are chosen below it make it. */
  readonly job: Job;
  readonly binding: Binding;
  /** What one take costs at most, now that some of its inputs may be there to be measured. */
  readonly quote: KnownQuote;
  /** Slots 1 … takes, and any further slot that a retake has filled with what the job is now. */
  readonly slots: readonly SlotStanding[];
  readonly inUse: InUse;
}

/** Whether everything the job's request needs is known. */
export type Binding =
  | { readonly kind: 'bound'; readonly from: Readonly<Record<string, string>> }
  /** Some input is rendered first; what will be sent is known after apply. */
  | { readonly kind: 'pending'; readonly on: readonly Address[] }
  /** The gate's condition does not hold. `undecided`: what it waits for is explored, and these variants are circled, none or several. */
  | {
      readonly kind: 'closed';
      readonly on: Address;
      readonly lapsed?: TakeAddress;
      readonly undecided?: readonly Address[];
    }
  /** Some input can never come without a person. */
  | { readonly kind: 'blocked'; readonly on: Address; readonly reason: string; readonly forGood?: true };

export interface SlotStanding {
  readonly slot: number;
  /** Absent: known after apply. */
  readonly render?: Render;
  /** The take that is this render, or that a person keeps in its place. */
  readonly held?: HeldTake;
  /** By whose word the take stands here. Absent: it is this render, or there is none. */
  readonly kept?: Kept;
  /** The newest take of this slot that was for other inputs. */
  readonly previous?: Take;
  /** The job's address when that take was made. Absent: the same. */
  readonly formerly?: Address;
  /** The slot that a retake asks for, past those of the job. */
  readonly isRetake?: true;
}

/** What will be sent, but for the URIs. */
export interface Render {
  readonly request: Request;
  readonly fingerprint: Fingerprint;
  /** What stands for each input of the job in the request, in their order. */
  readonly digests: readonly string[];
}

export interface HeldTake {
  readonly address: Address;
  readonly take: Take;
  /** Whether the take is this job's own; otherwise its bytes are reused. */
  readonly here: boolean;
  /** Whether the take's job is gone and this one has taken its place. */
  readonly moved?: true;
  /** The verdict that counts here: a reused take brings one along only when the job it was given to is gone. */
  readonly review?: Review;
}

/** The take other jobs build on: the circled one, else the newest that is not rejected. */
export type InUse =
  | { readonly kind: 'take'; readonly held: HeldTake }
  /** Takes are still to come. */
  | { readonly kind: 'pending' }
  /** There are takes, and every one was rejected. */
  | { readonly kind: 'rejected' };

/** What is needed to tell how a job stands. */
export interface Ground {
  readonly graph: JobGraph;
  readonly inventory: Inventory;
  readonly lockfile: Lockfile;
  /** Jobs of which one more take is asked for. Absent: none. */
  readonly retake?: ReadonlySet<Address>;
  /** Jobs to be taken as changed, whatever is written: no take is theirs any more. Absent: none. */
  readonly changed?: ReadonlySet<Address>;
}

/** Every job's standing; upstream first, as the graph is ordered. */
export function standings(ground: Ground): ReadonlyMap<Address, Standing> {
  const known = new Map<Address, Standing>();
  for (const job of ground.graph.jobs) known.set(job.address, standing(job, ground, known));
  return known;
}

/** One job's standing, given those of the jobs it needs. */
export function standing(wanted: Job, ground: Ground, known: ReadonlyMap<Address, Standing>): Standing {
  const { job, undecided } = asChosen(wanted, ground.graph, known);
  const bound = undecided ? closedBy(undecided, ground, known) : bind(job, ground, known);
  const { binding, quote } = appraised(job, bound, { ground, known });
  const here = ground.lockfile.takes.get(job.address) ?? [];
  const slot = (number: number): SlotStanding => slotStanding({ job, number, here, binding }, ground, known);
  const pinned = pinnedSlots(ground.lockfile.kept.pinned.get(job.address), { job, here, slot });
  if (pinned) return { job, binding, quote, slots: pinned, inUse: inUseOf(pinned) };
  const asked = Array.from({ length: job.takes }, (_, index) => slot(index + 1));
  const all = [...here, ...formerTakes({ job, here, slots: asked }, ground).map(({ take }) => take)];
  const beyond = [...new Set(all.map(take => take.slot))].filter(number => number > job.takes).sort((a, b) => a - b);
  const settled = [...asked, ...beyond.map(slot).filter(({ held }) => held?.here || held?.moved)];
  const slots = ground.retake?.has(job.address) ? [...settled, oneMore(settled, slot, ground)] : settled;
  return { job, binding, quote, slots, inUse: inUseOf(slots) };
}

/**
 * The slots of a job that is pinned: those in which a take was kept, and no others, as nothing is rendered for it. Absent:
 * it is not pinned, or none of the takes that are named is there.
 */
function pinnedSlots(
  words: readonly Kept[] | undefined,
  { job, here, slot }: Pick<SlotQuestion, 'job' | 'here'> & { readonly slot: (number: number) => SlotStanding },
): readonly SlotStanding[] | undefined {
  const slots = words?.flatMap((kept): readonly SlotStanding[] => {
    const take = here.find(each => each.take === splitTake(kept.keeps)?.take);
    if (!take) return [];
    const { previous: _, ...now } = slot(kept.slot);
    const held = { address: job.address, take, here: true, ...(take.review ? { review: take.review } : {}) };
    return [{ ...now, held, kept }];
  });
  return slots && slots.length > 0 ? slots : undefined;
}

/** A job whose inputs are there is checked and priced by what they are, and no longer by what was asked for. */
function appraised(
  job: Job,
  binding: Binding,
  { ground, known }: { readonly ground: Ground; readonly known: ReadonlyMap<Address, Standing> },
): Pick<Standing, 'binding' | 'quote'> {
  const asIs = { binding, quote: job.quote };
  if (binding.kind !== 'bound' || !job.request.inputs.some(({ source }) => source.kind !== 'file')) return asIs;
  const appraisal = ground.graph.appraise(job, input => measured(job.request.inputs[input]!, known));
  if (appraisal.kind === 'priced') return { binding, quote: appraisal.quote };
  const on = job.worksOn ?? job.needs[0]!;
  return { binding: { kind: 'blocked', on, reason: appraisal.reason, forGood: true }, quote: job.quote };
}

const unaided: Binding = { kind: 'bound', from: {} };

function bind(job: Job, ground: Ground, known: ReadonlyMap<Address, Standing>): Binding {
  const { gate } = job;
  const broken = job.kind === 'edit' && job.worksOn !== undefined && beyondEditing(known.get(job.worksOn)!);
  if (broken) return { kind: 'blocked', on: job.worksOn, reason: broken, forGood: true };
  if (gate) {
    const below = known.get(gate.on)!;
    const review = below.inUse.kind === 'take' ? below.inUse.held.review?.state : undefined;
    const open = review === 'approved' || (review === 'circled' && gate.kind === 'circled');
    if (!open) return { kind: 'closed', on: gate.on, ...lapsedCircle(below, ground) };
  }
  if (job.request.inputs.length === 0) return unaided;
  const upstream = job.request.inputs.flatMap(({ source }) => (source.kind === 'file' ? [] : [known.get(source.of)!]));
  const stuck = upstream.find(
    ({ binding, inUse }) =>
      inUse.kind === 'rejected' ||
      (inUse.kind === 'pending' && (binding.kind === 'closed' || binding.kind === 'blocked')),
  );
  if (stuck) {
    const reason = stuck.inUse.kind === 'rejected' ? 'every take of it was rejected' : 'it waits itself';
    return { kind: 'blocked', on: stuck.job.address, reason };
  }
  const short = job.request.inputs.find(
    ({ source }) => source.kind === 'take' && known.get(source.of)!.inUse.kind === 'take' && !mediaOf(source, known),
  );
  if (short?.source.kind === 'take')
    return { kind: 'blocked', on: short.source.of, reason: `its take has no result ${short.source.output}` };
  const pending = upstream.filter(({ inUse }) => inUse.kind === 'pending').map(({ job }) => job.address);
  if (pending.length > 0) return { kind: 'pending', on: [...new Set(pending)] };
  const from = job.request.inputs.map(input => [input.field, provenance(input, known)] as const);
  return { kind: 'bound', from: Object.fromEntries(from) };
}

/** What is explored and not decided is a closed gate, whatever the job wants of it. */
function closedBy(
  { on, choice }: NonNullable<AsChosen['undecided']>,
  ground: Ground,
  known: ReadonlyMap<Address, Standing>,
): Binding {
  const variants = (ground.graph.explorations.get(on) ?? []).flatMap(address => known.get(address) ?? []);
  const [lapsed] = variants.flatMap(each => lapsedCircle(each, ground).lapsed ?? []);
  return {
    kind: 'closed',
    on,
    undecided: choice.kind === 'many' ? choice.variants : [],
    ...(lapsed === undefined || choice.kind === 'many' ? {} : { lapsed }),
  };
}

/** The next slot that is a take nobody has, and that was not refused before. */
function oneMore(slots: readonly SlotStanding[], slot: (number: number) => SlotStanding, ground: Ground): SlotStanding {
  const refused = new Set(ground.lockfile.losses.filter(isFinal).map(loss => loss.fingerprint));
  for (let number = Math.max(...slots.map(other => other.slot)) + 1; ; number++) {
    const more = slot(number);
    const isSpent = more.held !== undefined || (more.render && refused.has(more.render.fingerprint));
    if (!isSpent) return { ...more, isRetake: true };
  }
}

/** A circle that no longer holds, because what it judged has changed. */
function lapsedCircle({ job, slots }: Standing, ground: Ground): { readonly lapsed?: TakeAddress } {
  const here = ground.lockfile.takes.get(job.address) ?? [];
  const placed = here.length > 0 ? here.map(take => ({ address: job.address, take })) : formerTakes({ job }, ground);
  const judged = placed.findLast(({ take: { review } }) => review?.state === 'circled' || review?.state === 'approved');
  const stands = judged === undefined || slots.some(({ held }) => held?.take === judged.take);
  return stands ? {} : { lapsed: takeAddress(judged.address, judged.take.take) };
}

const provenance = ({ source }: Input, known: ReadonlyMap<Address, Standing>): string =>
  source.kind === 'file' ? source.path : takeAddressOf(known.get(source.of)!);

function takeAddressOf({ inUse }: Standing): TakeAddress {
  if (inUse.kind !== 'take') throw new Error('no take in use');
  return takeAddress(inUse.held.address, inUse.held.take.take);
}

function inUseOf(slots: readonly SlotStanding[]): InUse {
  const held = slots.flatMap(slot => (slot.held ? [slot.held] : []));
  const chosen = latest(held, 'approved') ?? latest(held, 'circled');
  if (chosen) return { kind: 'take', held: chosen };
  if (held.length < slots.length) return { kind: 'pending' };
  const [newest] = held.filter(({ review }) => review?.state !== 'rejected').sort(newestFirst);
  return newest ? { kind: 'take', held: newest } : { kind: 'rejected' };
}

/** One of two that were chosen is the one that was chosen last: a merge, or an accepted take, may leave two. */
const latest = (held: readonly HeldTake[], state: Review['state']): HeldTake | undefined =>
  held
    .filter(({ review }) => review?.state === state)
    .reduce<HeldTake | undefined>((a, b) => (a?.review && a.review.at >= (b.review?.at ?? '') ? a : b), undefined);

/** A reused take gets its number when it is adopted, after all that are here. */
const newestFirst = (a: HeldTake, b: HeldTake): number => Number(a.here) - Number(b.here) || b.take.take - a.take.take;
