import { expect, test } from 'vitest';
import { type CutStage, choose, jobsByShot } from '../../engine/cut/choose.ts';
import { type LockfileText, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { standings } from '../../engine/plan/standing.ts';
import { circled, settled, stage } from '../rig/thinking.ts';

const film = (prompt: string) =>
  stage(`retake: 1
production: { id: one, title: One, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
rungs:
  - { id: draft, model: gen4_turbo, takes: 2 }
  - { id: final, model: gen4.5, gate: circled }
scenes: [{ id: s01, shots: [{ id: ride, seconds: 5, firstFrame: a.png, prompt: ${prompt} }] }]
`);

const set = film('A bike rolls');

function chosen(text: LockfileText, cut: CutStage, { allowDrafts = false, of = set } = {}): string {
  const lockfile = lockfileOf(text);
  const known = standings({ ...of, lockfile });
  const jobs = jobsByShot(of.graph, shot => of.production.shots.get(shot)!.rungs)('s01/ride', '16:9');
  const choice = choose('s01/ride', jobs, { graph: of.graph, known, lockfile, stage: cut, allowDrafts });
  return choice.kind === 'take'
    ? `${choice.held.address}#${choice.held.take.take} ${choice.verdict}`
    : `${choice.reason}: ${choice.next}`;
}

const drafts = settled(set);
const one = circled(drafts, 's01/ride@draft#1');
const both = settled(set, one);
const done = circled(both, 's01/ride@final#1', 'approved');

test('a final is an approved take of the top rung, and says what is wanting', () => {
  expect(chosen(drafts, 'final')).toBe(
    's01/ride@final is not rendered; there is s01/ride@draft#2: circle s01/ride@draft#2',
  );
  expect(chosen(one, 'final')).toBe(
    's01/ride@final is not rendered; there is s01/ride@draft#1: plan --only s01/ride@final',
  );
  expect(chosen(both, 'final')).toBe('s01/ride@final#1 is not approved: approve s01/ride@final#1');
  expect(chosen(done, 'final')).toBe('s01/ride@final#1 approved');
});

test('an assembly is of circled takes, a string-out of whatever there is', () => {
  expect(chosen(drafts, 'assembly')).toBe('s01/ride@draft#2 is not circled: circle s01/ride@draft#2');
  expect(chosen(both, 'assembly')).toBe('s01/ride@draft#1 circled');
  expect(chosen(done, 'assembly')).toBe('s01/ride@final#1 approved');
  expect(chosen(drafts, 'stringout')).toBe('s01/ride@draft#2 not judged');
  expect(chosen(drafts, 'final', { allowDrafts: true })).toBe('s01/ride@draft#2 not judged');
});

test('a take of an earlier wording never stands in', () => {
  const of = film('A bike flies');
  expect(chosen(done, 'stringout', { of })).toBe(
    'the takes of s01/ride@final are rejected, or made of something else than it is now: plan --only s01/ride@final -v',
  );
});
