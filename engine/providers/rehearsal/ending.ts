import type { Ending } from './task-record.ts';

/**
 * How a task will end. A prompt with `[fail:SAFETY.INPUT.TEXT]` or any other code in it fails with that code, one with
 * `[cancelled]` is cancelled by somebody else; everything else succeeds.
 */
export function endingOf(prompt: string, estimated: number): Ending {
  const code = /\[fail:([A-Z][A-Z0-9_.]*)\]/.exec(prompt)?.[1];
  if (code !== undefined)
    return { kind: 'failed', code, text: textOf(code), charged: isModeration(code) ? estimated : 0 };
  if (/\[cancelled\]/.test(prompt)) return { kind: 'cancelled', charged: estimated };
  return { kind: 'succeeded' };
}

/** Runway charges what its moderation refuses, and nothing for its own mistakes. */
const isModeration = (code: string): boolean => /^(?:INPUT_PREPROCESSING\.)?SAFETY(?:\.|$)/.test(code);

const textOf = (code: string): string =>
  isModeration(code) ? 'Your request did not pass our content moderation.' : 'An unexpected error occurred.';
