import { join } from '../document/pointer.ts';
import type { Change } from '../document/rewrite.ts';
import type { Shot, Variant } from './production.ts';
import { writtenAt } from './written-at.ts';

/**
 * What makes a shot in the config what one of its variants is, with nothing left to try out. It asks for as many `takes`
 * as there are of the variant, so that none is rendered for it.
 */
export function settleVariant(shot: Shot, { values }: Variant, takes: number): readonly Change[] {
  let hasTerms = shot.prompt?.kind === 'slots' && typeof shot.prompt.camera === 'object';
  const { pointer } = shot.origin;
  const put = Object.entries(values)
    .filter(([path, value]) => writtenAt(shot, path) !== value)
    .map(([path, value]): Change => {
      if (path === 'seed' || path === 'look' || path === 'location')
        return {
          kind: 'put',
          pointer: join(pointer, path),
          value: path === 'seed' ? Number(value) : value,
          before: 'vary',
        };
      if (path === 'firstFrame')
        return { kind: 'put', pointer: join(pointer, path), value: pictureOf(value), before: 'vary' };
      const prompt = join(pointer, 'prompt');
      const [slot = '', term] = path.split('.');
      const said = slot === 'continuity' ? [value] : value;
      if (term === undefined)
        return { kind: 'put', pointer: join(prompt, slot), value: said, after: upTo(slots, slot) };
      const camera = join(prompt, 'camera');
      if (hasTerms) return { kind: 'put', pointer: join(camera, term), value, after: upTo(terms, term) };
      hasTerms = true;
      return { kind: 'put', pointer: camera, value: { [term]: value }, after: upTo(slots, 'camera') };
    });
  const counted: readonly Change[] =
    takes === shot.rungs[0]?.takes
      ? []
      : [{ kind: 'put', pointer: join(pointer, 'takes'), value: takes, before: 'vary' }];
  return [...put, ...counted, { kind: 'remove', pointer: join(pointer, 'vary') }];
}

/** `{ still: hero }` of `still/hero`; a file is as it is written. */
function pictureOf(text: string): string | Record<string, string | number> {
  const [, still, output] = /^still\/([^#]+)(?:#(\d+))?$/.exec(text) ?? [];
  if (still === undefined) return text;
  return output === undefined ? { still } : { still, output: Number(output) };
}

/** The slots as the method has them, and the camera's terms as film crews say them. */
const slots = ['subject', 'action', 'environment', 'camera', 'lighting', 'style', 'continuity', 'exclusions'];
const terms = ['size', 'angle', 'move', 'speed', 'support', 'lens', 'depthOfField'];

const upTo = (names: readonly string[], name: string): readonly string[] => names.slice(0, names.indexOf(name));
