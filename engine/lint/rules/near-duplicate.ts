import { placeOf } from '../../production/problems.ts';
import type { Shot } from '../../production/production.ts';
import { nameOf } from '../passages.ts';
import type { Rule, Spotted } from '../rule.ts';

/** Words under which two prompts may be alike by chance. */
const fewest = 8;

/** Longer prompts are not compared: they are told for their length, and comparing grows with its square. */
const most = 300;

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  severity: 'info',
  summary: 'Two shots of a scene whose prompts differ by one word, or by none.',
  why: 'Two shots that are nearly one are usually a wish for choice. Choice is what takes are for: `takes: 3` renders the same words on other dice, side by side in the review, and one of them is circled. To try another move or another light, keep the shots and change that one thing alone, on the same seed: then you see what it does. Two shots that both go into the film should differ in what they show.',
  bad: {
    yaml: '- id: a\n  seconds: 5\n  prompt: A ferry leaves the harbour in thick fog, wide shot, locked off\n- id: b\n  seconds: 5\n  prompt: A ferry leaves the harbour in thin fog, wide shot, locked off',
    at: 'prompt: A ferry leaves the harbour in thin',
  },
  good: '- id: a\n  seconds: 5\n  takes: 3\n  prompt: A ferry leaves the harbour in thick fog, wide shot, locked off',
  find: ({ production }) => production.scenes.flatMap(({ shots }) => likenesses(shots)),
};

/** Two texts differ by one word when they are the same without it. */
function likenesses(shots: readonly Shot[]): readonly Spotted[] {
  const seen = new Map<string, Shot>();
  return shots.flatMap(shot => {
    const words = wordsOf(shot);
    if (shot.making.kind !== 'model' || words.length < fewest || words.length > most) return [];
    const start = JSON.stringify([sourceOf(shot), shot.seconds]);
    const forms = words.map((_, index) => `${start} ${index} ${words.filter((_, other) => other !== index).join(' ')}`);
    const twin = forms.map(form => seen.get(form)).find(other => other !== undefined);
    for (const form of forms) if (!seen.has(form)) seen.set(form, shot);
    // What comes from one text is one shot on purpose.
    if (twin === undefined || twin.origin.pointer === shot.origin.pointer) return [];
    return [
      {
        about: nameOf(shot),
        place: placeOf(shot.origin, 'prompt', 'key'),
        message: `this is \`${nameOf(twin)}\` once more, ${words.join(' ') === wordsOf(twin).join(' ') ? 'word for word' : 'but for one word'}`,
        hint: `For more to choose from, ask for \`takes\` of \`${nameOf(twin)}\`; for two shots in the film, let them show two things.`,
        related: [{ message: 'first here', place: placeOf(twin.origin, 'prompt', 'key') }],
      },
    ];
  });
}

function wordsOf({ prompt }: Shot): readonly string[] {
  if (prompt === undefined) return [];
  if (prompt.kind === 'sentence') return prompt.text.toLowerCase().match(/[\p{L}\p{N}{}-]+/gu) ?? [];
  const { kind: _, continuity, exclusions, camera, ...slots } = prompt;
  const all = [...Object.values(slots), ...(typeof camera === 'object' ? Object.values(camera) : [camera])];
  return all.flatMap(words => (words as string | undefined)?.toLowerCase().match(/[\p{L}\p{N}{}_-]+/gu) ?? []);
}

/** Without where it is written. */
function sourceOf({ firstFrame, lastFrame, references, characters, props, location }: Shot): unknown {
  const bare = (source: object | undefined) =>
    JSON.stringify(source, (key, value) => (key === 'origin' ? undefined : value));
  const ids = [...characters, ...props].map(({ id }) => id);
  return [bare(firstFrame), bare(lastFrame), bare(references), ids, location?.id];
}
