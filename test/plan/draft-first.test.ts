import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFirstOf } from '../../engine/plan/draft-first.ts';
import { stage } from '../rig/thinking.ts';

const draft = (takes: number) => `{ id: draft, model: gen4_turbo, takes: ${takes} }`;
const final = '{ id: final, model: gen4.5, gate: circled }';

/** Six shots of five seconds. */
const six = (rungs: string) => {
  const shots = [1, 2, 3, 4, 5, 6].map(n => `      - { id: a${n}, seconds: 5, firstFrame: a.png, prompt: x }`);
  const { graph } = stage(`retake: 1
production: { id: one, title: One }
rungs: [${rungs}]
scenes:
  - id: s
    shots:
${shots.join('\n')}
`);
  return {
    jobs: graph.jobs.map(job => ({ job, quote: job.quote })),
    credits: graph.jobs.reduce((sum, { takes, quote }) => sum + takes * quote.credits, 0),
  };
};

test('thirty seconds cost 150 cr drafted and 360 cr finished', () => {
  expect(six(draft(1)).credits).toBe(150);
  expect(six('{ id: final, model: gen4.5 }').credits).toBe(360);
});

test.each([
  [3, { shots: 6, ladder: 810, alone: 1080, savesFrom: 2, model: 'gen4.5' }],
  [5, { shots: 6, ladder: 1110, alone: 1800, savesFrom: 2, model: 'gen4.5' }],
  [1, { shots: 6, ladder: 510, alone: 360, savesFrom: 2, model: 'gen4.5' }],
])('%i drafts and one final of each, against as many takes of the finest', (takes, expected) => {
  const { jobs } = six(`${draft(takes)}, ${final}`);
  expect(draftFirstOf(jobs)).toMatchObject(expected);
});

test('where no shot climbs, there is nothing to save', () => {
  const { jobs } = six(draft(3));
  expect(draftFirstOf(jobs)).toBeUndefined();
});

test('a ladder that gets no dearer never saves', () => {
  const { jobs } = six(`${draft(3)}, { id: again, model: gen4_turbo }`);
  expect(draftFirstOf(jobs)).toEqual({
    ...{ shots: 6, ladders: 6, ladder: 600, alone: 450, model: 'gen4_turbo' },
    ...{ drafts: 3, finals: 1 },
  });
});

test('from the number of drafts that is named, and not before, the ladder is cheaper', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (takes, finals) => {
      const { jobs } = six(`${draft(takes)}, { id: final, model: gen4.5, takes: ${finals}, gate: circled }`);
      const { ladder: climbed, alone, savesFrom } = draftFirstOf(jobs)!;
      expect(climbed < alone).toBe(takes >= savesFrom!);
    }),
    { numRuns: 20 },
  );
});
