import { matcher, type Plan } from '../engine/index.ts';
import { list } from './views/text/words.ts';

/** A retake that was asked for and chosen away in the same breath, as a sentence. Undefined: there is none. */
export function leftOut({ selection: { only, except, rungs, retake = [] }, changes }: Plan): string | undefined {
  const addresses = changes.filter(({ action }) => action !== 'orphan').map(({ address }) => address);
  // What has rows or beats is in the plan as what was made of it.
  const isThere = (pattern: string): boolean =>
    addresses.some(matcher(pattern)) || addresses.some(address => address.startsWith(`${pattern.split('@')[0]}-`));
  const unmet = retake.find(pattern => !isThere(pattern));
  if (unmet === undefined) return undefined;
  const by = [...(only ? ['--only'] : []), ...(except ? ['--except'] : []), ...(rungs ? ['--rung'] : [])];
  return `--retake ${unmet} asks for something that ${list(by)} ${by.length === 1 ? 'leaves' : 'leave'} out`;
}
