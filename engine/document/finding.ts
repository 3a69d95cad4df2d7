import type { Json } from './document.ts';
import type { TypeName } from './schema-node.ts';

/** What a schema does not allow about a value, before it has words and a place. */
export type Finding = Mismatch | UnknownKey | MissingKey | Limit;

/** A value of the wrong type, or not among those that are allowed. */
export interface Mismatch {
  readonly kind: 'mismatch';
  readonly pointer: string;
  readonly value: Json;
  readonly types: readonly TypeName[];
  readonly allowed: readonly Json[];
  /** How such a value may look. */
  readonly examples: readonly Json[];
  /** Only one value is allowed: it tells forms apart, or is a version. */
  readonly constant: boolean;
}

/** A key that is not known where it stands. */
export interface UnknownKey {
  readonly kind: 'unknown-key';
  /** Of the mapping that has the key. */
  readonly pointer: string;
  readonly key: string;
  readonly known: readonly string[];
  /** The key stands alone and holds nothing, as `{bike}` does where quotes were forgotten. */
  readonly bare: boolean;
}

/** A key that should be there. */
export interface MissingKey {
  readonly kind: 'missing-key';
  /** Of the mapping that lacks the key. */
  readonly pointer: string;
  /** One of these is needed. */
  readonly keys: readonly string[];
  /** What the schema calls the mapping. */
  readonly title?: string;
  /** The key that makes it needed. */
  readonly because?: string;
}

/** A value of the right type that is too long, too small, or not well-formed. */
export interface Limit {
  readonly kind: 'limit';
  readonly pointer: string;
  readonly value: Json;
  /** The value is a key of the mapping at the pointer, not the mapping. */
  readonly ofKey?: boolean;
  /** Goes on from "it must"; absent when the rule has no words. */
  readonly must?: string;
  /** What the schema says about such a value. */
  readonly description?: string;
}
