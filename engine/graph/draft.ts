import type { Catalog } from '../catalog/catalog.ts';
import { entryFor } from '../catalog/catalog.ts';
import { inspect } from '../catalog/inspect.ts';
import { type Outcome, outputOf } from '../catalog/outcome.ts';
import { type AgreedPrice, type AgreedPrices, type KnownQuote, type Quote, quote } from '../catalog/quote.ts';
import type { AssetFacts, KnownAsset } from '../catalog/request.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Address } from '../production/address.ts';
import { errorAt, type Report } from '../production/problems.ts';
import { fillRequest } from './fill.ts';
import { type Inventory, usable } from './inventory.ts';
import type { Appraisal, Input, Job, MeasuredInputs, Request } from './job.ts';
import { refusal } from './refusal.ts';

/** A job before its request was checked and priced. */
export interface Draft {
  readonly job: Omit<Job, 'quote'>;
  /** Where in the config a field of the body was written, by its path; the job itself for a field that nobody wrote. */
  readonly placeOf: (path: string) => Place;
  /** What one result may cost at most, by the config's own word. Absent: the price book says. */
  readonly ceiling?: number;
  /** What it is for each variant below it. Absent: there are none. */
  readonly climbs?: { readonly from: Address; readonly as: ReadonlyMap<Address, Draft> };
  /** Said after a refusal of the model, when the job itself could do something about it. */
  readonly modelHint?: string;
}

/** What prices are made from. */
export interface Pricing {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  readonly prices: AgreedPrices;
  /** What each job will make, for whoever asks; grows as jobs are priced, those first that others need. */
  readonly outcomes: Map<Address, () => Made>;
  /** Jobs that others build on; what the rest will make nobody asks. */
  readonly needed: ReadonlySet<Address>;
}

/** What a job will make: the first of its results, and how many there are. Of a workflow nobody knows. */
interface Made {
  readonly asset: KnownAsset;
  readonly count?: number;
}

/** The draft as a job, when the provider would accept its request and its price is known. */
export function priced(draft: Draft, pricing: Pricing, report: Report): Job | undefined {
  const { catalog, outcomes } = pricing;
  const { job, ceiling } = draft;
  if (job.plate !== undefined) {
    outcomes.set(job.address, () => plateOf(job));
    return { ...job, quote: noCharge };
  }
  const request = requestOf(job);
  const assets = assetsOf(input => factsOf(job.request.inputs[input], pricing));
  const entry = entryFor(catalog, request);
  const outcome = once(() => (entry ? outputOf(entry, request.body, assets) : undefined));
  if (entry && pricing.needed.has(job.address)) outcomes.set(job.address, () => madeOf(outcome()!));
  refuseMissingResults(draft, outcomes, report);
  const problems = inspect(catalog, request, assets);
  for (const problem of problems) report(refusal(draft, problem, request, catalog));
  if (problems.length > 0) return undefined;
  const price = priceOf(request, assets, { ...pricing, ceiling });
  // What is told how long to be is so long; what follows its material is as long as that.
  const followed = entry?.output.seconds?.asset !== undefined || job.seconds === undefined;
  if (price.known) return { ...job, ...(followed ? lengthOf(outcome()) : {}), quote: price };
  report(
    errorAt('unknown-price', `nobody knows what ${job.address} costs: ${price.reason}`, draft.placeOf('model'), {
      hint: `Agree on a price in \`prices:\`, or name one for a run: \`--assume-price ${job.model}=40/request\`.`,
    }),
  );
  return undefined;
}

/** Looks at a job again with what its inputs turned out to be. */
export function appraise(
  job: Job,
  inputs: MeasuredInputs,
  pricing: Pricing & { readonly ceiling: number | undefined },
): Appraisal {
  if (job.plate !== undefined) return { kind: 'priced', quote: noCharge };
  const request = requestOf(job);
  const facts = (input: number) => better(inputs(input), factsOf(job.request.inputs[input], pricing));
  const assets = assetsOf(facts);
  const problems = inspect(pricing.catalog, request, assets);
  if (problems.length > 0)
    return { kind: 'impossible', reason: problems.map(({ message }) => message.replace(/\.$/, '')).join('; ') };
  const price = priceOf(request, assets, pricing);
  return price.known
    ? { kind: 'priced', quote: price }
    : { kind: 'impossible', reason: `its price is unknown: ${price.reason}` };
}

