import { expect, test } from 'vitest';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { matcher } from '../../engine/plan/select.ts';
import { circled, linesOf, nothingInFlight, planOf, settled, stage } from '../rig/thinking.ts';

const ad = (changes: (yaml: string) => string = yaml => yaml) =>
  changes(`
retake: 1
production: { id: ad, title: Ad, seed: 7 }
rungs:
  - { id: draft, model: gen4_turbo, takes: 2 }
  - { id: final, model: gen4.5, gate: circled }
characters:
  maya: { description: a young woman, wardrobe: navy jacket }
stills:
  hero: { model: gen4_image, prompt: A silver electric bicycle, ratio: 1280:720 }
scenes:
  - id: s01
    shots:
      - id: ride
        seconds: 5
        firstFrame: { still: hero }
        prompt: { subject: the bicycle, action: rolls slowly, lighting: soft neon }
      - id: walk
        seconds: 5
        firstFrame: refs/maya.png
        prompt: "{maya} walks the bicycle"
        rungs: [draft]
      - id: logo
        seconds: 2
        firstFrame: { lastFrameOf: s01/ride }
        prompt: The logo glows
        rungs: [draft]
        takes: 1
`);

const empty = emptyLockfile('ad');

test('a new production is all create, priced at what it costs at most, with what waits behind gates apart', () => {
  const plan = planOf(stage(ad()), empty);
  expect(linesOf(plan)).toEqual([
    '+ still/hero 5 new',
    '+ s01/ride@draft 50 new; starts when still/hero is there',
    '! s01/ride@final 0 waits for a circled take of s01/ride@draft',
    '+ s01/walk@draft 50 new',
    '+ s01/logo@draft 10 new; starts when s01/ride@draft is there',
  ]);
  expect(plan.totals).toMatchObject({ create: 6, wait: 1, credits: 115, later: 60, dollars: 1.15, spent: 0 });
});

test('after an apply there is nothing to do but wait for a circle', () => {
  const set = stage(ad());
  expect(linesOf(planOf(set, settled(set)))).toEqual(['! s01/ride@final 0 waits for a circled take of s01/ride@draft']);
});

test('circling a draft opens the final with its seed', () => {
  const set = stage(ad());
  const lock = circled(settled(set), 's01/ride@draft#2');
  const final = settled(set, lock).takes['s01/ride@final']?.[0];
  expect(linesOf(planOf(set, lock))).toEqual([
    '+ s01/ride@final 60 new',
    // The logo starts from the take in use, which was the newest anyway.
  ]);
  expect(final?.request.body).toMatchObject({ model: 'gen4.5', seed: 8, duration: 5 });
});

test('circling another take upstream makes what follows from it stale, and says so', () => {
  const set = stage(ad());
  const lock = circled(settled(set), 's01/ride@draft#1');
  expect(linesOf(planOf(set, lock))).toContain('± s01/logo@draft 10 follows from s01/ride@draft');
});

test('one word of one prompt replaces exactly that shot, names the slot, and what follows follows', () => {
  const lock = settled(stage(ad()));
  const plan = planOf(stage(ad(yaml => yaml.replace('soft neon', 'hard neon'))), lock);
  expect(linesOf(plan)).toEqual([
    '± s01/ride@draft 50 prompt.lighting changed',
    '! s01/ride@final 0 waits for a circled take of s01/ride@draft',
    '± s01/logo@draft 10 follows from s01/ride@draft',
  ]);
  expect(plan.changes.find(change => change.address === 's01/ride@draft')).toMatchObject({
    unused: 50,
    reason: {
      code: 'changed',
      changed: [{ field: 'prompt.lighting', before: 'soft neon', after: 'hard neon' }],
      following: [],
    },
  });
});

test('an undone change is free', () => {
  const before = stage(ad());
  const changed = stage(ad(yaml => yaml.replace('soft neon', 'hard neon')));
  const lock = settled(changed, settled(before));
  const plan = planOf(before, lock);
  expect(plan.totals.credits).toBe(0);
});

test('a verdict lapses when what it judged changes', () => {
  const lock = circled(settled(stage(ad())), 's01/ride@draft#2');
  const changed = stage(ad(yaml => yaml.replace('soft neon', 'hard neon')));
  expect(linesOf(planOf(changed, settled(changed, lock)))).toContain(
    '! s01/ride@final 0 waits for a circled take of s01/ride@draft: the verdict on s01/ride@draft#2 lapsed, what it judged has changed',
  );
});

