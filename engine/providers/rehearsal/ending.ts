import type { Ending } from './task-record.ts';

/**
 * How a task will end. A prompt with `[fail:SAFETY.INPUT.TEXT]` or any other code in it fails with that code, one with
 * `[cancelled]` is cancelled by somebody else; everything else succeeds.
 */
export function endingOf(prompt: string, estimated: number): Ending {
  const code = /\[fail:([A-Z][A-Z0-9_.]*)\]/.exec(prompt)?.[1];
  if (code !== undefined) return failing({ code }, estimated);
  if (/\[cancelled\]/.test(prompt)) return { kind: 'cancelled', charged: estimated };
  return { kind: 'succeeded' };
}

/** A failure, charged as Runway does where nobody says otherwise. */
export function failing(
  { code, charged }: { readonly code?: string; readonly charged?: number },
  estimated: number,
): Ending {
  const isModerated = code !== undefined && isModeration(code);
  return {
    kind: 'failed',
    ...(code === undefined ? {} : { code }),
    text: isModerated ? 'Your request did not pass our content moderation.' : 'An unexpected error occurred.',
    charged: charged ?? (isModerated ? estimated : 0),
  };
}

/** Runway charges what its moderation refuses, and nothing for its own mistakes. */
const isModeration = (code: string): boolean => /^(?:INPUT_PREPROCESSING\.)?SAFETY(?:\.|$)/.test(code);
