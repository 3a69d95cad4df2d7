import { aspectsOf } from '../catalog/aspects.ts';
import { type Catalog, type Entry, entryFor, isServed, offersOf } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/inspect.ts';
import { quote } from '../catalog/quote.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { errorAt } from '../production/problems.ts';
import { configWord } from './config-word.ts';
import type { Draft } from './draft.ts';
import type { Request } from './job.ts';

/** What the provider would refuse, at the place in the config it comes from. */
export function refusal(draft: Draft, problem: Problem, request: Request, catalog: Catalog): Diagnostic {
  const { path, code, message } = problem;
  const hint =
    code === 'unknown_model' ? draft.modelHint : code === 'removed_model' ? successorOf(request, catalog) : undefined;
  const said = inWordsOfTheConfig(problem, draft, entryFor(catalog, request)) ?? message.replace(/\.$/, '');
  return errorAt(
    codeOf[code],
    `${draft.job.address}: ${said}`,
    draft.placeOf(path),
    hint === undefined ? {} : { hint },
  );
}

const codeOf: Readonly<Record<Problem['code'], Code>> = {
  unknown_key: 'impossible-request',
  missing: 'impossible-request',
  type: 'impossible-request',
  enum: 'impossible-request',
  range: 'impossible-request',
  length: 'impossible-request',
  asset: 'impossible-request',
  rule: 'impossible-request',
  unknown_model: 'unknown-model',
  unknown_endpoint: 'unknown-model',
  removed_model: 'removed-model',
};

/** Ratios are written as aspects, and offered as such; fields go by the names they have in the config. */
function inWordsOfTheConfig(
  { path, code, message }: Problem,
  { job }: Draft,
  entry: Entry | undefined,
): string | undefined {
  const field = path.replace(/^input\./, '');
  const aspects = entry ? aspectsOf(entry) : [];
  if (code === 'enum' && (path === 'ratio' || path === 'input.aspectRatio') && aspects.length > 0)
    return `${job.model} has no ${job.ratio}, only ${aspects.join(', ')}`;
  return message.replace(/\.$/, '').replaceAll(`"${path}"`, `"${configWord(field)}"`);
}

/** What a removed model's successor would cost for the same request. */
function successorOf({ endpoint, body }: Request, catalog: Catalog): string | undefined {
  const model = entryFor(catalog, { endpoint, body })?.lifecycle.replacedBy;
  const next = model === undefined ? undefined : offersOf(catalog, model).find(isServed);
  if (model === undefined || next === undefined) return undefined;
  const price = quote(catalog, { endpoint: next.endpoint, body: { ...body, model } });
  return price.known
    ? `A take on ${model} costs ${price.atMost ? 'at most ' : ''}${price.credits} cr (${price.basis}).`
    : undefined;
}
