import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { binary, folderWith, retake } from '../rig/retake.ts';

const film = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  one: { model: gen4_image, prompt: A bicycle, ratio: 1280:720, takes: 2 }
`;

let server: ChildProcess | undefined;
afterEach(() => server?.kill());

/** Where a served rehearsal says it is. */
function served(folder: string, options: readonly string[]): Promise<string> {
  server = spawn(
    process.execPath,
    [binary, 'rehearsal', 'serve', '--json', '--state', join(folder, 'state'), ...options],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { stdout } = server;
  return new Promise((found, fail) => {
    server!.on('error', fail);
    stdout!.setEncoding('utf8').once('data', text => found(JSON.parse(text).url));
  });
}

test('a served rehearsal has the limits it is given', async () => {
  const folder = await folderWith({ 'retake.yaml': film });
  const url = await served(folder, ['--daily', '1', '--concurrency', '3']);
  const env = { RUNWAYML_API_SECRET: 'rehearsal', RUNWAYML_BASE_URL: url };
  const account = JSON.parse((await retake(folder, ['account', '--json'], { env })).stdout);
  expect(account.models).toContainEqual({
    model: 'gen4_image',
    named: true,
    concurrency: 3,
    daily: 1,
    usedToday: 0,
    leftToday: 1,
  });
  const plan = JSON.parse((await retake(folder, ['plan', '--balance', '--json'], { env })).stdout);
  expect(plan.totals).toMatchObject({ create: 1, wait: 1, credits: 5, later: 5, balance: 100_000 });
});
