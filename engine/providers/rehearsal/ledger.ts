import { createHash } from 'node:crypto';
import { isList, isPart } from '../../catalog/body.ts';
import { type Json, modelOf } from '../../catalog/request.ts';
import { canonical } from '../../graph/canonical.ts';
import type { Stage } from './stage.ts';
import { heldScheme, type StateFolder } from './state-folder.ts';
import type { Task } from './task-record.ts';
import type { TaskState } from './task-state.ts';

/** What the account was asked for and has paid, for whoever checks a client's books against the provider's. */
export interface Ledger {
  /** Credits left. */
  readonly balance: number;
  /** Credits of all lines. */
  readonly charged: number;
  /** Every create that was ever accepted, the oldest first; deleted tasks too. */
  readonly lines: readonly LedgerLine[];
}

export interface LedgerLine {
  readonly task: string;
  /** When it was accepted, as ISO 8601 in UTC. */
  readonly at: string;
  /** What is rendered; of a request to a router, what the router made of it. */
  readonly endpoint: string;
  readonly model: string;
  /** `sha256:` of the canonical body, with digests for uploads: equal renders are equal here. */
  readonly body: string;
  /** Credits. Absent: the client was told none. */
  readonly estimated?: number;
  /** Credits by now: the estimate until the task has ended. */
  readonly charged: number;
  readonly state: 'open' | 'succeeded' | 'failed' | 'cancelled' | 'deleted';
  /** The job and the slot it is for. Absent: the client did not say. */
  readonly address?: string;
  readonly take?: number;
}

export function ledgerOf({ folder, stateOf, costOf, balance }: Stage): Ledger {
  const tasks = [...folder.tasks().values()].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  const lines = tasks.map(
    (task): LedgerLine => ({
      task: task.id,
      at: new Date(task.created).toISOString(),
      endpoint: task.request.endpoint,
      model: modelOf(task.request),
      body: bodyDigest(task, folder),
      ...(task.estimated === undefined ? {} : { estimated: task.estimated }),
      charged: costOf(task),
      state: endOf(task, stateOf(task)),
      ...(task.slate ? { address: task.slate.address, take: task.slate.take } : {}),
    }),
  );
  return { balance: balance(), charged: lines.reduce((sum, { charged }) => sum + charged, 0), lines };
}

const endOf = ({ ending }: Task, state: TaskState): LedgerLine['state'] =>
  state.kind === 'gone' ? 'deleted' : state.kind === 'ended' ? ending.kind : 'open';

const bodyDigest = ({ request }: Task, folder: StateFolder): string =>
  `sha256:${createHash('sha256')
    .update(canonical(withDigests(request.body, folder)))
    .digest('hex')}`;

/** Where a file came by another way, or a second time, it is still the same file. */
function withDigests(value: Json, folder: StateFolder): Json {
  if (typeof value === 'string') return digestFor(value, folder);
  if (isList(value)) return value.map(item => withDigests(item, folder));
  if (isPart(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withDigests(item, folder)]));
  return value;
}

function digestFor(text: string, folder: StateFolder): string {
  if (text.startsWith(heldScheme)) return `sha256:${text.slice(heldScheme.length)}`;
  const upload = text.startsWith(uploadScheme) ? folder.upload(text.slice(uploadScheme.length)) : undefined;
  return upload ? `sha256:${upload.sha256}` : text;
}

const uploadScheme = 'runway://';
