import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { survey } from '../../engine/index.ts';
import { folderWith } from '../rig/retake.ts';

test('music of the cut is looked for where the cut names it', async () => {
  const folder = await folderWith({
    'retake.yaml': `retake: 1
production: { id: one, title: One, seed: 7 }
rungs: [{ id: draft, model: gen4.5 }]
scenes: [{ id: s, shots: [{ id: a, seconds: 4, prompt: it rolls }] }]
cut:
  - s/a
  - { music: here.mp3 }
  - { music: gone.mp3, at: 1 }
  - { music: ../out.mp3 }
`,
    'here.mp3': 'nobody looks into it yet',
  });
  const { value, problems } = await survey({ folder });
  expect(value).toBeUndefined();
  expect(problems.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code}: ${message}`)).toEqual([
    '8:14 file-missing: there is no file "gone.mp3"',
    '9:14 path-outside: "../out.mp3" leads out of the production folder',
  ]);
  await rm(folder, { recursive: true });
});
