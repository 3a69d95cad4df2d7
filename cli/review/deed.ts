import { z } from 'zod';
import { qualities, reasons, scored } from './reasons.ts';
import type { Deed } from './wire.ts';

const take = z.string().min(1).max(400);
const was = z.object({ state: z.string().max(20), at: z.string().max(40) }).nullable();
const text = z.string().max(10_000);
const at = z.number().min(0).max(86_400).optional();

const schema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('judge'),
    take,
    state: z.enum(['circled', 'approved', 'rejected']),
    was,
    note: text.optional(),
    at,
    reason: z.enum(reasons as [string, ...string[]]).optional(),
    checks: z.array(z.string().max(400)).max(200).optional(),
    scores: z.partialRecord(z.enum(scored), z.int().min(1).max(5)).optional(),
    quality: z.enum(qualities).optional(),
  }),
  z.object({ do: z.literal('clear'), take, was }),
  z.object({ do: z.literal('undo'), id: z.string().max(64) }),
  z.object({ do: z.literal('note'), take, text, at }),
]);

/** What the page asks for. Undefined: nothing it may ask for. */
export function deedOf(value: unknown): Deed | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}
