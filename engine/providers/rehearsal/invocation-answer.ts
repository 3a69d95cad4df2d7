import { outputName, type Task } from './task-record.ts';
import type { TaskState } from './task-state.ts';

/** A run of a workflow as a poll sees it; undefined when it is gone. Never says what it costs. */
export function invocationAnswer(task: Task, state: TaskState, linkTo: (file: string) => string): object | undefined {
  const common = { id: task.id, createdAt: new Date(task.created).toISOString() };
  switch (state.kind) {
    case 'pending':
      return { ...common, status: 'PENDING' };
    case 'throttled':
      return { ...common, status: 'THROTTLED' };
    case 'running':
      return { ...common, status: 'RUNNING', progress: Math.floor(state.progress * 100) / 100, output: {} };
    case 'ended':
      return { ...common, ...endOf(task, linkTo) };
    case 'gone':
      return undefined;
    default:
      return state satisfies never;
  }
}

function endOf({ ending, output }: Task, linkTo: (file: string) => string): object {
  switch (ending.kind) {
    case 'succeeded': {
      const nodes: Record<string, string[]> = {};
      output.files.forEach(({ node = 'output' }, index) => {
        nodes[node] = [...(nodes[node] ?? []), linkTo(outputName(output, index))];
      });
      return { status: 'SUCCEEDED', output: nodes };
    }
    case 'failed': {
      const nodeErrors = { [output.files[0]?.node ?? 'output']: { message: ending.text, failureCode: ending.code } };
      return { status: 'FAILED', failure: ending.text, failureCode: ending.code, nodeErrors };
    }
    case 'cancelled':
      return { status: 'CANCELLED' };
    default:
      return ending satisfies never;
  }
}
