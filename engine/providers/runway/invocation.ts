import type { Failure, Refused, TaskNews } from '../provider.ts';
import { type InvocationAnswer, invocationAnswer } from './answers.ts';
import { taskFailure, unreadable } from './failures.ts';

/** How the run of a workflow is doing. What it cost is never said. */
export function invocationNewsOf(who: string, body: unknown): TaskNews | Refused {
  const read = invocationAnswer.safeParse(body);
  return read.success ? told(who, read.data) : unreadable(who, 'the state of a workflow');
}

function told(who: string, run: InvocationAnswer): TaskNews {
  const created = run.createdAt;
  switch (run.status) {
    case 'PENDING':
      return { kind: 'waiting', status: 'queued', created };
    case 'THROTTLED':
      return { kind: 'waiting', status: 'throttled', created };
    case 'RUNNING':
      return { kind: 'running', created, ...(run.progress === undefined ? {} : { progress: run.progress }) };
    case 'SUCCEEDED': {
      const outputs = inOrder(run.output);
      const errors = run.nodeErrors ?? {};
      if (Object.keys(errors).length === 0) return { kind: 'succeeded', created, outputs };
      if (outputs.length > 0) return { kind: 'succeeded', created, outputs, partial: nodesInWords(errors) };
      return { kind: 'failed', created, failure: nodesFailure(who, errors) };
    }
    case 'FAILED': {
      const failure = [run.failure?.replace(/\.$/, ''), nodesInWords(run.nodeErrors ?? {})].filter(Boolean).join('; ');
      return { kind: 'failed', created, failure: taskFailure(who, { failureCode: run.failureCode, failure }) };
    }
    case 'CANCELLED':
      return { kind: 'cancelled', created };
    default:
      return unreachable(run);
  }
}

/** Every poll must name the same outputs in the same places, in whatever order the nodes are told. */
const inOrder = (output: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.keys(output)
    .sort()
    .flatMap(node => output[node] ?? []);

type NodeErrors = NonNullable<Extract<InvocationAnswer, { status: 'SUCCEEDED' }>['nodeErrors']>;

/** A run that came to its end and brought nothing would do so again, and be charged again for the nodes that went well. */
function nodesFailure(who: string, errors: NodeErrors): Failure {
  const failureCode = Object.values(errors).find(error => error.failureCode)?.failureCode;
  const failure = taskFailure(who, { failureCode, failure: nodesInWords(errors) });
  return failure.class === 'moderated' ? failure : { ...failure, class: 'fix' };
}

const nodesInWords = (errors: NodeErrors): string =>
  Object.entries(errors)
    .map(([node, { nodeName = node, message = 'it failed' }]) => `node ${nodeName}: ${message.replace(/\.$/, '')}`)
    .join('; ');

const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
