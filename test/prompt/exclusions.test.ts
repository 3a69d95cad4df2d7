import { expect, test } from 'vitest';
import { positiveOf } from '../../engine/prompt/positive-words.ts';
import { questionOf } from '../../engine/prompt/question.ts';

test.each([
  ['text', 'clean unmarked surfaces'],
  ['background signs', 'clean unmarked surfaces'],
  ['sudden zoom', 'the focal length stays constant'],
  ['spinning camera', 'the camera stays level'],
  ['warped hands', 'hands keep natural anatomy'],
  ['distorted wheels', 'the wheels keep their round shape'],
  ['extra people', 'only the described people are in frame'],
  ['deformed bottle', 'the bottle keeps its natural shape'],
  ['bent spokes', 'the spokes keep their natural shape'],
  ['text on the bottle', undefined],
  ['glasses', undefined],
])('the positive form of “%s” is “%s”', (exclusion, positive) => {
  expect(positiveOf(exclusion)?.text).toBe(positive);
});

test.each([
  ['text', 'Is there any text?'],
  ['logos', 'Are there any logos?'],
  ['people in the background', 'Are there any people in the background?'],
  ['distorted wheels', 'Do the wheels look distorted?'],
  ['warped face', 'Does the face look warped?'],
  ['camera shake', 'Does the camera shake?'],
  ['never show the back', 'Does the take break “never show the back”?'],
])('of “%s” a reviewer asks “%s”', (what, question) => {
  expect(questionOf({ what, scoped: false })).toBe(question);
});
