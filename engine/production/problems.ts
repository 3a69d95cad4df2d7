import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Place, Related } from '../diagnostics/diagnostic.ts';
import type { Part } from '../document/document.ts';
import { join } from '../document/pointer.ts';
import type { Origin } from './production.ts';

/** Where a stage puts what it finds wrong, so that it can go on and find the rest. */
export type Report = (problem: Diagnostic) => void;

/** The place of a member of a thing: `placeOf(shot.origin, 'seconds')`. Without a member, the thing itself. */
export function placeOf(origin: Origin, member?: string, part?: Part): Place {
  return origin.document.place(member === undefined ? origin.pointer : `${origin.pointer}/${member}`, part);
}

/** An error at a member of a thing. */
export function errorAt(
  code: Code,
  message: string,
  place: Place,
  more: { hint?: string; related?: readonly Related[] } = {},
): Diagnostic {
  return { severity: 'error', code, message, place, ...more };
}

/** The origin of a part of a thing. */
export const within = ({ document, pointer }: Origin, ...steps: readonly (string | number)[]): Origin => ({
  document,
  pointer: steps.reduce<string>(join, pointer),
});