test('a renamed shot keeps its takes, its verdict and its final, and costs nothing', () => {
  const set = stage(ad());
  const lock = settled(set, circled(settled(set), 's01/ride@draft#2'));
  const renamed = stage(ad(yaml => yaml.replace('id: ride', 'id: glide').replace('s01/ride', 's01/glide')));
  const plan = planOf(renamed, lock);
  expect(plan.totals).toMatchObject({ credits: 0, later: 0, reuse: 3, wait: 0 });
  expect(linesOf(planOf(renamed, settled(renamed, lock)))).toEqual([]);
});

test('order, comments and notes cost nothing', () => {
  const lock = settled(stage(ad()));
  const swapped = ad(yaml =>
    yaml.replace(
      '      - id: ride\n        seconds: 5',
      '      # the hero\n      - id: ride\n        note: lovely\n        seconds: 5',
    ),
  );
  expect(planOf(stage(swapped), lock).totals.credits).toBe(0);
});

test('a wardrobe change reaches exactly the jobs whose request it enters', () => {
  const lock = settled(stage(ad()));
  const plan = planOf(
    stage(
      ad(yaml =>
        yaml
          .replace('navy jacket', 'red jacket')
          .replace('prompt: "{maya} walks', 'identityRepeat: always\n        prompt: "{maya} walks'),
      ),
    ),
    lock,
  );
  expect(linesOf(plan).filter(line => line.startsWith('±'))).toEqual(['± s01/walk@draft 50 characters.maya changed']);
});

test('other bytes in a reference file reach exactly the shots that use it', () => {
  const lock = settled(stage(ad()));
  const plan = planOf(stage(ad(), { 'refs/maya.png': 'new bytes' }), lock);
  expect(linesOf(plan).filter(line => line.startsWith('±'))).toEqual(['± s01/walk@draft 50 firstFrame changed']);
});

test('more takes are the missing ones only', () => {
  const lock = settled(stage(ad()));
  const plan = planOf(stage(ad(yaml => yaml.replace('takes: 2', 'takes: 3'))), lock);
  expect(linesOf(plan).filter(line => line.startsWith('+'))).toEqual([
    '+ s01/ride@draft 25 3 takes are asked for',
    '+ s01/walk@draft 25 3 takes are asked for',
  ]);
});

test('a retake is one more take', () => {
  const set = stage(ad());
  const plan = planOf(set, settled(set), { retake: ['s01/walk@draft'] });
  expect(linesOf(plan).filter(line => line.startsWith('+'))).toEqual([
    '+ s01/walk@draft 25 one more take was asked for',
  ]);
});

test('rejecting every take upstream leaves what builds on it waiting', () => {
  const set = stage(ad());
  const lock = circled(settled(set), 'still/hero#1', 'rejected');
  expect(linesOf(planOf(set, lock))).toContain(
    '! s01/ride@draft 0 waits for still/hero: every take of it was rejected',
  );
});

test('what is no longer declared stays and is said once', () => {
  const lock = settled(stage(ad()));
  const without = stage(ad(yaml => yaml.replace(/ {6}- id: walk[\s\S]*?(?= {6}- id: logo)/, '')));
  expect(linesOf(planOf(without, lock))).toContain('− s01/walk@draft 0 no longer declared; 2 takes (50 cr paid) stay');
});

test('two shots with one request are one render', () => {
  const twice = stage(
    ad(yaml =>
      yaml.replace(
        '      - id: logo',
        '      - id: again\n        seconds: 5\n        firstFrame: refs/maya.png\n        prompt: "{maya} walks the bicycle"\n        rungs: [draft]\n      - id: logo',
      ),
    ),
  );
  const plan = planOf(twice, empty);
  expect(linesOf(plan)).toContain('↩ s01/again@draft 0 the same request as s01/walk@draft#1, rendered once');
});

test('only, except and rung choose, and only brings along what is needed', () => {
  const set = stage(ad());
  expect(linesOf(planOf(set, empty, { only: ['s01/logo'] })).map(line => line.split(' ')[1])).toEqual([
    'still/hero',
    's01/ride@draft',
    's01/logo@draft',
  ]);
  expect(linesOf(planOf(set, empty, { except: ['s01/ride'] }))).toContain(
    '! s01/logo@draft 0 waits for s01/ride@draft, which was left out',
  );
  expect(linesOf(planOf(set, empty, { rungs: ['final'] })).map(line => line.split(' ')[1])).toEqual([
    'still/hero',
    's01/ride@final',
  ]);
  expect(() => planOf(set, empty, { only: ['s01/rode'] })).toThrow('matches no job');
});

