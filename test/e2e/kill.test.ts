import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LockfileText } from '../../schemas/types/lockfile.ts';
import { filmOf } from '../rig/film.ts';
import { folderWith, retake } from '../rig/retake.ts';

const film = filmOf(2);

/** Milliseconds after which a run is killed: at its start, between its requests, and as its media comes in. */
const moments = [250, 400, 550, 700, 900, 1200, 1600, 2100];

test('killed again and again, an apply ends with every take once and no charge twice', async () => {
  const folder = await folderWith({ 'retake.yaml': film });
  const apply = ['apply', '--rehearse', '--yes'];
  for (const moment of moments)
    await retake(folder, apply, { started: child => setTimeout(() => child.kill('SIGKILL'), moment).unref() });

  // What may have been sent and never answered is settled by a person; here the rehearsal's own books say what became of it.
  const uncertain = JSON.parse((await retake(folder, ['reconcile', '--rehearse', '--json'])).stdout)
    .uncertain as readonly { target: string; quoted: number }[];
  for (const { target, quoted } of uncertain)
    await retake(folder, ['reconcile', target, '--rehearse', '--charged', String(quoted)]);
  expect((await retake(folder, apply)).code).toBe(0);

  const plan = JSON.parse((await retake(folder, ['plan', '--rehearse', '--json'])).stdout);
  expect(plan.totals).toMatchObject({ credits: 0, create: 0, replace: 0, resume: 0, reserved: 0, keep: 4 });
  const { takes } = JSON.parse(
    await readFile(join(folder, '.retake/rehearsal/retake.lock.json'), 'utf8'),
  ) as LockfileText;
  expect(new Set(Object.values(takes).flatMap(list => list.map(({ task }) => task))).size).toBe(4);
  const tasks = await readdir(join(folder, '.retake/rehearsal/runway/tasks'));
  expect(tasks.filter(name => name.endsWith('.json')).length).toBeLessThanOrEqual(4 + uncertain.length);
});

test('two applies at once: one works, the other names the holder, and nothing is paid twice', async () => {
  const folder = await folderWith({ 'retake.yaml': film });
  const apply = ['apply', '--rehearse', '--yes'];
  const ended = await Promise.all([retake(folder, apply), retake(folder, apply)]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 5]);
  expect(ended.find(({ code }) => code === 5)?.stderr).toMatch(/another run .+pid \d+/);
  const tasks = await readdir(join(folder, '.retake/rehearsal/runway/tasks'));
  expect(tasks.filter(name => name.endsWith('.json')).length).toBe(4);
});
