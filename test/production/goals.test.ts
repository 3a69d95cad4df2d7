import { expect, test } from 'vitest';
import { presets } from '../../engine/production/presets.ts';
import production from '../../schemas/production.schema.json' with { type: 'json' };
import { problemsIn, stage } from '../rig/thinking.ts';

interface Words {
  readonly goal?: string | undefined;
  readonly bible?: string;
  readonly shot?: string;
}

const film = ({ goal, bible = '', shot = '' }: Words) => `retake: 1
production: { id: one, title: One, seed: 7${goal === undefined ? '' : `, goal: ${goal}`} }
rungs: [{ id: r, model: gen4_turbo }]
${bible}
scenes:
  - id: s
    shots:
      - { id: a, firstFrame: a.png, prompt: x${shot} }
`;

const maya = 'characters: { maya: { description: a woman } }';
const bike = 'props: { bike: { description: a bike, rigid: true } }';
const ofMaya =
  'Write `references: { identity: refs/maya.png }`. Or let a still make it: `references: { identity: { still: maya-identity } }` and `stills: { maya-identity: { model: gen4_image, ratio: 1:1, characters: [maya], prompt: "portrait of {maya}, plain background" } }`.';
const ofBike =
  'Write `references: { identity: refs/bike.png }`. Or let a still make it: `references: { identity: { still: bike-identity } }` and `stills: { bike-identity: { model: gen4_image, ratio: 1:1, props: [bike], prompt: "{bike}, three-quarter view, plain background" } }`.';

/** Errors of the goal only: what it merely misses is told elsewhere. */
const errorsIn = (yaml: string) => problemsIn(yaml).filter(line => line.includes('has no identity picture'));

test.each(['product_ad', 'cinematic_short', 'fashion_lookbook', 'social_vertical'])(
  'nobody is named without a picture in a %s',
  goal => {
    const yaml = film({ goal, bible: maya, shot: ', characters: [maya]' });
    expect(errorsIn(yaml)).toEqual([
      `4:15 missing-reference: character "maya" has no identity picture, and a ${goal} shows one face in every shot (${ofMaya})`,
    ]);
  },
);

test.each([undefined, 'explainer', 'music_visual', 'architectural_flythrough', 'film_test'])(
  'anybody may be named where faces are not the point: goal %s',
  goal => {
    const yaml = film({ goal, bible: maya, shot: `, characters: [maya]${goal ? '' : ', seconds: 5'}` });
    expect(errorsIn(yaml)).toEqual([]);
  },
);

test('a name in braces is somebody in the shot, doubled braces are not', () => {
  const named = (prompt: string) =>
    errorsIn(film({ goal: 'cinematic_short', bible: maya }).replace('prompt: x', `prompt: ${prompt}`)).length;
  expect(named('"{ maya } walks"')).toBe(1);
  expect(named('{ subject: "{maya}", action: walks }')).toBe(1);
  expect(named('"{{maya}} walks"')).toBe(0);
});

test('who is in no shot, or in none that the ladder makes, needs no picture', () => {
  expect(errorsIn(film({ goal: 'cinematic_short', bible: maya }))).toEqual([]);
  const made = film({ goal: 'cinematic_short', bible: maya }).replace(
    'firstFrame: a.png, prompt: x',
    'characters: [maya], performance: { character: a.png, driver: b.mp4 }',
  );
  expect(errorsIn(made)).toEqual([]);
});

test('what the hint says to write puts it right', () => {
  const bible = `characters: { maya: { description: a woman, references: { identity: { still: maya-identity } } } }
stills: { maya-identity: { model: gen4_image, ratio: 1:1, characters: [maya], prompt: "portrait of {maya}, plain background" } }`;
  expect(errorsIn(film({ goal: 'cinematic_short', bible, shot: ', characters: [maya]' }))).toEqual([]);
});

test('an ad needs a picture of its product: what hero shots show, or else what is rigid', () => {
  const error = `4:10 missing-reference: prop "bike" has no identity picture, and a product_ad shows the same product in every shot (${ofBike})`;
  const ad = { goal: 'product_ad', bible: bike } as const;
  expect(errorsIn(film({ ...ad, shot: ', props: [bike], role: hero' }))).toEqual([error]);
  expect(errorsIn(film({ ...ad, shot: ', props: [bike]' }))).toEqual([error]);
  const cup = 'props: { cup: { description: a cup } }';
  expect(errorsIn(film({ ...ad, bible: cup, shot: ', props: [cup]' }))).toEqual([]);
});

