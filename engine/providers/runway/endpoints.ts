import type { z } from 'zod';
import type { ProviderBody } from '../../catalog/request.ts';
import { imageUpscale, videoToHdr, videoUpscale } from './bodies/finishing.ts';
import { imageToVideo } from './bodies/image-to-video.ts';
import { avatarVideos, characterPerformance } from './bodies/performance.ts';
import * as recipe from './bodies/recipes.ts';
import { generateAudio, generateImage, generateVideo } from './bodies/routers.ts';
import { soundEffect, speechToSpeech, textToSpeech, voiceDubbing, voiceIsolation } from './bodies/sound.ts';
import { textToImage } from './bodies/text-to-image.ts';
import { textToVideo } from './bodies/text-to-video.ts';
import { videoToVideo } from './bodies/video-to-video.ts';
import { workflow } from './bodies/workflow.ts';
import type { Client, SendOptions } from './runway.ts';

/** One endpoint, as far as the SDK has types for it. */
export interface Endpoint {
  /** Absent: it takes no model. */
  readonly models?: ReadonlySet<string>;
  /** Reads a body field by field. */
  readonly read: (body: ProviderBody) => Read;
}

export type Read =
  | { readonly success: true; readonly send: (client: Client, extras: object, options: SendOptions) => Sent }
  | { readonly success: false; readonly issues: readonly z.core.$ZodIssue[] };

interface Sent {
  asResponse(): Promise<Response>;
}

/** Every endpoint of the SDK that makes a task. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  image_to_video: byModel(imageToVideo, (client, ...sent) => client.imageToVideo.create(...sent)),
  text_to_video: byModel(textToVideo, (client, ...sent) => client.textToVideo.create(...sent)),
  video_to_video: byModel(videoToVideo, (client, ...sent) => client.videoToVideo.create(...sent)),
  text_to_image: byModel(textToImage, (client, ...sent) => client.textToImage.create(...sent)),
  character_performance: byModel(characterPerformance, (client, ...sent) =>
    client.characterPerformance.create(...sent),
  ),
  avatar_videos: byModel(avatarVideos, (client, ...sent) => client.avatarVideos.create(...sent)),
  image_upscale: byModel(imageUpscale, (client, ...sent) => client.imageUpscale.create(...sent)),
  video_upscale: byModel(videoUpscale, (client, ...sent) => client.videoUpscale.create(...sent)),
  video_to_hdr: byModel(videoToHdr, (client, ...sent) => client.videoToHdr.create(...sent)),
  text_to_speech: byModel(textToSpeech, (client, ...sent) => client.textToSpeech.create(...sent)),
  speech_to_speech: byModel(speechToSpeech, (client, ...sent) => client.speechToSpeech.create(...sent)),
  sound_effect: byModel(soundEffect, (client, ...sent) => client.soundEffect.create(...sent)),
  voice_dubbing: byModel(voiceDubbing, (client, ...sent) => client.voiceDubbing.create(...sent)),
  voice_isolation: byModel(voiceIsolation, (client, ...sent) => client.voiceIsolation.create(...sent)),
  'generate/video': modelless(generateVideo, (client, ...sent) => client.generate.video.create(...sent)),
  'generate/image': modelless(generateImage, (client, ...sent) => client.generate.image.create(...sent)),
  'generate/audio': modelless(generateAudio, (client, ...sent) => client.generate.audio.create(...sent)),
  'recipes/ad_localization': modelless(recipe.adLocalization, (client, ...sent) =>
    client.recipes.adLocalization(...sent),
  ),
  'recipes/marketing_stock_image': modelless(recipe.marketingStockImage, (client, ...sent) =>
    client.recipes.marketingStockImage(...sent),
  ),
  'recipes/multi_shot_video': modelless(recipe.multiShotVideo, (client, ...sent) =>
    client.recipes.multiShotVideo(...sent),
  ),
  'recipes/product_ad': modelless(recipe.productAd, (client, ...sent) => client.recipes.productAd(...sent)),
  'recipes/product_campaign_image': modelless(recipe.productCampaignImage, (client, ...sent) =>
    client.recipes.productCampaignImage(...sent),
  ),
  'recipes/product_swap': modelless(recipe.productSwap, (client, ...sent) => client.recipes.productSwap(...sent)),
  'recipes/product_ugc': modelless(recipe.productUgc, (client, ...sent) => client.recipes.productUgc(...sent)),
  workflows: modelless(workflow, (client, { workflowId, ...body }, options) =>
    client.workflows.run(workflowId, body, options),
  ),
};

interface Bodies<Body extends object> extends z.ZodType<Body> {
  readonly options: readonly { readonly shape: { readonly model: { readonly values: ReadonlySet<string> } } }[];
}

type Sending<Body> = (client: Client, body: Body, options: SendOptions) => Sent;

function byModel<Body extends object>(bodies: Bodies<Body>, send: Sending<Body>): Endpoint {
  return {
    models: new Set(bodies.options.flatMap(({ shape }) => [...shape.model.values])),
    ...modelless(bodies, send),
  };
}

function modelless<Body extends object>(body: z.ZodType<Body>, send: Sending<Body>): Endpoint {
  return {
    read(written) {
      const read = body.safeParse(written);
      if (!read.success) return { success: false, issues: read.error.issues };
      return { success: true, send: (client, extras, options) => send(client, { ...read.data, ...extras }, options) };
    },
  };
}
