import type { Request } from '../../graph/job.ts';
import type { SlateNote } from '../provider.ts';
import { type FileFormat, formats } from './file-format.ts';

/** A task as it is kept: written once, before its create is answered. All that happens to it later follows from the clock. */
export interface TaskRecord {
  readonly id: string;
  /** Milliseconds since 1970, of the real clock. */
  readonly created: number;
  /** What is rendered: of a router, what it made of the request. Media that came along are named by their digest. */
  readonly request: Request;
  /** What the slate shows besides the request. Absent: the client did not say. */
  readonly slate?: SlateNote;
  /** Credits. Absent: the catalog knows no price. */
  readonly estimated?: number;
  /** Credits that are charged where the catalog knows no price. Absent: it knows one. */
  readonly booked?: number;
  /** Milliseconds of the real clock before it may run: those of the production divided by the speed of then. */
  readonly queueMs: number;
  /** Credits a success is charged. Absent: the estimate, or what was booked. */
  readonly charged?: number;
  /** Milliseconds of the real clock that it is throttled, however few run beside it. Absent: none. */
  readonly throttledMs?: number;
  /** Milliseconds of the real clock that it runs. */
  readonly runMs: number;
  readonly ending: Ending;
  readonly output: PlannedOutput;
}

export type Ending =
  | { readonly kind: 'succeeded' }
  /** Asked for in the prompt, or by a fault, so that a production can rehearse its bad days. No code: none was given. */
  | { readonly kind: 'failed'; readonly code?: string; readonly text: string; readonly charged: number }
  /** Ended by somebody else, as in Runway's own pages. */
  | { readonly kind: 'cancelled'; readonly charged: number };

/** What will be rendered; settled with the task, since uploads expire. */
export interface PlannedOutput {
  /** In the order of the links. */
  readonly files: readonly PlannedFile[];
  /** Pixels, of pictures. */
  readonly width: number;
  /** Pixels, of pictures. */
  readonly height: number;
  /** Of film and of sound. Absent for stills. */
  readonly seconds?: number;
  readonly fps: number;
  /** Absent: there is nothing to be heard. */
  readonly sound?: PlannedSound;
  /** The upload, or what came along, whose picture the slate starts from. */
  readonly reference?: PlannedReference;
}

export interface PlannedFile {
  readonly format: FileFormat;
  /** What tells it from the others of the task, from 0. */
  readonly variant: number;
  /** The archive holds what else belongs to it. Absent: that comes as a file of its own, if there is any. */
  readonly whole?: true;
  /** The node of a workflow that yields it. Absent: it is no workflow's. */
  readonly node?: string;
}

export type PlannedSound =
  /** A voice: says the text, or for as long as the recording it stands for. */
  | 'speech'
  /** What the prompt names. */
  | 'effect'
  /** The same, without an end. */
  | 'loop'
  /** The hum of the place. */
  | 'ambience';

export interface PlannedReference {
  readonly uri: string;
  /** Which picture of a film: an edit begins where its source begins, an extension where it ends. */
  readonly end: 'first' | 'last';
}

/** A task, and what happened to it from outside. */
export interface Task extends TaskRecord {
  /** When somebody asked to stop or delete it. */
  readonly deleted?: number;
}

/** The file name of an output, counted from 0. */
export const outputName = ({ files }: PlannedOutput, index: number): string =>
  `${index}.${formats[files[index]!.format].ending}`;

/** A run of a workflow is kept as a task, and is none: it has addresses of its own. */
export const isInvocation = ({ request }: TaskRecord): boolean => request.endpoint.startsWith('workflows/');
