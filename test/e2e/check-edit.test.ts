import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, retake } from '../rig/retake.ts';

const config = `retake: 1
production: { id: spot, title: Night & Day, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
rungs: [{ id: draft, model: gen4_turbo }]
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 2, firstFrame: a.jpg, takes: 2, prompt: A bike rolls, ratios: [16:9, 9:16] }
      - { id: rider, slug: at-night, seconds: 2, firstFrame: a.jpg, prompt: A rider walks, ratios: [16:9, 9:16] }
sound: { rain: { effect: { prompt: steady rain, seconds: 2 } } }
cut:
  - s01 # both, as they are
  - { card: The End, seconds: 1 }
  - { sound: rain, at: 0.5 } # it never stops
`;

/** An edit as a program exports it: its own names and paths, nothing of ours, one gap where words stood. */
const edited = (pictures: readonly unknown[], sounds: readonly unknown[]) =>
  JSON.stringify({
    OTIO_SCHEMA: 'Timeline.1',
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      children: [
        { OTIO_SCHEMA: 'Track.1', kind: 'Video', children: pictures },
        { OTIO_SCHEMA: 'Track.1', kind: 'Audio', children: sounds },
      ],
    },
  });
const range = (start: number, duration: number) => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: { OTIO_SCHEMA: 'RationalTime.1', rate: 24, value: start },
  duration: { OTIO_SCHEMA: 'RationalTime.1', rate: 24, value: duration },
});
const gap = (frames: number) => ({ OTIO_SCHEMA: 'Gap.1', name: '', source_range: range(0, frames) });
const clip = (file: string, start: number, frames: number) => ({
  OTIO_SCHEMA: 'Clip.1',
  name: 'mine',
  source_range: range(start, frames),
  media_reference: { OTIO_SCHEMA: 'ExternalReference.1', target_url: `D:\\cut\\${file}` },
});

test('an edit comes back, is told, is written into the cut, and costs nothing', async () => {
  const folder = await folderWith({
    'retake.yaml': config,
    'a.jpg': await readFile('examples/night-ride/refs/street.jpg'),
  });
  const run = async (...args: string[]) => retake(folder, [...args, '--rehearse'], { env: { RETAKE_SPEED: '500' } });
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);
  expect((await run('apply', '--yes')).stderr).toBe('');
  await run('conform', 'out', '--stage', 'stringout');

  // Untouched, it is as the cut has it; in either ratio.
  expect(await json('conform', '--check', 'out')).toMatchObject({
    file: 'out/cut.otio',
    changed: false,
    same: 4,
    differences: [],
  });
  expect(await json('conform', '--check', 'out/cut_9x16.edl')).toMatchObject({
    ratio: '9:16',
    same: 4,
    differences: [],
  });

  // Cut anew, with the other take of one shot, and something of the editor's own.
  await writeFile(
    join(folder, 'out', 'ana.otio'),
    edited(
      [
        clip('S01_AT_NIGHT_gen4turbo_v01_16x9.mp4', 12, 24),
        clip('S01_ride_gen4turbo_v01_16x9.mp4', 0, 48),
        clip('stock.mov', 0, 12),
        gap(36),
      ],
      [gap(24), clip('rain_eleventexttosoundv2_v01.mp3', 0, 48)],
    ),
  );
  const checked = await run('conform', '--check', 'out', '--detailed-exitcode');
  expect(checked.code).toBe(2);
  expect(
    checked.stdout,
  ).toBe(`out/ana.otio  16:9, not as it was handed over; 5 differences, 0 as the cut has it, rehearsal
  ±  01:00:00:00  s01/rider      moved from place 2 to 1; in 00:00:00:00 → 00:00:00:12; out
                                 00:00:02:00 → 00:00:01:12
  ±  01:00:01:00  s01/ride       s01/ride@draft#1 (not judged), not s01/ride@draft#2
  !  01:00:03:00  stock.mov      not in the cut; no shot of the production: \`cut\` can only leave
                                 black there
  ±  01:00:03:12  card: The End  lasts 00:00:01:00 → 00:00:01:12
  ±  01:00:01:00  sound/rain     begins 00:00:00:12 → 00:00:01:00

Next: retake circle s01/ride@draft#1 --rehearse  has the take stand for its shot
      retake conform --check out --write --rehearse  has \`cut\` say the rest
`);

  // Written: what it says is the edit, and the rest is still told.
  expect((await run('conform', '--check', 'out', '--write')).stderr).toBe('');
  expect((await readFile(join(folder, 'retake.yaml'), 'utf8')).split('cut:\n')[1]).toBe(
    `  - { shot: s01/rider, in: 0.5, out: 1.5 } # both, as they are
  - s01/ride
  - { black: 0.5 }
  - { card: The End, seconds: 1.5 }
  - { sound: rain, at: 1 } # it never stops
`,
  );
  const after = await json('conform', '--check', 'out');
  expect(after.writable).toBe(false);
  expect(after.differences).toEqual([
    {
      kind: 'shot',
      name: 's01/ride',
      at: '01:00:01:00',
      changes: [{ kind: 'take', before: 's01/ride@draft#2', after: 's01/ride@draft#1', verdict: 'none', stale: false }],
      next: 'retake circle s01/ride@draft#1 --rehearse',
    },
    { kind: 'clip', name: 'stock.mov', at: '01:00:03:00', changes: [{ kind: 'foreign' }] },
  ]);
  expect((await json('plan')).totals.credits).toBe(0);
}, 30_000);