test('what a film of the goal has and this one has not is worth a look, and stops nothing', () => {
  expect(problemsIn(film({ goal: 'product_ad', shot: ', role: hero' }))).toEqual([
    '2:51 missing-reference: no shot has a prop, and a product_ad is about one (Declare the product under `props:`, with `rigid: true` and an identity picture, and name it in the shots.)',
    '2:51 missing-role: no shot has the role interaction, detail, lifestyle, benefit, end_card, and a product_ad has hero, interaction, detail, lifestyle, benefit, end_card (Write `role: interaction` at the shot that does it, or add one.)',
  ]);
  const bible = 'locations: { hall: { description: a hall } }';
  expect(problemsIn(film({ goal: 'cinematic_short', bible, shot: ', location: hall' }))[0]).toBe(
    '4:20 missing-reference: location "hall" has no lighting picture, and a cinematic_short comes back to its places (Write `references: { lighting: … }` with a file or a still: shots can start from it, and stills look at it.)',
  );
});

test('a goal fills how long a shot is and what to check, where nothing is written', () => {
  const { production: filled } = stage(film({ goal: 'film_test' }));
  expect(filled.shots.get('s/a')?.seconds).toBe(5);
  expect(filled.review).toEqual({ checks: ['physics', 'camera'] });
  expect(stage(film({ goal: 'film_test', shot: ', seconds: 3' })).production.shots.get('s/a')?.seconds).toBe(3);
  expect(stage(film({ shot: ', seconds: 3' })).production.review).toEqual({ checks: [] });
});

const said = (info: string, shot: string, prompt = '{ subject: a cup, exclusions: [people] }'): string =>
  stage(
    film({ goal: 'product_ad', shot })
      .replace('goal: product_ad', `goal: product_ad${info}`)
      .replace('prompt: x', `prompt: ${prompt}`),
  ).graph.jobs[0]?.said?.text ?? '';

test('what a goal excludes is said only where that is asked for', () => {
  expect(said('', '')).toBe('A cup, a deserted scene.');
  expect(said(', exclusions: goal', '')).toBe('A cup, a deserted scene, clean unmarked surfaces.');
  expect(said(', exclusions: goal', '', '{ subject: a cup, exclusions: [logos] }')).toBe(
    'A cup, clean unmarked surfaces.',
  );
});

test('lettering is not excluded where it is what the shot is for, and sentences stay as they are', () => {
  expect(said(', exclusions: goal', ', role: end_card')).toBe('A cup, a deserted scene.');
  expect(said(', exclusions: goal', ', role: title')).toBe('A cup, a deserted scene.');
  expect(said(', exclusions: goal', '', 'A cup')).toBe('A cup');
});

test('exclusions cannot come from a goal that is not there', () => {
  expect(problemsIn(film({ shot: ', seconds: 5' }).replace('seed: 7', 'seed: 7, exclusions: goal'))).toEqual([
    '2:57 missing-key: exclusions are to come from the goal, and there is none (Write `goal`, as in `goal: product_ad`. `retake init --list` shows them.)',
  ]);
});

test('an ad has six shots of five seconds, in thirty seconds', () => {
  const { roles, seconds, length } = presets.product_ad;
  expect(roles).toEqual(['hero', 'interaction', 'detail', 'lifestyle', 'benefit', 'end_card']);
  expect(roles.length * seconds).toBe(length);
});

test('every goal of the language has a preset, and drafts on the fast model first', () => {
  expect(Object.keys(presets).sort()).toEqual([...production.$defs.ProductionInfo.properties.goal.enum].sort());
  for (const { rungs, checks, about } of Object.values(presets)) {
    expect(rungs.map(({ model, gate }) => [model, gate])).toEqual([
      ['gen4_turbo', 'none'],
      ['gen4.5', 'circled'],
    ]);
    expect(checks.length).toBeGreaterThan(0);
    expect(about).toMatch(/^[a-z]/);
  }
});
