import { didYouMean, type Entry, modelNames, runway } from '../engine/index.ts';

/** The offers somebody means: `gen4.5` everywhere, `image_to_video/gen4.5`, `recipes/product_ad`; none when there is none. */
export const offersNamed = (name: string): readonly Entry[] =>
  runway.entries.filter(
    ({ endpoint, model, modelless }) =>
      name === model || name === `${endpoint}/${model}` || (modelless === true && name === endpoint),
  );

/** What to say when there is none. */
export function nearName(name: string): string {
  const model = name.slice(name.lastIndexOf('/') + 1);
  const elsewhere = runway.entries.filter(entry => entry.model === model);
  if (elsewhere.length > 0)
    return `There is ${elsewhere.map(({ endpoint, modelless }) => (modelless ? endpoint : `${endpoint}/${model}`)).join(', ')}.`;
  return didYouMean(model, modelNames(runway)) || '`retake models` lists them.';
}
