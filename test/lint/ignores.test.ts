import { expect, test } from 'vitest';
import { findingsIn } from './lint-stage.ts';

/** Findings other than about money, as `code line: message`. */
const found = (yaml: string): readonly string[] =>
  findingsIn(`lint: { premium-without-draft: off }\n${yaml}`).map(
    ({ code, place, message }) => `${code} ${place.line}: ${message}`,
  );

const shots = (...lines: readonly string[]): string =>
  ['scenes:', '  - id: s', '    shots:', ...lines.map(line => `      ${line}`)].join('\n');

test('a comment at the end of a line silences what begins there', () => {
  const yaml = shots(
    '- id: a',
    '  seconds: 5',
    '  prompt: An epic kite, wide shot # retake-ignore vague-term the client’s word',
  );
  expect(found(yaml)).toEqual([]);
});

test('a comment above does so too, and comments may be between', () => {
  const yaml = shots(
    '- id: a',
    '  seconds: 5',
    '  # retake-ignore vague-term',
    '  # as agreed',
    '',
    '  prompt: An epic kite, wide shot',
  );
  expect(found(yaml)).toEqual([]);
});

test('on a shot, it silences all that is below it, and nothing of the next', () => {
  const yaml = shots(
    '- id: a # retake-ignore vague-term, no-camera a test of words',
    '  seconds: 5',
    '  prompt: An epic kite',
    '- id: b',
    '  seconds: 5',
    '  prompt: An epic boat, wide shot',
  );
  expect(found(yaml)).toEqual(['vague-term 22: "epic" says nothing that a crew could act on']);
});

test('on a scene, it silences all its shots', () => {
  const yaml = shots('- { id: a, seconds: 5, prompt: "An epic kite, wide shot" }').replace(
    '- id: s',
    '- id: s # retake-ignore vague-term',
  );
  expect(found(yaml)).toEqual([]);
});

test('of two rules at a place, it silences the one it names', () => {
  const yaml = shots(
    '- id: a',
    '  seconds: 5',
    '  prompt: An epic kite # retake-ignore vague-term no-camera is a reason here',
  );
  expect(found(yaml)).toEqual(['no-camera 19: nobody tells the camera anything']);
});

test('what silences nothing is told, and so is a rule that does not exist', () => {
  const yaml = shots(
    '- id: a # retake-ignore one-variable',
    '  seconds: 5',
    '  prompt: A kite, wide shot # retake-ignore vage-term',
  );
  expect(found(yaml)).toEqual([
    'unused-ignore 17: there is nothing here for `one-variable` to find',
    'unused-ignore 19: there is no rule `vage-term`',
  ]);
});

test('words in a text are no comment', () => {
  const yaml = shots('- id: a', '  seconds: 5', '  prompt: "An epic kite, wide shot # retake-ignore vague-term"');
  expect(found(yaml)).toEqual(['vague-term 19: "epic" says nothing that a crew could act on']);
});

test('the config says how grave a rule is', () => {
  const graveness = (level: string): readonly string[] =>
    findingsIn(
      `lint: { vague-term: ${level}, premium-without-draft: off }\n${shots('- { id: a, seconds: 5, prompt: "An epic kite, wide shot" }')}`,
    ).map(({ severity, code }) => `${severity} ${code}`);
  expect(graveness('error')).toEqual(['error vague-term']);
  expect(graveness('info')).toEqual(['info vague-term']);
  expect(graveness('off')).toEqual([]);
});

test('a comment for a rule that is switched off silences nothing', () => {
  const yaml = `lint: { vague-term: off, premium-without-draft: off }\n${shots('- { id: a, seconds: 5, prompt: "An epic kite, wide shot" } # retake-ignore vague-term')}`;
  expect(findingsIn(yaml).map(({ code }) => code)).toEqual(['unused-ignore']);
});
