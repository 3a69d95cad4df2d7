/** Version of the format this program writes. Files of older versions are upgraded on reading, newer ones refused. */
export const lockfileVersion = 1;

/**
 * What makes the next version out of one, by the version it starts from. It is given whatever an older file holds, which
 * no schema has checked: what it does not understand it passes on, and the schema refuses it afterwards.
 */
export type Steps = Readonly<Record<number, (older: unknown) => unknown>>;

/** There was never another version. */
export const steps: Steps = {};

/** The value of an older file as `lockfileVersion` has it. Undefined: there never was such a version. */
export function upgrade(
  value: unknown,
  version: number,
  known: Steps = steps,
): { readonly value: unknown } | undefined {
  let upgraded = value;
  for (let from = version; from < lockfileVersion; from++) {
    const step = known[from];
    if (!step) return undefined;
    upgraded = step(upgraded);
  }
  return { value: upgraded };
}
