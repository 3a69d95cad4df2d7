import type { Fingerprint } from '../graph/fingerprint.ts';
import type { Address } from '../production/address.ts';
import { type Lockfile, type Loss, sameLoss, type Take } from './lockfile.ts';

/**
 * One line of the journal: what is in flight. Append-only, fsynced, replayed at every start. `id` names one attempt
 * at one slot and is the same in all its lines.
 */
export type JournalEntry =
  /** About to send the request. Written before the deed, so that a crash leaves a question and never a second charge. */
  | ({ readonly kind: 'intent' } & Attempt)
  /** A task that the lockfile or a rescued journal knows of; from here on it is collected as if it had been sent from here. */
  | ({ readonly kind: 'picked-up'; readonly task: string; readonly estimated?: number } & Attempt)
  /** The provider accepted it. */
  | {
      readonly kind: 'submitted';
      readonly id: string;
      readonly at: string;
      readonly task: string;
      readonly estimated?: number;
    }
  /** A person wants its task stopped; a task that is not found from here on was. */
  | { readonly kind: 'cancel'; readonly id: string; readonly at: string }
  /** The provider refused it outright; nothing was charged. */
  | { readonly kind: 'refused'; readonly id: string; readonly at: string; readonly reason: string }
  /** The task came to an end at the provider. */
  | {
      readonly kind: 'settled';
      readonly id: string;
      readonly at: string;
      readonly status: 'succeeded' | 'failed' | 'cancelled';
      readonly charged?: number;
      readonly code?: string;
      readonly reason?: string;
    }
  /** The media is in the store; this is the take that goes into the lockfile. */
  | { readonly kind: 'stored'; readonly id: string; readonly at: string; readonly take: Omit<Take, 'take'> }
  /** The task gave no take; this is the loss that goes into the lockfile. */
  | { readonly kind: 'lost'; readonly id: string; readonly at: string; readonly loss: Loss }
  /** The lockfile has it. */
  | { readonly kind: 'done'; readonly id: string; readonly at: string }
  /** A saved plan was used up. */
  | { readonly kind: 'plan-used'; readonly id: string; readonly at: string };

/** One attempt at one slot, with all that is needed to make its take without the config. */
export interface Attempt {
  readonly id: string;
  readonly at: string;
  readonly run: string;
  readonly address: Address;
  readonly slot: number;
  readonly fingerprint: Fingerprint;
  /** How the fingerprint was made. Absent: as this program makes it. */
  readonly fingerprintVersion?: number;
  readonly request: Take['request'];
  readonly wording: Take['wording'];
  readonly from: Take['from'];
  readonly provider: string;
  /** Who asked for it. Absent: nobody knows. */
  readonly by?: string;
  /** By whose word the policy was overridden for it. Absent: the policy had nothing against it. */
  readonly forced?: NonNullable<Take['forced']>;
  /** Credits reserved for it. */
  readonly quoted: number;
}

/** Credits spoken for by an attempt that is still open: the most that it may turn out to have cost, or what it did. */
export function reservedFor({ attempt: { quoted }, state }: OpenAttempt): number {
  switch (state.kind) {
    case 'uncertain':
      return quoted;
    case 'submitted':
    case 'succeeded':
      return state.charged ?? Math.max(quoted, state.estimated ?? 0);
    case 'stored':
      return state.take.credits.charged;
    case 'lost':
      return state.loss.credits.charged;
    default:
      return unreachable(state);
  }
}

/** What the journal says is not finished yet. */
export interface InFlight {
  readonly attempts: readonly OpenAttempt[];
  /** Ids of saved plans that were used. */
  readonly usedPlans: ReadonlySet<string>;
  /** Tasks that were asked for, by whose lines nobody can tell what: the journal is damaged. */
  readonly strays: readonly string[];
}

export interface OpenAttempt {
  readonly attempt: Attempt;
  readonly state: AttemptState;
}

