import { placeOf } from '../../production/problems.ts';
import type { Shot } from '../../production/production.ts';
import { namesIn } from '../../prompt/names.ts';
import { nameOf } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from '../written.ts';

export const textToVideoIdentity: Rule = {
  id: 'text-to-video-identity',
  severity: 'warning',
  summary: 'A shot with people or things of the bible that no picture shows.',
  why: 'From words alone every take casts somebody new: the same sentence gives another face, another bicycle, another label. If you care about identity, product shape or brand, begin with a picture: make one good still for a few credits, circle it, and start every shot from it or from what was rendered out of it. The words are then free to say what moves.',
  bad: { yaml: 'characters: [maya]\nprompt: "{maya} crosses the street, medium shot, tracking"', at: 'characters' },
  good: 'characters: [maya]\nfirstFrame: refs/maya.png\nprompt: "{maya} crosses the street, medium shot, tracking"',
  find: ({ production }) =>
    [...production.shots.values()].flatMap(shot => {
      const { making, firstFrame, lastFrame, references, params, origin } = shot;
      const isPictured = firstFrame ?? lastFrame ?? references.images[0] ?? references.videos[0];
      // `params` may bring pictures under names of the model's own.
      if (making.kind !== 'model' || isPictured !== undefined || Object.keys(params).length > 0) return [];
      const { characters, props } = production.bible;
      const cast = castOf(shot).filter(name => characters.has(name) || props.has(name));
      if (cast.length === 0) return [];
      const member = ['characters', 'props'].find(each => isWritten(origin, each));
      return [
        {
          about: nameOf(shot),
          place: placeOf(origin, member ?? 'prompt', 'key'),
          message: `from words alone, every take shows another ${cast.join(' and another ')}`,
          hint: pictureFor(cast, shot),
        },
      ];
    }),
};

function castOf({ characters, props, prompt }: Shot): readonly string[] {
  const words = prompt?.kind === 'sentence' ? [prompt.text] : prompt ? [prompt.subject, prompt.action] : [];
  const named = words.flatMap(text => namesIn(text ?? ''));
  return [...new Set([...characters, ...props].map(({ id }) => id).concat(named))];
}

/** The first picture there is to start from. */
function pictureFor(cast: readonly string[], { characters, props }: Shot): string {
  const known = [...characters, ...props].find(({ references }) => references.identity !== undefined);
  const start = known?.references.identity;
  if (start?.kind === 'file') return `Start from its picture: \`firstFrame: ${start.path}\`, or a still made from it.`;
  if (start?.kind === 'still') return `Start from its picture: \`firstFrame: { still: ${start.id} }\`.`;
  return `Make a still of ${cast[0]} for a few credits, and start from it: \`firstFrame: { still: … }\`.`;
}
