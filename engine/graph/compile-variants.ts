import { type Address, variantAddress } from '../production/address.ts';
import { placeOf, type Report } from '../production/problems.ts';
import type { Shot, Variant, Vary } from '../production/production.ts';
import { canonical } from './canonical.ts';
import { compileEdits } from './compile-edits.ts';
import { type Compiling, compileShot } from './compile-shot.ts';
import { type Draft, type Pricing, priced } from './draft.ts';
import type { Job, Json } from './job.ts';

/**
 * The jobs of a shot that is explored: at its first rung one for each variant, and above it those the shot has anyway,
 * each compiled once for every variant it may have to be.
 */
export function compileVariants(shot: Shot, { variants }: Vary, compiling: Compiling): readonly Draft[] {
  const first = shot.rungs[0]!.id;
  const compiled = variants.map(variant => {
    const own = [...compileShot(variant.shot, compiling), ...compileEdits(variant.shot, compiling)];
    const isExplored = ({ job }: Draft): boolean => job.kind === 'shot' && job.rung === first;
    return {
      variant,
      explored: own.filter(isExplored).map(draft => asVariant(draft, variant)),
      above: own.filter(draft => !isExplored(draft)),
    };
  });
  // What nobody has chosen yet is priced as it is written.
  const usual = compiled.find(({ variant }) => variant.isWritten) ?? compiled[0]!;
  return [
    // Those of one ratio side by side: they are what is compared.
    ...shot.ratios.flatMap(ratio => compiled.flatMap(each => each.explored.filter(({ job }) => job.ratio === ratio))),
    ...usual.above.map((draft, index): Draft => {
      const from = explored(draft, usual.explored);
      const as = compiled.map(({ variant, above }): readonly [Address, Draft] => [
        variantAddress(from, variant.name),
        above[index]!,
      ]);
      return { ...draft, climbs: { from, as: new Map(as) } };
    }),
  ];
}

function asVariant(draft: Draft, { name, values, isWritten }: Variant): Draft {
  const of = draft.job.address;
  return { ...draft, job: { ...draft.job, address: variantAddress(of, name), variant: { of, values, isWritten } } };
}

/** The exploration a job climbs on: that of its own ratio. */
const explored = ({ job: { ratio } }: Draft, below: readonly Draft[]): Address =>
  (below.find(({ job }) => job.ratio === ratio) ?? below[0]!).job.variant!.of;

/** The variants' addresses, by the address they share. */
export function explorationsOf(drafts: readonly Draft[]): ReadonlyMap<Address, readonly Address[]> {
  const found = new Map<Address, Address[]>();
  for (const { job } of drafts) {
    if (!job.variant) continue;
    const known = found.get(job.variant.of);
    if (known) known.push(job.address);
    else found.set(job.variant.of, [job.address]);
  }
  return found;
}

/** A job that needs what is explored needs all variants: any of them may be chosen. */
export function needingVariants(draft: Draft, explorations: ReadonlyMap<Address, readonly Address[]>): Draft {
  const { job, climbs } = draft;
  const needs = [...job.needs, ...(climbs ? [climbs.from] : [])];
  if (!needs.some(need => explorations.has(need))) return draft;
  const all = [...new Set(needs.flatMap(need => explorations.get(need) ?? [need]))];
  const as = [...(climbs?.as ?? [])].map(
    ([variant, each]) => [variant, { ...each, job: { ...each.job, needs: all } }] as const,
  );
  return { ...draft, job: { ...job, needs: all }, ...(climbs ? { climbs: { ...climbs, as: new Map(as) } } : {}) };
}

/** A job, and what it is for each variant below it; what a variant makes, the address they share makes. */
export function pricedWithVariants(draft: Draft, pricing: Pricing, report: Report): Job | undefined {
  const { outcomes } = pricing;
  const job = priced(draft, pricing, report);
  const made = outcomes.get(draft.job.address);
  if (draft.job.variant && made && !outcomes.has(draft.job.variant.of)) outcomes.set(draft.job.variant.of, made);
  if (!job || !draft.climbs) return job;
  const { from, as } = draft.climbs;
  const each = [...as].flatMap(([variant, other]) => {
    const found = priced(other, pricing, report);
    return found ? [[variant, found] as const] : [];
  });
  // The outcome that others see is that of the job as it is usually.
  if (made) outcomes.set(draft.job.address, made);
  return { ...job, climbs: { from, as: new Map(each) } };
}

/** Variants that would send the same request are bought once, and teach nothing. */
export function remarkTwins(jobs: readonly Job[], report: Report): void {
  const seen = new Map<string, Job>();
  for (const job of jobs) {
    if (!job.variant) continue;
    const key = canonical([job.variant.of, job.request, job.seed ?? null] as unknown as Json);
    const first = seen.get(key);
    if (!first) seen.set(key, job);
    else
      report({
        severity: 'warning',
        code: 'exploration',
        message: `${first.address} and ${job.address} send the same request: what differs is not in the prompt as ${job.model} gets it`,
        place: placeOf(job.origin, 'vary', 'key'),
        hint: 'It is rendered once. `retake show` prints what is sent; a sentence gets no words from `look` and `location`.',
      });
  }
}
