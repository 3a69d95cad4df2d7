import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkModel } from '../../cli/views/models/check-model.ts';
import { checkLines } from '../../cli/views/text/check-lines.ts';
import { textOf } from '../../cli/views/text/line.ts';
import { type LockfileText, type Loss, runway, type Take } from '../../engine/index.ts';
import { retake } from './stand.ts';

const digest = '0'.repeat(64);

const take = (model: string, credits: Take['credits'], over: Partial<Take> = {}): Take => ({
  take: 1,
  slot: 1,
  fingerprint: digest,
  fingerprintVersion: 1,
  request: { endpoint: 'image_to_video', body: { model } },
  wording: {},
  from: {},
  provider: 'runway',
  task: 'a task',
  credits,
  created: '2026-11-01T00:00:00Z',
  media: { sha256: digest, bytes: 1, kind: 'video', mime: 'video/mp4' },
  ...over,
});

const loss = (address: string, model: string, credits: Loss['credits']): Loss => ({
  address,
  slot: 1,
  fingerprint: digest,
  model,
  kind: 'moderated',
  credits,
  at: '2026-11-01T00:00:00Z',
  reason: 'said no',
});

const check = (takes: LockfileText['takes'], losses: readonly Loss[] = []) =>
  checkModel({ lockfile: 1, production: 'p', takes, losses: [...losses] }, { rehearsal: false, catalog: runway });

const three = check(
  {
    's01/a@draft': [
      take('gen4_turbo', { quoted: 25, estimated: 25, charged: 25 }),
      take('gen4_turbo', { quoted: 25, charged: 0 }, { take: 2, reusedFrom: 's01/a@draft#1' }),
    ],
    's01/b@final': [
      take('gen4.5', { quoted: 60, estimated: 60, charged: 60 }),
      take('gen4.5', { quoted: 60, charged: 55 }, { take: 2 }),
    ],
    's01/c@final': [take('veo3.1', { quoted: 160, charged: 320 })],
  },
  [
    loss('s01/b@final', 'gen4.5', { quoted: 60, charged: 60 }),
    loss('s01/z@final', 'gen4.5', { quoted: 60, charged: 70 }),
    loss('s01/b@final', 'gen4.5', { quoted: 60, charged: 0 }),
  ],
);

test('what was charged stands against what was quoted, reused takes and free losses aside', () => {
  expect(
    three.checked.map(({ endpoint, model, takes, losses, text }) => [endpoint, model, takes, losses, text]),
  ).toEqual([
    ['image_to_video', 'gen4_turbo', 1, 0, 'as quoted'],
    ['image_to_video', 'gen4.5', 2, 1, 'cheaper than the book: 175 of 180 cr, in 1 of 3 tasks'],
    ['image_to_video', 'veo3.1', 1, 0, 'dearer than the book: 320 instead of 160 cr'],
    // Two endpoints have it, and the lockfile does not say which it was.
    [undefined, 'gen4.5', 0, 1, 'dearer than the book: 70 instead of 60 cr'],
  ]);
  expect(three.total).toEqual({ takes: 4, losses: 2, quoted: 425, charged: 590, difference: 165 });
});

test('one dearer and one cheaper take do not add up to a good price', () => {
  const { checked } = check({
    's01/a': [take('gen4.5', { quoted: 60, charged: 50 }), take('gen4.5', { quoted: 60, charged: 70 }, { take: 2 })],
  });
  expect(checked[0]).toMatchObject({ verdict: 'mixed', text: 'now cheaper, now dearer: 120 instead of 120 cr' });
});

test('the figures have their columns, or the verdict tells them', () => {
  expect(checkLines(three, 120).map(textOf)).toEqual([
    'The price book against what was charged',
    '',
    '  model                      tasks  quoted      estimated  charged  off by  verdict',
    '  image_to_video/gen4_turbo      1   25 cr          25 cr    25 cr       0  as quoted',
    '  image_to_video/gen4.5          3  180 cr  1 of 3: 60 cr   175 cr      −5  cheaper than the book: 175 of 180 cr, in 1',
    '                                                                            of 3 tasks',
    '  image_to_video/veo3.1          1  160 cr              —   320 cr    +160  dearer than the book: 320 instead of 160 cr',
    '  gen4.5                         1   60 cr              —    70 cr     +10  dearer than the book: 70 instead of 60 cr',
    '',
    'Total 4 takes, 2 charged without a take: 590 cr charged, 165 cr more than the book said (425 cr)',
  ]);
  expect(checkLines(three, 60).map(textOf).slice(2, 6)).toEqual([
    '  image_to_video/gen4_turbo  1 take',
    '    as quoted: 25 cr',
    '  image_to_video/gen4.5  2 takes, 1 charged without a take',
    '    cheaper than the book: 175 of 180 cr, in 1 of 3 tasks',
  ]);
});

test('with nothing paid for, it says what to do', async () => {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-check-')), 'night-ride');
  await retake(['init', cwd], { cwd: tmpdir() });
  expect(await retake(['models', 'check'], { cwd })).toEqual({
    code: 0,
    err: '',
    out: 'Nothing to check: no take was paid for yet.\nretake apply renders; retake models check --rehearse looks at the rehearsal’s takes.\n',
  });
  await retake(['apply', '--rehearse', '--speed', '1000'], { cwd });
  const { code, out } = await retake(['models', 'check', '--rehearse'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Total 2 takes: 30 cr charged, what the book said\n');
});
