import type { Catalog } from '../catalog/catalog.ts';
import type { AgreedPrices } from '../catalog/quote.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Address } from '../production/address.ts';
import { errorAt, placeOf } from '../production/problems.ts';
import type { Production } from '../production/production.ts';
import { compileShot } from './compile-shot.ts';
import { compileStill } from './compile-still.ts';
import { type Draft, priced } from './draft.ts';
import type { Inventory } from './inventory.ts';
import type { Job, JobGraph } from './job.ts';
import { order } from './order.ts';

/** What jobs are made from, besides the production. */
export interface Surroundings {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  readonly prices?: AgreedPrices;
}

/** Production → jobs in order, prompts compiled, requests checked and priced. All problems at once. */
export function compile(production: Production, surroundings: Surroundings): Outcome<JobGraph> {
  const problems = new Map<string, Diagnostic>();
  // The same mistake shows in every rung and ratio of a shot; it is one mistake at one place.
  const report = (problem: Diagnostic): void => {
    const key = `${problem.code} ${problem.place?.file}:${problem.place?.line}:${problem.place?.column}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  const drafts: readonly Draft[] = [
    ...production.stills.map(still => compileStill(still, production, surroundings, report)),
    ...production.scenes.flatMap(scene =>
      scene.shots.flatMap(shot => compileShot(shot, production, surroundings, report)),
    ),
  ];
  const sorted = order(drafts.map(draft => draft.job));
  if (sorted.kind === 'cycle') {
    const [first] = sorted.items;
    const circle = [...sorted.items, first!].map(item => item.address).join(' → ');
    report(
      errorAt('cycle', `these need each other: ${circle}`, placeOf(first!.origin, undefined, 'key'), {
        hint: 'One of them must start from something else.',
      }),
    );
    return { problems: [...problems.values()] };
  }
  const outputs = new Map<string, Draft>(drafts.map(draft => [draft.job.address, draft]));
  const around = { ...surroundings, outputs };
  const jobs = sorted.items.flatMap(({ address }) => priced(outputs.get(address)!, around, report) ?? []);
  const found = [...problems.values()];
  if (hasErrors(found)) return { problems: found };
  return { value: { jobs, byAddress: new Map<Address, Job>(jobs.map(job => [job.address, job])) }, problems: found };
}
