import type { Change } from '../../schemas/types/plan.ts';
import { byKept, keep, letGo } from '../lockfile/kept.ts';
import type { Kept, LockfileText, Take } from '../lockfile/lockfile.ts';
import { acceptable, type Place, pinnable } from '../plan/keepable.ts';
import { type Standing, standings } from '../plan/standing.ts';
import { splitTake, takeAddress } from '../production/address.ts';
import { reviewLockfile } from '../store/review-lockfile.ts';
import { planOf, type Survey, survey, type Where } from '../survey.ts';
import { openLockfile, type Refused, refused, unwritten } from './find-take.ts';

/** Whose word it is. */
export interface KeepRequest extends Where {
  /** `s01/ride@draft`, or `s01/ride@draft#2` where one take is meant. */
  readonly target: string;
  readonly by: string;
  /** UTC. */
  readonly at: string;
  readonly note?: string;
}

export type KeepEnding =
  | {
      readonly kind: 'kept';
      readonly address: string;
      readonly takes: readonly string[];
      /** Fields that the takes were not rendered for. */
      readonly changed: readonly string[];
      /** Credits a plan costs less now. */
      readonly saved: number;
    }
  /** The config is wrong. */
  | { readonly kind: 'problems'; readonly problems: Awaited<ReturnType<typeof survey>>['problems'] }
  | Refused;

/** Binds takes that are there to the changed wording, at no cost: until something changes again. */
export const accept = (request: KeepRequest): Promise<KeepEnding> =>
  change(request, ground => {
    const { standing } = ground;
    const { binding, job, slots } = standing;
    if (binding.kind !== 'bound') return refused(`nobody knows yet what ${job.address} would render`, whyNot(binding));
    const found = acceptable(standing, ground.takes, ground.number);
    if (found.length === 0) return nothingToAccept(ground);
    const elsewhere = notMovedYet(standing, found);
    if (elsewhere) return elsewhere;
    return found.map(([slot, take]): Kept => {
      const { fingerprint, request: wanted } = slots.find(each => each.slot === slot)!.render!;
      return {
        ...said(request, standing, slot, take),
        as: 'accepted',
        fingerprint,
        request: wanted as Take['request'],
      };
    });
  });

/** Takes an acceptance back: what the config asks for is planned again. */
export const unaccept = (request: KeepRequest): Promise<KeepEnding> =>
  forget(request, 'accepted', 'no take of it is accepted for what it is now');

/** Keeps the takes that are there whatever changes: nothing is rendered for the job. */
export const pin = (request: KeepRequest): Promise<KeepEnding> =>
  change(request, ({ standing, number, takes }) => {
    const { address } = standing.job;
    if (number !== undefined)
      return refused('a job is pinned with all its takes', `\`retake pin ${address}\` does it.`);
    const slots = pinnable(standing, takes);
    if (slots.length === 0)
      return refused(`\`${address}\` has no takes to keep`, 'Render it first, or `retake import` one.');
    const elsewhere = notMovedYet(standing, slots);
    if (elsewhere) return elsewhere;
    return slots.map(([slot, take]): Kept => ({ ...said(request, standing, slot, take), as: 'pinned' }));
  });

/** Lets a pinned job go. */
export const unpin = (request: KeepRequest): Promise<KeepEnding> => forget(request, 'pinned', 'it is not pinned');

interface Ground {
  readonly standing: Standing;
  readonly takes: readonly Take[];
  /** The take that was named. Absent: the job was. */
  readonly number?: number;
}

async function change(
  request: KeepRequest,
  decide: (ground: Ground) => readonly Kept[] | Refused,
): Promise<KeepEnding> {
  const found = await groundOf(request);
  if ('kind' in found) return found;
  const words = decide(found.ground);
  if ('kind' in words) return words;
  return write(request, found.surveyed, { words, changing: text => keep(text, words) });
}

async function forget(request: KeepRequest, as: Kept['as'], nothing: string): Promise<KeepEnding> {
  const found = await groundOf(request);
  if ('kind' in found) return found;
  const { standing, number } = found.ground;
  const { address } = standing.job;
  const words = standing.slots.flatMap(({ kept }) =>
    kept?.as === as && (number === undefined || kept.keeps === takeAddress(address, number)) ? [kept] : [],
  );
  const all = as === 'pinned' ? (found.surveyed.books.text.kept ?? []).filter(each => isPinned(each, address)) : words;
  if (all.length === 0) return refused(`\`${request.target}\`: ${nothing}`, '`retake plan -v` shows what is kept.');
  const names = new Set(all.map(nameOf));
  return write(request, found.surveyed, { words: all, changing: text => letGo(text, each => names.has(nameOf(each))) });
}

