import type { z } from 'zod';
import { type Catalog, entryFor } from '../../catalog/catalog.ts';
import { modelOf } from '../../catalog/request.ts';
import type { Request } from '../../graph/job.ts';
import type { Refused } from '../provider.ts';
import { type Endpoint, endpoints } from './endpoints.ts';
import type { Client, SendOptions } from './runway.ts';

/** A create that has only to be sent. */
export type Send = (client: Client, options: SendOptions) => Promise<Response>;

/**
 * Readies a request for the SDK, field by field, or says what is wrong with it. A model or an endpoint that is newer
 * than the SDK's types goes out as it is: the catalog has let it pass, and the API will look at it again.
 */
export const prepare = (request: Request, catalog: Catalog): Send | Refused => ready(request, catalog, {});

/** Readies the question what a router would do. The SDK sends the field, though it has no type for it. */
export function prepareToAsk(request: Request, catalog: Catalog): Send | Refused {
  if (!request.endpoint.startsWith('generate/')) {
    return wrong(`Only a router can be asked what it would do, and ${request.endpoint} is none.`);
  }
  return ready(request, catalog, { dryRun: true });
}

type Extras = { readonly dryRun?: true };

function ready(request: Request, catalog: Catalog, extras: Extras): Send | Refused {
  const { endpoint, body } = request;
  const typed = Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint] : undefined;
  // Sent as a create, it would make no task, and leave everybody looking for one.
  if (body.dryRun !== undefined) return wrong(`A render cannot be asked for with "dryRun": it would make nothing.`);
  if (typed && knows(typed, request)) {
    const read = typed.read(body);
    if (read.success) return (client, options) => read.send(client, extras, options).asResponse();
    return wrong(`${modelOf(request)} cannot be asked like this: ${read.issues.map(told).join('; ')}.`);
  }
  const entry = entryFor(catalog, request);
  if (!entry) return wrong(`The catalog has no ${modelOf(request)} at ${endpoint}.`);
  return (client, options) =>
    client.post(`/v1/${entry.endpoint}`, { body: { ...body, ...extras }, ...options }).asResponse();
}

const knows = ({ models }: Endpoint, { body }: Request): boolean =>
  models ? typeof body.model === 'string' && models.has(body.model) : body.model === undefined;

const told = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;

const wrong = (reason: string): Refused => ({ kind: 'refused', failure: { class: 'fix', reason } });