export type AttemptState =
  /** Nobody knows whether the provider accepted it: reserved and quarantined until a person says. */
  | { readonly kind: 'uncertain' }
  /** At the provider; collecting it costs nothing more. */
  | {
      readonly kind: 'submitted';
      readonly task: string;
      readonly estimated?: number;
      /** It ended without a take, and this is what it cost; the loss is not written yet. */
      readonly charged?: number;
      /** A person wants it stopped. Absent: nobody does. */
      readonly cancelled?: true;
      readonly since: string;
    }
  /** Ended at the provider; the media is not here yet. */
  | {
      readonly kind: 'succeeded';
      readonly task: string;
      readonly estimated?: number;
      readonly charged?: number;
      readonly since: string;
    }
  /** The take is here, but the lockfile may not have it. */
  | { readonly kind: 'stored'; readonly take: Omit<Take, 'take'> }
  /** The loss is known, but the lockfile may not have it. */
  | { readonly kind: 'lost'; readonly loss: Loss };

/** Replays the journal. The order of lines is the order of events. */
export function replay(entries: readonly JournalEntry[]): InFlight {
  const open = new Map<string, OpenAttempt>();
  const usedPlans = new Set<string>();
  const ids = new Set<string>();
  const strays: string[] = [];
  for (const entry of entries) {
    if (entry.kind === 'plan-used') usedPlans.add(entry.id);
    else if (entry.kind === 'picked-up') {
      const { kind: _, task, estimated, ...attempt } = entry;
      ids.add(entry.id);
      open.set(entry.id, { attempt, state: submitted(task, entry.at, estimated) });
    } else if (entry.kind === 'intent') {
      const { kind: _, ...attempt } = entry;
      ids.add(entry.id);
      open.set(entry.id, { attempt, state: { kind: 'uncertain' } });
    } else if (entry.kind === 'submitted' && !ids.has(entry.id)) strays.push(entry.task);
    else step(open, entry);
  }
  return { attempts: [...open.values()], usedPlans, strays };
}

/** Without what the lockfile has already: a run that died between settling and saying so left it open. */
export function unsettled({ attempts, ...rest }: InFlight, { byFingerprint, losses }: Lockfile): InFlight {
  const isOpen = ({ attempt: { fingerprint }, state }: OpenAttempt): boolean => {
    if (state.kind === 'stored')
      return !byFingerprint.get(fingerprint)?.some(({ take }) => take.task === state.take.task);
    if (state.kind === 'lost') return !losses.some(loss => sameLoss(loss, state.loss));
    return true;
  };
  return { attempts: attempts.filter(isOpen), ...rest };
}

const submitted = (task: string, since: string, estimated: number | undefined): AttemptState => ({
  kind: 'submitted',
  task,
  since,
  ...(estimated === undefined ? {} : { estimated }),
});

type LaterEntry = Exclude<JournalEntry, { readonly kind: 'intent' | 'picked-up' | 'plan-used' }>;

function step(open: Map<string, OpenAttempt>, entry: LaterEntry): void {
  const current = open.get(entry.id);
  if (!current) return;
  const { attempt, state } = current;
  switch (entry.kind) {
    case 'submitted': {
      const { task, estimated } = entry;
      open.set(entry.id, { attempt, state: submitted(task, entry.at, estimated) });
      return;
    }
    case 'cancel':
      if (state.kind === 'submitted') open.set(entry.id, { attempt, state: { ...state, cancelled: true } });
      return;
    case 'settled':
      if (state.kind === 'submitted') {
        const charged = entry.charged === undefined ? {} : { charged: entry.charged };
        const kind = entry.status === 'succeeded' ? 'succeeded' : 'submitted';
        open.set(entry.id, { attempt, state: { ...state, kind, ...charged } });
      }
      return;
    case 'stored':
      open.set(entry.id, { attempt, state: { kind: 'stored', take: entry.take } });
      return;
    case 'lost':
      open.set(entry.id, { attempt, state: { kind: 'lost', loss: entry.loss } });
      return;
    case 'refused':
    case 'done':
      open.delete(entry.id);
      return;
    default:
      unreachable(entry);
  }
}

const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
