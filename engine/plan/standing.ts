import type { KnownQuote } from '../catalog/quote.ts';
import { fillRequest, seedOf } from '../graph/fill.ts';
import { type Fingerprint, fingerprint } from '../graph/fingerprint.ts';
import { type Inventory, usable } from '../graph/inventory.ts';
import type { Input, Job, JobGraph, Request } from '../graph/job.ts';
import { isFinal, type Lockfile, type PlacedTake, type Review, type Take } from '../lockfile/lockfile.ts';
import { type Address, type TakeAddress, takeAddress } from '../production/address.ts';
import { donorOf, formerTakes } from './former.ts';
import { measured, mediaOf } from './measured.ts';

/** How a job stands against the lockfile: what its slots would render now, and which takes are already that. */
export interface Standing {
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
  /** The gate's condition does not hold. */
  | { readonly kind: 'closed'; readonly on: Address; readonly lapsed?: TakeAddress }
  /** Some input can never come without a person. */
  | { readonly kind: 'blocked'; readonly on: Address; readonly reason: string; readonly forGood?: true };

export interface SlotStanding {
  readonly slot: number;
  /** Absent: known after apply. */
  readonly render?: Render;
  /** The take that is this render. */
  readonly held?: HeldTake;
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
export function standing(job: Job, ground: Ground, known: ReadonlyMap<Address, Standing>): Standing {
  const { binding, quote } = appraised(job, bind(job, ground, known), { ground, known });
  const here = ground.lockfile.takes.get(job.address) ?? [];
  const slot = (number: number): SlotStanding => slotStanding({ job, number, here, binding }, ground, known);
  const asked = Array.from({ length: job.takes }, (_, index) => slot(index + 1));
  const all = [...here, ...formerTakes({ job, here, slots: asked }, ground).map(({ take }) => take)];
  const beyond = [...new Set(all.map(take => take.slot))].filter(number => number > job.takes).sort((a, b) => a - b);
  const settled = [...asked, ...beyond.map(slot).filter(({ held }) => held?.here || held?.moved)];
  const slots = ground.retake?.has(job.address) ? [...settled, oneMore(settled, slot, ground)] : settled;
  return { job, binding, quote, slots, inUse: inUseOf(slots) };
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

interface SlotQuestion {
  readonly job: Job;
  readonly number: number;
  readonly here: readonly Take[];
  readonly binding: Binding;
}

function slotStanding(
  { job, number, here, binding }: SlotQuestion,
  ground: Ground,
  known: ReadonlyMap<Address, Standing>,
): SlotStanding {
  const own = here.filter(take => take.slot === number).map((take): PlacedTake => ({ address: job.address, take }));
  const mine = own.length > 0 ? own : formerTakes({ job }, ground).filter(({ take }) => take.slot === number);
  if (binding.kind !== 'bound') return { slot: number, ...previousOf(mine, job) };
  const digests = job.request.inputs.map(input => digestOf(input, ground, known));
  const request = fillRequest(job.request, input => digests[input]!, seedAt(job, number, known));
  const print = ground.changed?.has(job.address) ? otherThan(request, number) : fingerprint(request, number);
  const render: Render = { request, fingerprint: print, digests };
  const held = heldBy(render.fingerprint, job.address, ground);
  return {
    slot: number,
    render,
    ...(held ? { held } : {}),
    ...previousOf(
      mine.filter(({ take }) => take.fingerprint !== render.fingerprint),
      job,
    ),
  };
}

const previousOf = (takes: readonly PlacedTake[], { address }: Job): Pick<SlotStanding, 'previous' | 'formerly'> => {
  const newest = takes.at(-1);
  if (!newest) return {};
  return { previous: newest.take, ...(newest.address === address ? {} : { formerly: newest.address }) };
};

/** What a job would render if something of it were written otherwise: no take's fingerprint. */
const otherThan = ({ endpoint, body }: Request, slot: number): Fingerprint =>
  fingerprint({ endpoint, body: { ...body, changed: true } }, slot);

/** The take of a fingerprint, a job's own before another's. */
export function heldBy(
  wanted: Fingerprint,
  address: Address,
  { graph, lockfile }: Pick<Ground, 'graph' | 'lockfile'>,
): HeldTake | undefined {
  const placed = lockfile.byFingerprint.get(wanted) ?? [];
  const own = placed.findLast(other => other.address === address);
  if (own) return { ...own, here: true, ...(own.take.review ? { review: own.take.review } : {}) };
  const gone = donorOf(placed, { address, graph });
  const found = gone ?? placed[0];
  if (!found) return undefined;
  return {
    ...found,
    here: false,
    ...(gone ? { moved: true } : {}),
    ...(gone?.take.review ? { review: gone.take.review } : {}),
  };
}

function digestOf({ source }: Input, { inventory }: Ground, known: ReadonlyMap<Address, Standing>): string {
  if (source.kind === 'file') {
    const facts = usable(inventory.get(source.path));
    if (facts === undefined) throw new Error(`no media at ${source.path}`);
    return `sha256:${facts.sha256}`;
  }
  const media = mediaOf(source, known);
  if (media === undefined) throw new Error(`no take of ${source.of}`);
  const digest = `sha256:${media.sha256}`;
  // The frame follows from the video, so the video's digest names it without decoding anything.
  return source.kind === 'lastFrame' ? `${digest}#last-frame` : digest;
}

function seedAt({ seed }: Job, slot: number, known: ReadonlyMap<Address, Standing>): number | undefined {
  if (seed === undefined) return undefined;
  if (seed.kind === 'written') return seedOf(seed.seed, slot);
  const { inUse } = known.get(seed.of)!;
  const circled = inUse.kind === 'take' ? inUse.held.take.request.body.seed : undefined;
  return seedOf(typeof circled === 'number' ? circled : seed.otherwise, slot);
}

function inUseOf(slots: readonly SlotStanding[]): InUse {
  const held = slots.flatMap(slot => (slot.held ? [slot.held] : []));
  const chosen =
    held.find(({ review }) => review?.state === 'approved') ?? held.find(({ review }) => review?.state === 'circled');
  if (chosen) return { kind: 'take', held: chosen };
  if (held.length < slots.length) return { kind: 'pending' };
  const [newest] = held.filter(({ review }) => review?.state !== 'rejected').sort(newestFirst);
  return newest ? { kind: 'take', held: newest } : { kind: 'rejected' };
}

/** A reused take gets its number when it is adopted, after all that are here. */
const newestFirst = (a: HeldTake, b: HeldTake): number => Number(a.here) - Number(b.here) || b.take.take - a.take.take;
