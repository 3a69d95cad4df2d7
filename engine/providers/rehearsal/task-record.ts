import type { Medium } from '../../../schemas/types/catalog.ts';
import type { Request } from '../../graph/job.ts';
import type { SlateNote } from '../provider.ts';

/** A task as it is kept: written once, before its create is answered. All that happens to it later follows from the clock. */
export interface TaskRecord {
  readonly id: string;
  /** Milliseconds since 1970, of the real clock. */
  readonly created: number;
  readonly request: Request;
  /** What the slate shows besides the request. Absent: the client did not say. */
  readonly slate?: SlateNote;
  /** Credits. Absent: the catalog knows no price. */
  readonly estimated?: number;
  /** Milliseconds of the real clock before it may run: those of the production divided by the speed of then. */
  readonly queueMs: number;
  /** Milliseconds of the real clock that it runs. */
  readonly runMs: number;
  readonly ending: Ending;
  readonly output: PlannedOutput;
}

export type Ending =
  | { readonly kind: 'succeeded' }
  /** Asked for in the prompt, so that a production can rehearse its bad days. */
  | { readonly kind: 'failed'; readonly code: string; readonly text: string; readonly charged: number }
  /** Ended by somebody else, as in Runway's own pages. */
  | { readonly kind: 'cancelled'; readonly charged: number };

/** What will be rendered; settled with the task, since uploads expire. */
export interface PlannedOutput {
  readonly kind: Medium;
  /** Files. */
  readonly count: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Absent for stills. */
  readonly seconds?: number;
  readonly fps: number;
  /** The upload or data URI whose picture the slate starts from. */
  readonly reference?: string;
}

/** A task, and what happened to it from outside. */
export interface Task extends TaskRecord {
  /** When somebody asked to stop or delete it. */
  readonly deleted?: number;
}

/** The file name of an output, counted from 0. */
export const outputName = ({ kind }: PlannedOutput, index: number): string => `${index}.${endings[kind]}`;

export const mimeOf: Readonly<Record<Medium, string>> = { video: 'video/mp4', image: 'image/png', audio: 'audio/wav' };

const endings: Readonly<Record<Medium, string>> = { video: 'mp4', image: 'png', audio: 'wav' };
