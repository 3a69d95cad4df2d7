import { type Catalog, modelNames, offersOf } from '../catalog/catalog.ts';
import type { AgreedPrice, AgreedPrices } from '../catalog/quote.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Address } from '../production/address.ts';
import { errorAt, placeOf } from '../production/problems.ts';
import type { Production } from '../production/production.ts';
import { compileEdits } from './compile-edits.ts';
import { compileShot } from './compile-shot.ts';
import { compileSound } from './compile-sound.ts';
import { compileStill } from './compile-still.ts';
import {
  compileVariants,
  explorationsOf,
  needingVariants,
  pricedWithVariants,
  remarkTwins,
} from './compile-variants.ts';
import { appraise, type Draft, type Pricing } from './draft.ts';
import type { Inventory } from './inventory.ts';
import type { Job, JobGraph } from './job.ts';
import { order } from './order.ts';
import { refuseModels } from './refuse-models.ts';

/** What jobs are made from, besides the production. */
export interface Surroundings {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  /** Prices a person vouches for in this run. Absent: those of the config alone. */
  readonly prices?: AgreedPrices;
}

/** Production → jobs in order, prompts compiled, requests checked and priced. All problems at once. */
export function compile(production: Production, surroundings: Surroundings): Outcome<JobGraph> {
  const problems = new Map<string, Diagnostic>();
  // The same mistake shows in every rung and ratio of a shot; it is one mistake at one place.
  const report = (problem: Diagnostic): void => {
    const places = [problem.place, ...(problem.place?.rows ?? []).map(({ place }) => place)];
    const key = `${problem.code} ${places.map(at => `${at?.file}:${at?.line}:${at?.column}`).join(' ')}`;
    if (!problems.has(key)) problems.set(key, problem);
  };
  const compiling = { production, around: surroundings, report };
  const prices = pricesOf(production, surroundings, report);
  const written: readonly Draft[] = [
    ...production.stills.flatMap(still => compileStill(still, compiling)),
    ...production.scenes.flatMap(scene =>
      scene.shots.flatMap(shot =>
        shot.vary
          ? compileVariants(shot, shot.vary, compiling)
          : [...compileShot(shot, compiling), ...compileEdits(shot, compiling)],
      ),
    ),
    ...production.sounds.map(sound => compileSound(sound, compiling)),
  ];
  const explorations = explorationsOf(written);
  const drafts = explorations.size > 0 ? written.map(draft => needingVariants(draft, explorations)) : written;
  refuseModels(drafts, production.policy, surroundings.catalog, report);
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
  const byAddress = new Map<string, Draft>(drafts.map(draft => [draft.job.address, draft]));
  const pricing: Pricing = {
    ...surroundings,
    prices,
    outcomes: new Map(),
    needed: new Set(drafts.flatMap(({ job }) => job.needs)),
  };
  const jobs = sorted.items.flatMap(
    ({ address }) => pricedWithVariants(byAddress.get(address)!, pricing, report) ?? [],
  );
  if (explorations.size > 0) remarkTwins(jobs, report);
  const found = [...problems.values()];
  if (hasErrors(found)) return { problems: found };
  const ceilings = new Map(
    drafts.flatMap(({ job, ceiling }) => (ceiling === undefined ? [] : [[job.address, ceiling] as const])),
  );
  return {
    value: {
      jobs,
      byAddress: new Map<Address, Job>(jobs.map(job => [job.address, job])),
      explorations,
      prices,
      moves: production.moves,
      appraise: (job, inputs) => appraise(job, inputs, { ...pricing, ceiling: ceilings.get(job.address) }),
    },
    problems: found,
  };
}

/** The prices that were agreed on: for this run before those of the config. Models nobody has heard of are reported. */
function pricesOf(
  { prices }: Production,
  { catalog, prices: assumed = {} }: Surroundings,
  report: (problem: Diagnostic) => void,
): AgreedPrices {
  const written = [...prices].map(([name, { origin, ...price }]): [string, AgreedPrice] => {
    const place = placeOf(origin, undefined, 'key');
    const slash = name.lastIndexOf('/');
    const offers = offersOf(catalog, name.slice(slash + 1));
    if (!offers.some(({ endpoint }) => slash < 0 || endpoint === name.slice(0, slash)))
      report(
        errorAt('unknown-model', `there is no model "${name}" to have a price`, place, {
          hint: didYouMean(name, modelNames(catalog)) || '`retake models` lists them.',
        }),
      );
    return [name, { ...price, source: `agreed, ${place.file}:${place.line}` }];
  });
  return { ...Object.fromEntries(written), ...assumed };
}
