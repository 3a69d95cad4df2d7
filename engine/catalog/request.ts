import type { Medium } from '../../schemas/types/catalog.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What is asked of a provider: an endpoint, and the body as sent. Assets are strings: a digest (`sha256:…`) while
 * thinking, or any other `scheme:rest` for one that is not rendered yet; a URI once uploaded.
 */
export interface ProviderRequest {
  /** The path after `/v1/`: `image_to_video`. */
  readonly endpoint: string;
  readonly body: ProviderBody;
}

/** With a `model`, but where the endpoint takes none: recipes, routers, workflows. */
export type ProviderBody = Readonly<Record<string, Json>>;

/** What people call the model of a request: its `model`, or what the endpoint that takes none is known as: `product_ad`, `router`, `workflow`. */
export function modelOf({ endpoint, body }: { readonly endpoint: string; readonly body: object }): string {
  if ('model' in body && typeof body.model === 'string') return body.model;
  const [family = '', name = family] = endpoint.split('/');
  return nameless[family] ?? name;
}

const nameless: Readonly<Record<string, string>> = { generate: 'router', workflows: 'workflow' };

/** What is known of an asset in a body, by the string that stands for it. Absent: not known yet. */
export type AssetFacts = (asset: string) => KnownAsset | undefined;

/** Every member absent means: not known. */
export interface KnownAsset {
  readonly kind?: Medium;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  readonly seconds?: number;
  /** The seconds are the longest it may be: it is not rendered yet. */
  readonly secondsAtMost?: true;
  /** Frames per second. */
  readonly fps?: number;
  readonly bytes?: number;
  readonly mime?: string;
}

/** Nothing is known of any asset. */
export const noFacts: AssetFacts = () => undefined;
