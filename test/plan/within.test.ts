import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { linesOf, planOf, stage } from '../rig/thinking.ts';

interface ShotSketch {
  readonly priority?: 'high' | 'normal' | 'low' | number;
  readonly role?: string;
  readonly takes?: number;
  readonly seconds?: number;
  readonly frame?: 'still' | 'chain';
}

/** One scene of shots, a0, a1, …: each from the still, from the shot before it, or from words. */
const film = (shots: readonly ShotSketch[]): string =>
  JSON.stringify({
    retake: 1,
    production: { id: 'ad', title: 'Ad' },
    rungs: [{ id: 'draft', model: 'gen4.5' }],
    ...(shots.some(({ frame }) => frame === 'still')
      ? { stills: { hero: { model: 'gen4_image', prompt: 'A bicycle', ratio: '1280:720' } } }
      : {}),
    scenes: [
      {
        id: 's',
        shots: shots.map(({ frame, seconds = 5, ...shot }, index) => ({
          id: `a${index}`,
          seconds,
          prompt: `shot ${index}`,
          ...shot,
          ...(frame === 'still' ? { firstFrame: { still: 'hero' } } : {}),
          ...(frame === 'chain' && index > 0 ? { firstFrame: { lastFrameOf: `s/a${index - 1}` } } : {}),
        })),
      },
    ],
  });

const empty = emptyLockfile('ad');
const planWithin = (shots: readonly ShotSketch[], within: number) => planOf(stage(film(shots)), empty, { within });
const chosen = (shots: readonly ShotSketch[], within: number): readonly string[] =>
  planWithin(shots, within).changes.flatMap(({ address, credits }) => (credits > 0 ? address : []));

describe('within so many credits', () => {
  test('without a priority anywhere, the order of the film decides, whatever the roles are', () => {
    expect(chosen([{}, { role: 'hero' }, {}], 120)).toEqual(['s/a0@draft', 's/a1@draft']);
  });

  test('the greater priority goes first, in words or in numbers', () => {
    expect(chosen([{}, { priority: 'low' }, { priority: 'high' }], 120)).toEqual(['s/a0@draft', 's/a2@draft']);
    expect(chosen([{ priority: 1 }, { priority: 3 }, { priority: 2 }], 120)).toEqual(['s/a1@draft', 's/a2@draft']);
  });

  test('a hero counts as high, and then what the shot does in the film', () => {
    expect(chosen([{ priority: 'normal' }, { role: 'broll' }, { role: 'hero' }], 60)).toEqual(['s/a2@draft']);
    expect(chosen([{ priority: 'low' }, { role: 'broll' }, { role: 'benefit' }], 60)).toEqual(['s/a2@draft']);
  });

  test('what a shot starts from comes before it, and goes with it', () => {
    expect(chosen([{}, { priority: 'high', frame: 'still' }], 65)).toEqual(['still/hero', 's/a1@draft']);
    expect(chosen([{}, { priority: 'high', frame: 'chain' }], 120)).toEqual(['s/a0@draft', 's/a1@draft']);
  });

  test('what is left for later is told by why', () => {
    const plan = planWithin([{ priority: 'low' }, { priority: 'low', frame: 'chain' }, {}, { takes: 3 }], 130);
    expect(plan.deferred).toEqual([
      { why: 'priority', jobs: ['s/a0@draft'], shots: 1, credits: 60 },
      { why: 'room', jobs: ['s/a3@draft'], shots: 1, credits: 120 },
      { why: 'inputs', jobs: ['s/a1@draft'], shots: 1, credits: 60 },
    ]);
    expect(linesOf(plan)).toContain('! s/a0@draft 0 60 cr do not fit: --within has 10 of 130 cr left');
  });
});

const sketch = fc.array(
  fc.record(
    {
      priority: fc.constantFrom('high', 'normal', 'low', 2.5, -3),
      role: fc.constantFrom('hero', 'broll', 'benefit', 'detail'),
      takes: fc.integer({ min: 1, max: 2 }),
      seconds: fc.constantFrom(5, 10),
      frame: fc.constantFrom('still', 'chain'),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 7 },
) as fc.Arbitrary<readonly ShotSketch[]>;
const credits = fc.integer({ min: 0, max: 700 });

const rank = ({ priority, role }: ShotSketch): number =>
  typeof priority === 'number'
    ? priority
    : { high: 1, normal: 0, low: -1 }[priority ?? (role === 'hero' ? 'high' : 'normal')];

describe('laws', () => {
  test('never more than what is asked for is planned', () => {
    fc.assert(
      fc.property(sketch, credits, (shots, within) => {
        expect(planWithin(shots, within).totals.credits).toBeLessThanOrEqual(within);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing is chosen whose inputs are deferred', () => {
    fc.assert(
      fc.property(sketch, credits, (shots, within) => {
        const { changes } = planWithin(shots, within);
        const deferred = new Set(
          changes.flatMap(({ address, slots }) => (slots.some(({ action }) => action === 'wait') ? address : [])),
        );
        for (const { address, credits: cost, needs } of changes)
          if (cost > 0)
            expect(
              needs.filter(need => deferred.has(need)),
              address,
            ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('more credits drop a shot only for one that is worth as much or more', () => {
    fc.assert(
      fc.property(sketch, credits, credits, (shots, some, more) => {
        // One is written, so that ranks count at all.
        const ranked = [{ ...shots[0], priority: shots[0]?.priority ?? 'normal' } as ShotSketch, ...shots.slice(1)];
        const takes = (within: number): ReadonlyMap<string, number> =>
          new Map(
            planWithin(ranked, within).changes.flatMap(({ address, scene, slots }) =>
              scene ? [[address, slots.filter(slot => slot.credits > 0).length] as const] : [],
            ),
          );
        const [few, many] = [takes(some), takes(some + more)];
        const rankOf = (address: string): number => rank(ranked[Number(/a(\d+)/.exec(address)![1])]!);
        const gained = [...many].filter(([address, count]) => count > few.get(address)!).map(([address]) => address);
        for (const [address, count] of few)
          if (count > many.get(address)!)
            expect(
              gained.some(other => rankOf(other) >= rankOf(address)),
              address,
            ).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
