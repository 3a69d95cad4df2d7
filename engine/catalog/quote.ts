import type { Catalog, Charge, Confidence, Entry, KnownPrice } from '../../schemas/types/catalog.ts';
import { type Bill, billed, roundedUp } from './bill.ts';
import { entryFor, isServed } from './catalog.ts';
import { isUncountable, type Uncountable } from './measure.ts';
import { type AssetFacts, modelOf, noFacts, type ProviderRequest } from './request.ts';

/** What a request will cost, as far as the price book tells. An unknown price is never 0. */
export type Quote = KnownQuote | UnknownQuote;

export interface KnownQuote {
  readonly known: true;
  /** Whole credits, rounded up. */
  readonly credits: number;
  /** The charge may turn out less: it is known only from the provider. */
  readonly atMost: boolean;
  /** How it came about: `5 s × 12 cr`. */
  readonly basis: string;
  /** Where the price is from, and of when. */
  readonly source: string;
  readonly confidence: Confidence;
}

export interface UnknownQuote {
  readonly known: false;
  /** The rest of the sentence "the price is unknown: …". */
  readonly reason: string;
}

/** A price a person vouches for: it replaces the catalog's whole price of a model, surcharges and all. */
export interface AgreedPrice {
  readonly credits: number;
  /** second: of the result. output: each result. request: whatever it yields. */
  readonly per: 'second' | 'output' | 'request';
  /** Credits at least. Absent: none. */
  readonly minimum?: number;
  /** Where it is written. */
  readonly source: string;
}

/** By model (`gen4_turbo`), or by endpoint and model (`image_to_video/gen4_turbo`), which goes first. */
export type AgreedPrices = Readonly<Record<string, AgreedPrice>>;

/** What a request costs. Fields that are not sent count as the API's defaults, and as the dearest where those are not documented. */
export function quote(
  catalog: Catalog,
  request: ProviderRequest,
  assets: AssetFacts = noFacts,
  prices: AgreedPrices = {},
): Quote {
  const { endpoint, body } = request;
  const entry = entryFor(catalog, request);
  if (!entry) return { known: false, reason: `the catalog has no ${modelOf(request)} at ${endpoint}` };
  if (!isServed(entry)) return { known: false, reason: `${entry.model} is no longer served` };
  const price = agreed(entry, prices) ?? entry.price;
  if (!price.known) return price;
  const charged = price.charges
    .map(charge => billed(charge, { entry, body, assets }))
    .filter(each => each !== undefined);
  const missing = charged.find(isUncountable);
  if (missing) return { known: false, reason: missing.reason };
  if (charged.length === 0) return { known: false, reason: 'the request has nothing in it that is charged for' };
  return total(price, charged.filter(isBill), catalog);
}

function total(price: KnownPrice, bills: readonly Bill[], catalog: Catalog): KnownQuote {
  const sum = bills.reduce((credits, bill) => credits + bill.credits, 0);
  const minimum = price.minimum ?? 0;
  const source = catalog.sources[price.source];
  return {
    known: true,
    credits: Math.max(roundedUp(sum), roundedUp(minimum)),
    atMost: roundedUp(sum) > minimum && bills.some(bill => bill.atMost),
    basis: bills.map(bill => bill.basis).join(' + ') + (sum < minimum ? `, at least ${minimum} cr` : ''),
    source: source ? `${source.title}, ${price.checked}` : price.source,
    confidence: weakest([price.confidence, ...bills.map(bill => bill.confidence)]),
  };
}

const order: readonly Confidence[] = ['high', 'medium', 'low'];

const weakest = (all: readonly (Confidence | undefined)[]): Confidence =>
  order[Math.max(...all.map(each => (each === undefined ? 0 : order.indexOf(each))))] ?? 'low';

/** A catalog in which the agreed prices stand for the provider's own. */
export const withAgreed = (catalog: Catalog, prices: AgreedPrices): Catalog =>
  Object.keys(prices).length === 0
    ? catalog
    : {
        ...catalog,
        entries: catalog.entries.map(entry => ({ ...entry, price: agreed(entry, prices) ?? entry.price })),
      };

function agreed(entry: Entry, prices: AgreedPrices): KnownPrice | undefined {
  const price = prices[`${entry.endpoint}/${entry.model}`] ?? prices[entry.model];
  if (!price) return undefined;
  const count = { second: 'outputSeconds', output: 'outputs', request: 'requests' } as const;
  const charges: Charge[] = [{ of: [{ count: count[price.per] }], rates: [{ credits: price.credits }] }];
  const { source, minimum } = price;
  const known: KnownPrice = {
    known: true,
    charges,
    source,
    sources: [source],
    checked: '',
    confidence: 'high',
  };
  return minimum === undefined ? known : { ...known, minimum };
}

const isBill = (value: Bill | Uncountable): value is Bill => 'credits' in value;
