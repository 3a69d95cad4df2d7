import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { picture } from '../rig/picture.ts';
import { folderWith, retake } from '../rig/retake.ts';
import { startStandIn } from '../rig/runway-stand-in.ts';

const film = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  plain: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
`;

/** A folder on a disk of its own, of 32 megabytes; what keeps us from it, where the machine does not allow that. */
async function smallDisk(): Promise<{ readonly folder: string } | { readonly refused: string }> {
  const folder = await folderWith({});
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    return { refused: `no file system can be mounted here: ${(error as Error).message.split('\n')[0]}` };
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return { folder };
}

/** Takes every byte that is left on the disk of a folder. */
function fill(folder: string): void {
  const file = openSync(join(folder, 'ballast'), 'w');
  try {
    // A short write says nothing; the one after it does.
    for (;;) writeSync(file, Buffer.alloc(64 * 1024));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

/** A stand-in for Runway whose one task is a still. */
async function standIn() {
  const runway = await startStandIn();
  onTestFinished(() => runway.close());
  const still = Buffer.from(picture(9, 1280, 720));
  runway.estimate = 5;
  runway.task = {
    status: 'SUCCEEDED',
    createdAt: '2026-11-22T12:00:00.000Z',
    output: [`${runway.url}/output.mp4`],
    cost: { credits: 5 },
  };
  runway.output = { pieces: [still], headers: { 'content-type': 'image/png' } };
  return { runway, env: { RUNWAYML_API_SECRET: `key_${'0'.repeat(128)}`, RUNWAYML_BASE_URL: runway.url } };
}

test('a disk that is full when a task is accepted: it is kept elsewhere, and comes back without a second charge', async ({
  expect,
  skip,
}) => {
  const disk = await smallDisk();
  if ('refused' in disk) return skip(disk.refused);
  const { folder } = disk;
  const { runway, env } = await standIn();
  await writeFile(join(folder, 'retake.yaml'), film);

  // How long an intention is, so that it just fits into what the file system has given the journal already.
  const elsewhere = await folderWith({ 'retake.yaml': film });
  await retake(elsewhere, ['apply', '--yes'], { env });
  const [intent = ''] = (await readFile(join(elsewhere, '.retake/journal.ndjson'), 'utf8')).split('\n');
  const frame = `{"kind":"plan-used","id":"","at":"2026-11-22T12:00:00.000Z"}\n`;
  const room = 4096 - (Buffer.byteLength(intent) + 1) - frame.length - 20;
  await mkdir(join(folder, '.retake'));
  await writeFile(join(folder, '.retake/journal.ndjson'), frame.replace('""', `"${'p'.repeat(room)}"`));

  // The disk fills while the request is at the provider.
  const before = runway.tasks.length;
  runway.tasks.push = (...ids) => {
    fill(folder);
    return Array.prototype.push.apply(runway.tasks, ids);
  };
  const stopped = await retake(folder, ['apply', '--yes'], { env });
  expect(stopped.code).toBe(6);
  expect(runway.tasks.length).toBe(before + 1);
  const file = /is kept in (\S+\.ndjson)\./.exec(stopped.stdout)?.[1];
  expect(stopped.stdout).toContain(
    'The journal could not be written (the disk is full): 1 paid task, up to 5 cr, is kept in',
  );
  expect(stopped.stdout + stopped.stderr).not.toContain('bug');
  onTestFinished(() => rmSync(file!, { force: true }));

  rmSync(join(folder, 'ballast'));
  const collected = await retake(folder, ['collect', '--from', file!], { env });
  expect(collected.stdout).toContain(
    '1 task taken up from the rescue file; 1 take collected, 5 cr paid when asked for.',
  );
  expect(collected.code).toBe(0);
  const plan = JSON.parse((await retake(folder, ['plan', '--json'], { env })).stdout);
  expect(plan.totals).toMatchObject({ keep: 1, spent: 5, reserved: 0, credits: 0 });
  expect(runway.tasks.length).toBe(before + 1);
});
