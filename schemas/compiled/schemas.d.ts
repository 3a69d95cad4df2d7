// Generated from *.schema.json by npm run generate. Do not edit.
/** Each schema as JSON text. */
export declare const schemaTexts: {
  readonly catalog: string;
  readonly events: string;
  readonly faults: string;
  readonly lockfile: string;
  readonly output: string;
  readonly plan: string;
  readonly production: string;
};
