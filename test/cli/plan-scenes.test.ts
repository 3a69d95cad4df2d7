import { expect, test } from 'vitest';
import { foldScenes } from '../../cli/views/models/fold-scenes.ts';
import { foldPlan } from '../../cli/views/models/plan-fold.ts';
import type { PlanGroup, PlanRow } from '../../cli/views/models/plan-model.ts';

const row = (address: string, more: Partial<PlanRow> = {}): PlanRow => ({
  says: [],
  action: 'create',
  address,
  takes: 1,
  credits: 25,
  later: 0,
  atMost: false,
  reason: 'new',
  changed: [],
  unused: 0,
  ...more,
});

const scenes = (count: number, odd: Readonly<Record<number, Partial<PlanRow>>> = {}): readonly PlanGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `s${index + 1}`,
    rows: ['a', 'b', 'c'].map(shot => row(`s${index + 1}/${shot}@draft`, shot === 'b' ? odd[index + 1] : {})),
  }));

const folded = (groups: readonly PlanGroup[]) => foldScenes(foldPlan({ groups }), { groups }).groups;

test('a plan of a screen or two shows every scene', () => {
  expect(folded(scenes(8))).toEqual(scenes(8));
});

test('of a long plan, scenes that say nothing new are counted in one place', () => {
  const all = folded([{ name: 'stills', rows: [row('still/key')] }, ...scenes(200)]);
  expect(all.map(({ name }) => name)).toEqual(['stills', 's1', '199 more scenes, s2 to s200']);
  expect(all[2]).toMatchObject({
    scenes: 199,
    rows: [],
    folds: [{ action: 'create', jobs: 597, takes: 597, credits: 14_925 }],
  });
});

test('a scene with words of its own, or with news that no scene above has, is shown', () => {
  const odd = {
    50: { advice: 'the last three takes were refused' },
    90: { action: 'wait', reason: 'uncertain' },
    120: { action: 'wait', reason: 'uncertain' },
  } as const;
  expect(folded(scenes(200, odd)).map(({ name }) => name)).toEqual(['s1', 's50', 's90', '197 more scenes, s2 to s200']);
});
