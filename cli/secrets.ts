import { z } from 'zod';
import { BadEnvironment } from './bad-environment.ts';

/** The key, and where to take it: what a paid run needs of the environment. */
export interface Secrets {
  readonly apiKey?: string;
  readonly baseURL?: string;
}

/** Reads them. Throws `BadEnvironment` when one is there and cannot be right; never repeats the key. */
export function readSecrets(env: Readonly<Record<string, string | undefined>>): Secrets {
  const read = schema.safeParse(env);
  if (!read.success) throw new BadEnvironment(read.error.issues.map(issue => issue.message).join('; '));
  const { RUNWAYML_API_SECRET: apiKey, RUNWAYML_BASE_URL: baseURL } = read.data;
  return { ...(apiKey ? { apiKey } : {}), ...(baseURL ? { baseURL } : {}) };
}

const schema = z.object({
  RUNWAYML_API_SECRET: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]*$/, 'RUNWAYML_API_SECRET has characters in it that no key has')
    .optional(),
  RUNWAYML_BASE_URL: z
    .string()
    .trim()
    .refine(text => text === '' || isWeb(text), 'RUNWAYML_BASE_URL is not an http(s) address')
    .optional(),
});

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
