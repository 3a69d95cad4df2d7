import { z } from 'zod';
import type { AudioCreateParams, ImageCreateParams, VideoCreateParams } from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeKeyframes,
  maybeModeration,
  maybeNumber,
  maybeReferences,
  maybeText,
  maybeWord,
  preset,
  recordedVoice,
  text,
  word,
} from './fields.ts';

/** A request to a router of videos, as the SDK takes it. */
export const generateVideo = z.strictObject({
  configId: text,
  input: z.strictObject({
    aspectRatio: maybeWord(),
    audio: maybeFlag,
    contentModeration: maybeModeration,
    duration: maybeNumber,
    keyframes: maybeKeyframes,
    negativePrompt: maybeText,
    promptText: maybeText,
    referenceAudio: maybeReferences,
    referenceImages: z
      .array(z.strictObject({ role: z.literal(['first', 'last', 'reference']), uri: text }))
      .exactOptional(),
    referenceVideos: z.array(z.strictObject({ role: z.literal(['source', 'reference']), uri: text })).exactOptional(),
    resolution: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<VideoCreateParams.Input>),
} satisfies Fields<VideoCreateParams>);

/** A request to a router of images, as the SDK takes it. */
export const generateImage = z.strictObject({
  configId: text,
  input: z.strictObject({
    promptText: text,
    aspectRatio: maybeWord(),
    contentModeration: maybeModeration,
    outputCount: maybeNumber,
    referenceImages: maybeReferences,
    resolution: maybeWord(),
    seed: maybeNumber,
  } satisfies Fields<ImageCreateParams.Input>),
} satisfies Fields<ImageCreateParams>);

type Voice = Extract<NonNullable<AudioCreateParams.Input['voice']>, { type: 'preset' }>;

/** A request to a router of sound, as the SDK takes it. */
export const generateAudio = z.strictObject({
  configId: text,
  input: z.strictObject({
    promptText: text,
    type: word(),
    duration: maybeNumber,
    loop: maybeFlag,
    referenceAudios: maybeReferences,
    voice: z.discriminatedUnion('type', [preset<Voice['presetId'], 'preset'>('preset'), recordedVoice]).exactOptional(),
  } satisfies Fields<AudioCreateParams.Input>),
} satisfies Fields<AudioCreateParams>);
