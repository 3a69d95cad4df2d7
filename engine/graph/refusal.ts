import { aspectsOf } from '../catalog/aspects.ts';
import { fieldAt } from '../catalog/body.ts';
import { type Catalog, type Entry, entryFor, isServed, offersOf } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/inspect.ts';
import { quote } from '../catalog/quote.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { errorAt } from '../production/problems.ts';
import { configWord } from './config-word.ts';
import type { Draft } from './draft.ts';
import type { Request } from './job.ts';
import { withoutHandles } from './rendered-length.ts';
import { shortening } from './too-long.ts';
import { overflow } from './too-many.ts';

/** What the provider would refuse, at the place in the config it comes from. */
export function refusal(draft: Draft, problem: Problem, request: Request, catalog: Catalog): Diagnostic {
  const { path, code, message } = problem;
  const hint =
    code === 'unknown_model'
      ? draft.modelHint
      : code === 'removed_model'
        ? successorOf(request, catalog)
        : withoutHandles(draft.job, problem);
  const entry = entryFor(catalog, request);
  const said = inWordsOfTheConfig(problem, draft, entry) ?? message.replace(/\.$/, '');
  return errorAt(codeOf[code], `${draft.job.address}: ${said}`, draft.placeOf(path), {
    ...(hint === undefined ? {} : { hint }),
    ...(entry ? adviceOn(draft, problem, { request, entry }) : {}),
  });
}

/** What to do about a text that is too long, or about more pictures than there is room for. */
function adviceOn(
  draft: Draft,
  { path, code }: Problem,
  { request, entry }: { readonly request: Request; readonly entry: Entry },
): { readonly hint?: string; readonly related?: readonly Related[] } {
  const { explain, text = '', negative = '' } = draft.job.said ?? {};
  const field = fieldAt(entry.fields, path);
  if (code === 'length' && field?.type === 'text' && field.maxLength !== undefined && explain) {
    if (path === entry.prompt?.field) return shortening(explain().phrases, text.length - field.maxLength);
    if (path === entry.prompt?.negative) return shortening(explain().negative, negative.length - field.maxLength);
  }
  const list = field?.type === 'either' ? field.of.find(each => each.type === 'list') : field;
  if (code !== 'range' || list?.type !== 'list' || list.maxItems === undefined) return {};
  return overflow(draft, path, { body: request.body, room: list.maxItems }) ?? {};
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
