import { expect, test } from 'vitest';
import { parse } from '../../engine/document/parse.ts';
import { check, validate } from '../../engine/document/validate.ts';
import { told } from './told.ts';

const trouble = (text: string): string =>
  told(validate(parse({ path: 'retake.yaml', text }).value!, 'production'), text);

const good = `retake: 1
production: { id: night-ride, title: Night Ride }
rungs: [{ id: draft, model: gen4_turbo, takes: 3 }]
scenes:
  - id: s01
    shots:
      - id: ride
        seconds: 5
        prompt: A bicycle rolls slowly through the street
`;

test('a production that is well-formed gives no problems', () => {
  expect(trouble(good)).toBe('\n\n');
});

test('a misspelt key of a shot', () => {
  expect(trouble(good.replace('seconds', 'secnds'))).toBe(`
unknown-key: unknown key "secnds"
hint: did you mean "seconds"?
  7 |       - id: ride
> 8 |         secnds: 5
    |         ^^^^^^
  9 |         prompt: A bicycle rolls slowly through the street
`);
});

test('a production for a newer Retake', () => {
  expect(trouble(`retake: 9\nshots: everywhere\n`)).toBe(`
newer-version: this production was written for retake 9; this Retake reads version 1
hint: install a newer Retake
> 1 | retake: 9
    |         ^
  2 | shots: everywhere
`);
});

test('a value without a text is told by its pointers', () => {
  expect(check({ lockfile: 1, production: 'night-ride', takes: {}, losses: [] }, 'lockfile')).toEqual([]);
  expect(check({ lockfile: 1, production: 5, takes: { 'a/b@draft': {} } }, 'lockfile')).toEqual([
    'this file needs "losses"',
    '/production: production must be text, not the number 5',
    '/takes/a~1b@draft: a/b@draft must be a list, not a mapping',
  ]);
  expect(check([], 'lockfile')).toEqual(['this file must be a mapping, not a list']);
});

test('a schema without a compiled validator is obeyed too', () => {
  expect(check(5, 'catalog')).toEqual(['this file must be a mapping, not the number 5']);
});
