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

export type ProviderBody = { readonly model: string } & Readonly<Record<string, Json>>;

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
  /** Frames per second. */
  readonly fps?: number;
  readonly bytes?: number;
  readonly mime?: string;
}

/** Nothing is known of any asset. */
export const noFacts: AssetFacts = () => undefined;
