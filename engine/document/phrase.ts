import type { Code } from '../diagnostics/codes.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Json } from './document.ts';
import type { Finding, Limit, Mismatch, MissingKey, UnknownKey } from './finding.ts';
import { tokensOf } from './pointer.ts';
import { isOfType, type TypeName } from './schema-node.ts';

/** A finding in words. */
export interface Phrase {
  readonly code: Code;
  readonly message: string;
  readonly hint?: string;
}

export function phrase(finding: Finding): Phrase {
  switch (finding.kind) {
    case 'mismatch':
      return mismatch(finding);
    case 'unknown-key':
      return {
        code: 'unknown-key',
        message: `unknown key "${short(finding.key)}"`,
        ...hint(keyHint(finding)),
      };
    case 'missing-key':
      return { code: 'missing-key', message: missing(finding) };
    case 'limit':
      return limit(finding);
  }
}

/** Choices past these are not listed. */
const fewChoices = 12;

function keyHint({ key, known, bare }: UnknownKey): string | undefined {
  const near = didYouMean(key, known);
  if (near !== '') return near;
  if (bare) return inQuotes(key);
  if (known.length === 0) return 'no key may be written here';
  return known.length <= fewChoices ? `known keys: ${known.join(', ')}` : undefined;
}

function mismatch({ pointer, value, types, allowed, examples }: Mismatch): Phrase {
  const subject = subjectOf(pointer);
  const choices = allowed.map(choice => (typeof choice === 'string' ? choice : JSON.stringify(choice)));
  const only = allowed.length === 1 && types.length === 0 ? allowed[0] : undefined;
  // In quotes, `1` looks right, and asking whether "1" was meant would help nobody.
  if (typeof only === 'number' || typeof only === 'boolean')
    return {
      code: 'bad-value',
      message: `${subject} must be ${describe(only)}, ${value === null ? 'but it is empty' : `not ${describe(value)}`}`,
      ...hint(value === String(only) ? 'leave the quotes out' : undefined),
    };
  const near = typeof value === 'string' ? didYouMean(value, choices) : '';
  if (allowed.length > 0 && (types.length === 0 || near !== '')) {
    const list = `allowed: ${choices.slice(0, fewChoices).join(', ')}${choices.length > fewChoices ? ', …' : ''}`;
    const message = `${subject} cannot be ${value === null ? 'empty' : describe(value)}`;
    return { code: 'bad-value', message, ...hint(near === '' ? (asText(value, allowed) ?? list) : near) };
  }
  const expected = [...types.map(type => typeWords[type]), ...choices.map(choice => `"${choice}"`)].join(' or ');
  const actual = value === null ? 'but it is empty' : `not ${describe(value)}`;
  return {
    code: 'wrong-type',
    message: `${subject} must be ${expected}, ${actual}`,
    ...hint(typeHint(value, types, examples)),
  };
}

/** What a number was meant to be: 1.10 without quotes is 1.1. */
function asText(value: Json, allowed: readonly Json[]): string | undefined {
  const meant = allowed.find(each => typeof value === 'number' && typeof each === 'string' && Number(each) === value);
  return meant === undefined ? undefined : `put it in quotes: "${meant}"`;
}

const typeWords: Readonly<Record<TypeName, string>> = {
  null: 'empty',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  string: 'text',
  array: 'a list',
  object: 'a mapping',
};

/** What was probably meant by a value of the wrong type. */
function typeHint(value: Json, types: readonly TypeName[], examples: readonly Json[]): string | undefined {
  const wants = (type: TypeName): boolean => types.includes(type);
  if (typeof value === 'string') {
    if (wants('boolean') && /^(?:yes|on|y)$/i.test(value)) return 'write true';
    if (wants('boolean') && /^(?:no|off|n)$/i.test(value)) return 'write false';
    if ((wants('number') || wants('integer')) && /^[-+]?[0-9.]+\s*\S*$/.test(value)) return 'write the number alone';
    return wants('array') ? `write it as a list: [${short(value)}]` : undefined;
  }
  if (!wants('string')) return undefined;
  if (examples.length > 0) return `write it like ${examples.slice(0, 3).join(' or ')}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `put it in quotes: "${value}"`;
  return isBraced(value) ? inQuotes(Object.keys(value)[0]!) : undefined;
}

/** `{bike}` without quotes is a mapping with one key that holds nothing. */
const isBraced = (value: Json): value is Readonly<Record<string, null>> =>
  isOfType(value, 'object') && Object.values(value!).length === 1 && Object.values(value!)[0] === null;

const inQuotes = (name: string): string => `text that begins with "{" needs quotes: "{${short(name)}}"`;

function missing({ pointer, keys, title, because }: MissingKey): string {
  const names = keys.map(key => `"${key}"`).join(' or ');
  const token = tokensOf(pointer).at(-1);
  const item = token !== undefined && isIndex(token);
  const subject =
    item && title !== undefined
      ? `this ${title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`
      : subjectOf(pointer);
  return `${subject} needs ${names}${because === undefined ? '' : ` when it has "${because}"`}`;
}

function limit({ pointer, value, ofKey, must, description }: Limit): Phrase {
  const subject = ofKey === true ? `the key "${short(String(value))}"` : subjectOf(pointer);
  const actual = typeof value === 'number' || (typeof value === 'string' && value !== '' && ofKey !== true);
  const message =
    must !== undefined
      ? `${subject} must ${must}${actual && !must.includes(' has ') ? `, not ${describe(value)}` : ''}`
      : ofKey === true
        ? `${subject} is not well-formed`
        : `${subject} cannot be ${describe(value)}`;
  return { code: 'bad-value', message, ...hint(description) };
}

/** What a person would call the thing at a pointer. */
function subjectOf(pointer: string): string {
  const tokens = tokensOf(pointer);
  const last = tokens.at(-1);
  if (last === undefined) return 'this file';
  if (!isIndex(last)) return short(last);
  return `item ${Number(last) + 1} of ${tokens.length === 1 ? 'this list' : subjectOf(pointer.slice(0, pointer.lastIndexOf('/')))}`;
}

const isIndex = (token: string): boolean => /^\d+$/.test(token);

function describe(value: Json): string {
  if (typeof value === 'string') return `the text "${short(value)}"`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return value === null ? 'nothing' : Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Text from a file as it can stand in a message. */
function short(text: string): string {
  const characters = [...visible(text)];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}

const hint = (text: string | undefined): { readonly hint?: string } => (text === undefined ? {} : { hint: text });
