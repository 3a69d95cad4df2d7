import { z } from 'zod';
import type { TextToImageCreateParams as Params } from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeModeration,
  maybeNumber,
  maybeReferences,
  maybeSubjectImages,
  maybeTaggedImages,
  maybeWord,
  taggedImages,
  text,
  word,
} from './fields.ts';

const gemini3 = {
  promptText: text,
  outputCount: z.literal([1, 4]).exactOptional(),
  referenceImages: maybeSubjectImages,
};

const gptImage = { promptText: text, outputCount: maybeNumber, referenceImages: maybeTaggedImages };

const seedream = {
  promptText: text,
  grounding: maybeFlag,
  outputCount: maybeNumber,
  outputFormat: maybeWord<'png' | 'jpeg'>(),
  referenceImages: maybeReferences,
};

/** A request to text_to_image, model by model, as the SDK takes it. */
export const textToImage = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('gen4_image_turbo'),
    promptText: text,
    ratio: word(),
    referenceImages: taggedImages,
    contentModeration: maybeModeration,
    seed: maybeNumber,
  } satisfies Fields<Params.Gen4ImageTurbo>),
  z.strictObject({
    model: z.literal('gen4_image'),
    promptText: text,
    ratio: word(),
    contentModeration: maybeModeration,
    referenceImages: maybeTaggedImages,
    seed: maybeNumber,
  } satisfies Fields<Params.Gen4Image>),
  z.strictObject({
    model: z.literal('gpt_image_2'),
    ...gptImage,
    ratio: word(),
    background: maybeWord(),
    quality: maybeWord(),
  } satisfies Fields<Params.GptImage2>),
  z.strictObject({
    model: z.literal('gemini_image3.1_flash'),
    ...gemini3,
    ratio: word(),
  } satisfies Fields<Params.GeminiImage3_1Flash>),
  z.strictObject({
    model: z.literal('muse_image'),
    promptText: text,
    ratio: word(),
    outputCount: maybeNumber,
    outputFormat: maybeWord(),
    referenceImages: maybeReferences,
  } satisfies Fields<Params.MuseImage>),
  z.strictObject({
    model: z.literal('seedream5_pro'),
    ...seedream,
    ratio: word(),
  } satisfies Fields<Params.Seedream5Pro>),
  z.strictObject({
    model: z.literal('seedream5_lite'),
    ...seedream,
    ratio: text,
  } satisfies Fields<Params.Seedream5Lite>),
  z.strictObject({
    model: z.literal('grok_imagine_image_2'),
    promptText: text,
    ratio: word(),
    edit: maybeFlag,
    outputCount: maybeNumber,
    quality: maybeWord(),
    referenceImages: maybeReferences,
  } satisfies Fields<Params.GrokImagineImage2>),
  z.strictObject({
    model: z.literal('gemini_image3_pro'),
    ...gemini3,
    ratio: word(),
  } satisfies Fields<Params.GeminiImage3Pro>),
  z.strictObject({
    model: z.literal('gpt_image_2_5_flare'),
    ...gptImage,
    ratio: word(),
    background: maybeWord(),
    quality: maybeWord(),
  } satisfies Fields<Params.GptImage2_5Flare>),
  z.strictObject({
    model: z.literal('gpt_image_2_5_sunburst'),
    ...gptImage,
    ratio: word(),
    background: maybeWord(),
    quality: maybeWord(),
  } satisfies Fields<Params.GptImage2_5Sunburst>),
  z.strictObject({
    model: z.literal('gemini_2.5_flash'),
    promptText: text,
    ratio: word(),
    referenceImages: maybeTaggedImages,
  } satisfies Fields<Params.Gemini2_5Flash>),
]);
