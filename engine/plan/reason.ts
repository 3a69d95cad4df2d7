import type { Reason } from '../../schemas/types/plan.ts';
import { configWord } from '../graph/config-word.ts';
import type { Job } from '../graph/job.ts';
import type { Kept, Loss, Take } from '../lockfile/lockfile.ts';
import type { Address, TakeAddress } from '../production/address.ts';
import { fieldChanges } from './field-changes.ts';
import type { SlotStanding, Standing } from './standing.ts';

/** What the diff found, before it is put into words. */
export type Clue =
  /** `promotes`: the take it climbs from, and what that one was kept for. Absent: nobody said, or it climbs from none. */
  | { readonly code: 'new'; readonly pending: readonly Address[]; readonly promotes?: Promoted }
  | { readonly code: 'more-takes'; readonly takes: number }
  /** `failed`: the attempt before, where nobody asked for one more. */
  | { readonly code: 'retake'; readonly failed?: Loss }
  | {
      readonly code: 'changed';
      readonly previous: Take;
      readonly slot: SlotStanding;
      readonly pending: readonly Address[];
    }
  | { readonly code: 'in-flight'; readonly since: string }
  /** `paid` absent: nobody has paid yet, another line of this plan does. */
  | { readonly code: 'same-request'; readonly as: string; readonly paid?: number }
  /** The take of a job that is gone, under a new address. */
  | { readonly code: 'moved'; readonly from: Address }
  | { readonly code: 'up-to-date' }
  /** `undecided`: what it waits for is explored, and of its variants these are circled, none or several. */
  | {
      readonly code: 'gate';
      readonly on: Address;
      readonly lapsed?: TakeAddress;
      readonly undecided?: readonly Address[];
    }
  /** Somebody brings it. */
  | { readonly code: 'plate' }
  /** What the production's policy wants first, as a sentence. */
  | { readonly code: 'policy'; readonly text: string }
  | { readonly code: 'input'; readonly on: Address; readonly because: string }
  | { readonly code: 'moderated'; readonly said: string }
  | { readonly code: 'wrong'; readonly said: string; readonly paid: number }
  | { readonly code: 'price'; readonly said: number; readonly quoted: number }
  | { readonly code: 'uncertain'; readonly quoted: number }
  /** A person keeps a take that is there. */
  | { readonly code: 'accepted' | 'pinned'; readonly kept: Kept; readonly held: Take }
  /** Its record in the lockfile cannot be read. */
  | { readonly code: 'damaged'; readonly problem: string };

/** A take that was chosen for something, and opened a gate. */
export interface Promoted {
  readonly take: TakeAddress;
  /** `circled for motion`. */
  readonly verdict: string;
}

/** Why, in words. Nothing is decided here. */
export function reasonFor(clue: Clue, standing: Standing): Reason {
  const say = (text: string, more: Partial<Reason> = {}): Reason => ({
    code: clue.code,
    text,
    changed: [],
    following: [],
    ...more,
  });
  switch (clue.code) {
    case 'new':
      return newReason(clue, standing);
    case 'more-takes':
      return say(`${clue.takes} takes are asked for`);
    case 'retake':
      return say(
        clue.failed
          ? `tried again: it failed (${clue.failed.reason.replace(/\.$/, '')}), ${clue.failed.credits.charged} cr paid`
          : 'one more take was asked for',
      );
    case 'changed':
      return changedReason(clue, standing);
    case 'in-flight':
      return say(`submitted ${clue.since.slice(0, 16).replace('T', ' ')}, collecting it costs nothing`);
    case 'same-request':
      return say(
        clue.paid === undefined
          ? `the same request as ${clue.as}, rendered once`
          : `the same request as ${clue.as}, ${clue.paid} cr already paid`,
        { following: [] },
      );
    case 'moved':
      return say(movedWords(clue.from, standing.job.address));
    case 'up-to-date':
      return say('up to date');
    case 'gate':
      return gateReason(clue, standing);
    case 'plate':
      return say(`a plate: \`retake import ${importName(standing.job)} FILE\``);
    case 'policy':
      return say(clue.text);
    case 'input':
      return say(`waits for ${clue.on}: ${clue.because}`, { following: [clue.on] });
    case 'moderated':
      return say(`refused by content rules (${clue.said}); never sent again unchanged`);
    case 'wrong':
      return say(
        `failed, and would fail again (${clue.said.replace(/\.$/, '')}), ${clue.paid} cr paid: change what it names`,
      );
    case 'price':
      return say(
        `the provider asked ${clue.said} cr for it and the price book says ${clue.quoted} cr: a newer Retake may know the price`,
      );
    case 'uncertain':
      return say(
        `quarantined: nobody knows whether it was sent, up to ${clue.quoted} cr; settle it with \`retake reconcile\``,
      );
    case 'accepted':
    case 'pinned':
      return keptReason(clue, standing);
    case 'damaged':
      return say(
        `its record in the lockfile is damaged (${clue.problem}); nothing is rendered before it is mended: \`retake doctor\``,
      );
    default:
      return clue satisfies never;
  }
}

