import { expect, test } from 'vitest';
import { emptyLockfile } from '../../engine/lockfile/lockfile.ts';
import { linesOf, planOf, problemsIn, stage } from '../rig/thinking.ts';

const film = (crowd: string, rest = '') => `retake: 1
production: { id: one, title: One, seed: 7 }
policy: { models: [gen4_turbo, aleph2] }
rungs: [{ id: draft, model: gen4_turbo }]
${rest}
scenes:
  - id: s
    shots:
      - { id: ${crowd}, seconds: 5, edits: [{ model: aleph2, prompt: make it dawn }] }
      - { id: after, seconds: 5, firstFrame: { lastFrameOf: s/${crowd.split(',')[0]} }, prompt: the crowd parts }
`;

test('a plate waits for its file at no cost, whatever the policy allows, and what starts from it waits too', () => {
  const set = stage(film('crowd, source: live'));
  expect(linesOf(planOf(set, emptyLockfile('one')))).toEqual([
    '! s/crowd@plate 0 a plate: `retake import s/crowd FILE`',
    '! s/crowd@plate.edit1 0 waits for a circled take of s/crowd@plate',
    '! s/after@draft 0 waits for s/crowd@plate: it waits itself',
  ]);
});

test('what a plate asks for is itself, under the first name it had', () => {
  const bodyOf = (yaml: string, name: string) => stage(yaml).graph.byAddress.get(name as never)?.request.body;
  expect(bodyOf(film('crowd, source: live'), 's/crowd@plate')).toEqual({ plate: 's/crowd@plate' });
  expect(bodyOf(film('crowd, source: vfx'), 's/crowd@plate')).toEqual({
    plate: 's/crowd@plate',
  });
  const moved = film('people, source: live', 'moved: [{ from: s/crowd, to: s/people }]');
  expect(bodyOf(moved, 's/people@plate')).toEqual({ plate: 's/crowd@plate' });
});

test('nothing is told to what nobody renders', () => {
  expect(problemsIn(film('crowd, source: live, prompt: a crowd, rungs: [draft]'))).toEqual([
    '9:53 bad-value: shot "crowd" is not made on the ladder, so `rungs` means nothing',
    '9:36 bad-value: shot "crowd" is brought as a file, so `prompt` means nothing (What people should know of it goes into `note`.)',
  ]);
});
