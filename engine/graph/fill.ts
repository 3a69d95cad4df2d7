import type { Json, Request, RequestTemplate, TemplateValue } from './job.ts';
import { isMark } from './mark.ts';

/** The request with its holes filled: `fill` gives the string that stands for the nth input. */
export function fillRequest(
  { endpoint, body, inputs }: RequestTemplate,
  fill: (input: number) => string,
  seed?: number,
): Request {
  const filled = inputs.length === 0 ? body : fillMembers(body, fill);
  return { endpoint, body: (seed === undefined ? filled : { ...filled, seed }) as Request['body'] };
}

const fillMembers = (value: Readonly<Record<string, TemplateValue>>, fill: (input: number) => string) =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fillValue(member, fill)]));

function fillValue(value: TemplateValue, fill: (input: number) => string): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isMark(value)) return fill(value.input);
  if (isList(value)) return value.map(item => fillValue(item, fill));
  return fillMembers(value as Readonly<Record<string, TemplateValue>>, fill);
}

const isList = (value: object): value is readonly TemplateValue[] => Array.isArray(value);

/** The largest seed the provider takes; above it the dice start from 0 again. */
const seedLimit = 2 ** 32;

/** The seed of a take slot, counted from 1. */
export const seedOf = (base: number, slot: number): number => (base + slot - 1) % seedLimit;
