import { isPart } from '../../catalog/body.ts';
import type { ProviderRequest } from '../../catalog/request.ts';

/** Who made a model, as a router's answer names it; Runway where nothing else is known. */
export const houseOf = (model: string): string => houses.find(([prefix]) => model.startsWith(prefix))?.[1] ?? 'runway';

const houses: readonly (readonly [prefix: string, house: string])[] = [
  ['gemini', 'google'],
  ['veo', 'google'],
  ['gpt', 'openai'],
  ['seed', 'bytedance'],
  ['eleven', 'elevenlabs'],
  ['grok', 'xai'],
  ['hailuo', 'minimax'],
  ['h3', 'minimax'],
  ['wan', 'alibaba'],
  ['happyhorse', 'alibaba'],
  ['muse', 'meta'],
];

/** What a router says it has read: the shape of the SDK's `resolvedInput`. */
export function resolvedInput({ endpoint, body }: ProviderRequest, made: ProviderRequest): object {
  const input = isPart(body.input) ? body.input : {};
  const { ratio = '', duration = 5, resolution } = made.body;
  switch (endpoint) {
    case 'generate/image':
      return { aspectRatio: input.aspectRatio ?? '16:9', ratio, resolution: input.resolution ?? '1k' };
    case 'generate/audio':
      return {
        type: input.type,
        voice: isPart(input.voice) ? input.voice.type : input.type === 'speech' ? 'default' : 'none',
      };
    default:
      return { duration, ratio, resolution: input.resolution ?? resolution ?? '720p' };
  }
}
