import { expect, test } from 'vitest';
import type { Description } from '../../engine/production/production.ts';
import { compilePrompt, type Dialect } from '../../engine/prompt/compile-prompt.ts';
import { bible, bike, maya, neon, nightRide, prop, slots, street, watch } from './scene.ts';

const said = (description: Description, mode: Dialect['mode'], exclusions: Dialect['exclusions'] = 'literal') =>
  compilePrompt(description, nightRide, { mode, exclusions });

const bicycle = slots({
  subject: 'a silver electric bicycle',
  action: 'rolls slowly',
  environment: 'through a rain-wet city street at night',
  camera: { size: 'CU', angle: 'low', move: 'tracking' },
  lighting: 'soft neon reflections on asphalt',
  style: 'realistic commercial style',
  exclusions: ['text', 'logos', 'distorted wheels'],
});

test('the bicycle: eight slots become the method’s one sentence', () => {
  expect(said(bicycle, 'text').text).toBe(
    'A silver electric bicycle rolls slowly through a rain-wet city street at night, low-angle close-up tracking shot, soft neon reflections on asphalt, realistic commercial style, no text, no logos, no distorted wheels.',
  );
});

test('the bicycle: a model with a negative field gets the exclusions there and nothing of them in the text', () => {
  const { text, negative } = said(bicycle, 'text', 'negative');
  expect(text).toBe(
    'A silver electric bicycle rolls slowly through a rain-wet city street at night, low-angle close-up tracking shot, soft neon reflections on asphalt, realistic commercial style.',
  );
  expect(negative).toBe('text, logos, distorted wheels');
});

test('the bicycle: a model that wants it positive is told what to see instead', () => {
  expect(said(bicycle, 'text', 'rewrite').text).toBe(
    'A silver electric bicycle rolls slowly through a rain-wet city street at night, low-angle close-up tracking shot, soft neon reflections on asphalt, realistic commercial style, clean unmarked surfaces. The wheels keep their round shape.',
  );
});

const ride = slots(
  {
    subject: '{bike}',
    action: 'rolls slowly through the street',
    camera: { size: 'CU', angle: 'low', move: 'tracking', speed: 'slow' },
    lighting: 'reflections on asphalt',
    continuity: ['the wheels stay round'],
    exclusions: ['text', 'logos', 'distorted wheels'],
  },
  { props: [bike], location: street, look: neon },
);

test('the ride: location, look and rigid prop fill what the shot leaves out', () => {
  expect(said(ride, 'text').text).toBe(
    'A silver electric bicycle rolls slowly through the street, rain-wet city street at night, low-angle close-up, slow tracking shot, reflections on asphalt, soft neon signs, realistic, neutral, balanced exposure. The wheels stay round. The shape of the silver electric bicycle remains rigid and unchanged. No text, no logos, no distorted wheels.',
  );
});

test('the ride from a picture: motion leads and the bicycle is the one in the picture', () => {
  expect(said(ride, 'image').text).toBe(
    'Low-angle close-up, slow tracking shot: the silver electric bicycle rolls slowly through the street, rain-wet city street at night, reflections on asphalt, soft neon signs, realistic, neutral, balanced exposure. The wheels stay round. The shape of the silver electric bicycle remains rigid and unchanged. No text, no logos, no distorted wheels.',
  );
});

test('the ride as a still: nothing of the camera moves', () => {
  const { text, wording } = said(ride, 'still');
  expect(text).toContain('low-angle close-up, reflections on asphalt');
  expect(Object.keys(wording)).not.toContain('prompt.camera.move');
});

test('the ride as an edit: the clip has place, light and look, and what is not mentioned stays', () => {
  expect(said(ride, 'edit', 'negative').text).toBe(
    'The silver electric bicycle rolls slowly through the street, low-angle close-up, slow tracking shot, reflections on asphalt. The wheels stay round. The shape of the silver electric bicycle remains rigid and unchanged. Everything else stays unchanged.',
  );
});

test('the ride: the wording says where every part came from, as written', () => {
  expect(Object.entries(said(ride, 'text').wording)).toEqual([
    ['prompt.subject', '{bike}'],
    ['prompt.action', 'rolls slowly through the street'],
    ['locations.street', 'rain-wet city street at night'],
    ['prompt.camera.size', 'CU'],
    ['prompt.camera.angle', 'low'],
    ['prompt.camera.move', 'tracking'],
    ['prompt.camera.speed', 'slow'],
    ['prompt.lighting', 'reflections on asphalt'],
    ['looks.neon.lighting', 'soft neon signs'],
    ['looks.neon.style', 'realistic'],
    ['looks.neon.grade', 'post'],
    ['prompt.continuity', 'the wheels stay round'],
    ['prompt.exclusions', 'text, logos, distorted wheels'],
    ['props.bike', 'a silver electric bicycle'],
  ]);
});

const market = slots({
  subject: 'a woman in a red coat',
  action: 'walks',
  environment: 'through a crowded night market',
  camera: { size: 'MS', angle: 'from_behind', move: 'tracking' },
  lighting: 'warm lantern light, steam in the air',
  style: 'documentary realism',
  exclusions: ['sudden zoom', 'spinning camera', 'warped hands', 'extra people entering frame'],
});

