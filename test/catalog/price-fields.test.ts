import { expect, test } from 'vitest';
import { entryOf, isServed, runway } from '../../engine/catalog/catalog.ts';
import { priceFields } from '../../engine/catalog/price-fields.ts';

test.each([
  ['image_to_video', 'gen4_turbo', ['duration']],
  ['image_to_video', 'gen4.5', ['duration', 'ratio', 'outputFormat']],
  ['text_to_video', 'veo3.1', ['audio', 'duration']],
  ['text_to_video', 'hailuo3', ['duration', 'resolution', 'references', 'referenceVideos']],
  ['video_to_video', 'seedance2_5', ['promptVideo', 'duration', 'ratio', 'referenceVideos']],
  ['video_to_video', 'aleph2', ['videoUri', 'targetAspectRatio', 'outputFormat']],
  ['text_to_image', 'gpt_image_2_5_flare', ['ratio', 'quality', 'outputCount', 'referenceImages']],
  ['text_to_image', 'gen4_image_turbo', []],
  ['character_performance', 'act_two', ['reference']],
  ['image_upscale', 'magnific_precision_upscaler_v2', ['imageUri', 'scaleFactor']],
  ['video_upscale', 'magnific_video_upscaler_creative', ['videoUri', 'resolution', 'fpsBoost']],
  ['text_to_speech', 'eleven_v3', ['promptText']],
  ['speech_to_speech', 'eleven_multilingual_sts_v2', ['media']],
  ['recipes/product_ad', 'product_ad', ['duration', 'ratio']],
  ['generate/video', 'router', []],
])('the price at %s of %s depends on %j', (endpoint, model, fields) => {
  expect(priceFields(entryOf(runway, endpoint, model)!)).toEqual(fields);
});

test('a price depends on nothing that the model does not take', () => {
  for (const entry of runway.entries.filter(isServed))
    for (const name of priceFields(entry)) expect(Object.keys(entry.fields)).toContain(name.split('.')[0]);
});
