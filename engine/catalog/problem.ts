import type { Json } from './request.ts';

/** Something the API would refuse. */
export interface Problem {
  /** Where in the body: `duration`, `promptImage[0].uri`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** One sentence for a person: the model and the value named, and what would do. */
  readonly message: string;
  /** The nearest value that would be accepted; of two equally near the greater. Absent: there is none. */
  readonly nearest?: Json;
}

export type ProblemCode =
  /** The endpoint does not take this field for this model. */
  | 'unknown_key'
  /** A required field is not there. */
  | 'missing'
  /** A value of the wrong JSON type. */
  | 'type'
  /** A value that is none of those on offer. */
  | 'enum'
  /** A number, or a number of items, that is too small or too large. */
  | 'range'
  /** A text that is too short or too long. */
  | 'length'
  /** Media that cannot be used: its address, kind, shape, length or size. */
  | 'asset'
  /** Fields that are each right and do not go together. */
  | 'rule'
  /** A model that the endpoint does not have. */
  | 'unknown_model'
  /** A model that the provider no longer serves. */
  | 'removed_model'
  /** An endpoint that the catalog does not have. */
  | 'unknown_endpoint';
