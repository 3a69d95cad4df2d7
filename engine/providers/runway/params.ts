/** What the SDK takes, endpoint by endpoint: what our bodies are held to. */
export type { AvatarVideoCreateParams } from '@runwayml/sdk/resources/avatar-videos';
export type { CharacterPerformanceCreateParams } from '@runwayml/sdk/resources/character-performance';
export type { AudioCreateParams } from '@runwayml/sdk/resources/generate/audio';
export type { ImageCreateParams } from '@runwayml/sdk/resources/generate/image';
export type { VideoCreateParams } from '@runwayml/sdk/resources/generate/video';
export type { ImageToVideoCreateParams } from '@runwayml/sdk/resources/image-to-video';
export type { ImageUpscaleCreateParams } from '@runwayml/sdk/resources/image-upscale';
export type {
  RecipeAdLocalizationParams,
  RecipeMarketingStockImageParams,
  RecipeMultiShotVideoParams,
  RecipeProductAdParams,
  RecipeProductCampaignImageParams,
  RecipeProductSwapParams,
  RecipeProductUgcParams,
} from '@runwayml/sdk/resources/recipes';
export type { SoundEffectCreateParams } from '@runwayml/sdk/resources/sound-effect';
export type { SpeechToSpeechCreateParams } from '@runwayml/sdk/resources/speech-to-speech';
export type { TextToImageCreateParams } from '@runwayml/sdk/resources/text-to-image';
export type { TextToSpeechCreateParams } from '@runwayml/sdk/resources/text-to-speech';
export type { TextToVideoCreateParams } from '@runwayml/sdk/resources/text-to-video';
export type { VideoToHdrCreateParams } from '@runwayml/sdk/resources/video-to-hdr';
export type { VideoToVideoCreateParams } from '@runwayml/sdk/resources/video-to-video';
export type { VideoUpscaleCreateParams } from '@runwayml/sdk/resources/video-upscale';
export type { VoiceDubbingCreateParams } from '@runwayml/sdk/resources/voice-dubbing';
export type { VoiceIsolationCreateParams } from '@runwayml/sdk/resources/voice-isolation';

import type { WorkflowRunParams } from '@runwayml/sdk/resources/workflows';

/** What the SDK takes beside a workflow's id. */
export type WorkflowParams = WorkflowRunParams & { workflowId: string };
