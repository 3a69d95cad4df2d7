import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { standings } from '../../engine/plan/standing.ts';
import { circled, linesOf, planOf, problemsIn, type Stage, settled, stage } from '../rig/thinking.ts';

/** A film whose every id is somebody's choice. */
interface Ids {
  readonly scene: string;
  readonly shot: string;
  readonly chain: string;
  readonly still: string;
  readonly draft: string;
  readonly final: string;
  readonly who: string;
  readonly prop: string;
  readonly place: string;
  readonly look: string;
}

const first: Ids = {
  scene: 's01',
  shot: 'ride',
  chain: 'logo',
  still: 'hero',
  draft: 'draft',
  final: 'final',
  who: 'maya',
  prop: 'bike',
  place: 'street',
  look: 'neon',
};

interface More {
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly action?: string;
  readonly budget?: Readonly<Record<string, number>>;
}

const film = (ids: Ids, { moved, action = 'rolls slowly', budget }: More = {}): string =>
  JSON.stringify({
    retake: 1,
    production: { id: 'ad', title: 'Ad', seed: 7 },
    ...(budget ? { budget } : {}),
    ...(moved ? { moved } : {}),
    rungs: [
      { id: ids.draft, model: 'gen4_turbo', takes: 2 },
      { id: ids.final, model: 'gen4.5', gate: 'circled' },
    ],
    characters: { [ids.who]: { description: 'a young woman', wardrobe: 'navy jacket' } },
    props: { [ids.prop]: { description: 'a silver electric bicycle', rigid: true } },
    locations: { [ids.place]: { description: 'a wet street at night' } },
    looks: { [ids.look]: { lighting: 'soft neon' } },
    stills: { [ids.still]: { model: 'gen4_image', prompt: `{${ids.prop}} alone`, ratio: '1280:720' } },
    scenes: [
      {
        id: ids.scene,
        location: ids.place,
        look: ids.look,
        shots: [
          {
            id: ids.shot,
            seconds: 5,
            characters: [ids.who],
            firstFrame: { still: ids.still },
            prompt: { subject: `{${ids.who}} on {${ids.prop}}`, action },
          },
          {
            id: ids.chain,
            seconds: 2,
            takes: 1,
            rungs: [ids.draft],
            firstFrame: { lastFrameOf: `${ids.scene}/${ids.shot}` },
            prompt: `The logo glows in {${ids.place}}`,
          },
        ],
      },
    ],
  });

/** Everything rendered, the second draft circled, and the final made from it approved. */
function finished(set: Stage, { scene, shot, draft, final }: Ids = first) {
  const drafted = circled(settled(set), `${scene}/${shot}@${draft}#2`);
  return circled(settled(set, drafted), `${scene}/${shot}@${final}#1`, 'approved');
}

const fingerprintsOf = (set: Stage): readonly (string | undefined)[] =>
  [...standings({ ...set, lockfile: lockfileOf({ lockfile: 1, production: 'ad', takes: {}, losses: [] }) }).values()]
    .flatMap(({ slots }) => slots.map(({ render }) => render?.fingerprint))
    .sort();

