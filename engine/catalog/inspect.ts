import type { Catalog, Entry } from '../../schemas/types/catalog.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { endpointNames, entryFor, isServed, modelsAt, offersOf } from './catalog.ts';
import { allHold, holds, type Subject } from './condition.ts';
import { and } from './in-words.ts';
import { inspectFields } from './inspect-field.ts';
import type { Problem } from './problem.ts';
import { type AssetFacts, noFacts, type ProviderRequest } from './request.ts';

export type { Problem, ProblemCode } from './problem.ts';

/**
 * Everything the API would refuse in a request; empty when it would accept it, as far as the facts go. What is not
 * known of an asset is not held against it.
 */
export function inspect(catalog: Catalog, request: ProviderRequest, assets: AssetFacts = noFacts): readonly Problem[] {
  const { endpoint, body } = request;
  const entry = entryFor(catalog, request);
  if (!entry && modelsAt(catalog, endpoint).length === 0) return [unknownEndpoint(catalog, endpoint)];
  if (!entry) return [unknownModel(catalog, endpoint, body.model)];
  if (!isServed(entry)) return [removed(entry)];
  const { model, ...rest } = body;
  const sent = entry.modelless ? body : rest;
  const problems = inspectFields(entry.fields, sent, { catalog, entry, assets, path: '' });
  return [...problems, ...brokenRules({ entry, body: sent, assets }, problems)];
}

/** A rule about a field that is already wrong would only say it twice. */
function brokenRules(subject: Subject, known: readonly Problem[]): readonly Problem[] {
  const { entry } = subject;
  const blamed = (path: string): boolean => known.some(problem => problem.path.startsWith(path));
  return (entry.rules ?? [])
    .filter(rule => !blamed(rule.path) && allHold(rule.when, subject) === true && holds(rule.must, subject) === false)
    .map(rule => ({ path: rule.path, code: 'rule', message: `${entry.model} ${rule.message}.` }));
}

function unknownEndpoint(catalog: Catalog, endpoint: string): Problem {
  const names = endpointNames(catalog);
  const hint = didYouMean(endpoint, names) || `there are ${and(names)}`;
  return {
    path: '',
    code: 'unknown_endpoint',
    message: `There is no endpoint "${endpoint}"; ${hint}${hint.endsWith('?') ? '' : '.'}`,
  };
}

function unknownModel(catalog: Catalog, endpoint: string, model: unknown): Problem {
  const names = modelsAt(catalog, endpoint)
    .filter(isServed)
    .map(entry => entry.model);
  const offered = names.length > 0 ? `${endpoint} has ${and(names)}` : `${endpoint} has no model that is still served`;
  if (model === undefined)
    return { path: 'model', code: 'missing', message: `A request to ${endpoint} names a model; ${offered}.` };
  if (typeof model !== 'string') return { path: 'model', code: 'type', message: `A model is a name; ${offered}.` };
  const elsewhere = offersOf(catalog, model)
    .filter(isServed)
    .map(entry => entry.endpoint);
  if (elsewhere.length > 0)
    return {
      path: 'model',
      code: 'unknown_model',
      message: `${model} has no ${endpoint}, only ${and(elsewhere)}; ${offered}.`,
    };
  const hint = didYouMean(model, names);
  const message = `There is no model "${model}"${hint === '' ? '' : ` (${hint})`}; ${offered}.`;
  return { path: 'model', code: 'unknown_model', message };
}

function removed({ model, lifecycle }: Entry): Problem {
  const when = lifecycle.until ? ` on ${lifecycle.until}` : '';
  const message = `${model} was taken out of service${when}${lifecycle.replacedBy ? `; use ${lifecycle.replacedBy}` : ''}.`;
  const problem: Problem = { path: 'model', code: 'removed_model', message };
  return lifecycle.replacedBy ? { ...problem, nearest: lifecycle.replacedBy } : problem;
}
