import { hash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Json, Request } from './job.ts';

/** Identity of a render: same fingerprint, same request. `sha256:` and 64 hex digits. */
export type Fingerprint = `sha256:${string}` & { readonly brand: 'Fingerprint' };

/** Raised when what goes into a fingerprint changes; takes keep the version they were made with. */
export const fingerprintVersion = 1;

/**
 * The one place fingerprints are minted. In it, and why:
 * the version (so that a new recipe never claims an old take), endpoint, model and every field as sent (they are the
 * request), assets by the digest of their bytes (a touched file is the same file), and the slot number only where the
 * model has no seed (otherwise two takes of one job could not be told apart; with seeds they differ already).
 * Not in it: names, comments, order, budget, prices, retries, account. They do not reach the provider. Nor that an MP4
 * is asked for, which was not said once: an MP4 is what came, and no take is stale because it is said now.
 */
export function fingerprint(request: Request, slot: number): Fingerprint {
  const identity: Json = {
    version: fingerprintVersion,
    endpoint: request.endpoint,
    body: spoken(request.body),
    ...(request.body.seed === undefined ? { slot } : {}),
  };
  return `sha256:${hash('sha256', canonical(identity))}` as Fingerprint;
}

function spoken({ outputFormat, ...body }: Request['body']): Request['body'] {
  return outputFormat === undefined || outputFormat === 'mp4' ? body : { ...body, outputFormat };
}