/** What was measured before what was expected; a length that nobody measured is still the one that was asked for. */
function better(measured: KnownAsset | undefined, expected: KnownAsset | undefined): KnownAsset | undefined {
  if (!measured || !expected) return measured ?? expected;
  if (measured.seconds === undefined) return { ...expected, ...measured };
  const { secondsAtMost: _, ...rest } = expected;
  return { ...rest, ...measured };
}

/** Inputs go by their numbers while nobody knows their bytes. */
const requestOf = ({ request, seed }: Pick<Job, 'request' | 'seed'>): Request =>
  fillRequest(request, input => `input:${input}`, seed === undefined ? undefined : 0);

const assetsOf =
  (inputs: MeasuredInputs): AssetFacts =>
  asset =>
    asset.startsWith('input:') ? inputs(Number(asset.slice('input:'.length))) : undefined;

/** A ceiling takes the place of a price nobody knows before; whatever it is, it may turn out less. */
function priceOf(
  request: Request,
  assets: AssetFacts,
  { catalog, prices, ceiling }: Pick<Pricing, 'catalog' | 'prices'> & { readonly ceiling: number | undefined },
): Quote {
  const entry = entryFor(catalog, request);
  if (ceiling === undefined || !entry) return quote(catalog, request, assets, prices);
  const own: AgreedPrice = { credits: ceiling, per: 'output', source: 'the ceiling in the config' };
  const price = quote(catalog, request, assets, { [`${entry.endpoint}/${entry.model}`]: own });
  return price.known ? { ...price, atMost: true } : price;
}

function factsOf(
  input: Input | undefined,
  { inventory, outcomes }: Pick<Pricing, 'inventory' | 'outcomes'>,
): KnownAsset | undefined {
  if (input === undefined) return undefined;
  const { source } = input;
  if (source.kind === 'file') return usable(inventory.get(source.path));
  const made = outcomes.get(source.of)?.().asset;
  return made && source.kind === 'lastFrame' ? stillOf(made) : made;
}

/** A frame of a clip is as large as the clip; one of a sequence in an archive cannot be had. */
export function stillOf({ width, height, mime }: KnownAsset): KnownAsset {
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { kind: 'image', ...size, ...(mime === 'application/zip' ? { mime } : {}) };
}

/** Somebody's file. */
const noCharge: KnownQuote = {
  known: true,
  credits: 0,
  atMost: false,
  basis: 'nothing is rendered',
  source: 'the config',
  confidence: 'high',
};

/** As long as is written; its size nobody knows before it is there. */
const plateOf = ({ seconds }: Draft['job']): Made => ({
  asset: { kind: 'video', ...(seconds === undefined ? {} : { seconds }) },
  count: 1,
});

const madeOf = ({ count, container, ...outcome }: Outcome): Made => ({
  asset: container === 'zip' ? { ...outcome, mime: 'application/zip' } : outcome,
  ...(outcome.kind === undefined ? {} : { count }),
});

/** A result past the last that is asked for would be waited for in vain. */
function refuseMissingResults({ job, placeOf }: Draft, outcomes: Pricing['outcomes'], report: Report): void {
  for (const { field, source } of job.request.inputs) {
    if (source.kind !== 'take' || source.output === undefined) continue;
    const { count } = outcomes.get(source.of)?.() ?? {};
    if (count === undefined || source.output <= count) continue;
    const results = count === 1 ? 'one result' : `${count} results`;
    report(
      errorAt('impossible-request', `${source.of} makes ${results}, and there is no ${source.output}`, placeOf(field), {
        hint: 'Ask for more `outputs` there, where the model has them.',
      }),
    );
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a clip follows says how long it is, where the config does not. */
const lengthOf = (outcome: Outcome | undefined): { readonly seconds?: number } =>
  outcome?.seconds === undefined || outcome.secondsAtMost || outcome.kind === 'image'
    ? {}
    : { seconds: outcome.seconds };
