import type {
  Condition,
  CountCondition,
  Entry,
  MediaSecondsCondition,
  SizeCondition,
} from '../../schemas/types/catalog.ts';
import { assetsAt, itemsAt, type Part, sentAt, valueAt } from './body.ts';
import { outputOf } from './outcome.ts';
import type { AssetFacts } from './request.ts';

/** What a condition is asked of. */
export interface Subject {
  readonly entry: Entry;
  readonly body: Part;
  readonly assets: AssetFacts;
}

/** Yes, no, or (undefined) not known: a default nobody documented, or an asset nobody has measured. */
export type Answer = boolean | undefined;

/** Whether a condition is true of a request; of one item of a list when `item` is given. */
export function holds(condition: Condition, subject: Subject, item?: Part): Answer {
  const part = item ?? subject.body;
  const fields = item ? {} : subject.entry.fields;
  switch (condition.test) {
    case 'is': {
      const value = valueAt(fields, part, condition.field);
      if (value === undefined) return item ? false : undefined;
      return condition.values.some(allowed => allowed === value);
    }
    case 'sent':
      return sentAt(part, condition.field) !== undefined;
    case 'count':
      return countHolds(condition, subject, part);
    case 'every':
      return all(itemsAt(fields, part, condition.field).map(each => holds(condition.where, subject, each)));
    case 'less': {
      const [lower, higher] = [sentAt(part, condition.lower), sentAt(part, condition.higher)];
      if (typeof lower !== 'number' || typeof higher !== 'number') return true;
      return condition.orEqual ? lower <= higher : lower < higher;
    }
    case 'sum': {
      const numbers = itemsAt(fields, part, condition.field).map(each =>
        Number(sentAt(each, condition.of) ?? Number.NaN),
      );
      return condition.values.includes(numbers.reduce((sum, number) => sum + number, 0));
    }
    case 'unique': {
      const values = itemsAt(fields, part, condition.field).map(each => sentAt(each, condition.of));
      const written = values.filter(value => value !== undefined);
      return new Set(written).size === written.length;
    }
    case 'mediaSeconds':
      return mediaSecondsHold(condition, subject, part);
    case 'tier':
      return tierIs(condition.values, subject);
    case 'size':
      return sizeHolds(condition, subject);
    case 'any':
      return not(all(condition.of.map(each => not(holds(each, subject, item)))));
    case 'not':
      return not(holds(condition.of, subject, item));
    default:
      return condition satisfies never;
  }
}

/** Whether all conditions hold; no conditions always do. */
export const allHold = (conditions: readonly Condition[] | undefined, subject: Subject): Answer =>
  all((conditions ?? []).map(condition => holds(condition, subject)));

/** Seconds of every asset at these paths together. Absent: at least one length is not known. */
export function secondsOf(
  paths: readonly string[],
  { body, assets }: Pick<Subject, 'body' | 'assets'>,
): { readonly seconds: number; readonly atMost: boolean } | undefined {
  let [sum, atMost] = [0, false];
  for (const asset of paths.flatMap(path => assetsAt(body, path))) {
    const { seconds, secondsAtMost = false } = assets(asset) ?? {};
    if (seconds === undefined) return undefined;
    sum += seconds;
    atMost ||= secondsAtMost;
  }
  return { seconds: sum, atMost };
}

const not = (answer: Answer): Answer => (answer === undefined ? undefined : !answer);

/** A certain no outweighs what is not known. */
function all(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

const within = (value: number, { min, max }: { readonly min?: number; readonly max?: number }): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

function countHolds(condition: CountCondition, subject: Subject, part: Part): Answer {
  const fields = part === subject.body ? subject.entry.fields : {};
  const items = condition.fields.flatMap(path => itemsAt(fields, part, path));
  const { where } = condition;
  return within(where ? items.filter(item => holds(where, subject, item)).length : items.length, condition);
}

function mediaSecondsHold(condition: MediaSecondsCondition, subject: Subject, part: Part): Answer {
  const known = secondsOf(condition.fields, { body: part, assets: subject.assets });
  if (known === undefined) return undefined;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = condition;
  if (!known.atMost) return within(known.seconds, condition);
  if (known.seconds < min) return false;
  return known.seconds <= max && min <= 0 ? true : undefined;
}

function tierIs(tiers: readonly string[], { entry, body }: Subject): Answer {
  const name = Object.keys(entry.fields).find(field => entry.fields[field]?.type === 'ratio');
  const ratio = name === undefined ? undefined : valueAt(entry.fields, body, name);
  const tier = entry.ratios?.find(row => row.value === ratio)?.tier;
  return tier === undefined ? undefined : tiers.includes(tier);
}

function sizeHolds(condition: SizeCondition, { entry, body, assets }: Subject): Answer {
  const { width, height } = outputOf(entry, body, assets);
  if (width === undefined || height === undefined) return undefined;
  return within(condition.of === 'area' ? width * height : Math.max(width, height), condition);
}
