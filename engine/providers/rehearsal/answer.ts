import { outputName, type Task } from './task-record.ts';
import { finalCost, type TaskState } from './task-state.ts';

/** A status and a JSON body, as Runway gives them. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 404 | 405 | 429;
  readonly body: object;
}

/** One thing wrong with a request. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const ok = (body: object): Answer => ({ status: 200, body });

export const no = (status: Exclude<Answer['status'], 200>, error: string): Answer => ({ status, body: { error } });

export const invalid = (issues: readonly Issue[]): Answer => ({
  status: 400,
  body: { error: 'Validation of body failed', issues, docUrl: 'https://docs.dev.runwayml.com/api' },
});

/** A task as a poll sees it; undefined when it is gone. `linkTo` makes an address that can be fetched for a while. */
export function taskAnswer(task: Task, state: TaskState, linkTo: (file: string) => string): object | undefined {
  const common = { id: task.id, createdAt: new Date(task.created).toISOString() };
  const estimatedCost = task.estimated === undefined ? {} : { estimatedCost: { credits: task.estimated } };
  switch (state.kind) {
    case 'pending':
      return { ...common, ...estimatedCost, status: 'PENDING' };
    case 'throttled':
      return { ...common, ...estimatedCost, status: 'THROTTLED' };
    case 'running':
      return { ...common, ...estimatedCost, status: 'RUNNING', progress: Math.floor(state.progress * 100) / 100 };
    case 'ended':
      return { ...common, ...endOf(task, linkTo) };
    case 'gone':
      return undefined;
    default:
      return unreachable(state);
  }
}

function endOf(task: Task, linkTo: (file: string) => string): object {
  const { ending, output } = task;
  const cost = { credits: finalCost(task) };
  switch (ending.kind) {
    case 'succeeded':
      return { status: 'SUCCEEDED', output: output.files.map((_, index) => linkTo(outputName(output, index))), cost };
    case 'failed':
      return { status: 'FAILED', failure: ending.text, failureCode: ending.code, cost };
    case 'cancelled':
      return { status: 'CANCELLED', cost };
    default:
      return unreachable(ending);
  }
}

const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
