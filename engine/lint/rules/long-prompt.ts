import { entryOf } from '../../catalog/catalog.ts';
import { placeOf } from '../../production/problems.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';

/** UTF-16 units, as the provider counts. */
const comfortable = 700;

export const longPrompt: Rule = {
  id: 'long-prompt',
  severity: 'warning',
  summary: `A prompt that has more than ${comfortable} characters when it is sent.`,
  why: `Most models take 1,000 characters and read the first ones best. Above ${comfortable} something is being asked for that will not be in the picture, and nobody can say what. Shorten in this order: style, the details of the place, the lens. Identity costs the most: where a picture carries it, as with \`firstFrame\`, names are sent in their short form. \`retake show\` prints what is sent, and where each word of it comes from.`,
  bad: {
    yaml: `prompt: ${'A narrow street of wooden houses, lanterns at every door, rain on the stones. '.repeat(10)}Wide shot.`,
    at: 'prompt',
  },
  good: 'prompt: A narrow street of wooden houses, lanterns at every door, rain on the stones. Wide shot.',
  find: ({ production, catalog, jobsOf }) =>
    [...production.shots.values()].flatMap(shot => {
      const longest = jobsOf(nameOf(shot))
        .filter(({ said }) => (said?.text.length ?? 0) > comfortable)
        .sort((a, b) => b.said!.text.length - a.said!.text.length)[0];
      if (longest === undefined) return [];
      const max = entryOf(catalog, longest.endpoint, longest.model)?.prompt?.max;
      const limit = max ? `; ${longest.model} takes ${max}` : '';
      return [
        {
          about: nameOf(shot),
          place: placeOf(shot.origin, 'prompt', 'key'),
          message: `${longest.said!.text.length} characters are sent to ${longest.model}, and more than ${comfortable} are seldom all heard${limit}`,
          hint: `Shorten style first, then the place, then the lens; \`retake show ${longest.address}\` tells where the words come from.`,
        },
      ];
    }),
};
