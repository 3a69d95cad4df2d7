import type { Asked, Bible, InWords, Origin, Pin } from '../production/production.ts';
import { wordsFor } from '../prompt/board-words.ts';
import type { Said } from './wording.ts';

/** A picture of a board that its model has no room for. */
export interface LeftOut {
  /** `refs/maya.png`, `still/bike`. */
  readonly picture: string;
  readonly pin: Pin;
  /** What is said instead. Absent: the words say it already, or nothing is written of it. */
  readonly words?: string;
  /** Where it was asked for. */
  readonly origin: Origin;
}

/** What a job does not show. */
export interface Shown {
  /** How many pictures there is room for. */
  readonly room: number;
  /** Never empty. What matters most first. */
  readonly left: readonly LeftOut[];
}

type Left = Pick<Asked, 'source' | 'pin' | 'origin'>;

/** A prompt that says what the pictures that are left out would have shown. Absent: there is no prompt. */
export function toldInWords(
  left: readonly Left[],
  said: Said | undefined,
  { bible, say }: { readonly bible: Bible; readonly say: (inWords: readonly InWords[]) => Said | undefined },
): { readonly said: Said | undefined; readonly leftOut: readonly LeftOut[] } {
  let text = said?.text ?? '';
  const added: InWords[] = [];
  const leftOut = left.map(({ source, pin, origin }): LeftOut => {
    const words = said && wordsFor(pin!, bible, text);
    if (words) {
      added.push(words);
      text = `${text} ${words.words}`;
    }
    return { picture: nameOf(source), pin: pin!, origin, ...(words ? { words: words.words } : {}) };
  });
  return { said: added.length > 0 ? say(added) : said, leftOut };
}

const nameOf = (source: Asked['source']): string =>
  source.kind === 'file' ? source.path : `still/${'id' in source ? source.id : ''}`;

/** What to know of it before paying: `no room for the palette of maya`. */
export const leftOutRemark = ({ left }: Shown): string =>
  `no room for ${left.map(({ pin: { id, kind, slot } }) => `the ${slot} of ${kind === 'brand' ? 'the brand' : id}`).join(', ')}`;
