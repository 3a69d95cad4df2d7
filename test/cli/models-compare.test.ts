import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compare, inspect, modelOf, runway, type Wish } from '../../engine/index.ts';
import { trialOf } from '../../engine/trial/trial.ts';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output);

const wish = (over: Partial<Wish> = {}): Wish => ({
  kind: 'video',
  seconds: 5,
  ratio: '16:9',
  audio: false,
  first: false,
  last: false,
  references: 0,
  ...over,
});

const able = (over?: Partial<Wish>) =>
  compare(runway, wish(over)).able.map(({ model, ratio, resolution, credits }) => [model, ratio, resolution, credits]);

const unable = (model: string, over?: Partial<Wish>) =>
  compare(runway, wish(over)).unable.find(row => row.model === model)?.obstacles;

test('the cheapest comes first, in the model’s own words, at the class nearest 720p', () => {
  expect(able().slice(0, 3)).toEqual([
    ['h3_max', undefined, '768p', 40],
    ['hailuo3', '16:9', '768p', 50],
    ['gemini_omni_flash', '1280:720', '720p', 50],
  ]);
  const prices = able().map(row => Number(row[3]));
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test('a price never rests on a default of the API', () => {
  // Veo makes sound when it is not told otherwise, and charges twice as much.
  expect(able({ seconds: 8 })).toContainEqual(['veo3.1', '1280:720', '720p', 160]);
  expect(able({ seconds: 8, audio: true })).toContainEqual(['veo3.1', '1280:720', '720p', 320]);
  // GPT Image takes high quality when it is not told otherwise.
  const { seconds: _, ...image } = wish({ kind: 'image' });
  expect(compare(runway, image).able.find(({ model }) => model === 'gpt_image_2')?.credits).toBe(5);
});

test('a model that cannot says why, and the nearest it could do', () => {
  expect(unable('veo3.1')).toEqual([{ text: 'takes 4 s, 6 s or 8 s, not 5 s', nearest: '6 s' }]);
  expect(unable('hailuo3', { resolution: '1080p' })).toEqual([{ text: 'makes 768p or 2k, not 1080p', nearest: '2k' }]);
  expect(unable('seedance2_mini', { resolution: '1080p', ratio: '21:9' })).toEqual([
    { text: 'makes 21:9 in 480p or 720p, not 1080p', nearest: '720p' },
  ]);
  expect(unable('gen4.5', { ratio: '21:9', seconds: 12, audio: true })).toEqual([
    { text: 'has no 21:9, only 16:9, 9:16', nearest: '16:9 (1280:720)' },
    { text: 'cannot be asked for sound' },
    { text: 'takes 2 to 10 s, not 12 s', nearest: '10 s' },
  ]);
  expect(unable('wan3', { references: 12 })).toEqual([
    { text: 'takes at most 10 reference images', nearest: '--references 10' },
  ]);
  expect(unable('gen4_turbo', { last: true })).toEqual([{ text: 'takes no last frame' }]);
  expect(unable('seedance2', { first: true, references: 2 })).toEqual([
    { text: 'takes keyframes or references, not both' },
  ]);
});

test('a model that leaves the shape to the frames is told so', () => {
  expect(able({ first: true, last: true, resolution: '1080p' })).toContainEqual(['wan3', 'auto_1080p', '1080p', 100]);
});

test('what can be compared at a price can be asked for', () => {
  for (const over of [{}, { first: true }, { first: true, last: true }, { references: 1 }, { audio: true }]) {
    const { endpoint, able, unable } = compare(runway, wish(over));
    expect(able.length + unable.length).toBe(
      runway.entries.filter(entry => entry.endpoint === endpoint && entry.lifecycle.state !== 'removed').length,
    );
    for (const { model, ratio } of able) {
      const entry = runway.entries.find(each => each.endpoint === endpoint && each.model === model)!;
      const { body } = trialOf(entry, wish(over));
      const request = { endpoint, body: ratio === undefined ? body : { ...body, ratio } };
      expect([modelOf(request), inspect(runway, request)]).toEqual([model, []]);
    }
  }
});

test('an assumed price takes its place in the order', () => {
  const agreed = { 'gen4.5': { credits: 1, per: 'second', source: 'a contract' } } as const;
  expect(compare(runway, wish(), agreed).able[0]).toMatchObject({ model: 'gen4.5', credits: 5, source: 'a contract' });
});

const at = (width: number, ...argv: readonly string[]) =>
  retake(['models', 'compare', ...argv], { cwd: import.meta.dirname, env: { COLUMNS: String(width) } });

test('the table has a column for everything where there is room, and lines below where there is not', async () => {
  const wide = await at(100, '--seconds', '5', '--first-frame', '--resolution', '1080p');
  expect(wide.out.split('\n').slice(0, 5)).toEqual([
    'One shot, 5 s, 16:9, 1080p, with a first frame  at image_to_video',
    '',
    '  model                  size             credits  seed  sure    basis',
    '  gemini_omni_flash_1.1  1920:1080          76 cr  no    low     5 s × 15 cr + 1 reference × 1 cr',
    '                                                                 for frames',
  ]);
  const narrow = await at(60, '--seconds', '5', '--first-frame', '--resolution', '1080p');
  expect(narrow.out).toContain(
    '  seedance2_5            1920:1080        340 cr\n      5 s × 68 cr; seed; confidence medium\n',
  );
  expect(narrow.out).toContain(
    '  veo3.1             takes 4 s, 6 s or 8 s, not 5 s\n                     (nearest: 6 s)\n',
  );
});

test('programs get the same', async () => {
  const { out, code } = await at(80, '--kind', 'image', '--references', '2', '--json');
  expect(code).toBe(0);
  const validate = ajv.getSchema('output.schema.json#/$defs/Comparison')!;
  validate(JSON.parse(out));
  expect(validate.errors ?? []).toEqual([]);
  expect(JSON.parse(out).models[0]).toMatchObject({ model: 'muse_image', credits: 1 });
});

test.each([
  [[], 'error[wrong-use]: how long is the shot?\n  help: Such as `retake models compare --seconds 5 --ratio 16:9`.\n'],
  [
    ['--seconds', '5', '--ratio', 'wide'],
    'error[wrong-use]: `wide` is no frame\n  help: It is an aspect such as 16:9, or a size such as 1280:720.\n',
  ],
  [
    ['--seconds', '5', '--resolution', '1081p'],
    'error[wrong-use]: no model makes 1081p\n  help: did you mean "1080p"?\n',
  ],
  [
    ['--kind', 'image', '--audio'],
    'error[wrong-use]: an image has no sound: --audio\n  help: Leave it out, or compare --kind video.\n',
  ],
  [['--kind', 'audio'], 'error[wrong-use]: there is no comparing of `audio`\n  help: It is --kind video or image.\n'],
])('compare %j is refused with what would do', async (argv, err) => {
  expect(await at(80, ...argv)).toEqual({ code: 1, out: '', err });
});
