import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { isServed, runway } from '../../engine/catalog/catalog.ts';
import {
  type Fields,
  maybeModeration,
  maybeNumber,
  maybeTaggedImages,
  text,
  word,
} from '../../engine/providers/runway/bodies/fields.ts';
import { imageUpscale, videoToHdr, videoUpscale } from '../../engine/providers/runway/bodies/finishing.ts';
import { imageToVideo } from '../../engine/providers/runway/bodies/image-to-video.ts';
import { avatarVideos, characterPerformance } from '../../engine/providers/runway/bodies/performance.ts';
import * as recipe from '../../engine/providers/runway/bodies/recipes.ts';
import { generateAudio, generateImage, generateVideo } from '../../engine/providers/runway/bodies/routers.ts';
import {
  soundEffect,
  speechToSpeech,
  textToSpeech,
  voiceDubbing,
  voiceIsolation,
} from '../../engine/providers/runway/bodies/sound.ts';
import { textToImage } from '../../engine/providers/runway/bodies/text-to-image.ts';
import { textToVideo } from '../../engine/providers/runway/bodies/text-to-video.ts';
import { videoToVideo } from '../../engine/providers/runway/bodies/video-to-video.ts';
import { workflow } from '../../engine/providers/runway/bodies/workflow.ts';
import type {
  ImageToVideoCreateParams,
  RecipeMultiShotVideoParams,
  SoundEffectCreateParams,
  TextToImageCreateParams,
  TextToSpeechCreateParams,
  TextToVideoCreateParams,
  VideoToVideoCreateParams,
  VideoUpscaleCreateParams,
} from '../../engine/providers/runway/params.ts';

/** The models of a union of bodies, each with the names of its fields. */
type Named<Bodies extends { model: string }> = { [Model in Bodies['model']]: keyof Extract<Bodies, { model: Model }> };

test('every model and every field of the SDK is here, and no other', () => {
  expectTypeOf<Named<z.output<typeof imageToVideo>>>().toEqualTypeOf<Named<ImageToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof textToVideo>>>().toEqualTypeOf<Named<TextToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof videoToVideo>>>().toEqualTypeOf<Named<VideoToVideoCreateParams>>();
  expectTypeOf<Named<z.output<typeof textToImage>>>().toEqualTypeOf<Named<TextToImageCreateParams>>();
  expectTypeOf<Named<z.output<typeof textToSpeech>>>().toEqualTypeOf<Named<TextToSpeechCreateParams>>();
  expectTypeOf<Named<z.output<typeof soundEffect>>>().toEqualTypeOf<Named<SoundEffectCreateParams>>();
  expectTypeOf<Named<z.output<typeof videoUpscale>>>().toEqualTypeOf<Named<VideoUpscaleCreateParams>>();
  expectTypeOf<z.output<typeof recipe.multiShotVideo>['mode']>().toEqualTypeOf<RecipeMultiShotVideoParams['mode']>();
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

/** What this proof needs of a body: an object, or one of several. */
interface Body {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly { readonly shape: Readonly<Record<string, z.ZodType>> }[];
}

const bodies: Readonly<Record<string, Body>> = {
  image_to_video: imageToVideo,
  text_to_video: textToVideo,
  video_to_video: videoToVideo,
  text_to_image: textToImage,
  character_performance: characterPerformance,
  avatar_videos: avatarVideos,
  image_upscale: imageUpscale,
  video_upscale: videoUpscale,
  video_to_hdr: videoToHdr,
  text_to_speech: textToSpeech,
  speech_to_speech: speechToSpeech,
  sound_effect: soundEffect,
  voice_dubbing: voiceDubbing,
  voice_isolation: voiceIsolation,
  'generate/video': generateVideo,
  'generate/image': generateImage,
  'generate/audio': generateAudio,
  'recipes/ad_localization': recipe.adLocalization,
  'recipes/marketing_stock_image': recipe.marketingStockImage,
  'recipes/multi_shot_video': recipe.multiShotVideo,
  'recipes/product_ad': recipe.productAd,
  'recipes/product_campaign_image': recipe.productCampaignImage,
  'recipes/product_swap': recipe.productSwap,
  'recipes/product_ugc': recipe.productUgc,
  workflows: workflow,
};

/** The fields of a body for one model; of one that takes none, all it can have. */
function fieldsOf({ shape, options = [] }: Body, model: string): ReadonlySet<string> {
  if (shape) return new Set(Object.keys(shape));
  const ofModel = options.filter(option => !option.shape.model || option.shape.model.safeParse(model).success);
  return new Set(ofModel.flatMap(option => Object.keys(option.shape)).filter(name => name !== 'model'));
}

const served = runway.entries.filter(isServed);

test.each(served)('the catalog and the SDK name the same fields for $model at $endpoint', entry => {
  // A dry run is a question, and the SDK has no type for it.
  const named = Object.keys(entry.fields).filter(name => name !== 'dryRun');
  expect(new Set(named)).toEqual(fieldsOf(bodies[entry.endpoint]!, entry.model));
});

test.each(served.filter(({ endpoint }) => endpoint.startsWith('generate/')))(
  'and for the input of $endpoint',
  ({ endpoint, fields: { input } }) => {
    const body = bodies[endpoint]!.shape!.input as Body;
    expect(new Set(Object.keys(input?.type === 'object' ? input.fields : {}))).toEqual(fieldsOf(body, 'router'));
  },
);
