import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { runway } from '../../engine/catalog/catalog.ts';
import {
  type Fields,
  maybeModeration,
  maybeNumber,
  maybeTaggedImages,
  text,
  word,
} from '../../engine/providers/runway/bodies/fields.ts';
import { imageToVideo } from '../../engine/providers/runway/bodies/image-to-video.ts';
import { textToImage } from '../../engine/providers/runway/bodies/text-to-image.ts';
import { textToVideo } from '../../engine/providers/runway/bodies/text-to-video.ts';
import { videoToVideo } from '../../engine/providers/runway/bodies/video-to-video.ts';
import type {
  ImageToVideoCreateParams,
  TextToImageCreateParams,
  TextToVideoCreateParams,
  VideoToVideoCreateParams,
} from '../../engine/providers/runway/runway.ts';

/** The models of a union of bodies, each with the names of its fields. */
type Named<Bodies extends { model: string }> = { [Model in Bodies['model']]: keyof Extract<Bodies, { model: Model }> };

test('every model and every field of the SDK is here, and no other', () => {
  expectTypeOf<Named<z.output<typeof imageToVideo>>>().toEqualTypeOf<Named<ImageToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof textToVideo>>>().toEqualTypeOf<Named<TextToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof videoToVideo>>>().toEqualTypeOf<Named<VideoToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof textToImage>>>().toEqualTypeOf<Named<TextToImageCreateParams>>();
});

test('what a body says is what the SDK takes', () => {
  expectTypeOf<z.output<typeof imageToVideo>>().toExtend<ImageToVideoCreateParams>();
  expectTypeOf<z.output<typeof textToVideo>>().toExtend<TextToVideoCreateParams>();
  expectTypeOf<z.output<typeof videoToVideo>>().toExtend<VideoToVideoCreateParams>();
  expectTypeOf<z.output<typeof textToImage>>().toExtend<TextToImageCreateParams>();
});

type Gen4Image = Extract<TextToImageCreateParams, { model: 'gen4_image' }>;
const base = {
  model: z.literal('gen4_image'),
  ratio: word<Gen4Image['ratio']>(),
  contentModeration: maybeModeration,
  referenceImages: maybeTaggedImages,
  promptText: text,
};
type Shape = Fields<Gen4Image>;

test('a wrong field does not compile', () => {
  const right = { ...base, seed: maybeNumber } satisfies Shape;
  // @ts-expect-error a field that the model does not have
  const added = { ...base, seed: maybeNumber, duration: maybeNumber } satisfies Shape;
  // @ts-expect-error a field left out
  const missing = { ...base } satisfies Shape;
  // @ts-expect-error a field of another type
  const mistyped = { ...base, seed: text } satisfies Shape;
  // @ts-expect-error a ratio of another model
  const strange = { ...base, seed: maybeNumber, ratio: word<'21:9'>() } satisfies Shape;
  expect([right, added, missing, mistyped, strange].length).toBe(5);
});

const bodies = {
  image_to_video: imageToVideo,
  text_to_video: textToVideo,
  video_to_video: videoToVideo,
  text_to_image: textToImage,
};

test.each(runway.entries.filter(entry => entry.endpoint in bodies && entry.lifecycle.state !== 'removed'))(
  'the catalog and the SDK name the same fields for $model at $endpoint',
  ({ endpoint, model, fields }) => {
    const { options } = bodies[endpoint as keyof typeof bodies];
    const shape = options.map(option => option.shape).find(({ model: literal }) => literal.values.has(model as never));
    const named = Object.keys(shape ?? {}).filter(name => name !== 'model');
    expect(
      Object.keys(fields)
        .filter(name => name !== 'model')
        .sort(),
    ).toEqual(named.sort());
  },
);
