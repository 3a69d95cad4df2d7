import { chmod, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { thisProcess } from '../../engine/store/holder.ts';
import { filmOf } from '../rig/film.ts';
import { filesIn, folderWith } from '../rig/retake.ts';
import { retake } from './stand.ts';

const home = '.retake/rehearsal';

/** A rehearsed film with one rendered take, and where its bytes are. */
async function rendered() {
  const cwd = await folderWith({ 'retake.yaml': filmOf(2) });
  const argv = ['apply', '--rehearse', '--yes', '--speed', '500', '--only', 'still/hero'];
  expect((await retake(argv, { cwd })).code).toBe(0);
  const [take] = JSON.parse(await readFile(join(cwd, home, 'retake.lock.json'), 'utf8')).takes['still/hero'];
  const { sha256 } = take.media as { sha256: string };
  return { cwd, media: join(cwd, home, 'store/sha256', sha256.slice(0, 2), sha256), task: take.task as string };
}

const doctor = (cwd: string, ...more: string[]) => retake(['doctor', '--rehearse', ...more], { cwd });

/** What --repair says that it did. */
async function repair(cwd: string, ...more: string[]) {
  const { code, out } = await doctor(cwd, '--repair', '--json', ...more);
  const { mended, copies, findings } = JSON.parse(out);
  const left = (findings as { level: string; text: string }[]).filter(({ level }) => level !== 'ok');
  return { code, mended, copies: copies as string, left: left.map(({ text }) => text) };
}

test('doctor writes nothing, and says what --repair would mend', async () => {
  const { cwd, media } = await rendered();
  await chmod(media, 0o644);
  await writeFile(media, 'other bytes');
  const before = await filesIn(cwd);
  const { findings } = JSON.parse((await doctor(cwd, '--json')).out);
  expect(findings).toContainEqual({
    level: 'error',
    what: 'media',
    text: 'a file of still/hero#1 was altered',
    hint: '`retake doctor --repair` moves it aside; then `retake collect` fetches it again, free of charge.',
    repairs: true,
  });
  expect(await filesIn(cwd)).toEqual(before);
});

test('an altered file is moved aside, and collect brings the right one back', async () => {
  const { cwd, media } = await rendered();
  const { size } = await stat(media);
  await chmod(media, 0o644);
  await writeFile(media, 'x'.repeat(size));
  expect((await doctor(cwd)).out).not.toContain('altered');

  const { code, mended, copies, left } = await repair(cwd, '--deep');
  expect(mended[0]).toBe('moved an altered file of still/hero#1 aside; `retake collect still/hero#1` fetches it again');
  expect(await readFile(join(cwd, copies, media.slice(cwd.length)), 'utf8')).toBe('x'.repeat(size));
  expect([code, left]).toEqual([1, ['a file of still/hero#1 is missing']]);

  expect((await retake(['collect', '--rehearse', '--speed', '500'], { cwd })).code).toBe(0);
  expect(await repair(cwd, '--deep')).toMatchObject({ code: 0, mended: [], left: [] });
});

test('a line that a crash broke off, and zeros that a power cut left, are taken out of the journal', async () => {
  const { cwd } = await rendered();
  const journal = join(cwd, home, 'journal.ndjson');
  const sound = await readFile(journal, 'utf8');
  const before = `${sound}\0\0\0\0\n{"kind":"done","id":"12`;
  await writeFile(journal, before);
  const { mended, copies, code, left } = await repair(cwd);
  expect(mended).toEqual(['took 2 lines out of the journal']);
  expect(await readFile(journal, 'utf8')).toBe(sound);
  expect(await readFile(join(cwd, copies, home, 'journal.ndjson'), 'utf8')).toBe(before);
  expect([code, left]).toEqual([0, []]);
});

test('a line that may be the only trace of a task stays where it is', async () => {
  const { cwd } = await rendered();
  const journal = join(cwd, home, 'journal.ndjson');
  await writeFile(journal, `${await readFile(journal, 'utf8')}{"kind":"submitted","id":"a","task":"task-77"}\n`);
  const text = await readFile(journal, 'utf8');
  const { code, mended, left } = await repair(cwd);
  expect([code, mended]).toEqual([1, []]);
  expect(left).toEqual([
    expect.stringMatching(/^line \d+ cannot be understood, and may be the only trace of task task-77$/),
  ]);
  expect(await readFile(journal, 'utf8')).toBe(text);
});

test('a changed line about a task that the lockfile has settled is taken out', async () => {
  const { cwd, task } = await rendered();
  const journal = join(cwd, home, 'journal.ndjson');
  await writeFile(journal, `${await readFile(journal, 'utf8')}{"kind":"submitted","task":"${task}"}\n`);
  expect(await repair(cwd)).toMatchObject({ code: 0, mended: ['took 1 line out of the journal'], left: [] });
});

test('names, rights and drafts are put right', async () => {
  const { cwd, media } = await rendered();
  const name = join(cwd, home, 'takes/still/still.hero.v01.png');
  await rm(name);
  await writeFile(name, 'something else');
  await chmod(media, 0o644);
  const draft = join(cwd, home, 'takes/still/.00000000-0000-4000-8000-000000000000.tmp');
  await writeFile(draft, 'half a clip');
  await utimes(draft, 0, 0);
  const { mended, code, left, copies } = await repair(cwd);
  expect(mended).toEqual([
    'gave 1 file the readable name again',
    'removed 1 half-written file',
    'made 1 file of takes read-only',
  ]);
  expect([code, left]).toEqual([0, []]);
  expect((await stat(name)).ino).toBe((await stat(media)).ino);
  expect(await readFile(join(cwd, copies, name.slice(cwd.length)), 'utf8')).toBe('something else');
  expect(await readdir(dirname(name))).toEqual(['still.hero.v01.png']);
});

test('the lock of a process that is gone is removed, and that is said', async () => {
  const { cwd } = await rendered();
  // Killed while it held the lock: what it wrote there is what a live process would have.
  const lock = join(cwd, home, 'run.lock');
  const holder = thisProcess('apply', Date.parse('2026-11-22T12:00:00.000Z'));
  await writeFile(lock, JSON.stringify({ ...holder, user: 'ben', pid: 2 ** 22 + 1 }));
  expect((await doctor(cwd)).out).toContain('left by `retake apply` by ben (pid 4194305), which is gone');
  expect(await repair(cwd)).toMatchObject({
    code: 0,
    mended: ['removed the lock of `retake apply` by ben (pid 4194305)'],
    left: [],
  });
});

test('nothing is mended while a run is going on', async () => {
  const { cwd, media } = await rendered();
  await chmod(media, 0o644);
  const holder = thisProcess('apply', Date.parse('2026-11-22T12:00:00.000Z'));
  await writeFile(join(cwd, home, 'run.lock'), JSON.stringify({ ...holder, host: 'elsewhere' }));
  const { code, err } = await doctor(cwd, '--repair');
  expect(code).toBe(5);
  expect(err).toContain('a run is going on, nothing was mended');
  expect((await stat(media)).mode & 0o222).toBe(0o200);
});

test('a damaged record of the lockfile is named, and left to a person', async () => {
  const { cwd } = await rendered();
  const path = join(cwd, home, 'retake.lock.json');
  const damaged = (await readFile(path, 'utf8')).replace(/"task":"[^"]+"/, '"task":7');
  await writeFile(path, damaged);
  const { code, left } = await repair(cwd);
  expect([code, left]).toEqual([
    1,
    ['a record in takes about still/hero#1 is damaged: task must be text, not the number 7'],
  ]);
  expect(await readFile(path, 'utf8')).toBe(damaged);
  const { out, err } = await retake(['plan', '--rehearse', '--only', 'still/hero'], { cwd });
  expect(out).toContain('! still/hero');
  expect(err).toContain('is damaged');
});

/** A film of two stills that were rendered and not fetched, and whose first intention cannot be read any more. */
async function withoutAnIntention() {
  const still = (id: string, prompt: string) => `  ${id}: { model: gen4_image, prompt: ${prompt}, ratio: 1280:720 }\n`;
  const yaml = `retake: 1\nproduction: { id: film, title: Film, seed: 7 }\nstills:\n${still('a', 'A bicycle')}${still('b', 'A tandem')}`;
  const faults = JSON.stringify({ faults: [{ fault: 'link-expired', times: 'always' }] });
  const cwd = await folderWith({ 'retake.yaml': yaml, 'faults.json': faults });
  const apply = ['apply', '--rehearse', '--yes', '--speed', '4000'];
  await retake([...apply, '--faults', 'faults.json'], { cwd });
  const [journal, lockfile] = [join(cwd, home, 'journal.ndjson'), join(cwd, home, 'retake.lock.json')];
  const lines = (await readFile(journal, 'utf8')).split('\n');
  const nth = lines.findIndex(line => line.includes('"intent"'));
  const { id, address } = JSON.parse(lines[nth]!) as { id: string; address: string };
  const { task } = JSON.parse(lines.find(line => line.includes('"submitted"') && line.includes(id))!) as {
    task: string;
  };
  await writeFile(journal, lines.map((line, at) => (at === nth ? line.slice(0, 120) : line)).join('\n'));
  await writeFile(lockfile, (await readFile(lockfile, 'utf8')).replace(/,\n {2}"pending": \[[^\]]*\]/, ''));
  return { cwd, apply, task, address };
}

