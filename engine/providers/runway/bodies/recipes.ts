import { z } from 'zod';
import type {
  RecipeMultiShotVideoParams as MultiShot,
  RecipeAdLocalizationParams,
  RecipeMarketingStockImageParams,
  RecipeProductAdParams,
  RecipeProductCampaignImageParams,
  RecipeProductSwapParams,
  RecipeProductUgcParams,
} from '../params.ts';
import {
  type Fields,
  maybeFlag,
  maybeMedia,
  maybeNumber,
  maybeReferences,
  maybeText,
  maybeWord,
  media,
  number,
  text,
  word,
} from './fields.ts';

export const adLocalization = z.strictObject({
  version: word(),
  referenceImage: media,
  targetLanguage: word(),
} satisfies Fields<RecipeAdLocalizationParams>);

export const marketingStockImage = z.strictObject({
  version: word(),
  prompt: text,
  outputCount: maybeNumber,
  quality: maybeWord(),
  referenceImage: maybeMedia,
} satisfies Fields<RecipeMarketingStockImageParams>);

const multiShot = {
  version: word<MultiShot['version']>(),
  audio: maybeFlag,
  duration: z.literal([5, 10, 15]).exactOptional(),
  firstFrame: maybeMedia,
  ratio: maybeWord<NonNullable<MultiShot['ratio']>>(),
};

/** A story, or a list of shots. */
export const multiShotVideo = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('auto'), prompt: text, ...multiShot } satisfies Fields<MultiShot.Variant0>),
  z.strictObject({
    mode: z.literal('custom'),
    shots: z.array(z.strictObject({ duration: number, prompt: text })),
    ...multiShot,
  } satisfies Fields<MultiShot.Variant1>),
]);

export const productAd = z.strictObject({
  version: word(),
  productImages: z.array(media),
  audio: maybeFlag,
  duration: maybeNumber,
  productInfo: maybeText,
  ratio: maybeWord(),
  styleImages: maybeReferences,
  userConcept: maybeText,
} satisfies Fields<RecipeProductAdParams>);

export const productCampaignImage = z.strictObject({
  version: word(),
  image: media,
  prompt: text,
} satisfies Fields<RecipeProductCampaignImageParams>);

export const productSwap = z.strictObject({
  version: word(),
  newProductImages: z.array(z.strictObject({ uri: text, view: z.literal(['front', 'side', 'back']).exactOptional() })),
  originalProductImage: media,
  referenceVideo: media,
  audio: maybeFlag,
  duration: maybeNumber,
  resolution: maybeWord(),
} satisfies Fields<RecipeProductSwapParams>);

export const productUgc = z.strictObject({
  version: word(),
  characterImage: media,
  productImage: media,
  audio: maybeFlag,
  duration: maybeNumber,
  productInfo: maybeText,
  ratio: maybeWord(),
  userConcept: maybeText,
} satisfies Fields<RecipeProductUgcParams>);