test('the night market: a medium tracking shot from behind', () => {
  expect(said(market, 'text').text).toBe(
    'A woman in a red coat walks through a crowded night market, medium tracking shot from behind, warm lantern light, steam in the air, documentary realism, no sudden zoom, no spinning camera, no warped hands, no extra people entering frame.',
  );
  expect(said(market, 'image', 'negative').text).toBe(
    'Medium tracking shot from behind: a woman in a red coat walks through a crowded night market, warm lantern light, steam in the air, documentary realism.',
  );
  expect(said(market, 'text', 'rewrite').text).toBe(
    'A woman in a red coat walks through a crowded night market, medium tracking shot from behind, warm lantern light, steam in the air, documentary realism. The focal length stays constant. The camera stays level. Hands keep natural anatomy. Only the described people are in frame.',
  );
});

test('the night market: the reviewer is asked about every exclusion', () => {
  expect(said(market, 'text').questions).toEqual([
    'Does the camera zoom suddenly?',
    'Does the camera spin?',
    'Do the hands look warped?',
    'Did an extra person enter the frame?',
  ]);
});

const slate = slots(
  {
    subject: '{watch}',
    action: 'rests',
    environment: 'on wet slate while droplets slide off its edge',
    camera: { size: 'MACRO', move: 'locked_off', lens: 'macro_100mm', depthOfField: 'shallow' },
    lighting: 'soft backlight with a narrow rim',
    style: 'editorial product photography',
    continuity: ['the bezel stays circular'],
    exclusions: ['text', 'logos'],
  },
  { props: [watch] },
);

test('the smartwatch: all eight slots, and its shape remains rigid and unchanged', () => {
  expect(said(slate, 'text').text).toBe(
    'A matte black smartwatch with a round dial rests on wet slate while droplets slide off its edge, macro locked-off tripod shot, 100mm macro lens feel, shallow depth of field, soft backlight with a narrow rim, editorial product photography. The bezel stays circular. The shape of the matte black smartwatch remains rigid and unchanged. No text, no logos.',
  );
  expect(said(slate, 'image', 'rewrite').text).toBe(
    'Macro locked-off tripod shot, 100mm macro lens feel, shallow depth of field: the matte black smartwatch rests on wet slate while droplets slide off its edge, soft backlight with a narrow rim, editorial product photography, clean unmarked surfaces. The bezel stays circular. The shape of the matte black smartwatch remains rigid and unchanged.',
  );
  expect(said(slate, 'still', 'negative').text).toBe(
    'A matte black smartwatch with a round dial rests on wet slate while droplets slide off its edge, macro shot, 100mm macro lens feel, shallow depth of field, soft backlight with a narrow rim, editorial product photography. The bezel stays circular. The shape of the matte black smartwatch remains rigid and unchanged.',
  );
});

test('without a subject it is about who is in the shot, and a place named in the action is told once', () => {
  const description = slots({ action: 'walks through {street}' }, { characters: [maya], location: street });
  expect(said(description, 'text', 'negative').text).toBe(
    'A young woman with an oval face, brown eyes, short black hair, wearing a navy jacket, white shirt, upright, unhurried, walks through a rain-wet city street at night.',
  );
  expect(said(description, 'image', 'negative').text).toBe(
    'The young woman walks through a rain-wet city street at night.',
  );
});

test('a look that repeats the slot is said once; the slot comes first', () => {
  const look = { ...neon, lighting: 'Soft neon signs', style: 'editorial, realistic', grade: 'baked' } as const;
  const description = slots({ subject: 'a cup', lighting: 'soft neon signs', style: 'realistic' }, { look });
  expect(said(description, 'text').text).toBe('A cup, soft neon signs, realistic, editorial.');
});

test('where colour is graded after the edit, no grade words are sent', () => {
  const look = {
    ...neon,
    lighting: 'hard sun, teal and orange grade',
    style: 'heavily color graded, film grain look, editorial',
  };
  const description = slots({ subject: 'a cup', style: 'realistic, LUT look' }, { look });
  expect(said(description, 'text').text).toBe('A cup, hard sun, realistic, editorial, neutral, balanced exposure.');
});

test('the palette of a look is part of its style', () => {
  const look = { ...neon, palette: ['navy', 'amber', 'white'], grade: 'baked' } as const;
  expect(said(slots({ subject: 'a cup' }, { look }), 'text').text).toBe(
    'A cup, soft neon signs, realistic, palette of navy, amber and white.',
  );
});

test('what people wrote with capitals, stops and doubled words still reads as one sentence', () => {
  const description = slots({
    subject: 'A cup.',
    action: 'Rests on',
    environment: 'on the  table,',
    camera: 'Slow dolly-in.',
    lighting: 'Soft backlight,, ',
    continuity: ['the cup stays full.'],
    exclusions: ['no text', 'Text', 'without logos'],
  });
  expect(said(description, 'text').text).toBe(
    'A cup rests on the table, slow dolly-in, soft backlight. The cup stays full. No text, no logos.',
  );
});

test('a prop that is in the shot but not in its words is introduced', () => {
  const lamp = prop('lamp', 'a brass lamp');
  const world = bible({ props: [lamp] });
  const dialect = { mode: 'text', exclusions: 'literal' } as const;
  expect(compilePrompt(slots({ subject: 'a desk' }, { props: [lamp] }), world, dialect).text).toBe(
    'A desk. In the shot: a brass lamp.',
  );
});
