import type { Change } from '../../schemas/types/plan.ts';
import type { JobGraph } from '../graph/job.ts';
import type { InFlight } from '../lockfile/journal.ts';
import type { Lockfile, Take } from '../lockfile/lockfile.ts';
import { type Address, partsOf, takeAddress } from '../production/address.ts';
import { movedTo } from '../production/moves.ts';
import { paidFor } from './paid.ts';
import { matcher, type Wishes } from './select.ts';

/** Takes of jobs that are no longer declared, and tasks at the provider that no slot asks for any more. */
export function leftovers(
  planned: readonly Change[],
  { graph, lockfile, inFlight, wishes }: Leftover,
): readonly Change[] {
  const meant = (pattern: string) => matcher(pattern, graph.families);
  const wanted = wishes.only?.map(meant);
  const isWanted = (address: string): boolean =>
    (!wanted || wanted.some(matches => matches(address))) && !wishes.except?.some(pattern => meant(pattern)(address));
  return [...orphans(planned, graph, lockfile), ...strays(planned, inFlight)].filter(({ address }) =>
    isWanted(address),
  );
}

interface Leftover {
  readonly graph: JobGraph;
  readonly lockfile: Lockfile;
  readonly inFlight: InFlight;
  readonly wishes: Wishes;
}

function orphans(planned: readonly Change[], graph: JobGraph, lockfile: Lockfile): readonly Change[] {
  const undeclared = [...lockfile.takes].filter(
    ([address, takes]) =>
      !graph.byAddress.has(address) && takes.length > 0 && !graph.byAddress.has(movedTo(address, graph.moves)),
  );
  if (undeclared.length === 0) return [];
  const moved = new Set([...adopted(lockfile), ...moving(planned)]);
  const books = { lockfile, isDeclared: (address: string) => graph.byAddress.has(address as Address) };
  return undeclared
    .filter(([address, takes]) => !livesOn(address, takes, moved))
    .map(([address, takes]) => orphan(address, takes, books));
}

/** A job with a take of every slot under another name was renamed: its older takes are history, and nothing is left over. */
function livesOn(address: Address, takes: readonly Take[], moved: ReadonlySet<string>): boolean {
  const slots = new Set(takes.flatMap(({ slot, take }) => (moved.has(takeAddress(address, take)) ? slot : [])));
  return takes.every(({ slot }) => slots.has(slot));
}

/** Takes that this plan gives another address. */
const moving = (planned: readonly Change[]): readonly string[] =>
  planned.flatMap(({ slots }) => slots.flatMap(({ action, take }) => (action === 'reuse' && take ? take : [])));

/** Takes that another job has taken over. Where that is gone too, it is the one that is left over. */
const adopted = (lockfile: Lockfile): readonly string[] =>
  [...lockfile.takes.values()].flatMap(takes => takes.flatMap(take => take.reusedFrom ?? []));

function orphan(address: Address, takes: readonly Take[], books: Parameters<typeof paidFor>[1]): Change {
  const paid = takes.reduce((sum, take) => sum + paidFor(take, books), 0);
  const count = `${takes.length} take${takes.length === 1 ? '' : 's'}`;
  return bystander(address, 'orphan', {
    slots: takes.map(take => ({
      slot: take.slot,
      action: 'orphan',
      fingerprint: take.fingerprint,
      credits: 0,
      take: takeAddress(address, take.take),
    })),
    reason: {
      code: 'undeclared',
      text: `no longer declared; ${count} (${paid} cr paid) stay`,
      changed: [],
      following: [],
    },
  });
}

/** Paid for and under way, although the config has moved on: it is collected all the same. */
function strays(planned: readonly Change[], inFlight: InFlight): readonly Change[] {
  const awaited = new Set(
    planned.flatMap(({ slots }) => slots.filter(slot => slot.action === 'resume').map(slot => slot.fingerprint)),
  );
  const asked = new Set(planned.flatMap(({ address, slots }) => slots.map(({ slot }) => `${address} ${slot}`)));
  return inFlight.attempts
    .filter(({ attempt, state }) =>
      state.kind === 'uncertain' ? !asked.has(`${attempt.address} ${attempt.slot}`) : !awaited.has(attempt.fingerprint),
    )
    .map(({ attempt, state }) => {
      const doubtful = state.kind === 'uncertain';
      const text = doubtful
        ? `no longer asked for; nobody knows whether it was sent, up to ${attempt.quoted} cr`
        : 'asked for, though not by the config as it stands; under way, and collecting it costs nothing';
      return bystander(attempt.address, doubtful ? 'wait' : 'resume', {
        slots: [
          {
            slot: attempt.slot,
            action: doubtful ? 'wait' : 'resume',
            fingerprint: attempt.fingerprint,
            credits: 0,
            ...('task' in state ? { task: state.task } : {}),
          },
        ],
        reason: { code: doubtful ? 'uncertain' : 'in-flight', text, changed: [], following: [] },
      });
    });
}

/** What a job that is no longer declared was, by its address. */
function kindOf(address: Address): Change['kind'] {
  if (/\.(?:upscale|framerate|hdr)$/.test(address)) return 'finish';
  if (/\.edit\d+$/.test(address)) return 'edit';
  if (partsOf(address).scene !== undefined) return 'shot';
  if (address.startsWith('still/')) return 'still';
  return address.startsWith('sound/') ? 'sound' : 'other';
}

function bystander(address: Address, action: Change['action'], more: Pick<Change, 'slots' | 'reason'>): Change {
  const { scene, shot, rung } = partsOf(address);
  return {
    address,
    action,
    kind: kindOf(address),
    ...(scene === undefined ? {} : { scene }),
    ...(shot === undefined ? {} : { shot: shot.slice(shot.indexOf('/') + 1) }),
    ...(rung === undefined ? {} : { rung }),
    ...more,
    credits: 0,
    later: 0,
    atMost: false,
    unused: 0,
    needs: [],
  };
}
