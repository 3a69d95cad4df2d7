import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { priceWords } from '../../cli/views/models/price-words.ts';
import { runway } from '../../engine/index.ts';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output);

const cwd = import.meta.dirname;
const at = (width: number, ...argv: readonly string[]) => retake(argv, { cwd, env: { COLUMNS: String(width) } });

function isShaped(text: string, name: string): void {
  const validate = ajv.getSchema(`output.schema.json#/$defs/${name}`)!;
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

const entry = (name: string) => runway.entries.find(({ endpoint, model }) => `${endpoint}/${model}` === name)!;

test.each([
  ['image_to_video/gen4_turbo', '5 cr/s'],
  ['image_to_video/gen4.5', '12 cr/s + 5–40 cr/s for other formats'],
  ['image_to_video/gemini_omni_flash', '10 cr/s + 1 cr for the first frame'],
  ['text_to_video/seedance2_5', '20–68 cr/s + 10–34 cr/s of video references, at least 80 cr'],
  ['video_to_video/aleph2', '28 cr/s + 5–40 cr/s for other formats, at least 56 cr'],
  ['image_upscale/magnific_precision_upscaler_v2', '25 cr (above 4096 px: 150 cr)'],
  ['video_upscale/magnific_video_upscaler_creative', '0.7–1.2 cr/frame, at least 1 cr'],
  ['video_to_hdr/ruby', '20 cr/s (above 4 megapixels: 40 cr/s)'],
  ['speech_to_speech/eleven_multilingual_sts_v2', '1 cr per 3 s of input'],
  ['text_to_speech/eleven_v3', '1 cr/50 characters, at least 1 cr'],
  ['sound_effect/eleven_text_to_sound_v2', '1 cr/s, or 2 cr without a duration'],
  ['recipes/product_ad/product_ad', '200–216 cr + 36–40 cr/s after 4 s'],
  ['recipes/marketing_stock_image/marketing_stock_image', '8 cr + 1–20 cr/image'],
  ['avatar_videos/gwm1_avatars', 'unknown'],
])('%s costs %s', (name, words) => {
  expect(priceWords(entry(name))).toBe(words);
});

test('the price book stands by endpoint, and says from when a price is where there is room', async () => {
  const wide = await at(120, 'models', '--kind', 'audio');
  expect(wide.out).toMatch(
    /^text_to_speech {2}audio\n {2}seed_audio +0\.25 cr\/s, at least 5 cr +2026-09-30 {2}high\n/,
  );
  const narrow = await at(60, 'models', '--kind', 'audio');
  expect(narrow.out).toContain(
    'sound_effect  audio\n  seed_audio                  0.25 cr/s, at least 5 cr\n  eleven_text_to_sound_v2     1 cr/s, or 2 cr without a\n                              duration\n',
  );
  expect(narrow.out).not.toContain('2026-09-30');
  isShaped((await at(80, 'models', '--kind', 'image', '--json')).out, 'ModelsList');
  expect(await at(80, 'models', '--kind', 'smell')).toMatchObject({
    code: 1,
    err: 'error[wrong-use]: no model makes `smell`\n  help: It is --kind video, image or audio.\n',
  });
});

test.each([60, 80, 120])('nothing of the price book or of any model is wider than %i cells', async width => {
  const texts = [
    await at(width, 'models'),
    await at(width, 'models', 'compare', '--seconds', '5', '--first-frame'),
    ...(await Promise.all(
      [...new Set(runway.entries.map(({ model }) => model))].map(name => at(width, 'models', 'show', name)),
    )),
  ];
  for (const { code, out } of texts) {
    expect(code).toBe(0);
    expect(out.split('\n').filter(line => [...line].length > width)).toEqual([]);
    expect(out).not.toMatch(/undefined|\[object/);
  }
});

test('one model is shown with everything a request to it may have', async () => {
  expect((await at(80, 'models', 'show', 'video_to_video/gemini_omni_flash')).out).toContain(
    'works on   a video, in videoUri',
  );
  const { out } = await at(80, 'models', 'show', 'image_to_video/veo3.1');
  expect(out).toContain(
    [
      'image_to_video/veo3.1',
      '  makes      video, 4, 6 or 8 s',
      '  sizes      720p: 1280:720 (16:9), 720:1280 (9:16)',
      '             1080p: 1080:1920 (9:16), 1920:1080 (16:9)',
    ].join('\n'),
  );
  expect(out).toContain(
    [
      '  price',
      '    40 cr/s  with audio',
      '    20 cr/s  without audio',
      "    from     Runway's pricing page, as noted by a third party, 2026-10-04,",
      '             confidence high',
    ].join('\n'),
  );
  expect(out).toContain('    ·  takes a last frame only together with a first one\n');
  expect(out).toContain('    image  jpg, png or webp; up to 200 MB uploaded, 16 MB from an address\n');
  expect((await at(80, 'models', 'show', 'gen3a_turbo')).out).toContain(
    'image_to_video/gen3a_turbo  removed since 2026-07-30, use gen4_turbo\n',
  );
});

test('every model fits the schema of its view', async () => {
  for (const model of new Set(runway.entries.map(each => each.model)))
    isShaped((await at(80, 'models', 'show', model, '--json')).out, 'ModelView');
});

test('a recipe is quoted by its endpoint alone', async () => {
  expect((await at(80, 'models', 'quote', 'recipes/product_ad', 'duration=5')).out).toContain('at most 256 cr  ');
  expect(await at(80, 'models', 'quote', 'gen4.5')).toMatchObject({
    code: 1,
    err: 'error[wrong-use]: `gen4.5` is offered more than once\n  help: There is image_to_video/gen4.5, text_to_video/gen4.5.\n',
  });
});
