import type { Entry, Field } from '../../../engine/index.ts';
import { number } from '../text/words.ts';

/** What a field accepts, as short as it can be said: `2 to 10 s`, `720p or 1080p`, `1 to 3 × {uri: image, tag: text}`. */
export function fieldWords(field: Field): string {
  switch (field.type) {
    case 'text':
      return textWords(field);
    case 'number':
      return either([numberWords(field), ...(field.words ?? [])]);
    case 'flag':
      return 'true or false';
    case 'choice':
      return `${either(field.values.map(String))}${field.unit ? ` ${field.unit}` : ''}`;
    case 'ratio':
      return field.freeform ? `one of the sizes, or any ${pixelsWords(field.freeform)}` : 'one of the sizes';
    case 'asset':
      return [field.medium, ...limitsOf(field)].join(', ');
    case 'object':
      return `{${Object.entries(field.fields)
        .map(([name, part]) => `${name}${part.required ? '' : '?'}: ${fieldWords(part)}`)
        .join('; ')}}`;
    case 'list':
      return `${timesWords(field)} × ${fieldWords(field.items)}`;
    case 'either':
      return eitherWords(field.of);
    case 'anything':
      return 'any JSON';
    default:
      return field satisfies never;
  }
}

/** One, or a list of such: what was said of the one is not said again of the list. */
function eitherWords(shapes: readonly Field[]): string {
  const bare = shapes.find(shape => shape.type === 'asset');
  const said = bare && fieldWords(bare);
  return shapes
    .map(shape =>
      said === undefined || shape === bare ? fieldWords(shape) : fieldWords(shape).replace(said, bare!.medium),
    )
    .join(', or ');
}

/** Which kinds of media a field takes, anywhere in it. */
export function mediaIn(field: Field): readonly ('image' | 'video' | 'audio')[] {
  switch (field.type) {
    case 'asset':
      return [field.medium];
    case 'object':
      return Object.values(field.fields).flatMap(mediaIn);
    case 'list':
      return mediaIn(field.items);
    case 'either':
      return field.of.flatMap(mediaIn);
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
    case 'ratio':
    case 'anything':
      return [];
    default:
      return field satisfies never;
  }
}

type Of<T extends Field['type']> = Extract<Field, { readonly type: T }>;
type Window = { readonly min?: number; readonly max?: number; readonly exclusive?: boolean };

function textWords({ minLength, maxLength, patternMeans }: Of<'text'>): string {
  if (patternMeans !== undefined) return patternMeans;
  if (maxLength === undefined) return 'text';
  return minLength === undefined || minLength === 0
    ? `text, up to ${number(maxLength)} characters`
    : `text, ${number(minLength)} to ${number(maxLength)} characters`;
}

function numberWords({ min, max, above, integer, unit }: Of<'number'>): string {
  const size = above === undefined ? {} : { above };
  if (min === undefined && max === undefined) return integer ? 'a whole number' : 'a number';
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), ...size };
  return `${windowWords(bounds)}${unit ? ` ${unit}` : ''}${integer || unit ? '' : ', fractions too'}`;
}

function windowWords({ min, max, above, exclusive }: Window & { readonly above?: number }): string {
  const ends = exclusive ? ', the ends excluded' : '';
  if (above !== undefined) return max === undefined ? `above ${above}` : `above ${above}, up to ${shown(max)}`;
  if (min === undefined) return max === undefined ? 'any' : `up to ${shown(max)}${ends}`;
  return max === undefined ? `from ${shown(min)}${ends}` : `${shown(min)} to ${shown(max)}${ends}`;
}

/** Digits in threes only where they are many: 1280 is a size, 4,294,967,295 is a number. */
const shown = (amount: number): string => (amount >= 100_000 ? number(amount) : String(amount));

const limitsOf = ({ aspect, seconds, side, height, bytes, fps }: Of<'asset'>): readonly string[] => [
  ...(aspect ? [`width to height ${windowWords(aspect)}`] : []),
  ...(seconds ? [`${windowWords(seconds)} s`] : []),
  ...(side ? [`sides ${windowWords(side)} px`] : []),
  ...(height ? [`height ${windowWords(height)} px`] : []),
  ...(bytes ? [bytesWords(bytes)] : []),
  ...(fps ? [`${windowWords(fps)} fps`] : []),
];

const bytesWords = ({ max, min }: Window): string =>
  max === undefined ? `from ${megabytes(min ?? 0)}` : `up to ${megabytes(max)}`;

const pixelsWords = ({ min, max }: Window): string =>
  `of ${min === undefined ? '' : `${(min / 1e6).toFixed(1)} to `}${max === undefined ? 'more' : (max / 1e6).toFixed(1)} megapixels`;

/** As the limits are set: 16 MB is 16 × 1024 × 1024 bytes. */
export const megabytes = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${Math.round(bytes / 1024 ** 2)} MB`;

function timesWords({ minItems, maxItems }: Of<'list'>): string {
  if (maxItems === undefined) return minItems === undefined ? 'any number' : `${minItems} or more`;
  return minItems === undefined
    ? `up to ${maxItems}`
    : minItems === maxItems
      ? `${maxItems}`
      : `${minItems} to ${maxItems}`;
}

export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** The default of a field, as it would be typed. Undefined: not documented. */
export const defaultOf = (field: Entry['fields'][string]): string | undefined =>
  'default' in field && field.default !== undefined && field.default !== '' ? String(field.default) : undefined;
