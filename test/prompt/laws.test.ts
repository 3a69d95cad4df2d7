import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePrompt } from '../../engine/prompt/compile-prompt.ts';
import { positiveOf } from '../../engine/prompt/positive-words.ts';
import { described, dialect, excluded } from './arbitraries.ts';
import { nightRide, slots } from './scene.ts';

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
