import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, retake } from '../rig/retake.ts';

/** A browser is no part of the project: where there is none, what needs one is skipped, and the report says so. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const inBrowser = test.skipIf(!existsSync(executablePath));

const film = `retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }, { id: final, model: gen4.5, gate: circled }]
review: { checks: [hands] }
scenes:
  - id: s
    shots:
      - { id: a, seconds: 5, firstFrame: a.jpg, prompt: a bicycle }
`;

let folder = '';
let browser: Browser | undefined;
beforeAll(async () => {
  if (!existsSync(executablePath)) return;
  folder = mkdtempSync(join(tmpdir(), 'retake-review-'));
  writeFileSync(join(folder, 'retake.yaml'), film);
  copyFileSync('examples/night-ride/refs/street.jpg', join(folder, 'a.jpg'));
  await retake(folder, ['apply', '--yes', '--speed', '1000', '--rehearse']);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** The page, served by the real program. */
function serve(): Promise<Served> {
  return new Promise(resolve => {
    const ended = retake(folder, ['review', '--rehearse', '--no-open', '--json'], {
      started: child => {
        child.stdout!.once('data', text => {
          resolve({ url: (JSON.parse(String(text)) as { url: string }).url, child, ended });
        });
      },
    });
  });
}

const takes = () =>
  JSON.parse(readFileSync(join(folder, '.retake/rehearsal/retake.lock.json'), 'utf8')).takes['s/a@draft'];

/** What the page shows at once is written a moment later. */
const written = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

inBrowser('a take is looked at frame by frame, noted, approved and taken back with the keyboard alone', async () => {
  const { url, child, ended } = await serve();
  const page = await browser!.newPage();
  const trouble: string[] = [];
  page.on('pageerror', error => trouble.push(error.message));
  page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
  await page.goto(url);
  await page.getByRole('link', { name: 'Open s/a' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  expect(page.url()).toMatch(/\/#take=s\/a@draft%232$/);

  // Three frames forth: the clip is where the page says it is.
  for (const key of ['.', '.', '.']) await page.keyboard.press(key);
  await page.waitForFunction(() => document.querySelector('.timecode')?.textContent?.startsWith('00:00:03'));
  expect(await page.evaluate(() => Math.floor(document.querySelector('video')!.currentTime * 24))).toBe(3);
  await page.keyboard.press('n');
  await page.keyboard.type('hand glitch');
  await page.keyboard.press('Enter');
  await page.getByText('hand glitch').waitFor();
  await written(() => takes()[1].notes).toMatchObject([{ at: 0.125, text: 'hand glitch' }]);

  // Without its check it is refused in the words of the command line.
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Open s/a' }).press('Enter');
  await page.locator('.checks input').first().waitFor();
  await page.keyboard.press('a');
  await page.getByText('s/a@draft#2 is not approved: 1 check is not ticked').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('a');
  await page.getByText('opens s/a@final: ≤ 60 cr (rehearsal)').waitFor();
  await written(() => takes()[1].review).toMatchObject({ state: 'approved', checks: ['hands'] });
  await page.keyboard.press('u');
  await page.getByText('taken back').waitFor();
  await written(() => takes()[1].review).toBeUndefined();

  // Verdicts given faster than they are written follow one another; a score goes with the one that stands.
  for (const key of ['c', '1', 'a']) await page.keyboard.press(key);
  await page.locator('.panel .verdict.approved').waitFor();
  await page.getByRole('combobox', { name: 'motion' }).selectOption('5');
  await page.getByText(', motion 5 of 5').waitFor();
  await written(() => takes()[1].review).toMatchObject({ state: 'approved', checks: ['hands'], scores: { motion: 5 } });
  // A link leads to the frame; the focus is on the shot, and back on its card.
  await page.locator('section.shot').focus();
  for (const key of ['.', '.', '.', 'y']) await page.keyboard.press(key);
  await page.getByText(/^link copied|^the link is in/).waitFor();
  expect(page.url()).toMatch(/&at=0\.125$/);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Open s/a');
  await page.keyboard.press('Enter');

  // What another terminal decides is seen at once.
  await retake(folder, ['circle', 's/a@draft#1', '--rehearse']);
  await page.locator('.strip .take.circled').waitFor();
  expect(trouble).toEqual([]);
  await page.close();
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

inBrowser('the page as a folder opens from the disk, plays, and has nothing to decide', async () => {
  const { code } = await retake(folder, ['review', '--rehearse', '--static', 'client']);
  expect(code).toBe(0);
  const page = await browser!.newPage();
  const trouble: string[] = [];
  page.on('pageerror', error => trouble.push(error.message));
  page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
  await page.goto(`${pathToFileURL(join(folder, 'client', 'index.html'))}#take=s/a@draft%231`);
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('video')!.currentTime > 0.2);
  expect(await page.getByRole('button', { name: /Circle|Approve|Reject/ }).count()).toBe(0);
  expect(await page.getByText(/\bcr\b/).count()).toBe(0);
  // Neither prices nor anybody's e-mail, nor a path of this machine.
  const data = readFileSync(join(folder, 'client', 'data.js'), 'utf8');
  expect(data).not.toMatch(/charged|quoted|budget|[a-z]@[a-z]+\.[a-z]/);
  expect(data).not.toContain(folder);
  expect(trouble).toEqual([]);
  await page.close();
});
