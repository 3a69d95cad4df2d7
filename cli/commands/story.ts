import { matcher, survey } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { failOn } from '../show-problems.ts';
import { markdownStory } from '../views/markdown/story.ts';
import { storyModel } from '../views/models/story-model.ts';

/** Tells how shots came about, as a document. A selector is a scene, a shot or a glob. */
export async function story(context: Context, selector?: string): Promise<Exit> {
  const { value, problems } = await survey(context);
  if (!value) return failOn(problems, context);
  const matches = selector === undefined ? () => true : matcher(selector);
  const model = storyModel(value, matches);
  if (model.shots.length === 0) {
    const isKnown = selector === undefined || [...value.production.shots.keys()].some(matches);
    return isKnown
      ? refuse(context, 'there is nothing to tell yet: no take was rendered', {
          hint: '`retake plan` says what would be.',
        })
      : refuse(context, `\`${selector}\` matches no shot`, { hint: '`retake status` lists them.' });
  }
  if (context.json) context.writeJson(model);
  else context.environment.stdout.write(markdownStory(model));
  return exit.done;
}