const isPinned = (each: Kept, address: string): boolean => each.as === 'pinned' && each.address === address;

const nameOf = (each: Kept): string => JSON.stringify([each.as, each.address, each.slot, each.fingerprint]);

async function groundOf(
  request: KeepRequest,
): Promise<{ readonly surveyed: Survey; readonly ground: Ground } | Exclude<KeepEnding, { kind: 'kept' }>> {
  const opened = await openLockfile(request);
  if (opened.kind === 'refused') return opened;
  const { value: surveyed, problems } = await survey(request);
  if (!surveyed) return { kind: 'problems', problems };
  const parts = splitTake(request.target);
  const { graph, inventory, books } = surveyed;
  const all: ReadonlyMap<string, Standing> = standings({ graph, inventory, lockfile: books.lockfile });
  const standing = parts && all.get(parts.job);
  if (!parts || !standing) {
    const close = [...all.keys()].filter(key => key.startsWith(request.target.replace(/#.*$/, ''))).slice(0, 8);
    const hint = close.length > 0 ? `There are: ${close.join(', ')}.` : '`retake status` lists them.';
    return refused(`there is no job \`${request.target}\``, hint);
  }
  const takes = books.text.takes[standing.job.address] ?? [];
  if (parts.take !== undefined && !takes.some(({ take }) => take === parts.take))
    return refused(`there is no take \`${request.target}\``, '`retake takes` lists what there is.');
  return { surveyed, ground: { standing, takes, ...(parts.take === undefined ? {} : { number: parts.take }) } };
}

async function write(
  request: KeepRequest,
  surveyed: Survey,
  { words, changing }: { readonly words: readonly Kept[]; readonly changing: (text: LockfileText) => LockfileText },
): Promise<KeepEnding> {
  const written = await reviewLockfile(surveyed.home, changing);
  if (!written.ok) return unwritten(written);
  const address = words[0]!.address;
  const now = await survey(request);
  const [before, after] = [planOf(surveyed, {}), now.value && planOf(now.value, {})].map(plan => plan?.value);
  const line = after?.changes.find(each => each.address === address);
  return {
    kind: 'kept',
    address,
    takes: [...words].sort(byKept).map(({ keeps }) => keeps),
    changed: fieldsOf(line),
    saved: (before?.totals.credits ?? 0) - (after?.totals.credits ?? 0),
  };
}

const fieldsOf = (line: Change | undefined): readonly string[] => line?.reason.changed.map(({ field }) => field) ?? [];

function nothingToAccept({ standing, takes, number }: Ground): Refused {
  const { address } = standing.job;
  if (takes.length === 0)
    return refused(`\`${address}\` has no takes to accept`, '`retake plan` says what it waits for.');
  const name = number === undefined ? `every take of ${address}` : takeAddress(address, number);
  return refused(`${name} is what the config asks for, or kept already`, 'There is nothing to accept.');
}

/** A word about a take names it by its job: one that is still under a former address has no such name yet. */
function notMovedYet({ job, slots }: Standing, places: readonly Place[]): Refused | undefined {
  const from = slots.find(
    ({ formerly, previous }) => formerly !== undefined && places.some(([, take]) => take === previous),
  )?.formerly;
  return from === undefined
    ? undefined
    : refused(
        `the takes of ${job.address} are still those of ${from}`,
        'Apply the move by itself first: with the rest as it was, `retake apply` brings them here at 0 cr. Then change it.',
      );
}

const said = ({ by, at, note }: KeepRequest, { job }: Standing, slot: number, take: Take) => ({
  address: job.address,
  slot,
  keeps: takeAddress(job.address, take.take),
  by,
  at,
  ...(note === undefined ? {} : { note }),
});

function whyNot(binding: Exclude<Standing['binding'], { kind: 'bound' }>): string {
  switch (binding.kind) {
    case 'closed':
      return `It waits for a verdict on ${binding.on}: judge, or accept, there first.`;
    case 'pending':
      return `It waits for ${binding.on.join(', ')}. \`retake pin\` keeps what is there whatever comes.`;
    case 'blocked':
      return `It waits for ${binding.on}: ${binding.reason}.`;
    default:
      return binding satisfies never;
  }
}
