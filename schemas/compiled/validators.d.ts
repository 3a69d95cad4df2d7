// Generated from *.schema.json by npm run generate. Do not edit.
export interface Validate {
  (value: unknown): boolean;
  /** Of the last call that returned false. */
  readonly errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}

export declare const lockfile: Validate;
export declare const production: Validate;
