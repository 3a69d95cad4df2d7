import { fillRequest, seedOf } from '../graph/fill.ts';
import { type Fingerprint, fingerprint, fingerprintVersion } from '../graph/fingerprint.ts';
import { usable } from '../graph/inventory.ts';
import type { Input, Job, Request } from '../graph/job.ts';
import { acceptedKey } from '../lockfile/kept.ts';
import type { Kept, PlacedTake, Take } from '../lockfile/lockfile.ts';
import { type Address, splitTake } from '../production/address.ts';
import { donorOf, formerTakes } from './former.ts';
import { mediaOf } from './measured.ts';
import type { Binding, Ground, HeldTake, Render, SlotStanding, Standing } from './standing.ts';

/** Which slot of which job, and what is known about it. */
export interface SlotQuestion {
  readonly job: Job;
  readonly number: number;
  readonly here: readonly Take[];
  readonly binding: Binding;
}

/** What a slot would render now, and the take that is already that: rendered here, accepted, or another job's. */
export function slotStanding(
  { job, number, here, binding }: SlotQuestion,
  ground: Ground,
  known: ReadonlyMap<Address, Standing>,
): SlotStanding {
  const own = here.filter(take => take.slot === number).map((take): PlacedTake => ({ address: job.address, take }));
  const mine = own.length > 0 ? own : formerTakes({ job }, ground).filter(({ take }) => take.slot === number);
  if (binding.kind !== 'bound') return { slot: number, ...previousOf(mine, job) };
  const digests = job.request.inputs.map(input => knownDigest(input, ground, known));
  const request = fillRequest(job.request, input => digests[input]!, seedAt(job, number, known));
  const print = ground.changed?.has(job.address) ? otherThan(request, number) : fingerprint(request, number);
  const render: Render = { request, fingerprint: print, digests };
  const found = heldBy(print, job.address, ground) ?? heldByRequest(render, own);
  // What was rendered for this very request goes before what was accepted in its place, and that before another job's.
  const accepted = found?.here ? undefined : acceptedIn({ job, here }, number, render, ground);
  const held = accepted?.held ?? found;
  return {
    slot: number,
    render,
    ...(held ? { held } : {}),
    ...(accepted ? { kept: accepted.kept } : {}),
    ...previousOf(
      mine.filter(({ take }) => take.fingerprint !== render.fingerprint && take !== held?.take),
      job,
    ),
  };
}

/** The take that a person accepted for this request. */
function acceptedIn(
  { job, here }: Pick<SlotQuestion, 'job' | 'here'>,
  slot: number,
  { fingerprint: wanted }: Render,
  { lockfile }: Ground,
): { readonly held: HeldTake; readonly kept: Kept } | undefined {
  const kept = lockfile.kept.accepted.get(acceptedKey(job.address, slot, wanted));
  const take = kept && here.find(each => each.take === splitTake(kept.keeps)?.take);
  if (!kept || !take) return undefined;
  return { held: { address: job.address, take, here: true, ...(take.review ? { review: take.review } : {}) }, kept };
}

/** A take whose recorded fingerprint is not that of its request is known by the request: nothing is bought for a wrong digit. */
function heldByRequest({ fingerprint: wanted }: Render, own: readonly PlacedTake[]): HeldTake | undefined {
  const found = own.findLast(
    ({ take: { request, slot, fingerprintVersion: version } }) =>
      version === fingerprintVersion && fingerprint(request as Request, slot) === wanted,
  );
  return found && { ...found, here: true, ...(found.take.review ? { review: found.take.review } : {}) };
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

function knownDigest(input: Input, ground: Ground, known: ReadonlyMap<Address, Standing>): string {
  const digest = digestOf(input, ground, known);
  if (digest === undefined) throw new Error(`nothing is known of ${input.field}`);
  return digest;
}

/** What stands for an input in a fingerprint: `sha256:…`, of a last frame the film's and `#last-frame`. Absent: it is not there yet. */
export function digestOf(
  { source }: Input,
  { inventory }: Ground,
  known: ReadonlyMap<Address, Standing>,
): string | undefined {
  if (source.kind === 'file') {
    const facts = usable(inventory.get(source.path));
    return facts && `sha256:${facts.sha256}`;
  }
  const media = mediaOf(source, known);
  if (media === undefined) return undefined;
  const digest = `sha256:${media.sha256}`;
  // The frame follows from the video, so the video's digest names it without decoding anything.
  return source.kind === 'lastFrame' ? `${digest}#last-frame` : digest;
}

/** The dice of a slot. Absent: the model has none. */
export function seedAt({ seed }: Job, slot: number, known: ReadonlyMap<Address, Standing>): number | undefined {
  if (seed === undefined) return undefined;
  if (seed.kind === 'written') return seedOf(seed.seed, slot);
  const { inUse } = known.get(seed.of)!;
  const circled = inUse.kind === 'take' ? inUse.held.take.request.body.seed : undefined;
  return seedOf(typeof circled === 'number' ? circled : seed.otherwise, slot);
}
