import type { Condition, Entry, Measure } from '../../schemas/types/catalog.ts';
import { fieldAt } from './body.ts';

/**
 * The fields on which the price of a request depends, in the order of the entry's fields; media by the field that holds
 * them. None when no price is known. What a request leaves out of these counts as the API's default, or as the dearest.
 */
export function priceFields(entry: Entry): readonly string[] {
  if (!entry.price.known) return [];
  const paths = entry.price.charges.flatMap(({ when = [], of, rates }) => [
    ...of.flatMap(measure => measuredBy(measure, entry)),
    ...[...when, ...rates.flatMap(rate => rate.when ?? [])].flatMap(condition => askedBy(condition, entry)),
  ]);
  const order = Object.keys(entry.fields);
  const named = new Set(paths.map(path => nameOf(path, entry)));
  return [...named].sort((a, b) => order.indexOf(headOf(a)) - order.indexOf(headOf(b)));
}

/** `duration`, `input.duration`; of media in an object, the object: `reference` for `reference.uri`. */
function nameOf(path: string, { fields }: Entry): string {
  const field = fieldAt(fields, path);
  return field === undefined || field.type === 'asset' ? headOf(path) : path;
}

const headOf = (path: string): string => path.split('.')[0]!;

const written = (paths: readonly (string | undefined)[]): readonly string[] => paths.filter(path => path !== undefined);

function measuredBy(measure: Measure, entry: Entry): readonly string[] {
  const { count, seconds } = entry.output;
  switch (measure.count) {
    case 'requests':
      return [];
    case 'outputs':
      return written([count?.field]);
    case 'outputSeconds':
      return written([seconds?.field, seconds?.asset, seconds?.characters]);
    case 'characters':
    case 'framesPerSecond':
      return [measure.field];
    case 'items':
    case 'inputSeconds':
      return measure.fields;
    case 'times':
      return measure.when.flatMap(condition => askedBy(condition, entry));
    default:
      return measure satisfies never;
  }
}

function askedBy(condition: Condition, entry: Entry): readonly string[] {
  switch (condition.test) {
    case 'is':
    case 'sent':
    case 'every':
    case 'sum':
    case 'unique':
      return [condition.field];
    case 'count':
    case 'mediaSeconds':
      return condition.fields;
    case 'less':
      return [condition.lower, condition.higher];
    case 'tier':
      return ratioFields(entry);
    case 'size': {
      const { asset, scale, aspect } = entry.output.size ?? {};
      return entry.output.size ? written([asset, scale, aspect]) : ratioFields(entry);
    }
    case 'any':
      return condition.of.flatMap(each => askedBy(each, entry));
    case 'not':
      return askedBy(condition.of, entry);
    default:
      return condition satisfies never;
  }
}

const ratioFields = ({ fields }: Entry): readonly string[] =>
  Object.keys(fields).filter(name => fields[name]?.type === 'ratio');
