import { expect, test } from 'vitest';
import { markdownPlan } from '../../cli/views/markdown/plan.ts';
import { planModel } from '../../cli/views/models/plan-model.ts';
import { paintAll } from '../../cli/views/plain/paint.ts';
import { cells } from '../../cli/views/text/cells.ts';
import { planPage } from '../../cli/views/text/plan-page.ts';
import type { Plan } from '../../engine/index.ts';
import { change, nightRide } from './plan-fixture.ts';

const printed = (plan: Plan, width: number, verbose = false): string =>
  paintAll(planPage(planModel(plan, { all: verbose }), { width, verbose }), false);

test('a plan at 80 columns', () => {
  expect(printed(nightRide, 80)).toMatchInlineSnapshot(`
    "Night Ride

    stills
      + still/bike-hero   1×  gen4_image           5 cr  new

    s01
      ± s01/ride@draft    2×  gen4_turbo  5 s     50 cr  1 change
          prompt.lighting: "soft neon signs" → "dawn"
          unused: 50 cr already paid
      ! s01/ride@final    1×  gen4.5      5 s   (60 cr)  needs a circled draft

    s02
      ↻ s02/rider@draft   1×  gen4_turbo  5 s      0 cr  submitted 2026-11-22 16:04
      ± s02/自転車@draft  1×  veo3.1      8 s  ≤ 320 cr  follows from
                                                         still/bike-hero

      = 1 job up to date (1 take)
      − 1 job no longer declared; 1 take kept on disk

    Plan: 4 to render, 1 to collect, 1 waits — 375 cr ($3.75)
    Budget ██████░░░░░░ spent 300, in flight 25, this plan 375 of 1,500 cr, 800
      left; 50 cr already paid become unused
    Cost: 375 cr now, at most 60 cr more if circled

    Next: retake apply
    "
  `);
});

test('a plan at 60 columns leaves out what matters least', () => {
  expect(printed(nightRide, 60)).toMatchInlineSnapshot(`
    "Night Ride

    stills
      + still/bike-hero   1×      5 cr  new

    s01
      ± s01/ride@draft    2×     50 cr  1 change
          prompt.lighting: "soft neon signs" → "dawn"
          unused: 50 cr already paid
      ! s01/ride@final    1×   (60 cr)  needs a circled draft

    s02
      ↻ s02/rider@draft   1×      0 cr  submitted 2026-11-22
                                        16:04
      ± s02/自転車@draft  1×  ≤ 320 cr  follows from
                                        still/bike-hero

      = 1 job up to date (1 take)
      − 1 job no longer declared; 1 take kept on disk

    Plan: 4 to render, 1 to collect, 1 waits — 375 cr ($3.75)
    Budget ██████░░░░░░ spent 300, in flight 25, this plan 375
      of 1,500 cr, 800 left; 50 cr already paid become unused
    Cost: 375 cr now, at most 60 cr more if circled

    Next: retake apply
    "
  `);
});

test('a plan at 120 columns', () => {
  expect(printed(nightRide, 120)).toMatchInlineSnapshot(`
    "Night Ride

    stills
      + still/bike-hero   1×  gen4_image           5 cr  new

    s01
      ± s01/ride@draft    2×  gen4_turbo  5 s     50 cr  1 change
          prompt.lighting: "soft neon signs" → "dawn"
          unused: 50 cr already paid
      ! s01/ride@final    1×  gen4.5      5 s   (60 cr)  needs a circled draft

    s02
      ↻ s02/rider@draft   1×  gen4_turbo  5 s      0 cr  submitted 2026-11-22 16:04
      ± s02/自転車@draft  1×  veo3.1      8 s  ≤ 320 cr  follows from still/bike-hero

      = 1 job up to date (1 take)
      − 1 job no longer declared; 1 take kept on disk

    Plan: 4 to render, 1 to collect, 1 waits — 375 cr ($3.75)
    Budget ██████░░░░░░ spent 300, in flight 25, this plan 375 of 1,500 cr, 800 left; 50 cr already paid become unused
    Cost: 375 cr now, at most 60 cr more if circled

    Next: retake apply
    "
  `);
});

