import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, type Field, isServed, runway } from '../../engine/catalog/catalog.ts';
import { inspect } from '../../engine/catalog/inspect.ts';
import { quote } from '../../engine/catalog/quote.ts';
import type { Json, ProviderRequest } from '../../engine/catalog/request.ts';
import { digest, modelless, request } from './build.ts';

type Body = Record<string, Json>;

/** Entries of which some bodies, or all, have no price before they are rendered, or without knowing how long the input is. */
const mayLackPrice = new Set([
  'text_to_video/gemini_omni_flash_1.1',
  'video_to_video/gemini_omni_flash_1.1',
  'avatar_videos/gwm1_avatars',
  'sound_effect/seed_audio',
  'speech_to_speech/eleven_multilingual_sts_v2',
  'voice_dubbing/eleven_voice_dubbing',
  'generate/video/router',
  'generate/image/router',
  'generate/audio/router',
  'workflows/workflow',
]);

describe.each(runway.entries.filter(isServed).map(entry => [entry.endpoint, entry.model, entry] as const))(
  '%s for %s',
  (_endpoint, _model, entry) => {
    test('accepts every body that its own fields and rules allow, and prices it or says why not', () => {
      fc.assert(
        fc.property(bodies(entry), body => {
          expect(inspect(runway, body)).toEqual([]);

          const quoted = quote(runway, body);
          if (quoted.known) expect(quoted.credits > 0 && Number.isInteger(quoted.credits)).toBe(true);
          else
            expect([quoted.reason !== '', mayLackPrice.has(`${entry.endpoint}/${entry.model}`)]).toEqual([true, true]);
        }),
      );
    });

    test('refuses every such body with a field too many', () => {
      const names = fc.string({ minLength: 1 }).filter(name => !Object.hasOwn(entry.fields, name) && name !== 'model');
      fc.assert(
        fc.property(bodies(entry), names, ({ endpoint, body }, name) => {
          const problems = inspect(runway, { endpoint, body: { ...body, [name]: 1 } });

          expect(problems.map(({ path, code }) => [path, code])).toEqual([[name, 'unknown_key']]);
        }),
      );
    });

    const required = Object.keys(entry.fields).filter(name => entry.fields[name]!.required);
    if (required.length === 0) return;
    test('refuses every such body with a required field too few', () => {
      fc.assert(
        fc.property(bodies(entry), fc.constantFrom(...required), ({ endpoint, body }, name) => {
          const { [name]: _, ...rest } = body;
          const problems = inspect(runway, { endpoint, body: rest as ProviderRequest['body'] });

          expect(problems.map(({ path, code }) => [path, code])).toContainEqual([name, 'missing']);
        }),
      );
    });
  },
);

/** Bodies of an entry's own fields, within their bounds, in which no rule is broken. */
const bodies = (entry: Entry): fc.Arbitrary<ProviderRequest> =>
  objects(entry.fields, entry).map(body => asked(entry, mended(entry, body)));

const asked = ({ endpoint, model, modelless: nameless }: Entry, body: Body): ProviderRequest =>
  nameless ? modelless(endpoint, body) : request(endpoint, model, body);

/** What breaks a rule is left out; what is missed, and what cannot be left out, becomes something plain. */
function mended(entry: Entry, body: Body, tries = 5): Body {
  const broken = inspect(runway, asked(entry, body)).find(problem => problem.code === 'rule');
  if (!broken || tries === 0) return body;
  const [name = '', inner] = broken.path.split('.');
  const { [name]: value, ...rest } = body;
  if (inner !== undefined) {
    const { [inner]: _, ...others } = value as Body;
    return mended(entry, { ...rest, [name]: others }, tries - 1);
  }
  const keep = value === undefined || entry.fields[name]!.required;
  return mended(entry, keep ? { ...rest, [name]: plain(name, body) } : rest, tries - 1);
}

function plain(name: string, { duration = 10 }: Body): Json {
  const shots = { 5: [1, 2, 2], 10: [3, 3, 4], 15: [5, 5, 5] }[Number(duration)] ?? [];
  if (name === 'shots') return shots.map(seconds => ({ prompt: 'a door', duration: seconds }));
  return name === 'promptImage' ? digest : name === 'duration' ? 'auto' : 'a door';
}

function objects(fields: Entry['fields'], entry: Entry): fc.Arbitrary<Body> {
  const values = Object.entries(fields).map(([name, field]) => [name, valuesOf(field, entry)] as const);
  const requiredKeys = Object.keys(fields).filter(name => fields[name]!.required);
  return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Body>;
}

function valuesOf(field: Field, entry: Entry): fc.Arbitrary<Json> {
  switch (field.type) {
    case 'text': {
      const { minLength = 0, pattern } = field;
      const maxLength = Math.min(field.maxLength ?? 50, 1500);
      if (pattern === undefined) return fc.string({ minLength, maxLength, size: 'max' });
      return fc
        .stringMatching(new RegExp(pattern))
        .filter(text => text.length >= minLength && text.length <= maxLength);
    }
    case 'number': {
      const { above = -1000, min = above + 1, max = 1000, integer, words = [] } = field;
      const numbers = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
      return words.length > 0 ? fc.oneof(numbers, fc.constantFrom(...words)) : numbers;
    }
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'ratio':
      return fc.constantFrom(...entry.ratios!.map(ratio => ratio.value));
    case 'asset':
      return fc.constantFrom(digest, 'runway://abc', 'https://example.com/asset');
    case 'object':
      return objects(field.fields, entry);
    case 'list':
      return fc.array(valuesOf(field.items, entry), { minLength: field.minItems ?? 0, maxLength: field.maxItems ?? 5 });
    case 'either':
      return fc.oneof(...field.of.map(shape => valuesOf(shape, entry)));
    case 'anything':
      return fc.constant(null);
    default:
      return field satisfies never;
  }
}
