import { aspectsOf } from '../catalog/aspects.ts';
import { type Catalog, entryFor, entryOf, isServed, offersOf } from '../catalog/catalog.ts';
import { inspect, type Problem } from '../catalog/inspect.ts';
import { outputOf } from '../catalog/outcome.ts';
import { quote } from '../catalog/quote.ts';
import type { KnownAsset } from '../catalog/request.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { errorAt, type Report } from '../production/problems.ts';
import type { Surroundings } from './compile.ts';
import { configWord } from './config-word.ts';
import { fillRequest } from './fill.ts';
import type { Input, Job, Request } from './job.ts';

/** A job before its request was checked and priced. */
export interface Draft {
  readonly job: Omit<Job, 'quote'>;
  /** Where in the config a field of the body was written; the job itself for a field that nobody wrote. */
  readonly placeOf: (field: string) => Place;
  /** Said after a refusal of the model, when the job itself could do something about it. */
  readonly modelHint?: string;
}

/** The draft as a job, when the provider would accept its request and its price is known. */
export function priced(
  draft: Draft,
  around: Surroundings & { readonly outputs: ReadonlyMap<string, Draft> },
  report: Report,
): Job | undefined {
  const { catalog, prices } = around;
  const { job } = draft;
  const request = fillRequest(job.request, input => `input:${input}`, job.seed === undefined ? undefined : 0);
  const assets = (asset: string) => factsOf(job.request.inputs[Number(asset.slice('input:'.length))], around);
  const problems = inspect(catalog, request, assets);
  for (const problem of problems) {
    const successor = problem.code === 'removed_model' ? successorOf(request, catalog) : undefined;
    report(refusal(draft, problem, { catalog, ...(successor ? { successor } : {}) }));
  }
  if (problems.length > 0) return undefined;
  const price = quote(catalog, request, assets, prices);
  if (price.known) return { ...job, quote: price };
  report(errorAt('unknown-price', `nobody knows what ${job.address} costs: ${price.reason}`, draft.placeOf('model')));
  return undefined;
}

function factsOf(
  input: Input | undefined,
  { inventory, outputs, catalog }: Surroundings & { readonly outputs: ReadonlyMap<string, Draft> },
): KnownAsset | undefined {
  if (input === undefined) return undefined;
  const { source } = input;
  if (source.kind === 'file') {
    const facts = inventory.get(source.path);
    return facts?.kind === 'image' ? facts : undefined;
  }
  const upstream = outputs.get(source.of)?.job;
  const entry = upstream && entryOf(catalog, upstream.endpoint, upstream.model);
  if (!upstream || !entry) return undefined;
  const { width, height, seconds, kind } = outputOf(
    entry,
    fillRequest(upstream.request, number => `input:${number}`).body,
  );
  const size = width === undefined || height === undefined ? {} : { width, height };
  if (source.kind === 'lastFrame') return { kind: 'image', ...size };
  return { kind, ...size, ...(seconds === undefined ? {} : { seconds }) };
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

function refusal(draft: Draft, { path, code, message }: Problem, { catalog, successor }: Refusing): Diagnostic {
  const field = /^[^.[]+/.exec(path)?.[0] ?? '';
  const hint = code === 'unknown_model' ? draft.modelHint : successor;
  const said = inWordsOfTheConfig(message, field, draft, catalog);
  const place = draft.placeOf(field);
  return errorAt(codeOf[code], `${draft.job.address}: ${said}`, place, hint === undefined ? {} : { hint });
}

interface Refusing {
  readonly catalog: Catalog;
  /** What the successor of a removed model would cost. */
  readonly successor?: string;
}

/** Ratios are written as aspects, and offered as such; fields go by the names they have in the config. */
function inWordsOfTheConfig(message: string, field: string, { job }: Draft, catalog: Catalog): string {
  const entry = entryOf(catalog, job.endpoint, job.model);
  const aspects = entry ? aspectsOf(entry) : [];
  if (field === 'ratio' && aspects.length > 0) return `${job.model} has no ${job.ratio}, only ${aspects.join(', ')}`;
  return message.replace(/\.$/, '').replaceAll(`"${field}"`, `"${configWord(field)}"`);
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
