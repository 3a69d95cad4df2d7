import type { Look } from '../../production/production.ts';
import type { Thing } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { hitsIn, spot } from '../spot.ts';
import { gradeTerms } from '../words/grade-terms.ts';

const grade = new RegExp(`\\b(?:${gradeTerms})`, 'i');

export const gradeWords: Rule = {
  id: 'grade-words',
  severity: 'warning',
  summary: 'A colour grade asked of the model, where it cannot be taken back.',
  why: 'A grade that is rendered into the picture is there for good: shots that were made on different days will not match, and the colourist has nothing left to work with. Ask for clean light and a balanced exposure, and let colour come after the edit: `grade: post` in a look says just that in every prompt. If the look really is to be baked in, say so with `grade: baked`, and this is not said again.',
  bad: { yaml: 'prompt: A diner at night, wide shot, teal and orange color grade', at: 'teal and orange' },
  good: 'prompt: A diner at night, wide shot, blue neon from outside, warm lamps inside',
  find: ({ passages, production }) =>
    passages.flatMap(passage => {
      if (passage.slot === 'exclusions' || passage.slot === 'continuity') return [];
      const look = lookOf(passage.of, production.bible.looks);
      if (look?.grade === 'baked') return [];
      return hitsIn(passage, grade)
        .slice(0, 1)
        .map(hit =>
          spot(
            hit,
            look === undefined
              ? `"${hit.words}" is baked into the picture for good`
              : `"${hit.words}" is for the colourist: look "${look.id}" has \`grade: post\``,
            look === undefined
              ? 'Say where light and colour come from on the set; or give it a look with `grade: baked`, if it is meant.'
              : 'Leave it out, and ask for light: from where, how hard, how warm.',
          ),
        );
    }),
};

function lookOf(of: Thing, looks: ReadonlyMap<string, Look>): Look | undefined {
  switch (of.kind) {
    case 'shot':
    case 'edit':
      return of.shot.look;
    case 'still':
      return of.still.look;
    case 'bible':
      return looks.get(of.name.replace(/^looks\//, ''));
    default:
      return of satisfies never;
  }
}
