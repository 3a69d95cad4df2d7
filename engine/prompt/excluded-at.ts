import { within } from '../production/problems.ts';
import type { Origin } from '../production/production.ts';
import { pathOf } from './entry.ts';
import type { Exclusion } from './exclusions.ts';
import { type WrittenAt, writtenAt } from './explanation.ts';

/** Where something is excluded: in the prompt, or by somebody or something of the bible. */
export function excludedAt({ by }: Exclusion, prompt: Origin | undefined): WrittenAt {
  if (by === undefined) return { source: 'exclusions' };
  const origin = by.of ? by.of.of.origin : prompt;
  const owner = by.of ? pathOf(by.of) : 'prompt';
  return writtenAt(`${owner}.${by.list}[${by.at}]`, origin && within(origin, by.list, by.at));
}
