import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { type Hit, hitsIn, spot } from '../spot.ts';

/** Words in quotes, or a thing that reads something. */
const quoted = /["“]([^"“”]{1,60})["”]/;
const reading =
  /\b(?:signs?|banner|label|screen|poster|billboard|headline|caption|title|t-shirt|logo|letters) (?:that |which )?(?:reads?|reading|says?|saying|spells?|with the words?)\b|\bthe words?\b(?= [“"'A-Z])/;
const lettering =
  /\b(?:title card|typography|lettering|subtitles?|captions?|end credits|lower third|slogan|wordmark)\b/i;
const speaking = /\b(?:says?|said|saying|asks?|whispers?|shouts?|sings?|speaks?|answers?|line|voice)\b[^"“]{0,20}$/i;
const signs =
  /\b(?:signs?|banner|label|screen|poster|billboard|headline|caption|title|logo|letters|neon)\b[^"“]{0,30}$/i;

export const textOnScreen: Rule = {
  id: 'text-on-screen',
  severity: 'warning',
  summary: 'Words that are to be read in the picture.',
  why: 'Video models draw letters as shapes: they come out misspelt, and melt as soon as something moves. Titles belong to the edit, where they are sharp and can be translated. Where words must be in the picture, put them into a still you supply, start from that and keep the camera still: nobody lets a model draw a wordmark.',
  bad: { yaml: 'prompt: A neon sign that reads "OPEN ALL NIGHT" above a diner, wide shot', at: 'sign that reads' },
  good: 'prompt: A red neon sign above a diner, too blurred to read, wide shot',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      const { of, slot } = passage;
      if (of.kind !== 'shot' || slot === 'exclusions') return [];
      // A picture that was given may well have a title in it.
      const isGiven = of.shot.firstFrame !== undefined;
      const [first] = [
        ...hitsIn(passage, reading),
        ...quotesIn(passage),
        ...(isGiven ? [] : hitsIn(passage, lettering)),
      ].sort((a, b) => a.index - b.index);
      if (first === undefined) return [];
      return [
        spot(
          first,
          'letters come out misspelt, and melt when something moves',
          isGiven
            ? 'Set the words in the edit, or supply a still that has them and keep the camera still.'
            : 'Set the words in the edit, or supply a still that has them: `firstFrame: { still: … }`.',
        ),
      ];
    }),
};

/** What somebody says is heard, not read. */
const quotesIn = (passage: Passage): readonly Hit[] =>
  hitsIn(passage, quoted).filter(({ index }) => {
    const before = passage.plain.slice(Math.max(0, index - 80), index);
    return signs.test(before) || !speaking.test(before);
  });
