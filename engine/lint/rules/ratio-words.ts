import type { Passage } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { tallWords, wideWords } from '../words/shape-words.ts';

const wide = new RegExp(`\\b(?:${wideWords})\\b`, 'i');
const tall = new RegExp(`\\b(?:${tallWords})\\b`, 'i');
const aspect = /\b(16:9|9:16|1:1|4:3|3:4|21:9|4:5)\b/;

export const ratioWords: Rule = {
  id: 'ratio-words',
  severity: 'warning',
  summary: 'Words for a wide frame in an upright one, or the other way round.',
  why: 'A prompt that was written for 16:9 fails as 9:16: a wide landscape in an upright frame is a strip with two empty thirds, or black bars are drawn into the picture. Words do not choose the shape, `ratio` does. For each shape, say what fills it: upright, somebody from head to foot, a tower, a road that runs away from us.',
  bad: { yaml: 'ratio: 9:16\nprompt: A wide landscape of dunes at dawn, slow dolly in', at: 'wide landscape' },
  good: 'ratio: 9:16\nprompt: A single dune from foot to crest at dawn, slow dolly in',
  find: ({ passages }) =>
    passages.flatMap(passage => {
      if (passage.slot === 'exclusions') return [];
      const ratios = ratiosOf(passage);
      const upright = ratios.find(ratio => shape(ratio) < 0.95);
      const level = ratios.find(ratio => shape(ratio) > 1.05);
      return [
        ...(upright === undefined ? [] : hitsIn(passage, wide)).map(hit =>
          spot(
            hit,
            `"${hit.words}" sees a wide frame, and this is rendered in ${upright}`,
            'Say what fills an upright frame from top to bottom; or make the upright version a shot of its own.',
          ),
        ),
        ...(level === undefined ? [] : hitsIn(passage, tall)).map(hit =>
          spot(
            hit,
            `"${hit.words}" sees an upright frame, and this is rendered in ${level}`,
            'Words do not choose the shape: write `ratio: 9:16`, or leave them out.',
          ),
        ),
        ...hitsIn(passage, aspect)
          .filter(
            ({ words }) => ratios.length > 0 && !ratios.some(ratio => Math.abs(shape(ratio) - shape(words)) < 0.05),
          )
          .map(hit =>
            spot(
              hit,
              `the prompt says ${hit.words}, and this is rendered in ${ratios.join(' and ')}`,
              `Words do not choose the shape: write \`ratio: ${hit.words}\`, or leave them out.`,
            ),
          ),
      ];
    }),
};

function ratiosOf({ of }: Passage): readonly string[] {
  if (of.kind === 'shot') return of.shot.ratios;
  return of.kind === 'still' ? [of.still.ratio] : [];
}

/** Width by height. */
function shape(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
}
