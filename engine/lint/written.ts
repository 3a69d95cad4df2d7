import type { Json, JsonObject } from '../document/document.ts';
import { tokensOf } from '../document/pointer.ts';
import type { Origin } from '../production/production.ts';

/** Whether somebody wrote this member of a thing, as opposed to it being inherited or filled in. */
export function isWritten({ document, pointer }: Origin, member: string): boolean {
  const thing = tokensOf(pointer).reduce<Json | undefined>(
    (value, token) => (isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined),
    document.value,
  );
  return isObject(thing) && Object.hasOwn(thing, member);
}

/** Lists too: their items go by number. */
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null;
