import { z } from 'zod';
import type { VideoToVideoCreateParams as Params } from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeKeyframes,
  maybeModeration,
  maybeNumber,
  maybeReferenceAudio,
  maybeReferences,
  maybeReferenceVideos,
  maybeSecondsOrAuto,
  maybeText,
  maybeWord,
  text,
} from './fields.ts';

const references = {
  referenceAudio: maybeReferenceAudio,
  references: maybeReferences,
  referenceVideos: maybeReferenceVideos,
};

const seedance = {
  promptVideo: text,
  audio: maybeFlag,
  duration: maybeSecondsOrAuto,
  promptText: maybeText,
  ...references,
  seed: maybeNumber,
};

/** A request to video_to_video, model by model, as the SDK takes it. */
export const videoToVideo = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('aleph2'),
    videoUri: text,
    contentModeration: maybeModeration,
    keyframes: maybeKeyframes,
    outputFormat: maybeWord(),
    promptText: maybeText,
    proresProfile: maybeWord(),
    ratio: maybeText,
    seed: maybeNumber,
    targetAspectRatio: maybeWord(),
  } satisfies Fields<Params.Variant0>),
  z.strictObject({
    model: z.literal('hailuo3'),
    promptText: text,
    promptVideo: text,
    duration: maybeNumber,
    ratio: maybeWord(),
    ...references,
    resolution: maybeWord(),
  } satisfies Fields<Params.Hailuo3>),
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
    promptText: text,
    videoUri: text,
    references: maybeReferences,
  } satisfies Fields<Params.GeminiOmniFlash>),
  z.strictObject({
    model: z.literal('seedance2_5'),
    ...seedance,
    mode: maybeWord(),
    ratio: maybeWord(),
  } satisfies Fields<Params.Seedance2_5>),
  z.strictObject({
    model: z.literal('gemini_omni_flash_1.1'),
    promptText: text,
    videoUri: text,
    duration: maybeSecondsOrAuto,
    mode: maybeWord(),
    ratio: maybeWord(),
    references: maybeReferences,
  } satisfies Fields<Params.GeminiOmniFlash1_1>),
]);
