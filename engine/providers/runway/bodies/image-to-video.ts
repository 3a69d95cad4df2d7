import { z } from 'zod';
import type { ImageToVideoCreateParams as Params } from '../params.ts';
import {
  endFrames,
  type Fields,
  firstFrame,
  framesOrReferences,
  maybeFlag,
  maybeModeration,
  maybeNumber,
  maybeReferenceAudio,
  maybeReferenceVideos,
  maybeSecondsOrAuto,
  maybeText,
  maybeVeoSeconds,
  maybeWord,
  number,
  text,
  word,
} from './fields.ts';

const veo = {
  promptImage: endFrames,
  ratio: word<Params.Veo3_1['ratio']>(),
  audio: maybeFlag,
  duration: maybeVeoSeconds,
  negativePrompt: maybeText,
  promptText: maybeText,
  seed: maybeNumber,
};

const seedance = {
  promptImage: framesOrReferences,
  audio: maybeFlag,
  duration: maybeSecondsOrAuto,
  promptText: maybeText,
  referenceAudio: maybeReferenceAudio,
  seed: maybeNumber,
};

const wan = {
  promptImage: framesOrReferences,
  promptText: text,
  audio: maybeFlag,
  duration: maybeNumber,
  ratio: maybeWord<NonNullable<Params.Wan3['ratio']>>(),
  referenceAudio: maybeReferenceAudio,
  referenceVideos: maybeReferenceVideos,
};

/** A request to image_to_video, model by model, as the SDK takes it. */
export const imageToVideo = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('gen4.5'),
    duration: number,
    promptImage: firstFrame,
    promptText: text,
    ratio: word(),
    contentModeration: maybeModeration,
    outputFormat: maybeWord(),
    proresProfile: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<Params.Gen4_5>),
  z.strictObject({
    model: z.literal('gen4_turbo'),
    promptImage: firstFrame,
    ratio: word(),
    contentModeration: maybeModeration,
    duration: maybeNumber,
    promptText: maybeText,
    seed: maybeNumber,
  } satisfies Fields<Params.Gen4Turbo>),
  z.strictObject({ model: z.literal('veo3.1'), ...veo } satisfies Fields<Params.Veo3_1>),
  z.strictObject({ model: z.literal('veo3.1_fast'), ...veo } satisfies Fields<Params.Veo3_1Fast>),
  z.strictObject({
    model: z.literal('hailuo3'),
    promptImage: framesOrReferences,
    promptText: text,
    duration: maybeNumber,
    ratio: maybeWord(),
    referenceAudio: maybeReferenceAudio,
    resolution: maybeWord(),
  } satisfies Fields<Params.Hailuo3>),
  z.strictObject({
    model: z.literal('happyhorse_1_0'),
    promptImage: firstFrame,
    duration: maybeNumber,
    promptText: maybeText,
    resolution: maybeWord(),
  } satisfies Fields<Params.Happyhorse1_0>),
  z.strictObject({ model: z.literal('seedance2'), ...seedance, ratio: maybeWord() } satisfies Fields<Params.Seedance2>),
  z.strictObject({
    model: z.literal('seedance2_fast'),
    ...seedance,
    ratio: maybeWord(),
  } satisfies Fields<Params.Seedance2Fast>),
  z.strictObject({
    model: z.literal('seedance2_mini'),
    ...seedance,
    ratio: maybeWord(),
  } satisfies Fields<Params.Seedance2Mini>),
  z.strictObject({
    model: z.literal('gemini_omni_flash'),
    promptImage: firstFrame,
    duration: maybeNumber,
    promptText: maybeText,
    ratio: maybeWord(),
  } satisfies Fields<Params.GeminiOmniFlash>),
  z.strictObject({
    model: z.literal('seedance2_5'),
    ...seedance,
    ratio: maybeWord(),
  } satisfies Fields<Params.Seedance2_5>),
  z.strictObject({
    model: z.literal('grok_imagine_1_5'),
    promptImage: firstFrame,
    duration: maybeNumber,
    promptText: maybeText,
    resolution: maybeWord(),
  } satisfies Fields<Params.GrokImagine1_5>),
  z.strictObject({ model: z.literal('wan3'), ...wan } satisfies Fields<Params.Wan3>),
  z.strictObject({
    model: z.literal('gemini_omni_flash_1.1'),
    promptImage: endFrames,
    promptText: text,
    duration: maybeSecondsOrAuto,
    ratio: maybeWord(),
  } satisfies Fields<Params.GeminiOmniFlash1_1>),
  z.strictObject({ model: z.literal('wan3_prime'), ...wan } satisfies Fields<Params.Wan3Prime>),
  z.strictObject({
    model: z.literal('h3_max'),
    promptImage: endFrames,
    promptText: text,
    duration: maybeNumber,
    promptExpansionMode: maybeWord(),
    resolution: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<Params.H3Max>),
]);