test.each([
  {
    how: 'brought in where one knows which take it is',
    word: (task: string, address: string) => ['import', address, '--task', task, '--speed', '4000'],
  },
  { how: 'booked where nobody does', word: (task: string) => ['reconcile', task, '--charged', '5'] },
])('a task whose intention is damaged stops everything until it is $how', async ({ word }) => {
  const { cwd, apply, task, address } = await withoutAnIntention();
  expect((await doctor(cwd)).out).toContain(
    `task ${task} was asked for, and the line that says what for cannot be read`,
  );
  const refused = await retake(apply, { cwd });
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(`nobody can tell what was asked for with task ${task}`);
  expect((await retake(['reconcile', '--rehearse'], { cwd })).out).toContain(
    `retake import ADDRESS --task ${task} --rehearse`,
  );

  const settled = await retake([...word(task, address), '--rehearse'], { cwd });
  expect(settled).toMatchObject({ code: 0, err: '' });
  expect((await repair(cwd)).mended).toEqual(['took 1 line out of the journal']);
  expect((await retake(apply, { cwd })).code).toBe(0);
  const { totals } = JSON.parse((await retake(['plan', '--rehearse', '--json'], { cwd })).out);
  expect(totals).toMatchObject({ reserved: 0, credits: 0 });
});
