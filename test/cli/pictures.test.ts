import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { videoFrame } from '../../engine/media/film/video-frame.ts';
import { probe } from '../../engine/media/probe.ts';
import { retake } from './stand.ts';

const config = `retake: 1
production: { id: tiny, title: "Tiny <script>alert(1)</script>" }
rungs: [{ id: draft, model: gen4_turbo, takes: 1 }]
scenes:
  - id: s01
    shots:
      - id: a
        seconds: 2
        firstFrame: { file: a.png }
        prompt: { subject: a cup, action: steams, camera: { size: CU, angle: low, move: dolly_in, speed: slow } }
`;

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'retake-pictures-'));
  const { picture } = await import('../rig/picture.ts');
  await writeFile(join(cwd, 'retake.yaml'), config);
  await writeFile(join(cwd, 'a.png'), picture(1, 640, 360));
});
afterEach(() => rm(cwd, { recursive: true }));

test('an animatic is as long as its shots, and replaces nothing but an earlier one', async () => {
  expect(await retake(['animatic', '--json'], { cwd })).toEqual({
    code: 0,
    out: '{"file":"animatic.mp4","shots":1,"pictures":1,"seconds":2}\n',
    err: '',
  });
  expect(await probe(join(cwd, 'animatic.mp4'))).toMatchObject({ kind: 'video', frames: 48, seconds: 2 });
  expect((await retake(['animatic'], { cwd })).code).toBe(0);
  expect(await retake(['animatic', '--out', 'a.png'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'error[not-possible]: a.png is there already and is not an animatic of ours; nothing was written\n  help: Name a new file, or an animatic of ours.\n',
  });
});

test('an animatic has the cards, black and dissolves of the cut', async () => {
  const cut = 'cut: [{ card: Tiny, seconds: 1 }, { dissolve: 12f }, s01, { black: 12f }]\n';
  await writeFile(join(cwd, 'retake.yaml'), config + cut);
  expect((await retake(['animatic'], { cwd })).out).toBe('animatic.mp4  1 shot, 0:03\n');
  const path = join(cwd, 'animatic.mp4');
  expect(await probe(path)).toMatchObject({ frames: 24 - 12 + 48 + 12, seconds: 3 });
  // The slate's bar is as dark as a card; its yellow mark comes up with the dissolve, and is gone with the black.
  const redOfMark = async (frame: number): Promise<number> => {
    const picture = await videoFrame(path, { seconds: (frame + 0.5) / 24 });
    return picture.getContext('2d').getImageData(28, 28, 1, 1).data[0]!;
  };
  const [card, dissolving, shot, black] = await Promise.all([11, 18, 30, 62].map(redOfMark));
  expect(Math.max(card!, black!)).toBeLessThan(12);
  expect(shot).toBeGreaterThan(240);
  expect(dissolving! / shot!).toBeCloseTo(0.54, 1);
});

test('pages need nothing but themselves, and nothing in a config gets to be a tag', async () => {
  expect((await retake(['board'], { cwd })).out).toBe('board.html  1 shot, 0:02\n');
  expect((await retake(['plan', '--html', 'plan.html'], { cwd })).err).toBe('Written: plan.html\n');
  expect((await retake(['report', '--html', 'report.html'], { cwd })).err).toBe('Written: report.html\n');
  for (const name of ['board.html', 'plan.html', 'report.html']) {
    const page = await readFile(join(cwd, name), 'utf8');
    expect(page).toContain('<h1>Tiny &#60;script&#62;alert(1)&#60;/script&#62;</h1>');
    expect(page).not.toMatch(/<script|https?:|url\(/);
  }
  expect(await readFile(join(cwd, 'board.html'), 'utf8')).toContain('<b>CU</b> low angle, slow dolly in');
});

test('without takes there is nothing to put on a sheet, and it is said what there is instead', async () => {
  expect(await retake(['sheet', 's01'], { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'error[not-possible]: there are no takes of s01 yet\n  help: `retake apply` renders them; `retake board` shows what is planned.\n',
  });
});
