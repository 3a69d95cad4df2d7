import { expect, test } from 'vitest';
import { emptyLockfile, type Loss, lockfileOf, type Take } from '../../engine/lockfile/lockfile.ts';
import { yieldsOf } from '../../engine/plan/yields.ts';
import { circled, planOf, settled, stage } from '../rig/thinking.ts';

const ad = (changes: (yaml: string) => string = yaml => yaml) =>
  changes(`
retake: 1
production: { id: ad, title: Ad, seed: 7 }
rungs:
  - { id: draft, model: gen4_turbo, takes: 3 }
  - { id: final, model: gen4.5, gate: circled }
characters:
  maya: { description: a young woman, wardrobe: navy jacket, hair: black hair }
looks:
  neon: { lighting: soft neon }
scenes:
  - id: s01
    look: neon
    shots:
      - { id: ride, seconds: 5, firstFrame: refs/a.png, prompt: { subject: "{maya}", action: rides } , identityRepeat: always }
      - { id: walk, seconds: 5, firstFrame: refs/b.png, prompt: { subject: "{maya}", action: walks }, identityRepeat: always }
      - { id: logo, seconds: 2, rungs: [draft], firstFrame: { lastFrameOf: s01/ride }, prompt: The logo glows }
`);

const before = settled(stage(ad()), circled(settled(stage(ad())), 's01/ride@draft#2'));

test('a change of one thing is said once, with all that it comes to', () => {
  const { causes } = planOf(stage(ad(yaml => yaml.replace('navy jacket', 'red coat'))), before);
  expect(causes).toEqual([
    {
      field: 'characters.maya.wardrobe',
      source: 'characters.maya',
      before: 'a young woman with black hair, wearing a navy jacket',
      after: 'a young woman with black hair, wearing a red coat',
      jobs: ['s01/ride@draft', 's01/ride@final', 's01/walk@draft', 's01/logo@draft'],
      shots: 3,
      takes: 10,
      credits: 180,
      later: 60,
      unused: 240,
    },
  ]);
});

test('two members at once are the thing itself, and what reaches one job only is that job’s own', () => {
  const both = planOf(
    stage(ad(yaml => yaml.replace('navy jacket', 'red coat').replace('black hair', 'grey hair'))),
    before,
  );
  expect(both.causes?.map(({ field }) => field)).toEqual(['characters.maya']);
  const own = planOf(stage(ad(yaml => yaml.replace('action: walks', 'action: runs'))), before);
  expect(own.causes).toBeUndefined();
});

test('drafting first is held against as many finals', () => {
  expect(planOf(stage(ad()), emptyLockfile('ad')).draftFirst).toEqual({
    shots: 2,
    ladders: 2,
    ladder: 270,
    alone: 360,
    drafts: 3,
    finals: 1,
  });
});

test('six shots with three drafts and one final are 810 against 1,080 credits', () => {
  const shots = Array.from({ length: 6 }, (_, index) => ({
    id: `a${index}`,
    seconds: 5,
    firstFrame: 'refs/a.png',
    prompt: `shot ${index}`,
  }));
  const yaml = JSON.stringify({
    retake: 1,
    production: { id: 'ad', title: 'Ad' },
    rungs: [
      { id: 'draft', model: 'gen4_turbo', takes: 3 },
      { id: 'final', model: 'gen4.5', gate: 'circled' },
    ],
    scenes: [{ id: 's', shots }],
  });
  expect(planOf(stage(yaml), emptyLockfile('ad')).draftFirst).toMatchObject({ shots: 6, ladder: 810, alone: 1080 });
});

test('a yield is what the takes of judged jobs say, by model and rung', () => {
  const lost = { address: 's01/ride@draft', model: 'gen4_turbo', credits: { quoted: 25, charged: 25 } } as Loss;
  expect(yieldsOf({ ...lockfileOf(before), losses: [lost] })).toEqual([
    { model: 'gen4_turbo', rung: 'draft', takes: 3, circled: 1, lost: 1, charged: 100, usableSeconds: 5 },
  ]);
});

test('a verdict on a take under its new address counts for the render it is of, once', () => {
  const [take] = before.takes['s01/walk@draft']!;
  const copy: Take = {
    ...take!,
    reusedFrom: 's01/walk@draft#1',
    credits: { quoted: 0, charged: 0 },
    review: { state: 'circled', by: 'ana', at: '2026-11-22T12:30:00.000Z' },
  };
  const takes = { 's01/walk@draft': [take!], 's01/stroll@draft': [copy] };
  expect(yieldsOf(lockfileOf({ ...before, takes }))).toMatchObject([{ takes: 1, circled: 1, charged: 25 }]);
});
