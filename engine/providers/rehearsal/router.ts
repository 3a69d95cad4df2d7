import { entryFor, isServed } from '../../catalog/catalog.ts';
import { inspect } from '../../catalog/inspect.ts';
import type { ProviderRequest } from '../../catalog/request.ts';
import { type Answer, ok } from './answer.ts';
import { book, type Order } from './book.ts';
import { plannedOutput } from './planned-output.ts';
import { priceOf } from './price.ts';
import { houseOf, resolvedInput } from './routing.ts';
import type { Stage } from './stage.ts';
import { translations } from './translate.ts';

/**
 * Answers a request to a router: the cheapest model of the catalog that takes it, and of equally cheap ones the first.
 * Every slug is a saved router here, but for `unknown` and what begins with `missing`. A dry run makes no task.
 */
export function route(stage: Stage, order: Order): Answer {
  const { endpoint, body } = order.request;
  const configId = String(body.configId);
  if (configId === 'unknown' || configId.startsWith('missing'))
    return { status: 404, body: { error: 'Router config not found', code: 'router_config_not_found' } };
  const choice = chosen(stage, order);
  if ('emptiedBy' in choice) {
    const { emptiedBy } = choice;
    const pipeline = endpoint.replace('generate/', '');
    const error = 'No model is eligible for this request under the router config.';
    return { status: 400, body: { error, code: 'no_eligible_model', pipeline, emptiedBy } };
  }
  const estimatedCost = { credits: choice.credits };
  const routing = {
    model: choice.entry.model,
    provider: houseOf(choice.entry.model),
    configId,
    estimatedCost,
    resolvedInput: resolvedInput(order.request, choice.request),
    resolvedSettings: { optimizeFor: 'cost', priceCeiling: null },
    capacityFallback: false,
  };
  if (body.dryRun === true) return ok({ dryRun: true, routing });
  const booked = book(stage, { ...order, request: choice.request, entry: choice.entry });
  return 'refusal' in booked ? booked.refusal : ok({ id: booked.task.id, estimatedCost, routing });
}

type Choice =
  | {
      readonly request: ProviderRequest;
      readonly entry: NonNullable<ReturnType<typeof entryFor>>;
      readonly credits: number;
    }
  /** Which question no model was left after. */
  | { readonly emptiedBy: 'capability' | 'prompt_length' | 'input_support' | 'price' };

function chosen({ catalog }: Stage, { request, assets }: Order): Choice {
  const offered = translations(catalog, request).flatMap(each => {
    const entry = entryFor(catalog, each);
    return entry && isServed(entry) ? [{ request: each, entry, problems: inspect(catalog, each, assets) }] : [];
  });
  if (offered.length === 0) return { emptiedBy: 'capability' };
  const readable = offered.filter(({ problems }) => !problems.some(problem => problem.code === 'length'));
  if (readable.length === 0) return { emptiedBy: 'prompt_length' };
  const able = readable.filter(({ problems }) => problems.length === 0);
  if (able.length === 0) return { emptiedBy: 'input_support' };
  const priced = able.flatMap(each => {
    const output = plannedOutput(each.entry, each.request.body, assets);
    const { estimated } = priceOf(catalog, { ...each, assets, output });
    return estimated === undefined ? [] : [{ ...each, credits: estimated }];
  });
  const [first, ...others] = priced;
  if (first === undefined) return { emptiedBy: 'price' };
  return others.reduce((best, other) => (other.credits < best.credits ? other : best), first);
}
