import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { probe } from '../../engine/media/probe.ts';
import { filesIn, folderWith, retake } from '../rig/retake.ts';

const config = `retake: 1
production: { id: spot, title: Night & Day, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
rungs: [{ id: draft, model: gen4_turbo }]
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 2, firstFrame: a.jpg, prompt: A bike rolls }
      - { id: rider, slug: at-night, seconds: 2, firstFrame: a.jpg, prompt: A rider walks }
`;

const cut = `cut:
  - { shot: s01/rider, in: 12f }
  - { dissolve: 12f }
  - s01/ride
  - { card: The End, seconds: 1 }
`;

test('a film is handed over once its takes are approved, and only what changes is written again', async () => {
  const folder = await folderWith({
    'retake.yaml': config,
    'a.jpg': await readFile('examples/night-ride/refs/street.jpg'),
  });
  const run = async (...args: string[]) => retake(folder, [...args, '--rehearse'], { env: { RETAKE_SPEED: '200' } });
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);
  expect((await run('apply', '--yes')).stderr).toBe('');

  // Nobody approved anything: nothing is written.
  const refused = await run('conform', 'out');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    's01/ride   s01/ride@draft#1 is not approved: retake approve s01/ride@draft#1 --rehearse',
  );
  await expect(stat(join(folder, 'out'))).rejects.toThrow('ENOENT');

  // Approved and cut.
  for (const take of ['s01/ride@draft#1', 's01/rider@draft#1']) await run('approve', take, '--checks', 'all');
  expect((await run()).stdout).toContain('Next: retake conform --rehearse  every take that was asked for is there');
  await writeFile(join(folder, 'retake.yaml'), config + cut);
  const plan = await json('plan');
  expect(plan.totals.credits).toBe(0);
  const first = await json('conform', 'out');
  expect(first).toEqual({
    rehearsal: true,
    folder: 'out',
    stage: 'final',
    sequences: [
      {
        ratio: '16:9',
        frames: 96,
        seconds: 4,
        duration: '00:00:04:00',
        events: 3,
        files: [
          'cut.otio',
          'cut.edl',
          'cut.fcpxml',
          'cut.premiere.xml',
          'notes.edl',
          'notes.csv',
          'shots.csv',
          'rough-cut.mp4',
        ],
      },
    ],
    media: 3,
    written: 15,
    unchanged: 0,
    removed: 0,
    missing: [],
    remarks: [],
  });
  expect(await filesIn(join(folder, 'out', 'media'))).toEqual([
    'S01_at_night_gen4turbo_v01_16x9.mp4',
    'S01_ride_gen4turbo_v01_16x9.mp4',
    'card_the_end_16x9.mp4',
  ]);
  const facts = { width: 1280, height: 720, fps: 24 };
  expect(await probe(join(folder, 'out', 'rough-cut.mp4'))).toMatchObject({ ...facts, frames: 96 });
  expect(await probe(join(folder, 'out', 'media', 'card_the_end_16x9.mp4'))).toMatchObject({ ...facts, frames: 24 });
  expect(await readFile(join(folder, 'out', 'cut.edl'), 'utf8')).toContain(
    '002  AX       V     D    012 00:00:00:00 00:00:02:00 01:00:01:00 01:00:03:00',
  );

  // Again, shorter, and changed by somebody.
  expect(await json('conform', 'out')).toMatchObject({ written: 0, unchanged: 15 });
  await writeFile(join(folder, 'retake.yaml'), `${config}cut: [s01/ride]\n`);
  expect(await json('conform', 'out')).toMatchObject({ written: 7, unchanged: 3, removed: 5 });
  expect(await filesIn(join(folder, 'out', 'media'))).toEqual(['S01_ride_gen4turbo_v01_16x9.mp4']);
  expect(await json('conform', 'out', '--no-rough-cut')).toMatchObject({ written: 1, unchanged: 8, removed: 1 });
  await writeFile(join(folder, 'out', 'rough-cut.mp4'), 'mine');
  expect((await json('conform', 'out')).refused).toMatch(
    /^rough-cut\.mp4 in .* is not of the last hand-off; nothing was written$/,
  );
  await writeFile(join(folder, 'out', 'cut.edl'), 'mine');
  expect((await json('conform', 'out')).refused).toMatch(/^somebody changed cut\.edl in .*; nothing was written$/);

  // Media that is gone is said.
  await rm(join(folder, '.retake', 'rehearsal', 'store'), { recursive: true });
  expect((await json('conform', 'other')).refused).toBe(
    'the media of s01/ride@draft#1 is missing; nothing was written',
  );
}, 30_000);
