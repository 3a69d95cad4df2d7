import { describe, expect, test } from 'vitest';
import { emptyLockfile, type LockfileText, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { matcher } from '../../engine/plan/select.ts';
import { standings } from '../../engine/plan/standing.ts';
import type { Address } from '../../engine/production/address.ts';
import { circled, linesOf, planOf, type Stage, settled, stage } from '../rig/thinking.ts';

const film = (vary: string, more = '') =>
  stage(`
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: low, model: gen4_turbo, takes: 2 }, { id: high, model: gen4.5, gate: circled }]
looks: { neon: { lighting: soft neon }, noon: { lighting: hard sun } }
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        firstFrame: a.png
        prompt: { subject: a bicycle, action: rolls, camera: { move: tracking, speed: slow } }
        ${vary}
        ${more}
`);
const plain = film('');
const explored = film('vary: { camera.move: [tracking, dolly_in, locked_off] }');
const empty = emptyLockfile('film');

const textOf = ({ graph }: Stage, address: string): string =>
  graph.byAddress.get(address as Address)?.said?.text ?? 'no such job';
const fingerprints = (set: Stage, text: LockfileText, address: string) =>
  standings({ ...set, lockfile: lockfileOf(text) })
    .get(address as Address)!
    .slots.map(({ render }) => render?.fingerprint);

describe('a shot that is explored', () => {
  test('has a job for each variant at its first rung, and one job at the next, which waits', () => {
    expect(linesOf(planOf(explored, empty))).toEqual([
      '+ s/a@low+tracking 50 new',
      '+ s/a@low+dolly_in 50 new',
      '+ s/a@low+locked_off 50 new',
      '! s/a@high 0 waits for a circled variant of s/a@low',
    ]);
  });

  test('says the same in every variant but for what is varied', () => {
    expect(textOf(explored, 's/a@low+tracking')).toBe('Slow tracking shot: a bicycle rolls.');
    expect(textOf(explored, 's/a@low+dolly_in')).toBe('Slow dolly-in: a bicycle rolls.');
    expect(textOf(explored, 's/a@low+locked_off')).toBe('Locked-off tripod shot: a bicycle rolls.');
  });

  test('throws the same dice for all of them', () => {
    const seeds = ['tracking', 'dolly_in', 'locked_off'].map(
      name => explored.graph.byAddress.get(`s/a@low+${name}` as Address)?.seed,
    );
    expect(seeds).toEqual(Array(3).fill({ kind: 'written', seed: 7 }));
  });

  test('buys nothing again where a variant says what a draft said before', () => {
    const before = circled(settled(plain), 's/a@low#2');
    expect(linesOf(planOf(explored, before))).toEqual([
      '↩ s/a@low+tracking 0 moved from s/a@low',
      '+ s/a@low+dolly_in 50 new',
      '+ s/a@low+locked_off 50 new',
      // Its circle came along, so the next rung is open.
      '+ s/a@high 60 new',
    ]);
  });

  test('climbs on as the variant that is circled: its words, its dice', () => {
    const lock = circled(settled(explored), 's/a@low+dolly_in#2');
    const at = (set: Stage) => standings({ ...set, lockfile: lockfileOf(lock) }).get('s/a@high' as Address)!;
    expect(at(explored).job.said?.text).toBe('Slow dolly-in: a bicycle rolls.');
    expect(at(explored).slots[0]?.render?.request.body).toMatchObject({ seed: 8, model: 'gen4.5' });
    expect(planOf(explored, lock).changes.find(({ address }) => address === 's/a@high')).toMatchObject({
      action: 'create',
      credits: 60,
      needs: ['s/a@low+dolly_in'],
    });
  });

  test('has one circled variant: circling another takes the first back', () => {
    const first = circled(settled(explored), 's/a@low+dolly_in#1');
    const second = circled(first, 's/a@low+tracking#2');
    const judged = Object.entries(second.takes).flatMap(([address, takes]) =>
      takes.flatMap(({ take, review }) => (review ? [`${address}#${take} ${review.state}`] : [])),
    );
    expect(judged).toEqual(['s/a@low+tracking#2 circled']);
  });

  test('waits where a merge has left two circled variants', () => {
    const lock = settled(explored);
    const both = {
      ...circled(lock, 's/a@low+dolly_in#1'),
      takes: {
        ...circled(lock, 's/a@low+dolly_in#1').takes,
        's/a@low+tracking': circled(lock, 's/a@low+tracking#1').takes['s/a@low+tracking']!,
      },
    };
    expect(linesOf(planOf(explored, both))).toEqual([
      '! s/a@high 0 waits for one circled variant of s/a@low: s/a@low+tracking and s/a@low+dolly_in are both circled',
    ]);
  });

  test('says when a circle no longer holds', () => {
    const lock = circled(settled(explored), 's/a@low+dolly_in#1');
    const changed = stage(yamlOf('action: rolls', 'action: stops'));
    expect(linesOf(planOf(changed, lock)).at(-1)).toBe(
      '! s/a@high 0 waits for a circled variant of s/a@low: the verdict on s/a@low+dolly_in#1 lapsed, what it judged has changed',
    );
  });

  test('is rendered as often as its long form says', () => {
    const once = film('vary: { takes: 1, fields: { camera.move: [tracking, dolly_in] } }');
    expect(linesOf(planOf(once, empty))).toEqual([
      '+ s/a@low+tracking 25 new',
      '+ s/a@low+dolly_in 25 new',
      '! s/a@high 0 waits for a circled variant of s/a@low',
    ]);
  });

  test('has every value of one field with every value of another', () => {
    const matrix = film('vary: { camera.move: [tracking, dolly_in], look: [neon, noon] }');
    expect(matrix.graph.jobs.map(({ address }) => address)).toEqual([
      's/a@low+tracking+neon',
      's/a@low+tracking+noon',
      's/a@low+dolly_in+neon',
      's/a@low+dolly_in+noon',
      's/a@high',
    ]);
    expect(textOf(matrix, 's/a@low+dolly_in+noon')).toBe('Slow dolly-in: a bicycle rolls, hard sun.');
  });

  test('is explored in each of its ratios, and climbs on in each by itself', () => {
    const both = film('vary: { seed: [7, 11] }', 'ratios: [16:9, 9:16]');
    const lock = circled(settled(both), 's/a@low+seed11~9x16#1');
    expect(linesOf(planOf(both, lock))).toEqual([
      '! s/a@high 0 waits for a circled variant of s/a@low',
      '+ s/a@high~9x16 60 new',
    ]);
  });

  test('is edited at its first rung only once a variant is chosen, and then that one', () => {
    const edited = film(
      'vary: { camera.move: [tracking, dolly_in] }',
      'edits: [{ model: aleph2, prompt: make it dawn, rung: low }]',
    );
    expect(linesOf(planOf(edited, settled(edited)))).toContain(
      '! s/a@low.edit1 0 waits for a circled variant of s/a@low',
    );
    const lock = circled(settled(edited), 's/a@low+dolly_in#1');
    const standing = standings({ ...edited, lockfile: lockfileOf(lock) }).get('s/a@low.edit1' as Address)!;
    expect(standing.job.worksOn).toBe('s/a@low+dolly_in');
    expect(standing.binding).toEqual({ kind: 'bound', from: { videoUri: 's/a@low+dolly_in#1' } });
  });

  test('is continued by another shot from the variant that is chosen', () => {
    const chain = film(
      'vary: { camera.move: [tracking, dolly_in] }',
      '\n      - { id: b, seconds: 5, prompt: it stops, firstFrame: { lastFrameOf: s/a } }',
    );
    expect(linesOf(planOf(chain, settled(chain)))).toContain('! s/b@low 0 waits for a circled variant of s/a@low');
    const lock = circled(settled(chain), 's/a@low+dolly_in#2');
    const standing = standings({ ...chain, lockfile: lockfileOf(lock) }).get('s/b@low' as Address)!;
    expect(standing.binding).toEqual({ kind: 'bound', from: { promptImage: 's/a@low+dolly_in#2' } });
  });
});

test('once its value is written, everything is there: the take, its verdict and what was made of it', () => {
  const lock = settled(explored, circled(settled(explored), 's/a@low+dolly_in#2'));
  const written = stage(yamlOf('move: tracking', 'move: dolly_in', ''));
  expect(linesOf(planOf(written, lock)).filter(line => !line.startsWith('−'))).toEqual([
    '↩ s/a@low 0 moved from s/a@low+dolly_in',
  ]);
  expect(fingerprints(written, lock, 's/a@high')).toEqual(fingerprints(explored, lock, 's/a@high'));
});

test('a shot without `vary` is fingerprinted as ever', () => {
  expect(fingerprints(plain, empty, 's/a@low')).toEqual(fingerprints(explored, empty, 's/a@low+tracking'));
});

test.each([
  ['s', true],
  ['s/a@low', true],
  ['s/a@low+dolly_in', true],
  ['s/a@low+dolly', false],
  ['s/*@low', true],
  ['s/*@low+*', true],
  ['s/a@{low,high}+dolly_in', true],
  ['s/a@high', false],
  ['s/a@lo', false],
])('%s means s/a@low+dolly_in: %s', (pattern, isMeant) => {
  expect(matcher(pattern)('s/a@low+dolly_in')).toBe(isMeant);
});

/** The explored film with other words. */
function yamlOf(
  before: string,
  after: string,
  vary = 'vary: { camera.move: [tracking, dolly_in, locked_off] }',
): string {
  return `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: low, model: gen4_turbo, takes: 2 }, { id: high, model: gen4.5, gate: circled }]
scenes:
  - id: s
    shots:
      - id: a
        seconds: 5
        firstFrame: a.png
        prompt: { subject: a bicycle, action: rolls, camera: { move: tracking, speed: slow } }
        ${vary}
`.replace(before, after);
}
