import { entryFor } from '../../catalog/catalog.ts';
import { inspect, type Problem } from '../../catalog/inspect.ts';
import type { ProviderRequest } from '../../catalog/request.ts';
import { type Answer, type Issue, invalid, ok } from './answer.ts';
import { assetFacts, lostAssets } from './asset-facts.ts';
import { book, type Order } from './book.ts';
import { unpack } from './held-media.ts';
import { route } from './router.ts';
import type { Stage } from './stage.ts';

/** Takes a request for a render, or says why not. The task is on disk before anybody hears of it. */
export async function accept(
  stage: Stage,
  request: ProviderRequest,
  sender: Pick<Order, 'slate' | 'fate'>,
): Promise<Answer> {
  const { catalog } = stage;
  const { body, facts, issues } = await unpack(stage, request.body);
  const assets = assetFacts(stage, facts);
  const problems = inspect(catalog, request, assets);
  const entry = entryFor(catalog, request);
  if (problems.length > 0 || !entry) return invalid(problems.map(issueOf));
  const lost = [...issues, ...lostAssets(request.body, [], assets)];
  if (lost.length > 0) return invalid(lost);
  const order = { ...sender, request: { ...request, body }, assets };
  if (request.endpoint.startsWith('generate/')) return route(stage, order);
  const booked = book(stage, { ...order, entry });
  if ('refusal' in booked) return booked.refusal;
  const { id, estimated } = booked.task;
  return ok(estimated === undefined ? { id } : { id, estimatedCost: { credits: estimated } });
}

const issueOf = ({ code, path, message }: Problem): Issue => ({
  code: issueCodes[code] ?? 'custom',
  path: path
    .split(/[.[\]]+/)
    .filter(part => part !== '')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part)),
  message,
});

const issueCodes: Readonly<Partial<Record<Problem['code'], string>>> = {
  unknown_key: 'unrecognized_keys',
  missing: 'invalid_type',
  type: 'invalid_type',
  enum: 'invalid_value',
};