/** As little of the address as tells the job: of one ratio, the shot. */
const importName = ({ address }: Job): string => (address.includes('~') ? address : address.replace(/@.*$/, ''));

/** What it waits for, or which take it climbs from. */
function newReason({ code, pending, promotes }: Extract<Clue, { code: 'new' }>, { job }: Standing): Reason {
  const fresh = job.kind === 'shot' && job.handles ? 'new, with handles' : 'new';
  const text =
    pending.length > 0
      ? `${fresh}; starts when ${list(pending)} ${pending.length > 1 ? 'are' : 'is'} there`
      : promotes
        ? `${fresh}; from ${promotes.take}, ${promotes.verdict}`
        : fresh;
  return { code, text, changed: [], following: [...pending] };
}

function gateReason({ code, on, lapsed, undecided }: Extract<Clue, { code: 'gate' }>, { job }: Standing): Reason {
  const say = (text: string): Reason => ({ code, text, changed: [], following: [on] });
  if (undecided && undecided.length > 0)
    return say(`waits for one circled variant of ${on}: ${list(undecided)} are both circled`);
  const verdict = job.gate?.kind === 'approved' ? 'an approved' : 'a circled';
  const wish = `waits for ${verdict} ${undecided ? 'variant' : 'take'} of ${on}`;
  return say(lapsed ? `${wish}: the verdict on ${lapsed} lapsed, what it judged has changed` : wish);
}

function changedReason(
  { previous, slot, pending }: Extract<Clue, { code: 'changed' }>,
  { job, binding }: Standing,
): Reason {
  const from = binding.kind === 'bound' ? binding.from : {};
  const changed = [...fieldChanges(previous, slot, job, from)];
  // A change that came in through a take is not this job's own.
  const upstream = job.request.inputs
    .filter(({ source }) => source.kind !== 'file')
    .map(({ field, source }) => ({ field, of: 'of' in source ? source.of : undefined }));
  const followed = upstream
    .filter(({ field }) => from[field] !== undefined && previous.from[field] !== from[field])
    .flatMap(({ of }) => of ?? []);
  // A circled take hands on its dice: other dice are another circle.
  const dealt = job.seed?.kind === 'circled' && changed.some(({ field }) => field === 'seed') ? [job.seed.of] : [];
  const following = [...new Set([...pending, ...followed, ...dealt])];
  const fed = [
    ...upstream.map(({ field }) => configWord(field.replace(/[.[].*$/, ''))),
    ...(dealt.length > 0 ? ['seed'] : []),
  ];
  const isFed = (field: string): boolean => fed.some(name => field === name || field.startsWith(`${name}.`));
  const own = changed.filter(({ field }) => following.length === 0 || !isFed(field));
  const texts = [
    ...(slot.formerly === undefined ? [] : [movedWords(slot.formerly, job.address)]),
    ...(own.length > 0 ? [`${list(own.map(({ field }) => field))} changed`] : []),
    ...(following.length > 0 ? [`follows from ${list(following)}`] : []),
  ];
  return {
    code: own.length > 0 ? 'changed' : 'follows',
    text: texts.join('; ') || 'its request changed',
    changed,
    following,
  };
}

/** Whose word it is, and what it holds back. */
function keptReason(
  { code, kept, held }: Extract<Clue, { code: 'accepted' | 'pinned' }>,
  { job, binding, slots }: Standing,
): Reason {
  const slot = slots.find(each => each.kept === kept);
  const isOther = slot?.render !== undefined && slot.render.fingerprint !== held.fingerprint;
  const from = binding.kind === 'bound' ? binding.from : {};
  const changed = slot && isOther ? [...fieldChanges(held, slot, job, from)] : [];
  const what = changed.length > 0 ? list(changed.map(({ field }) => field)) : undefined;
  const text =
    code === 'accepted'
      ? `accepted by ${kept.by} ${kept.at.slice(0, 10)}${what === undefined ? '' : `, although ${what} changed`}`
      : `pinned by ${kept.by}${what === undefined ? '' : `: ${what} changed, and nothing is rendered`}`;
  return { code, text, changed, following: [] };
}

/** `moved from s01/old`; with the rung and all where that is another, too. */
function movedWords(from: Address, to: Address): string {
  const [name = '', rest = ''] = splitAt(from);
  return `moved from ${rest === splitAt(to)[1] ? name : from}`;
}

const splitAt = (address: Address): readonly string[] => /^([^@~.]+)(.*)$/.exec(address)?.slice(1) ?? [address, ''];

/** "a, b and c". */
function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