describe('what is renamed and nothing else', () => {
  test('is said to have moved, and costs nothing', () => {
    const lock = finished(stage(film(first)));
    const plan = planOf(stage(film({ ...first, scene: 's02', shot: 'glide', still: 'poster', draft: 'rough' })), lock);
    expect(linesOf(plan)).toEqual([
      '↩ still/poster 0 moved from still/hero',
      '↩ s02/glide@rough 0 moved from s01/ride@draft',
      '↩ s02/glide@final 0 moved from s01/ride',
      '↩ s02/logo@rough 0 moved from s01/logo@draft',
    ]);
    expect(plan.totals).toMatchObject({ credits: 0, later: 0, reuse: 5, unused: 0, orphan: 0 });
  });

  test('keeps the numbers of its takes and their verdicts', () => {
    const set = stage(film(first));
    const more = planOf(set, finished(set), { retake: ['s01/ride@draft'] });
    expect(more.totals.credits).toBe(25);
    const lock = finished(set);
    const third = { ...lock.takes['s01/ride@draft']![0]!, take: 3 };
    const old = { ...third, take: 1, fingerprint: `sha256:${'1'.repeat(64)}` };
    const twice = {
      ...lock,
      takes: { ...lock.takes, 's01/ride@draft': [old, lock.takes['s01/ride@draft']![1]!, third] },
    };
    const renamed = stage(film({ ...first, shot: 'glide' }));
    expect(settled(renamed, twice).takes['s01/glide@draft']).toMatchObject([
      { take: 2, slot: 2, review: { state: 'circled' }, reusedFrom: 's01/ride@draft#2', credits: { charged: 0 } },
      { take: 3, slot: 1, reusedFrom: 's01/ride@draft#3' },
    ]);
    expect(linesOf(planOf(renamed, settled(renamed, twice)))).toEqual([]);
  });

  test('brings along the verdict that was given last, name after name', () => {
    const [second, third] = [
      { ...first, shot: 'glide' },
      { ...first, shot: 'float' },
    ];
    const once = settled(stage(film(second)), finished(stage(film(first))));
    const judged = circled(once, 's01/glide@draft#1');
    const twice = settled(stage(film(third)), judged);
    expect(twice.takes['s01/float@draft']).toMatchObject([{ take: 1, review: { state: 'circled' } }, { take: 2 }]);
    expect(twice.takes['s01/float@draft']![1]!.review).toBeUndefined();
  });

  test('has the same fingerprints, whatever is called what', () => {
    const other: Ids = {
      ...first,
      still: 'poster',
      draft: 'rough',
      final: 'master',
      who: 'ana',
      prop: 'cycle',
      place: 'road',
      look: 'glow',
    };
    expect(fingerprintsOf(stage(film(other)))).toEqual(fingerprintsOf(stage(film(first))));
  });

  test('costs 0 credits and loses no verdict, however it is renamed', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{3,8}$/);
    const keys = Object.keys(first) as (keyof Ids)[];
    const lock = finished(stage(film(first)));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: keys.length, maxLength: keys.length }),
        fc.array(fc.boolean(), { minLength: keys.length, maxLength: keys.length }),
        (names, chosen) => {
          const ids = Object.fromEntries(
            keys.map((key, index) => [key, chosen[index] ? `x${names[index]}` : first[key]]),
          ) as unknown as Ids;
          const renamed = stage(film(ids));
          const { totals } = planOf(renamed, lock);
          expect(totals).toMatchObject({ credits: 0, later: 0, create: 0, replace: 0, wait: 0, unused: 0, orphan: 0 });
          const after = settled(renamed, lock);
          expect(after.takes[`${ids.scene}/${ids.shot}@${ids.draft}`]?.[1]?.review?.state).toBe('circled');
          expect(after.takes[`${ids.scene}/${ids.shot}@${ids.final}`]?.[0]?.review?.state).toBe('approved');
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what is renamed and changed', () => {
  const [ids, action] = [{ ...first, shot: 'glide' }, 'glides past'];
  const lock = finished(stage(film(first)));

  test('is new without a word about it, and what was is left over', () => {
    expect(linesOf(planOf(stage(film(ids, { action })), lock))).toEqual([
      '+ s01/glide@draft 50 new',
      '! s01/glide@final 0 waits for a circled take of s01/glide@draft',
      '± s01/logo@draft 10 follows from s01/glide@draft',
      '− s01/ride@draft 0 no longer declared; 2 takes (50 cr paid) stay',
      '− s01/ride@final 0 no longer declared; 1 take (60 cr paid) stay',
    ]);
  });

  const moved = [{ from: 's01/ride', to: 's01/glide' }];

  test('has the takes of before for its history once `moved` says so', () => {
    const plan = planOf(stage(film(ids, { action, moved })), lock);
    expect(linesOf(plan)).toEqual([
      '± s01/glide@draft 50 moved from s01/ride; prompt.action changed',
      '! s01/glide@final 0 waits for a circled take of s01/glide@draft: the verdict on s01/ride@draft#2 lapsed, what it judged has changed',
      '± s01/logo@draft 10 follows from s01/glide@draft',
    ]);
    expect(plan.totals).toMatchObject({ unused: 120, orphan: 0 });
    expect(plan.changes[1]?.slots[0]).toMatchObject({ action: 'replace', take: 's01/ride@draft#1' });
  });

  test('counts old and new together against the shot’s ceiling', () => {
    const used = (more: More): number | undefined =>
      planOf(stage(film(ids, { action, budget: { perShot: 400 }, ...more })), lock).ceilings.find(
        ({ scope }) => scope === 'shot s01/glide',
      )?.used;
    expect(used({})).toBe(0);
    expect(used({ moved })).toBe(110);
  });

  test('is left over once, and what was paid is known, however often it was renamed before', () => {
    const renamed = settled(stage(film({ ...first, shot: 'glide' })), lock);
    const gone = planOf(stage(film({ ...first, shot: 'float' }, { action })), renamed);
    expect(linesOf(gone).filter(text => text.startsWith('−'))).toEqual([
      '− s01/glide@draft 0 no longer declared; 2 takes (50 cr paid) stay',
      '− s01/glide@final 0 no longer declared; 1 take (60 cr paid) stay',
    ]);
    const way = [{ from: 's01/glide', to: 's01/float' }];
    const plan = planOf(stage(film({ ...first, shot: 'float' }, { action, moved: way })), renamed);
    expect(plan.totals).toMatchObject({ unused: 120, orphan: 0 });
  });

  test('goes by way of other names, and with its scene', () => {
    const there = { ...ids, scene: 's09' };
    const way = [
      { from: 's01/ride', to: 's01/glide' },
      { from: 's01', to: 's05' },
      { from: 's05', to: 's09' },
    ];
    const plan = planOf(stage(film(there, { action, moved: way })), lock);
    expect(plan.totals).toMatchObject({ orphan: 0, unused: 120 });
    expect(linesOf(plan)[0]).toBe('± s09/glide@draft 50 moved from s01/ride; prompt.action changed');
  });
});

