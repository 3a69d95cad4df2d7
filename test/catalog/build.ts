import type { AssetFacts, Json, KnownAsset, ProviderBody, ProviderRequest } from '../../engine/catalog/request.ts';

/** A digest, as assets are named while thinking. */
export const digest = `sha256:${'0'.repeat(64)}`;

export const facts =
  (known: KnownAsset): AssetFacts =>
  () =>
    known;

export const request = (
  endpoint: string,
  model: string,
  fields: Readonly<Record<string, Json>> = {},
): ProviderRequest => ({
  endpoint,
  body: { model, ...fields } as ProviderBody,
});

/** For an endpoint that takes no model: a recipe, a router. */
export const modelless = (endpoint: string, fields: Readonly<Record<string, Json>>): ProviderRequest => ({
  endpoint,
  body: fields as ProviderBody,
});

/** So many references, each with a digest of its own. */
export const uris = (count: number, rest: Readonly<Record<string, Json>> = {}): Json[] =>
  Array.from({ length: count }, (_, at) => ({ uri: `sha256:${at}`, ...rest }));

/** A clip from a still, with nothing wrong about it. */
export const imageToVideo = (model: string, fields: Readonly<Record<string, Json>> = {}): ProviderRequest =>
  request('image_to_video', model, {
    promptImage: digest,
    promptText: 'rolls through the street',
    ratio: '1280:720',
    ...fields,
  });

export const textToVideo = (model: string, fields: Readonly<Record<string, Json>> = {}): ProviderRequest =>
  request('text_to_video', model, { promptText: 'rain on asphalt', ratio: '1280:720', ...fields });

export const still = (model: string, fields: Readonly<Record<string, Json>> = {}): ProviderRequest =>
  request('text_to_image', model, { promptText: 'a silver bicycle', ratio: '1280:720', ...fields });

export const edit = (fields: Readonly<Record<string, Json>> = {}): ProviderRequest =>
  request('video_to_video', 'aleph2', { videoUri: digest, promptText: 'make it dawn', ...fields });