test('a plan in full shows what stays, and wording word by word', () => {
  expect(printed(nightRide, 120, true)).toMatchInlineSnapshot(`
    "Night Ride

    stills
      + still/bike-hero   1×  gen4_image           5 cr  new

    s01
      ± s01/ride@draft    2×  gen4_turbo  5 s     50 cr  1 change
          prompt.lighting: "soft neon signs" → "dawn"
          unused: 50 cr already paid
      ! s01/ride@final    1×  gen4.5      5 s   (60 cr)  needs a circled draft

    s02
      ↻ s02/rider@draft   1×  gen4_turbo  5 s      0 cr  submitted 2026-11-22 16:04
      ± s02/自転車@draft  1×  veo3.1      8 s  ≤ 320 cr  follows from still/bike-hero
      = s02/logo@draft    1×  gen4_turbo  3 s            up to date

    s09
      − s09/old@draft     1×                             no longer declared; 1 take (25 cr paid) stay

    Plan: 4 to render, 1 to collect, 1 waits — 375 cr ($3.75)
    Budget ██████░░░░░░ spent 300, in flight 25, this plan 375 of 1,500 cr, 800 left; 50 cr already paid become unused
    Cost: 375 cr now, at most 60 cr more if circled

    Next: retake apply
    "
  `);
});

test.each([40, 60, 80, 120, 200])('no line is wider than %i cells', width => {
  for (const line of printed(nightRide, width).split('\n')) expect(cells(line)).toBeLessThanOrEqual(width);
});

test('in a pipe nothing is cut', () => {
  const long = change(`s01/${'x'.repeat(60)}@draft`, {
    scene: 's01',
    credits: 25,
    reason: { code: 'new', text: 'w'.repeat(200), changed: [], following: [] },
  });
  const text = printed({ ...nightRide, changes: [long] }, Number.POSITIVE_INFINITY);
  expect(text).toContain('x'.repeat(60));
  expect(text).toContain('w'.repeat(200));
});

test('a rehearsal says so wherever credits are', () => {
  const text = printed({ ...nightRide, rehearsal: true }, 120);
  expect(text).toContain('Night Ride — rehearsal, nothing is charged');
  expect(text).toContain('375 cr (rehearsal)');
  expect(text).toContain('Next: retake apply --rehearse');
  expect(text).not.toContain('$');
});

test('over budget, the ceiling is named, how much is missing, and what would fit', () => {
  const plan: Plan = {
    ...nightRide,
    changes: [
      change('s01/a@draft', { scene: 's01', credits: 25 }),
      change('s01/b@draft', {
        scene: 's01',
        action: 'wait',
        later: 25,
        reason: {
          code: 'budget',
          text: '25 cr do not fit: budget.credits has 5 of 100 cr left',
          changed: [],
          following: [],
        },
      }),
    ],
    totals: {
      ...nightRide.totals,
      create: 1,
      replace: 0,
      resume: 0,
      wait: 1,
      keep: 0,
      orphan: 0,
      credits: 25,
      later: 25,
      dollars: 0.25,
      spent: 70,
      reserved: 0,
      unused: 0,
      left: 5,
    },
    ceilings: [{ scope: 'budget.credits', limit: 100, used: 70, wanted: 50, verdict: 'over' }],
  };
  expect(printed(plan, 80)).toMatchInlineSnapshot(`
    "Night Ride

    s01
      + s01/a@draft  1×    25 cr  new
      ! s01/b@draft  1×  (25 cr)  over budget.credits: 5 of 100 cr left

    Plan: 1 to render, 1 waits — 25 cr fit of 50 cr wanted
    Budget ████████████ spent 70, this plan 50 of 100 cr, 20 too much

    Over budget: budget.credits is 100 cr; 70 used and 50 wanted, 20 cr too much
    retake apply --within 25 renders what fits; the rest waits.
    "
  `);
});

test('nothing to do is one sentence', () => {
  const totals = {
    ...nightRide.totals,
    create: 0,
    replace: 0,
    resume: 0,
    wait: 0,
    credits: 0,
    later: 0,
    dollars: 0,
    unused: 0,
  };
  const plan: Plan = {
    ...nightRide,
    changes: nightRide.changes.filter(({ action }) => action === 'keep'),
    totals,
    ceilings: [],
  };
  expect(printed(plan, 80)).toMatchInlineSnapshot(`
    "Night Ride

      = 1 job up to date (1 take)

    Nothing to do: every take that can be rendered is there.
    Spent: 300, in flight 25 cr; no budget is set
    "
  `);
});

test('text from a config cannot move the cursor', () => {
  const text = printed({ ...nightRide, production: { id: 'x', title: 'Night\u001b[2J\u202eRide\n' } }, 80);
  expect(text.split('\n')[0]).toBe('Night␛[2J�Ride␊');
});

test('for a pull request, nothing in a config is a tag, a link or a mention', () => {
  const text = markdownPlan(
    planModel({ ...nightRide, production: { id: 'x', title: '<img> [a](b) @all | `c`' } }),
    'x',
  );
  expect(text.split('\n').slice(0, 2)).toEqual([
    '<!-- retake:plan:x -->',
    '### &#60;img&#62; &#91;a&#93;&#40;b&#41; &#64;\u200ball &#124; &#96;c&#96;',
  ]);
});
