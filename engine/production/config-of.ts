import type { Json } from '../document/document.ts';
import { tokensOf } from '../document/pointer.ts';
import type { Origin } from './production.ts';

/** What a person wrote for a thing, before anything was filled in. Absent: nothing. */
export const configOf = ({ document, pointer }: Origin): Json | undefined =>
  tokensOf(pointer).reduce<Json | undefined>(
    (value, token) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, token)
        ? (value as Readonly<Record<string, Json>>)[token]
        : undefined,
    document.value,
  );
