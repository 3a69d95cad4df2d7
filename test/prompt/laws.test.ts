import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Description } from '../../engine/production/production.ts';
import { compilePrompt, type Dialect } from '../../engine/prompt/compile-prompt.ts';
import { positiveOf } from '../../engine/prompt/positive-words.ts';
import { bike, maya, neon, nightRide, sentence, slots, street, watch } from './scene.ts';

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const lines = (...values: readonly string[]) => fc.subarray([...values]);

const excluded = ['text', 'no logos', 'distorted wheels', 'sudden zoom', 'hat', 'never show the back', 'smoke,, fire '];

const slotted = fc
  .record({
    subject: maybe('{bike}', '{maya}', 'A cup,', '{maya} and {bike}'),
    action: maybe('rolls  slowly', 'walks through {street}', "lifts {maya}'s hand.", 'waits\n in'),
    environment: maybe('in the rain', '{street}', 'a hall , empty'),
    camera: maybe<string | object>({ size: 'CU', angle: 'low' }, { move: 'pan_left', speed: 'slow' }, 'Slow pan.', {}),
    lighting: maybe('Soft backlight', 'soft neon signs'),
    style: maybe('realistic', 'graded, '),
    continuity: lines('the wheels stay round', '{bike} stays upright.', ' '),
    exclusions: lines(...excluded),
  })
  .map(written => slots(JSON.parse(JSON.stringify(written))));

const described: fc.Arbitrary<Description> = fc
  .record({
    description: fc.oneof(
      slotted,
      fc.constantFrom('{maya} rides {bike}', 'A cup\n on {street}.', '{maya}, {maya}').map(text => sentence(text)),
    ),
    characters: fc.subarray([maya]),
    props: fc.subarray([bike, watch]),
    place: fc.boolean(),
    identityRepeat: fc.constantFrom('auto' as const, 'always' as const, 'never' as const),
  })
  .map(({ description, place, ...cast }) => ({
    ...description,
    ...cast,
    ...(place ? { location: street, look: neon } : {}),
  }));

const dialect: fc.Arbitrary<Dialect> = fc.record({
  mode: fc.constantFrom('image', 'text', 'still', 'edit'),
  exclusions: fc.constantFrom('negative', 'rewrite', 'literal'),
});

test('the same description gives the same bytes and is left as it was', () => {
  fc.assert(
    fc.property(described, dialect, (description, how) => {
      const before = structuredClone(description);
      const first = compilePrompt(description, nightRide, how);
      expect(description).toEqual(before);
      expect(JSON.stringify(compilePrompt(before, nightRide, how))).toBe(JSON.stringify(first));
    }),
  );
});

test('the order of the bible does not matter', () => {
  const reversed = { ...nightRide, props: new Map([...nightRide.props].reverse()) };
  fc.assert(
    fc.property(described, dialect, (description, how) => {
      expect(compilePrompt(description, reversed, how)).toEqual(compilePrompt(description, nightRide, how));
    }),
  );
});

test('the text has no doubled commas, stops, spaces or words, and every known name is replaced', () => {
  fc.assert(
    fc.property(described, dialect, (description, how) => {
      const { text, negative = '', unknownNames, questions } = compilePrompt(description, nightRide, how);
      for (const said of [text, negative, ...questions]) {
        expect(said).not.toMatch(/,\s*,|\s\s|\.\s*[.,]|\s[.,;:]|[{}]|^\s|\s$|undefined/);
        expect(said).not.toMatch(/\b(\w+) \1\b/i);
      }
      expect(text).not.toMatch(/^\p{Ll}/u);
      expect(unknownNames).toEqual([]);
    }),
  );
});

test('every exclusion is asked about and is said: in the text, in the negative field or positively', () => {
  fc.assert(
    fc.property(fc.subarray(excluded, { minLength: 1 }), dialect, (exclusions, how) => {
      const compiled = compilePrompt(slots({ subject: 'a cup', exclusions }), nightRide, how);
      const all = `${compiled.text} ${compiled.negative ?? ''}`.toLowerCase();
      expect(compiled.questions).toHaveLength(exclusions.length);
      for (const written of exclusions) {
        const what = written.replace(/^no /, '').replace(',,', ',').trim();
        const forms = [what, what.replace('never ', ''), positiveOf(what)?.text ?? what];
        expect(forms.some(form => all.includes(form))).toBe(true);
      }
    }),
  );
});
