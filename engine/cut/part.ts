import { type Inside, partSeen } from '../production/handles.ts';

/** The part of a clip that is used: from frame `in` on; frame `out` is no longer seen. */
export interface Part {
  readonly in: number;
  readonly out: number;
}

/** What a cut that says so uses of a clip of so many frames. */
export function partOf(said: Partial<Part> & { readonly inside?: Inside }, whole: number): Part {
  const { from, to } = partSeen(said, whole);
  return { in: from, out: to };
}
