import { didYouMean } from '../engine/index.ts';
import type { Context } from './context.ts';
import type { Exit } from './exit.ts';
import { refuse } from './refuse.ts';

/** The scenes somebody means: one by its id, or all. An exit code: there is no such scene, and that has been said. */
export function scenesNamed<T extends { readonly scene: string }>(
  context: Context,
  scenes: readonly T[],
  name: string | undefined,
): readonly T[] | Exit {
  const found = name === undefined ? scenes : scenes.filter(({ scene }) => scene === name);
  if (found.length > 0 || name === undefined) return found;
  const ids = scenes.map(({ scene }) => scene);
  return refuse(context, `there is no scene \`${name}\``, {
    hint: didYouMean(name, ids) || `There are: ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}.`,
    is: 'no-match',
  });
}
