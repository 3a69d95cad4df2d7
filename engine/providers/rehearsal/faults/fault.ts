import type { Fault, RequestName } from '../../../../schemas/types/faults.ts';

export type { Fault, Faults, RequestName } from '../../../../schemas/types/faults.ts';

/** One request to the rehearsal, as far as a fault asks about it. */
export interface Exchange {
  /** What it is called; the poll of a task that has ended is both a poll and an end. */
  readonly kinds: readonly RequestName[];
  /** Of the task it is about. Absent: it is about none. */
  readonly endpoint?: string;
  readonly model?: string;
  /** The job it is for. Absent: it is for none, or the client did not say. */
  readonly address?: string;
  readonly take?: number;
}

/** Which requests a fault that names none can strike. */
export const requestsOf = (fault: Fault): readonly RequestName[] => {
  switch (fault.fault) {
    case 'connection-refused':
    case 'connection-reset':
    case 'answer-lost':
    case 'answer-late':
    case 'answer-status':
    case 'answer-altered':
    case 'dates-off':
      return [fault.on];
    case 'task-throttled':
    case 'task-failed':
    case 'task-moderated':
    case 'estimate-above':
    case 'charge-above':
    case 'clip-length':
      return ['create'];
    case 'link-expired':
      return ['end'];
    case 'output-cut':
    case 'output-mime':
    case 'output-page':
    case 'output-huge':
    case 'output-slow':
      return ['output'];
    case 'upload-expired':
      return ['storage'];
    default:
      return fault satisfies never;
  }
};
