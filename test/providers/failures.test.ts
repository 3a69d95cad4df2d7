import { expect, test } from 'vitest';
import { taskFailure } from '../../engine/providers/runway/failures.ts';
import { redact } from '../../engine/providers/runway/redact.ts';

test.each([
  ['SAFETY.INPUT.TEXT', 'moderated'],
  ['SAFETY.OUTPUT.VIDEO', 'moderated'],
  ['SAFETY', 'moderated'],
  ['INPUT_PREPROCESSING.SAFETY.TEXT', 'moderated'],
  ['INPUT_PREPROCESSING.INTERNAL', 'retry'],
  ['ASSET.INVALID', 'fix'],
  ['INTERNAL.BAD_OUTPUT.01', 'retry'],
  ['INTERNAL.BAD_OUTPUT.CODE01', 'retry'],
  ['THIRD_PARTY.UNAVAILABLE', 'retry'],
  ['INTERNAL', 'retry'],
  ['SAFETYNET.DOWN', 'retry'],
  [undefined, 'retry'],
])('a task that failed with %s is classed %s', (failureCode, kind) => {
  expect(taskFailure('Runway', { failureCode, failure: 'An unexpected error occurred.' }).class).toBe(kind);
});

test('the sentence names the code and what was said', () => {
  expect(
    taskFailure('Runway', { failureCode: 'INTERNAL.BAD_OUTPUT.01', failure: 'An unexpected error occurred' }),
  ).toEqual({
    class: 'retry',
    code: 'INTERNAL.BAD_OUTPUT.01',
    reason: 'Runway made something unusable and withheld it (INTERNAL.BAD_OUTPUT.01): An unexpected error occurred.',
  });
});

test.each([
  ['key key_0123abc was used', 'key key_… was used'],
  ['see https://a.test/b.mp4?_jwt=eyJh.x#y now', 'see https://a.test/b.mp4?… now'],
  ['Authorization: Bearer abc.def', 'Authorization: Bearer …'],
  ['two\nlines \u001b[31mred', 'two lines  [31mred'],
  ['data:image/png;base64,AAAA== is bad', 'data:… is bad'],
  ['a'.repeat(500), `${'a'.repeat(399)}…`],
])('%j is printed as %j', (text, printed) => {
  expect(redact(text)).toBe(printed);
});
