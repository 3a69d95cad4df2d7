import { expect, test } from 'vitest';
import { keep, letGo } from '../../engine/lockfile/kept.ts';
import type { Kept } from '../../engine/lockfile/lockfile.ts';
import { addNote } from '../../engine/lockfile/notes.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { judge } from '../../engine/lockfile/verdict.ts';
import { lockfileWith, newTake, numbered, ride, verdict } from './build.ts';

const pinned: Kept = {
  as: 'pinned',
  address: ride,
  slot: 1,
  keeps: `${ride}#1`,
  by: 'ana',
  at: '2026-11-22T12:00:00Z',
};
const request = { endpoint: 'image_to_video', body: { model: 'gen4_turbo', promptText: 'a red bicycle', seed: 7 } };
const accepted: Kept = { ...pinned, as: 'accepted', fingerprint: `sha256:${'1'.repeat(64)}`, request };
const one = lockfileWith({ [ride]: [numbered(1)] });
const glitch = { at: 2.458333, text: 'hand glitch', by: 'ana', when: '2026-11-22T12:00:00Z' };

test('a file in which nothing is kept looks as it did before there was a place for it', () => {
  expect(lockfileTextOf(letGo(keep(one, [pinned]), () => true))).toBe(lockfileTextOf(one));
});

test('what is kept and noted is read back as it was written', () => {
  const lockfile = addNote(keep(one, [pinned, accepted]), ride, 1, glitch);
  expect(readLockfileText(lockfileTextOf(lockfile))).toEqual({ ok: true, lockfile });
  expect(lockfileTextOf(lockfile)).toContain(
    '"notes":[{"at":2.458333,"by":"ana","text":"hand glitch","when":"2026-11-22T12:00:00Z"}]',
  );
});

test('a word about the same slot replaces the one before', () => {
  const again = { ...pinned, by: 'ben' };
  expect(keep(keep(one, [pinned]), [again]).kept).toEqual([again]);
});

test('a record of what is kept that cannot be read is set apart, and kept to the letter', () => {
  const text = lockfileTextOf(keep(one, [pinned])).replace('"as":"pinned"', '"as":"nailed"');
  const reading = readLockfileText(text);
  expect(reading.ok && reading.lockfile.damaged).toMatchObject([{ list: 'kept', address: ride, slot: 1 }]);
  expect(reading.ok && lockfileTextOf(reading.lockfile)).toBe(text);
});

test('the same note said twice stands once, and a take keeps its notes whatever the verdict', () => {
  const noted = addNote(one, ride, 1, glitch);
  expect(addNote(noted, ride, 1, glitch)).toBe(noted);
  expect(judge(noted, ride, 1, verdict('rejected')).takes[ride]?.[0]?.notes).toEqual([glitch]);
});

test('an accepted take and a take that was rendered for the same wording are not both chosen', () => {
  const rendered = { ...newTake({ request, task: 'task-2', slot: 2 }), take: 2 };
  const two = keep(lockfileWith({ [ride]: [numbered(1), rendered] }), [accepted]);
  const after = judge(judge(two, ride, 1, verdict('circled')), ride, 2, verdict('circled'));
  expect(after.takes[ride]?.map(({ review }) => review?.state)).toEqual([undefined, 'circled']);
});
