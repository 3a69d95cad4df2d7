import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, retake } from '../rig/retake.ts';

const config = `retake: 1
production: { id: spot, title: Spot, seed: 7 }
frame: { ratio: 16:9, fps: 24 }
deliver: { handles: 8 }
rungs: [{ id: draft, model: gen4_turbo }]
scenes:
  - id: s01
    shots:
      - { id: ride, seconds: 1, firstFrame: a.jpg, prompt: A bike rolls }
      - { id: rest, seconds: 1, firstFrame: { lastFrameOf: s01/ride }, prompt: It rests }
      - { id: road, seconds: 1, firstFrame: a.jpg, prompt: The road }
sound: { voice: { speech: { model: eleven_v3, voice: { preset: Maya }, text: "[whispers] The night is yours." } } }
cut: [s01, { sound: voice, at: 12f }]
`;

test('what is rendered longer is cut inside, seamless where it is joined, and what is said is there to read', async () => {
  const folder = await folderWith({
    'retake.yaml': config,
    'a.jpg': await readFile('examples/night-ride/refs/street.jpg'),
  });
  const run = async (...args: string[]) => retake(folder, [...args, '--rehearse'], { env: { RETAKE_SPEED: '200' } });
  expect((await run('apply', '--yes')).stderr).toBe('');
  expect((await run('conform', 'out', '--stage', 'stringout')).stderr).toBe('');

  // Two seconds each, measured; the first ends where its clip ends, and the second begins where its begins.
  const shots = (await readFile(join(folder, 'out/shots.csv'), 'utf8')).trim().split('\r\n').slice(1);
  expect(shots.map(line => line.split(',').slice(1, 8).toSpliced(4, 1).join(' '))).toEqual([
    's01/ride 01:00:00:00 01:00:01:00 24 00:00:01:00 00:00:02:00',
    's01/rest 01:00:01:00 01:00:02:00 24 00:00:00:00 00:00:01:00',
    's01/road 01:00:02:00 01:00:03:00 24 00:00:00:08 00:00:01:08',
  ]);
  const captions = await readFile(join(folder, 'out/captions.srt'), 'utf8');
  expect(captions).toMatch(/^1\r\n00:00:00,500 --> 00:00:0\d,\d{3}\r\nThe night is yours\.\r\n\r\n$/);
  await rm(folder, { recursive: true });
});
