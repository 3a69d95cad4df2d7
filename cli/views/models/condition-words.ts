import type { Condition } from '../../../engine/index.ts';

/** When a rate applies, in a few words: `1080p`, `with audio`, `up to 4096 px`. */
export function conditionWords(condition: Condition): string {
  switch (condition.test) {
    case 'is':
      return isWords(condition);
    case 'tier':
      return condition.values.join(' or ');
    case 'sent':
      return `with ${condition.field}`;
    case 'count':
      return countWords(condition);
    case 'size':
      return sizeWords(condition);
    case 'mediaSeconds':
      return `${windowOf(condition, 's')} of ${condition.fields.join(' and ')}`;
    case 'not':
      return negated(conditionWords(condition.of));
    case 'any':
      return condition.of.map(conditionWords).join(' or ');
    case 'every':
      return `every ${condition.field} ${conditionWords(condition.where)}`;
    case 'less':
      return `${condition.lower} ${condition.orEqual ? 'at most' : 'below'} ${condition.higher}`;
    case 'sum':
      return `${condition.of} of ${condition.field} ${condition.values.join(' or ')} in all`;
    case 'unique':
      return `each ${condition.of} of ${condition.field} once`;
    default:
      return condition satisfies never;
  }
}

/** All of them: `720p, with audio`. */
export const allWords = (conditions: readonly Condition[] = []): string => conditions.map(conditionWords).join(', ');

const negated = (words: string): string =>
  words.startsWith('with ')
    ? `without ${words.slice(5)}`
    : words.startsWith('without ')
      ? `with ${words.slice(8)}`
      : `not ${words}`;

function isWords({ field, values }: Extract<Condition, { test: 'is' }>): string {
  if (values.length === 1 && values[0] === true) return `with ${field}`;
  if (values.length === 1 && values[0] === false) return `without ${field}`;
  const said = values.map(String);
  const listed = said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} or ${said.at(-1)}`;
  return speaksForItself.has(field) ? listed : `${field} ${listed}`;
}

/** `1080p` needs no "resolution" before it. */
const speaksForItself = new Set(['resolution']);

function countWords({ fields, where, min, max }: Extract<Condition, { test: 'count' }>): string {
  const isFrames = where?.test === 'is' && where.field === 'position';
  const what = isFrames ? 'keyframes' : fields.join(' or ');
  if (max === 0) return `without ${what}`;
  if (min === 1 && max === undefined) return `with ${what}`;
  return `${windowOf({ min, max }, '')} ${what}`.trim();
}

function sizeWords({ of, min, max }: Extract<Condition, { test: 'size' }>): string {
  const side = (pixels: number): string => (of === 'area' ? `${pixels / 1e6} megapixels` : `${pixels} px`);
  if (max !== undefined) return `up to ${side(max)}`;
  return min === undefined ? 'any size' : `from ${side(min)}`;
}

function windowOf(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  unit: string,
): string {
  const tail = unit === '' ? '' : ` ${unit}`;
  if (min === undefined) return max === undefined ? 'any' : `up to ${max}${tail}`;
  return max === undefined ? `${min}${tail} or more` : `${min} to ${max}${tail}`;
}
