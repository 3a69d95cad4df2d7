import type { Asked, Created, Refused, TaskNews, Uploaded } from '../provider.ts';
import { createAnswer, routingAnswer, type TaskAnswer, taskAnswer, uploadAnswer } from './answers.ts';
import { taskFailure, unreadable } from './failures.ts';
import { taskAt, taskName } from './task-name.ts';

/** The JSON in a text; undefined when there is none. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A yes that names no task may have made one all the same. */
export function createdOf(who: string, endpoint: string, body: unknown): Created {
  const read = createAnswer.safeParse(body);
  if (!read.success) return { kind: 'uncertain', reason: `${who} accepted the request, but its answer names no task.` };
  const { id, estimatedCost } = read.data;
  const task = taskName(endpoint, id);
  if (!taskAt(task))
    return { kind: 'uncertain', reason: `${who} accepted the request, but the task it names cannot be asked about.` };
  return { kind: 'accepted', task, ...(estimatedCost ? { estimated: estimatedCost.credits } : {}) };
}

export function uploadedOf(who: string, body: unknown): Uploaded | Refused {
  const read = uploadAnswer.safeParse(body);
  return read.success ? { kind: 'uploaded', uri: read.data.uri } : unreadable(who, 'the address of an upload');
}

export function askedOf(who: string, body: unknown): Asked | Refused {
  const read = routingAnswer.safeParse(body);
  if (!read.success) return unreadable(who, 'what a router would do');
  const { model, estimatedCost } = read.data.routing;
  return { kind: 'asked', model, credits: estimatedCost.credits };
}

export function newsOf(who: string, body: unknown): TaskNews | Refused {
  const read = taskAnswer.safeParse(body);
  return read.success ? told(who, read.data) : unreadable(who, 'the state of a task');
}

function told(who: string, task: TaskAnswer): TaskNews {
  const created = task.createdAt;
  switch (task.status) {
    case 'PENDING':
    case 'THROTTLED': {
      const status = task.status === 'PENDING' ? 'queued' : 'throttled';
      return { kind: 'waiting', status, created, ...estimated(task) };
    }
    case 'RUNNING':
      return {
        kind: 'running',
        created,
        ...(task.progress === undefined ? {} : { progress: task.progress }),
        ...estimated(task),
      };
    case 'SUCCEEDED':
      return { kind: 'succeeded', created, outputs: task.output, ...charged(task) };
    case 'FAILED':
      return { kind: 'failed', created, failure: taskFailure(who, task), ...charged(task) };
    case 'CANCELLED':
      return { kind: 'cancelled', created, ...charged(task) };
    default:
      return unreachable(task);
  }
}

type Cost = { readonly credits: number } | undefined;

const estimated = ({ estimatedCost }: { estimatedCost?: Cost }): { estimated?: number } =>
  estimatedCost ? { estimated: estimatedCost.credits } : {};

const charged = ({ cost }: { cost?: Cost }): { charged?: number } => (cost ? { charged: cost.credits } : {});

const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
