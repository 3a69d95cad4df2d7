import { z } from 'zod';
import type { SlateNote } from '../provider.ts';

const note = z.object({
  production: z.string(),
  address: z.string(),
  take: z.number().int(),
}) satisfies z.ZodType<SlateNote>;

/** What the client wants on the slate. Absent, or unreadable, it stays empty. */
export function slateOf(header: string | undefined): SlateNote | undefined {
  if (header === undefined) return undefined;
  const text = Buffer.from(header, 'base64').toString('utf8');
  try {
    return note.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
