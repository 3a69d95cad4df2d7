import fc from 'fast-check';
import { isSoak } from './effort.ts';

/** Values that were somebody's undoing somewhere. */
export const nasty = fc.constantFrom(
  'null',
  '1e999',
  '-0',
  '123456789012345678901234567890',
  '"\\u0000"',
  '"\\ud800"',
  '"\u001b[2J"',
  '"../../etc/passwd"',
  '{"__proto__":{"takes":1}}',
  '{"constructor":{"prototype":1}}',
  '[]',
  '{}',
  `"${'x'.repeat(100_000)}"`,
  '['.repeat(5000) + ']'.repeat(5000),
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '['.repeat(5000),
);

/** A good text with one of its values replaced, a piece cut out, or a piece of noise put in. */
export const spoilt = (text: string): fc.Arbitrary<string> => {
  const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\{|\[/g)].map(({ index, 0: value }) => ({
    index,
    value,
  }));
  const place = fc.nat({ max: text.length });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...values), nasty)
        .map(
          ([{ index, value }, put]) =>
            `${text.slice(0, index)}${put}${text.slice(index + (/[{[]/.test(value) ? 0 : value.length))}`,
        ),
    },
    fc.tuple(place, place).map(([a, b]) => text.slice(0, Math.min(a, b)) + text.slice(Math.max(a, b))),
    fc.tuple(place, fc.string({ unit: 'binary' })).map(([at, noise]) => text.slice(0, at) + noise + text.slice(at)),
    nasty,
  );
};

/** Fewer where everybody waits; fast-check prints the seed of what fails. */
export const numRuns = isSoak ? 10_000 : 150;
