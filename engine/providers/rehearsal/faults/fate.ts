import type { Fault } from './fault.ts';

/** What the faults of a request make of the task, or the upload, that comes of it. Everything absent: nothing. */
export interface Fate {
  /** Seconds of the production that it stays THROTTLED. */
  readonly throttled?: number;
  readonly failure?: { readonly code?: string; readonly charged?: number };
  /** Credits. */
  readonly estimateAbove?: number;
  /** Credits. */
  readonly chargeAbove?: number;
  /** Of the result. */
  readonly seconds?: number;
  /** The file that is sent has no address any more. */
  readonly uploadExpired?: true;
}

export function fateOf(faults: readonly Fault[]): Fate {
  return Object.assign({}, ...faults.map(partOf));
}

function partOf(fault: Fault): Fate {
  switch (fault.fault) {
    case 'task-throttled':
      return { throttled: fault.seconds };
    case 'task-failed': {
      const { code, charged } = fault;
      return { failure: { ...(code === undefined ? {} : { code }), ...(charged === undefined ? {} : { charged }) } };
    }
    case 'task-moderated':
      return { failure: { code: fault.side === 'input' ? 'SAFETY.INPUT.TEXT' : 'SAFETY.OUTPUT.VIDEO' } };
    case 'estimate-above':
      return { estimateAbove: fault.by };
    case 'charge-above':
      return { chargeAbove: fault.by };
    case 'clip-length':
      return { seconds: fault.seconds };
    case 'upload-expired':
      return { uploadExpired: true };
    default:
      return {};
  }
}
