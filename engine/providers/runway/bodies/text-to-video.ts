import { z } from 'zod';
import type { TextToVideoCreateParams as Params } from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeModeration,
  maybeNumber,
  maybeReferenceAudio,
  maybeReferences,
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
  promptText: text,
  ratio: word<Params.Veo3_1['ratio']>(),
  audio: maybeFlag,
  duration: maybeVeoSeconds,
  negativePrompt: maybeText,
  seed: maybeNumber,
};

const references = {
  referenceAudio: maybeReferenceAudio,
  references: maybeReferences,
  referenceVideos: maybeReferenceVideos,
};

const seedance = { promptText: text, audio: maybeFlag, duration: maybeSecondsOrAuto, ...references, seed: maybeNumber };

const wan = {
  promptText: text,
  audio: maybeFlag,
  duration: maybeNumber,
  ratio: maybeWord<NonNullable<Params.Wan3['ratio']>>(),
  ...references,
};

/** A request to text_to_video, model by model, as the SDK takes it. */
export const textToVideo = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('gen4.5'),
    duration: number,
    promptText: text,
    ratio: word(),
    contentModeration: maybeModeration,
    outputFormat: maybeWord(),
    proresProfile: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<Params.Gen4_5>),
  z.strictObject({ model: z.literal('veo3.1'), ...veo } satisfies Fields<Params.Veo3_1>),
  z.strictObject({ model: z.literal('veo3.1_fast'), ...veo } satisfies Fields<Params.Veo3_1Fast>),
  z.strictObject({
    model: z.literal('hailuo3'),
    promptText: text,
    duration: maybeNumber,
    ratio: maybeWord(),
    ...references,
    resolution: maybeWord(),
  } satisfies Fields<Params.Hailuo3>),
  z.strictObject({
    model: z.literal('happyhorse_1_0'),
    promptText: text,
    duration: maybeNumber,
    ratio: maybeWord(),
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
    promptText: text,
    duration: maybeNumber,
    ratio: maybeWord(),
  } satisfies Fields<Params.GeminiOmniFlash>),
  z.strictObject({
    model: z.literal('seedance2_5'),
    ...seedance,
    promptText: maybeText,
    ratio: maybeWord(),
  } satisfies Fields<Params.Seedance2_5>),
  z.strictObject({
    model: z.literal('grok_imagine_1_5'),
    promptText: text,
    duration: maybeNumber,
    ratio: maybeWord(),
    referenceAudio: maybeReferenceAudio,
    references: maybeReferences,
    resolution: maybeWord(),
  } satisfies Fields<Params.GrokImagine1_5>),
  z.strictObject({ model: z.literal('wan3'), ...wan } satisfies Fields<Params.Wan3>),
  z.strictObject({
    model: z.literal('gemini_omni_flash_1.1'),
    promptText: text,
    duration: maybeSecondsOrAuto,
    ratio: maybeWord(),
    references: maybeReferences,
    referenceVideos: maybeReferences,
  } satisfies Fields<Params.GeminiOmniFlash1_1>),
  z.strictObject({ model: z.literal('wan3_prime'), ...wan } satisfies Fields<Params.Wan3Prime>),
  z.strictObject({
    model: z.literal('h3_max'),
    promptText: text,
    duration: maybeNumber,
    promptExpansionMode: maybeWord(),
    resolution: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<Params.H3Max>),
]);
