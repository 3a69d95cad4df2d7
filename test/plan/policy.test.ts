import { expect, test } from 'vitest';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { forecastOf } from '../../engine/plan/forecast.ts';
import { circled, linesOf, planOf, problemsIn, settled, stage } from '../rig/thinking.ts';

const ad = (policy: string, more = '') => `
retake: 1
production: { id: ad, title: Ad, seed: 7 }
policy: ${policy}
${more}
rungs:
  - { id: draft, model: gen4.5, takes: 2 }
  - { id: final, model: veo3.1_fast }
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 4, prompt: A bicycle rolls through the rain }
      - { id: sign, seconds: 4, prompt: A sign lights up, rungs: [final] }
`;
const empty = emptyLockfile('ad');

test('a rung above the first waits for a circled draft, whatever its gate', () => {
  const set = stage(ad('{ requireDraft: true }'));
  const plan = planOf(set, empty);
  expect(linesOf(plan)).toEqual([
    '+ s01/ride@draft 96 new',
    '! s01/ride@final 0 the policy needs a circled draft first',
    '! s01/sign@final 0 the policy needs a circled take of a cheaper rung first, and s01/sign climbs none',
  ]);
  expect(plan.totals).toMatchObject({ credits: 96, later: 80 });
  const drafts = settled(set, empty);
  expect(linesOf(planOf(set, circled(drafts, 's01/ride@draft#2')))).toEqual([
    '+ s01/ride@final 40 new',
    '! s01/sign@final 0 the policy needs a circled take of a cheaper rung first, and s01/sign climbs none',
  ]);
});

test('a reason overrides it, is part of the plan, and says what it overrides', () => {
  const plan = planOf(stage(ad('{ requireDraft: true }')), empty, { forcePremium: 'tonight' });
  expect(plan.selection).toEqual({ forcePremium: 'tonight' });
  expect(plan.changes.map(({ address, credits, forced }) => [address, credits, forced])).toEqual([
    ['s01/ride@draft', 96, undefined],
    ['s01/ride@final', 40, 'the policy needs a circled draft first'],
    ['s01/sign@final', 40, 'the policy needs a circled take of a cheaper rung first, and s01/sign climbs none'],
  ]);
});

test('rungs above the first are rendered on the branches that are named', () => {
  const set = stage(ad('{ premiumOnly: { branches: [main, release/*] } }'));
  const finalOn = (branch?: string) => linesOf(planOf(set, empty, branch === undefined ? {} : { branch }))[1];
  expect(finalOn('main')).toBe('+ s01/ride@final 40 new');
  expect(finalOn('release/2')).toBe('+ s01/ride@final 40 new');
  expect(finalOn('wip')).toBe('! s01/ride@final 0 the policy renders final on main, release/* only, and this is wip');
  expect(finalOn()).toBe(
    '! s01/ride@final 0 the policy renders final on main, release/* only, and no branch is checked out',
  );
});

test('a model that is not allowed is refused where it is written', () => {
  expect(problemsIn(ad('{ models: [gen4*, veo9] }'))).toEqual([
    '4:27 unknown-model: the policy allows "veo9", which is no model (did you mean "veo3"?)',
    '8:25 forbidden-model: the policy does not allow veo3.1_fast (It allows gen4*, veo9.)',
  ]);
  expect(problemsIn(ad('{ models: [gen4*, veo3.1_fast] }'))).toEqual([]);
});

test('what one person asked for counts against their ceiling, and against nobody else’s', () => {
  const set = stage(ad('{}', 'budget: { people: { Anna@example.com: 200, "*": 100 } }'));
  const ceilingOf = (by: string | undefined, lock = empty) =>
    planOf(set, lock, by === undefined ? {} : { by }).ceilings.filter(({ scope }) => scope.startsWith('person'));
  expect(ceilingOf('anna@EXAMPLE.com')).toEqual([
    { scope: 'person anna@example.com', limit: 200, used: 0, wanted: 176, verdict: 'fits' },
  ]);
  expect(ceilingOf('ben@example.com')).toMatchObject([{ limit: 100, wanted: 176, verdict: 'over' }]);
  expect(ceilingOf(undefined)).toEqual([]);
  const half = settled(set, empty);
  const byAnna = {
    ...half,
    takes: { 's01/ride@draft': half.takes['s01/ride@draft']!.map(take => ({ ...take, by: 'anna@example.com' })) },
  };
  expect(ceilingOf('anna@example.com', byAnna)).toMatchObject([{ used: 96, wanted: 80 }]);
  expect(ceilingOf('ben@example.com', byAnna)).toMatchObject([{ used: 0, wanted: 80 }]);
});

test('a forecast is what is asked for, and as many more attempts as were measured', () => {
  const { changes } = planOf(stage(ad('{}')), empty);
  const base = { charged: 0, lost: 0, usableSeconds: 0 };
  const yields = [
    { model: 'gen4.5', rung: 'draft', takes: 15, circled: 5, ...base },
    { model: 'veo3.1_fast', rung: 'final', takes: 4, circled: 1, ...base },
  ];
  expect(forecastOf(changes, yields)).toEqual({
    asked: 176,
    more: 48,
    attempts: [{ model: 'gen4.5', rung: 'draft', takesEach: 3, jobs: 1, credits: 48 }],
    unmeasured: ['veo3.1_fast at final'],
  });
});
