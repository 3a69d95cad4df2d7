import picomatch from 'picomatch';
import { type Catalog, modelNames } from '../catalog/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { Policy } from '../production/production.ts';
import type { Draft } from './draft.ts';

/** Reports each job whose model the policy does not allow, where the model is written; and what it allows that is no model. */
export function refuseModels(drafts: readonly Draft[], { models }: Policy, catalog: Catalog, report: Report): void {
  if (!models) return;
  const allowed = models.map(({ pattern, origin }) => ({ pattern, origin, matches: picomatch(pattern) }));
  const names = modelNames(catalog);
  for (const { pattern, origin, matches } of allowed)
    if (!names.some(name => matches(name)))
      report(
        errorAt('unknown-model', `the policy allows "${pattern}", which is no model`, placeOf(origin), {
          hint: didYouMean(pattern, names) || '`retake models` lists them.',
        }),
      );
  const isAllowed = (model: string): boolean => allowed.some(({ matches }) => matches(model));
  const place = placeOf(models[0]!.origin);
  // One that the catalog does not know is reported as that.
  for (const { job, placeOf: placeIn } of drafts)
    if (names.includes(job.model) && !isAllowed(job.model))
      report(
        errorAt('forbidden-model', `the policy does not allow ${job.model}`, placeIn('model'), {
          hint: `It allows ${models.map(({ pattern }) => pattern).join(', ')}.`,
          related: [{ message: 'the policy is here', place }],
        }),
      );
}
