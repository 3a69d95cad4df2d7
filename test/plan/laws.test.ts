import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { circled, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

interface ShotSketch {
  readonly action: string;
  readonly frame: 'still' | 'file' | 'chain';
  readonly takes: number;
  readonly tall: boolean;
}

const word = fc.constantFrom('rolls', 'glides', 'turns', 'waits', 'shines', 'stops');
const shot: fc.Arbitrary<ShotSketch> = fc.record({
  action: word,
  frame: fc.constantFrom('still', 'file', 'chain'),
  takes: fc.integer({ min: 1, max: 3 }),
  tall: fc.boolean(),
});
const sketch = fc.record({
  scenes: fc.array(fc.array(shot, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  gate: fc.constantFrom('none', 'circled', 'approved'),
});
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never;

/** A production as JSON (which is YAML); scenes and shots in the given order. */
function written({ scenes, gate }: Sketch, order: <T>(list: readonly T[]) => readonly T[] = list => list): string {
  return JSON.stringify({
    retake: 1,
    production: { id: 'law', title: 'Law' },
    rungs: [
      { id: 'draft', model: 'gen4_turbo' },
      { id: 'final', model: 'gen4.5', gate },
    ],
    stills: { hero: { model: 'gen4_image', prompt: 'A bicycle', ratio: '1280:720' } },
    scenes: order(
      scenes.map((shots, s) => ({
        id: `s${s}`,
        shots: order(
          shots.map(({ action, frame, takes, tall }, index) => ({
            id: `a${index}`,
            seconds: 5,
            takes,
            prompt: { subject: `bicycle ${s}.${index}`, action },
            firstFrame:
              frame === 'chain' && index > 0
                ? { lastFrameOf: `s${s}/a${index - 1}` }
                : frame === 'file'
                  ? `refs/${action}.png`
                  : { still: 'hero' },
            ...(tall ? { ratios: ['16:9', '9:16'] } : {}),
          })),
        ),
      })),
    ),
  });
}

/** Everything rendered, with the newest take of every draft approved, which opens every gate. */
function finished(set: Stage) {
  let lock = settled(set);
  for (const [address, takes] of Object.entries(lock.takes))
    if (address.includes('@draft')) lock = circled(lock, `${address}#${takes.length}`, 'approved');
  return settled(set, lock);
}

test('the same question has the same plan, to the byte', () => {
  fc.assert(
    fc.property(sketch, film => {
      const bytes = () => JSON.stringify(planOf(stage(written(film)), emptyLockfile('law')));
      expect(bytes()).toBe(bytes());
    }),
    { numRuns: 40 },
  );
});

test('apply, then plan: all keep, and not a credit', () => {
  fc.assert(
    fc.property(sketch, film => {
      const set = stage(written(film));
      const { totals } = planOf(set, finished(set));
      expect(totals).toMatchObject({ credits: 0, create: 0, replace: 0, reuse: 0, wait: 0, later: 0 });
    }),
    { numRuns: 40 },
  );
});

test('reordering scenes and shots never costs a credit', () => {
  fc.assert(
    fc.property(sketch, film => {
      const lock = finished(stage(written(film)));
      const { totals } = planOf(stage(written(film, list => list.toReversed())), lock);
      expect(totals).toMatchObject({ credits: 0, create: 0, replace: 0, wait: 0 });
    }),
    { numRuns: 40 },
  );
});

test('the price shown is what an apply would charge, and apply never charges a fingerprint twice', () => {
  fc.assert(
    fc.property(sketch, film => {
      const set = stage(written(film));
      const plan = planOf(set, emptyLockfile('law'));
      const paid = Object.values(settled(set).takes)
        .flat()
        .filter(take => take.reusedFrom === undefined);
      const charged = paid.reduce((sum, take) => sum + take.credits.charged, 0);
      expect(charged).toBeLessThanOrEqual(plan.totals.credits);
      expect(new Set(paid.map(take => take.fingerprint)).size).toBe(paid.length);
    }),
    { numRuns: 40 },
  );
});

test('a changed prompt replaces that shot, and besides it only what follows from it', () => {
  fc.assert(
    fc.property(sketch, film => {
      const lock = finished(stage(written(film)));
      const [first, ...others] = film.scenes;
      const changed = { ...film, scenes: [[{ ...first![0]!, action: 'sings' }, ...first!.slice(1)], ...others] };
      const { changes } = planOf(stage(written(changed)), lock);
      const touched = changes.filter(({ action }) => action === 'replace' || action === 'create');
      for (const change of touched) {
        const own = change.address.startsWith('s0/a0@');
        expect(own || change.reason.following.length > 0, change.address).toBe(true);
      }
      expect(changes.some(change => change.address === 's0/a0@draft' && change.action === 'replace')).toBe(true);
    }),
    { numRuns: 40 },
  );
});
