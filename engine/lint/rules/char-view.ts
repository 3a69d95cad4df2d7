import { placeOf } from '../../production/problems.ts';
import type { Rule } from '../rule.ts';

export const charView: Rule = {
  id: 'char-view',
  severity: 'warning',
  summary: 'A character whose picture shows neither front nor three quarters of the face.',
  why: 'A face is held by what the model has seen of it. From a profile or a back it has to invent the rest, and invents it anew in every take. Let the identity picture show the face from the front or at three quarters, with hair and clothes to be seen, nothing before them, and even light; say so in `views`. Other sides are stills made from that one.',
  bad: {
    yaml: 'characters:\n  maya: { description: a young woman, references: { identity: refs/maya.png }, views: [profile, back] }',
    at: 'views',
  },
  good: 'characters:\n  maya: { description: a young woman, references: { identity: refs/maya.png }, views: [three_quarter, back] }',
  find: ({ production }) =>
    [...production.bible.characters.values()].flatMap(({ id, views, references: { identity }, origin }) => {
      if (!views || !origin || views.includes('front') || views.includes('three_quarter')) return [];
      const picture = identity?.kind === 'file' ? identity.path : identity ? `still/${identity.id}` : undefined;
      return [
        {
          about: `characters/${id}`,
          place: placeOf(origin, 'views', 'key'),
          message: `${id} is shown from ${views.map(view => sides[view]).join(' and ')} only: the face is anybody’s`,
          hint: 'Use a picture from the front or at three quarters as the identity.',
          ...(picture === undefined ? {} : { picture }),
        },
      ];
    }),
};

const sides = { front: 'the front', three_quarter: 'three quarters', profile: 'the side', back: 'behind' } as const;
