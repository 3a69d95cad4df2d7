import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reviewApp } from '../../cli/review/app.ts';
import { ReviewDesk } from '../../cli/review/desk.ts';
import { readReview } from '../../cli/review/reading.ts';
import { writeStatic } from '../../cli/review/static.ts';
import type { Answer, IndexPage, News } from '../../cli/review/wire.ts';
import type { ReviewThing } from '../../cli/views/models/review-types.ts';
import { retake } from '../cli/stand.ts';

const film = `retake: 1
production: { id: film, title: "Film </script><script>alert(1)</script>", seed: 7 }
rungs: [{ id: draft, model: gen4_turbo, takes: 2 }, { id: final, model: gen4.5, gate: circled }]
review: { checks: [hands, logos] }
scenes:
  - id: s
    shots:
      - { id: a, seconds: 5, firstFrame: a.jpg, prompt: a bicycle }
`;

const folders: string[] = [];
const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'retake-review-'));
  folders.push(folder);
  return folder;
};
let [rendered, folder] = ['', ''];
beforeAll(async () => {
  rendered = fresh();
  writeFileSync(join(rendered, 'retake.yaml'), film);
  copyFileSync('examples/night-ride/refs/street.jpg', join(rendered, 'a.jpg'));
  const { code } = await retake(['apply', '--speed', '1000', '--rehearse'], { cwd: rendered });
  expect(code).toBe(0);
});
beforeEach(() => {
  folder = fresh();
  cpSync(rendered, folder, { recursive: true });
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

const token = 'the-key-of-this-page';
const headers = { host: '127.0.0.1:4000', cookie: `retake_4000=${token}` };

/** The desk of the folder, its app, and what people do with it. */
async function open() {
  const environment = { now: () => Date.now() };
  const desk = { environment, folder, rehearse: true, by: 'ana', who: async () => 'ana' };
  const { value } = await readReview(desk, { withCosts: true });
  const review = new ReviewDesk(desk, { withCosts: true }, value!);
  const app = reviewApp(review, { token, port: 4000 });
  const get = (path: string, more: Record<string, string> = {}) =>
    app.request(path, { headers: { ...headers, ...more } });
  const act = async (deed: object): Promise<Answer> => {
    const answer = await app.request('/api/do', {
      method: 'POST',
      headers: { ...headers, origin: 'http://127.0.0.1:4000', 'content-type': 'application/json' },
      body: JSON.stringify(deed),
    });
    return (await answer.json()) as Answer;
  };
  return { app, desk: review, reading: value!, get, act };
}

const lockfile = () => JSON.parse(readFileSync(join(folder, '.retake/rehearsal/retake.lock.json'), 'utf8'));
const verdicts = () => lockfile().takes['s/a@draft'].map((take: { review?: { state: string } }) => take.review?.state);
const takeIn = (things: readonly ReviewThing[], n: number) => things[0]!.jobs[0]!.takes.find(take => take.n === n)!;
const seen = ({ verdict }: ReturnType<typeof takeIn>) => (verdict ? { state: verdict.state, at: verdict.at } : null);

test('whoever has no key, another name or another origin is not let in', async () => {
  const { app, get } = await open();
  const status = async (path: string, init: RequestInit) => (await app.request(path, init)).status;
  expect((await get('/')).status).toBe(200);
  expect(await status('/', { headers: { host: headers.host } })).toBe(403);
  expect(await status('/?t=wrong', { headers: { host: headers.host } })).toBe(403);
  expect(await status('/', { headers: { ...headers, host: 'evil.example:4000' } })).toBe(421);
  expect(await status('/api/index', { headers: { ...headers, origin: 'http://evil.example' } })).toBe(403);
  const post = { method: 'POST', body: '{}' };
  expect(await status('/api/do', { ...post, headers })).toBe(403);
  expect(await status('/api/do', { ...post, headers: { ...headers, origin: 'http://127.0.0.1:4000' } })).toBe(415);
});

test('the key in the address becomes a cookie that only this page gets, and no script may come from elsewhere', async () => {
  const { app } = await open();
  const answer = await app.request(`/?t=${token}`, { headers: { host: headers.host } });
  expect(answer.headers.get('set-cookie')).toBe(`retake_4000=${token}; Path=/; HttpOnly; SameSite=Strict`);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(await answer.text()).not.toContain('alert');
});

test('a clip is sent by its digest, whole or in part, and nothing else is', async () => {
  const { reading, get, app } = await open();
  const { sha, mime } = takeIn(reading.things, 1).media;
  const path = `/media/${sha}.mp4`;
  const whole = await get(path);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('etag')]).toEqual([200, mime, `"${sha}"`]);
  const part = await get(path, { range: 'bytes=10-19' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
  const end = await get(path, { range: 'bytes=-4', 'if-range': `"${sha}"` });
  expect(new Uint8Array(await end.arrayBuffer())).toEqual(bytes.slice(-4));
  const other = await get(path, { range: 'bytes=0-3', 'if-range': '"another"' });
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
  const beyond = await get(path, { range: `bytes=${bytes.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  expect((await get(path, { 'if-none-match': `"${sha}"` })).status).toBe(304);
  const head = await app.request(path, { method: 'HEAD', headers });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), '']);
  for (const wrong of ['0'.repeat(64), '..%2f..%2fretake.yaml', 'retake.yaml', `${sha}%2f..`])
    expect((await get(`/media/${wrong}`)).status).toBe(404);
});

test('a verdict is the one of the command line: checks, consequences, and the way back', async () => {
  const { act, desk } = await open();
  const news: News[] = [];
  desk.subscribe(each => news.push(each));
  const refused = await act({ do: 'judge', take: 's/a@draft#1', state: 'approved', was: null, checks: ['hands'] });
  expect(refused).toMatchObject({
    ok: false,
    reason: 's/a@draft#1 is not approved: 1 check is not ticked',
    hint: 'Look at each; where the answer is no, tick it: `retake approve s/a@draft#1 --checks hands,logos --rehearse`',
    missing: ['logos'],
  });
  const circled = await act({ do: 'judge', take: 's/a@draft#1', state: 'circled', was: null });
  expect(circled).toMatchObject({ ok: true, verdict: { opens: [{ address: 's/a@final', credits: 60 }] } });
  await act({ do: 'judge', take: 's/a@draft#2', state: 'circled', was: null });
  expect(verdicts()).toEqual([undefined, 'circled']);
  await desk.refresh();
  const last = news.at(-1)!;
  expect(seen(takeIn(last.things, 2))?.state).toBe('circled');
  expect(last.head.version).toBeGreaterThan(1);
});

test('undo gives back what a verdict replaced, the rival included, unless somebody has judged since', async () => {
  const { act } = await open();
  await act({ do: 'judge', take: 's/a@draft#1', state: 'circled', was: null });
  const second = await act({ do: 'judge', take: 's/a@draft#2', state: 'circled', was: null });
  const undo = second.ok ? second.undo : undefined;
  expect(await act({ do: 'undo', id: undo })).toMatchObject({ ok: true });
  expect(verdicts()).toEqual(['circled', undefined]);
  const third = await act({ do: 'judge', take: 's/a@draft#2', state: 'rejected', was: null, note: 'wobbles', at: 2.5 });
  expect(lockfile().takes['s/a@draft'][1].notes).toMatchObject([{ at: 2.5, text: 'wobbles', by: 'ana' }]);
  await retake(['circle', 's/a@draft#2', '--rehearse'], { cwd: folder });
  expect(await act({ do: 'undo', id: third.ok ? third.undo : '' })).toMatchObject({ ok: false });
  expect(verdicts()).toEqual([undefined, 'circled']);
});

test('a verdict that somebody gave in the meantime is not written over', async () => {
  const { act, desk } = await open();
  await retake(['reject', 's/a@draft#1', '-m', 'no', '--rehearse'], { cwd: folder });
  const late = await act({ do: 'judge', take: 's/a@draft#1', state: 'circled', was: null });
  expect(late).toMatchObject({
    ok: false,
    reason: 's/a@draft#1 was rejected by ana in the meantime',
    hint: 'Nothing was changed. Look again, and decide.',
  });
  expect(verdicts()).toEqual(['rejected', undefined]);
  const now = seen(takeIn(desk.index(0).things, 1));
  expect(await act({ do: 'clear', take: 's/a@draft#1', was: now })).toMatchObject({ ok: true });
  expect(verdicts()).toEqual([undefined, undefined]);
});

test('a config that breaks while the page is open is told, and what was seen stays', async () => {
  const { get, desk } = await open();
  writeFileSync(join(folder, 'retake.yaml'), film.replace('seconds: 5', 'secnds: 5'));
  await desk.refresh();
  const { head, things } = (await (await get('/api/index')).json()) as IndexPage;
  expect(head.trouble).toMatch(/^retake\.yaml:\d+: .*secnds/);
  expect(things).toHaveLength(1);
});

test('the page as a folder has its media and its facts beside it, and no prices', async () => {
  const where = { folder, rehearse: true };
  const { value } = await readReview(where, { withCosts: false });
  const to = join(fresh(), 'client');
  const written = await writeStatic(value!, { folder: to, by: 'ana', now: 0 });
  expect(written).toMatchObject({ takes: 2, files: 3, missing: 0 });
  const data = readFileSync(join(to, 'data.js'), 'utf8');
  expect(data).toMatch(/^globalThis\.retakeReview=JSON\.parse\("/);
  expect(data).not.toMatch(/<|credits|money/);
  const { sha } = takeIn(value!.things, 1).media;
  expect(readFileSync(join(to, `media/${sha}.mp4`)).length).toBeGreaterThan(1000);
  expect(readFileSync(join(to, `posters/${sha}.jpg`)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
});
