import { expect, test } from 'vitest';
import { effectOf } from '../../cli/views/models/watch-model.ts';
import { textOf } from '../../cli/views/text/line.ts';
import { watchBlock, watchPage } from '../../cli/views/text/watch-lines.ts';
import type { Plan } from '../../engine/index.ts';
import { change, nightRide } from './plan-fixture.ts';

const seen = (plan?: Plan) => ({ problems: [], findings: [], ...(plan ? { plan } : {}) });
const dearer: Plan = {
  ...nightRide,
  changes: nightRide.changes.map(each =>
    each.address === 'still/bike-hero' ? change('still/bike-hero', { kind: 'still', credits: 20 }) : each,
  ),
  totals: { ...nightRide.totals, credits: 390 },
};
const without: Plan = { ...nightRide, changes: nightRide.changes.slice(1) };

test('a save is told by what it changed', () => {
  const told = watchBlock(seen(dearer), effectOf(seen(nightRide), seen(dearer)), { width: 80, clock: '14:02:10' });
  expect(told.map(textOf)).toEqual([
    '14:02:10',
    'This save: 375 cr → 390 cr (+15)',
    '  + still/bike-hero  20 cr  new',
    'Plan: 4 to render, 1 to collect, 1 waits — 390 cr ($3.75)',
    'Budget ██████░░░░░░ spent 300, in flight 25, this plan 375 of 1,500 cr, 800',
    '  left; 50 cr already paid become unused',
    'Cost: 390 cr now, at most 60 cr more if circled',
    '',
  ]);
  expect(effectOf(seen(nightRide), seen(without))).toEqual({
    credits: { before: 375, now: 375 },
    changed: [],
    gone: ['still/bike-hero'],
    fresh: [],
  });
});

test('a plan that is higher than the screen keeps its bottom line', () => {
  const page = watchPage(seen(nightRide), effectOf(undefined, seen(nightRide)), {
    width: 80,
    height: 14,
    clock: '14:02:10',
  });
  const told = page.map(textOf);
  expect(told.length).toBeLessThanOrEqual(14);
  expect(told).toContain('  … `retake plan` shows all');
  expect(told.at(-1)).toBe('Next: retake apply');
});
