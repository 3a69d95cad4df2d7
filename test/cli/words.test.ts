import { expect, test } from 'vitest';
import { markdownPlan } from '../../cli/views/markdown/plan.ts';
import { endingOf } from '../../cli/views/models/ending.ts';
import { planModel } from '../../cli/views/models/plan-model.ts';
import { changeLines } from '../../cli/views/text/change-lines.ts';
import { line, textOf } from '../../cli/views/text/line.ts';
import { afterNothing, nothingWords } from '../../cli/views/text/nothing-words.ts';
import { inOurWords, scopeWords } from '../../cli/views/text/scope-words.ts';
import { wrapLine } from '../../cli/views/text/wrap-line.ts';
import type { Plan } from '../../engine/index.ts';
import { change, nightRide } from './plan-fixture.ts';

test.each([
  ['budget.credits', 'budget.credits'],
  ['--within', '--within'],
  ['rung draft', 'budget.rungs.draft'],
  ['model gen4_turbo', 'budget.models.gen4_turbo'],
  ['scene s01', 'budget.perScene for s01'],
  ['shot s01/hero', 'budget.perShot for s01/hero'],
])('the ceiling %s is told as %s', (scope, words) => {
  expect(scopeWords(scope)).toBe(words);
});

test('what the engine says is told with keys, and digits in threes', () => {
  expect(inOurWords('1200 cr do not fit: shot s01/hero has 1000 of 1500 cr left')).toBe(
    '1,200 cr do not fit: budget.perShot for s01/hero has 1,000 of 1,500 cr left',
  );
  expect(inOurWords('the account has 5 cr; `--within 1500` does what fits')).toBe(
    'the account has 5 cr; `--within 1500` does what fits',
  );
  expect(inOurWords('submitted 2026-11-22 16:04')).toBe('submitted 2026-11-22 16:04');
});

const waiting = (address: string, code: Plan['changes'][number]['reason']['code'], slots = 1) =>
  change(address, {
    action: 'wait',
    slots: Array.from({ length: slots }, (_, index) => ({ slot: index + 1, action: 'wait' as const, credits: 0 })),
    reason: { code, text: code, changed: [], following: [] },
  });

const nothingOf = (changes: Plan['changes'], selection: Plan['selection'] = {}) => {
  const model = planModel({ ...nightRide, changes, selection });
  return [nothingWords(model).join(': '), afterNothing(model)];
};

test('nothing to do says why', () => {
  const kept = change('s01/a@draft', { action: 'keep' });
  expect(nothingOf([kept])).toEqual(['Nothing to do: every take that can be rendered is there', undefined]);
  expect(nothingOf([kept], { only: ['s01'] })).toEqual([
    'Nothing to do here: every take of what was chosen is there',
    undefined,
  ]);
  expect(nothingOf([], { except: ['s01'] })).toEqual(['Nothing to do: no job was chosen', undefined]);
  expect(nothingOf([kept, waiting('s01/b@draft', 'budget', 3)], { within: 0 })).toEqual([
    'Nothing to do now: 3 takes wait (budget)',
    'retake status',
  ]);
  expect(nothingOf([waiting('s01/b@draft', 'uncertain'), waiting('s01/c@draft', 'gate', 2)])).toEqual([
    'Nothing to do now: 3 takes wait (2 a verdict and 1 quarantined)',
    'retake reconcile',
  ]);
});

test('over budget, apply keeps the selection in what it recommends', () => {
  const plan: Plan = {
    ...nightRide,
    selection: { only: ['s01'], within: 500 },
    totals: { ...nightRide.totals, credits: 199 },
    ceilings: [{ scope: 'shot s01/hero', limit: 1000, used: 900, wanted: 1200, verdict: 'over' }],
  };
  expect(endingOf({ kind: 'over-budget', plan }, { rehearsal: false, declined: '' })).toEqual({
    outcome: 'over-budget',
    rehearsal: false,
    text: 'over budget, nothing was sent: budget.perShot for s01/hero is 1,000 cr, 900 used and 1,200 wanted: 1,100 cr too much',
    hint: '`retake apply --only s01 --within 199` renders what fits.',
  });
});

test('of many changed fields three are told', () => {
  const changes = ['a', 'b', 'c', 'd', 'e'].map(field => ({ field, before: 'x', after: 'y' }));
  const told = (verbose: boolean) => changeLines(changes, { verbose }).map(textOf);
  expect(told(false)).toEqual(['      a: "x" → "y"', '      b: "x" → "y"', '      c: "x" → "y"', '      and 2 more']);
  expect(told(true)).toHaveLength(5);
});

test('what goes on in the next line stands under its text', () => {
  expect(wrapLine(line('      one two three'), 30).map(textOf)).toEqual(['      one two three']);
  expect(wrapLine(line('      one two three four five six'), 30).map(textOf)).toEqual([
    '      one two three four five',
    '        six',
  ]);
});

test('for a pull request, nothing in a config moves letters about', () => {
  const text = markdownPlan(
    planModel({ ...nightRide, production: { id: 'x', title: 'Night\u001b[2J\u202eRide\nb' } }),
    'x',
  );
  expect(text.split('\n')[1]).toBe('### Night␛&#91;2J�Ride b');
});