test.each([
  [[{ from: 's01/old', to: 's01/new' }], ['unknown-name: "s01/new" is not declared']],
  [[{ from: 's01/ride', to: 's01/logo' }], ['bad-value: "s01/ride" is still declared']],
  [[{ from: 's00', to: 's01/logo' }], ['bad-value: "s00" is a scene, and "s01/logo" is a shot']],
  [
    [
      { from: 's01/a', to: 's01/b' },
      { from: 's01/b', to: 's01/a' },
    ],
    ['cycle: this leads in a circle: s01/a → s01/b → s01/a'],
  ],
  [
    [
      { from: 's01/a', to: 's01/ride' },
      { from: 's01/a', to: 's01/logo' },
    ],
    ['duplicate-id: "s01/a" is moved twice'],
  ],
  [
    [
      { from: 's01/a', to: 's01/ride' },
      { from: 's01/b', to: 's01/ride' },
    ],
    ['duplicate-id: two things are moved to "s01/ride"'],
  ],
  [
    [
      { from: 's01/a', to: 's01/b' },
      { from: 's01/b', to: 's01/c' },
    ],
    ['unknown-name: "s01/c", where "s01/b" has moved, is not declared', 'unknown-name: "s01/c" is not declared'],
  ],
])('moved: %j is refused', (moved, problems) => {
  const found = problemsIn(film(first, { moved })).map(text => text.replace(/^\d+:\d+ /, '').replace(/ \(.*\)$/, ''));
  expect(found).toEqual(problems);
});
