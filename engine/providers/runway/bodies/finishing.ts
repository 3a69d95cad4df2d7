import { z } from 'zod';
import type {
  ImageUpscaleCreateParams,
  VideoUpscaleCreateParams as Upscale,
  VideoToHdrCreateParams,
} from '../params.ts';
import { type Fields, maybeFlag, maybeNumber, maybeWord, text, word } from './fields.ts';

/** A request to image_upscale, as the SDK takes it. */
export const imageUpscale = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('magnific_precision_upscaler_v2'),
    imageUri: text,
    flavor: maybeWord(),
    scaleFactor: z.literal([2, 4, 8, 16]).exactOptional(),
    sharpen: maybeNumber,
    smartGrain: maybeNumber,
    ultraDetail: maybeNumber,
  } satisfies Fields<ImageUpscaleCreateParams>),
]);

/** A request to video_upscale, model by model, as the SDK takes it. */
export const videoUpscale = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('magnific_video_upscaler_creative'),
    videoUri: text,
    creativity: maybeNumber,
    flavor: maybeWord(),
    fpsBoost: maybeFlag,
    resolution: maybeWord(),
    sharpen: maybeNumber,
    smartGrain: maybeNumber,
  } satisfies Fields<Upscale.MagnificVideoUpscalerCreative>),
  z.strictObject({
    model: z.literal('enhance_frame_rate'),
    targetFramerate: word(),
    videoUri: text,
  } satisfies Fields<Upscale.EnhanceFrameRate>),
]);

/** A request to video_to_hdr, as the SDK takes it. */
export const videoToHdr = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('ruby'),
    videoUri: text,
    outputFormat: maybeWord(),
    proresProfile: maybeWord(),
  } satisfies Fields<VideoToHdrCreateParams>),
]);
