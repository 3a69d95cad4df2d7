import type { CutPicture, Words } from '../production/cut.ts';
import { between, type Held } from '../production/handles.ts';
import type { Clip } from './timeline.ts';

/** Says which clips have fewer handles than were asked for, where the cut leaves it to them. */
export function lackOfHandles(
  pieces: readonly { readonly picture: CutPicture; readonly clip?: Clip }[],
): readonly string[] {
  const found = new Map<string, Held>();
  for (const { picture, clip } of pieces) {
    if (picture.kind !== 'shot' || !picture.inside || !clip) continue;
    if (picture.in !== undefined && picture.out !== undefined) continue;
    found.set(clip.take?.address ?? clip.name, between(clip.frames, picture.inside).held);
  }
  const having = (held: Held): string => [...found].flatMap(([name, has]) => (has === held ? [name] : [])).join(', ');
  const [none, some] = [having('none'), having('some')];
  return [
    ...(none === '' ? [] : [`without handles, and so used whole: ${none}`]),
    ...(some === '' ? [] : [`with shorter handles than were asked for: ${some}`]),
  ];
}

/** Says of what there are no captions, although somebody speaks in it. */
export function lackOfWords(heard: readonly { readonly clip: Clip; readonly words?: Words }[]): readonly string[] {
  const silent = heard.filter(({ words }) => words?.kind === 'unknown');
  const names = [...new Set(silent.map(({ clip }) => clip.take?.address ?? clip.name))];
  return names.length === 0 ? [] : [`nobody wrote what is said in ${names.join(', ')}: there are no captions of it`];
}