test('a glob chooses what it matches and nothing else', () => {
  const { graph } = stage(ad());
  const addresses = graph.jobs.map(job => job.address);
  const chosen = (pattern: string) => addresses.filter(matcher(pattern));
  expect(chosen('s01/*@draft')).toEqual(['s01/ride@draft', 's01/walk@draft', 's01/logo@draft']);
  expect(chosen('*@final')).toEqual(['s01/ride@final']);
  expect(chosen('{still,s02}/*')).toEqual(['still/hero']);
  expect(chosen('s01/w*')).toEqual(['s01/walk@draft']);
  expect(chosen('s01/w')).toEqual([]);
});

test('a budget one credit too small is over, names what it lacks, and says what fits', () => {
  const plan = planOf(stage(ad(yaml => yaml.replace('rungs:\n', 'budget: { credits: 114 }\nrungs:\n'))), empty);
  expect(plan.ceilings).toEqual([{ scope: 'budget.credits', limit: 114, used: 0, wanted: 115, verdict: 'over' }]);
  expect(plan.totals.credits).toBe(105);
  expect(linesOf(plan).at(-1)).toBe('! s01/logo@draft 0 10 cr do not fit: budget.credits has 9 of 114 cr left');
});

test.each([
  ['budget: { perRun: 100 }', 'budget.perRun'],
  ['budget: { perShot: 40 }', 'shot s01/ride'],
  ['budget: { perScene: 100 }', 'scene s01'],
  ['budget: { rungs: { draft: 100 } }', 'rung draft'],
  ['budget: { models: { gen4_turbo: 100 } }', 'model gen4_turbo'],
])('%s binds', (line, scope) => {
  const plan = planOf(stage(ad(yaml => yaml.replace('rungs:\n', `${line}\nrungs:\n`))), empty);
  expect(plan.ceilings.filter(({ verdict }) => verdict === 'over').map(ceiling => ceiling.scope)).toContain(scope);
});

test('within a number of credits the rest is meant to wait', () => {
  const plan = planOf(stage(ad()), empty, { within: 60 });
  expect(plan.ceilings.filter(({ verdict }) => verdict === 'over')).toEqual([]);
  expect(plan.totals).toMatchObject({ credits: 55, create: 3 });
});

test('what is at the provider is collected, and a question mark keeps its slot', () => {
  const set = stage(ad());
  const lock = settled(set);
  const [take] = lock.takes['s01/walk@draft']!;
  const without = { ...lock, takes: { ...lock.takes, 's01/walk@draft': [] } };
  const attempt = {
    id: '1',
    at: '2026-11-22T12:00:00.000Z',
    run: 'r',
    address: 's01/walk@draft',
    slot: 1,
    fingerprint: take!.fingerprint,
    request: take!.request,
    wording: {},
    from: {},
    provider: 'runway',
    quoted: 25,
  } as never;
  const flying = planOf(set, without, {
    inFlight: {
      ...nothingInFlight,
      attempts: [{ attempt, state: { kind: 'submitted', task: 't1', since: '2026-11-22T12:00:01.000Z' } }],
    },
  });
  expect(flying.changes.find(change => change.address === 's01/walk@draft')?.slots).toMatchObject([
    { action: 'resume', task: 't1', credits: 0 },
    { action: 'create', credits: 25 },
  ]);
  const doubtful = planOf(set, without, {
    inFlight: { ...nothingInFlight, attempts: [{ attempt, state: { kind: 'uncertain' } }] },
  });
  expect(doubtful.changes.find(change => change.address === 's01/walk@draft')?.slots).toMatchObject([
    { action: 'wait' },
    { action: 'create' },
  ]);
  expect(doubtful.totals.reserved).toBe(25);
});

test('a request refused by content rules is never sent again unchanged', () => {
  const set = stage(ad());
  const lock = settled(set);
  const [take] = lock.takes['s01/walk@draft']!;
  const loss = {
    address: 's01/walk@draft',
    slot: 1,
    fingerprint: take!.fingerprint,
    model: 'gen4_turbo',
    kind: 'moderated' as const,
    task: 't',
    credits: { quoted: 25, charged: 25 },
    at: '2026-11-22T12:00:00.000Z',
    reason: 'SAFETY.INPUT.TEXT',
  };
  const plan = planOf(set, { ...lock, takes: { ...lock.takes, 's01/walk@draft': [] }, losses: [loss] });
  expect(plan.changes.find(change => change.address === 's01/walk@draft')?.slots).toMatchObject([
    { action: 'wait' },
    { action: 'create' },
  ]);
});
