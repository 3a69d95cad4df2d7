import type { z } from 'zod';
import { type Catalog, entryFor } from '../../catalog/catalog.ts';
import { modelOf } from '../../catalog/request.ts';
import type { Request } from '../../graph/job.ts';
import type { Refused } from '../provider.ts';
import { imageToVideo } from './bodies/image-to-video.ts';
import { textToImage } from './bodies/text-to-image.ts';
import { textToVideo } from './bodies/text-to-video.ts';
import { videoToVideo } from './bodies/video-to-video.ts';
import type { Client, SendOptions } from './runway.ts';

/** A create that has only to be sent. */
export type Send = (client: Client, options: SendOptions) => Promise<Response>;

/**
 * Readies a request for the SDK, field by field, or says what is wrong with it. A model or an endpoint that is newer
 * than the SDK's types goes out as it is: the catalog has let it pass, and the API will look at it again.
 */
export function prepare(request: Request, catalog: Catalog): Send | Refused {
  const { endpoint, body } = request;
  const typed = Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint] : undefined;
  if (typed?.models.has(modelOf(request))) return typed.prepare(body);
  const entry = entryFor(catalog, request);
  if (!entry) return wrong(`The catalog has no ${modelOf(request)} at ${endpoint}.`);
  return (client, options) => client.post(`/v1/${entry.endpoint}`, { body, ...options }).asResponse();
}

interface Endpoint {
  readonly models: ReadonlySet<string>;
  readonly prepare: (body: Request['body']) => Send | Refused;
}

const endpoints: Readonly<Record<string, Endpoint>> = {
  image_to_video: endpoint(imageToVideo, (client, body, options) => client.imageToVideo.create(body, options)),
  text_to_video: endpoint(textToVideo, (client, body, options) => client.textToVideo.create(body, options)),
  video_to_video: endpoint(videoToVideo, (client, body, options) => client.videoToVideo.create(body, options)),
  text_to_image: endpoint(textToImage, (client, body, options) => client.textToImage.create(body, options)),
};

interface Bodies<Body> extends z.ZodType<Body> {
  readonly options: readonly { readonly shape: { readonly model: { readonly values: ReadonlySet<string> } } }[];
}

function endpoint<Body>(
  bodies: Bodies<Body>,
  send: (client: Client, body: Body, options: SendOptions) => { asResponse(): Promise<Response> },
): Endpoint {
  return {
    models: new Set(bodies.options.flatMap(({ shape }) => [...shape.model.values])),
    prepare(body) {
      const read = bodies.safeParse(body);
      if (!read.success)
        return wrong(`${body.model} cannot be asked like this: ${read.error.issues.map(told).join('; ')}.`);
      return (client, options) => send(client, read.data, options).asResponse();
    },
  };
}

const told = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;

const wrong = (reason: string): Refused => ({ kind: 'refused', failure: { class: 'fix', reason } });
