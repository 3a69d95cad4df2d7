/** Version of the format this program writes. Files of older versions are upgraded on reading, newer ones refused. */
export const lockfileVersion = 1;

/** One step each: the first makes version 2 out of version 1, and so on. */
const steps: readonly ((older: unknown) => unknown)[] = [];

/** Brings the value of an older file up to `lockfileVersion`, one step at a time. */
export const upgrade = (value: unknown, version: number): unknown =>
  steps.slice(version - 1).reduce((older, step) => step(older), value);
