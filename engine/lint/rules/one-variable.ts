import { placeOf } from '../../production/problems.ts';
import type { Camera, PromptSlots, Shot } from '../../production/production.ts';
import { nameOf } from '../passages.ts';
import type { Rule, Spotted } from '../rule.ts';

export const oneVariable: Rule = {
  id: 'one-variable',
  severity: 'info',
  summary: 'Two shots in a row of one subject in which hardly anything stays the same.',
  why: 'Within a scene, the audience takes place, light and lens for granted as long as they hold. Change the angle or the action from one shot to the next, and leave the rest: the cut works, and when a take goes wrong you know what did it. What the whole scene shares belongs into its `location` and `look`; what changes belongs into the shot.',
  bad: {
    yaml: '- id: a\n  seconds: 5\n  prompt: { subject: a potter, action: shapes a bowl, environment: a bright studio, camera: { size: MS }, lighting: morning sun, style: documentary }\n- id: b\n  seconds: 5\n  prompt: { subject: a potter, action: lifts the bowl, environment: a dark cellar, camera: { size: CU }, lighting: one bulb, style: animated }',
    at: 'prompt: { subject: a potter, action: lifts',
  },
  good: '- id: a\n  seconds: 5\n  prompt: { subject: a potter, action: shapes a bowl, environment: a bright studio, camera: { size: MS }, lighting: morning sun, style: documentary }\n- id: b\n  seconds: 5\n  prompt: { subject: a potter, action: lifts the bowl, environment: a bright studio, camera: { size: CU }, lighting: morning sun, style: documentary }',
  find: ({ production }) =>
    production.scenes.flatMap(({ shots }) =>
      shots.flatMap((shot, index) => {
        const before = shots[index - 1];
        return before === undefined ? [] : jump(before, shot);
      }),
    ),
};

function jump(before: Shot, shot: Shot): readonly Spotted[] {
  const [a, b] = [before.prompt, shot.prompt];
  if (a?.kind !== 'slots' || b?.kind !== 'slots' || !isSameSubject(a, b)) return [];
  const steady = changed(setting(before, a), setting(shot, b));
  const free = changed({ action: a.action, ...cameraOf(a) }, { action: b.action, ...cameraOf(b) });
  if (steady.length < 3 || free.length === 0) return [];
  return [
    {
      about: nameOf(shot),
      place: placeOf(shot.origin, 'prompt', 'key'),
      message: `since \`${nameOf(before)}\`, ${[...steady, ...free].join(', ')} have all changed`,
      hint: 'Change the action or the camera, and let the scene’s `location` and `look` hold the rest.',
      related: [{ message: 'the shot before', place: placeOf(before.origin, 'prompt', 'key') }],
    },
  ];
}

const isSameSubject = (a: PromptSlots, b: PromptSlots): boolean => a.subject !== undefined && a.subject === b.subject;

const setting = ({ location, look }: Shot, { environment, lighting, style, camera }: PromptSlots): Values => ({
  environment: environment ?? location?.description,
  lighting: lighting ?? look?.lighting,
  style: style ?? look?.style,
  lens: typeof camera === 'object' ? camera.lens : undefined,
});

function cameraOf({ camera }: PromptSlots): Values {
  if (typeof camera !== 'object') return { camera };
  const { size, angle, move }: Camera = camera;
  return { size, angle, move };
}

type Values = Readonly<Record<string, string | undefined>>;

/** What neither leaves open. */
const changed = (a: Values, b: Values): readonly string[] =>
  Object.keys(a).filter(key => a[key] !== undefined && b[key] !== undefined && a[key] !== b[key]);
