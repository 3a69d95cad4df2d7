import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlannedRequest } from '../../schemas/types/plan.ts';
import { picture } from '../rig/picture.ts';
import { filesIn, folderWith, retake } from '../rig/retake.ts';
import { type StandIn, startStandIn } from '../rig/runway-stand-in.ts';

/** Two stills and nothing else: a paid run against a server that knows only the API's documents. */
const film = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  plain: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
  tagged: { model: gen4_image, prompt: A bicycle like @mine, ratio: 1280:720, references: { mine: refs/a.png } }
`;

/** A body with every inline file told by its digest. */
const withDigests = (body: object): unknown =>
  JSON.parse(JSON.stringify(body), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('data:')
      ? `sha256:${createHash('sha256')
          .update(Buffer.from(value.split(',')[1]!, 'base64'))
          .digest('hex')}`
      : value,
  );

const key = `key_${'0'.repeat(128)}`;

let runway: StandIn;
beforeEach(async () => {
  runway = await startStandIn();
  runway.estimate = 5;
  const still = Buffer.from(picture(9, 1280, 720));
  runway.task = {
    status: 'SUCCEEDED',
    createdAt: '2026-11-22T12:00:00.000Z',
    output: [`${runway.url}/output.mp4?_jwt=secret`],
    cost: { credits: 5 },
  };
  runway.output = { pieces: [still], headers: { 'content-type': 'image/png', 'content-length': String(still.length) } };
});
afterEach(() => runway.close());

const environment = () => ({ RUNWAYML_API_SECRET: key, RUNWAYML_BASE_URL: runway.url });

test('a paid run sends what the documents say, once, and keeps no secret', async () => {
  const folder = await folderWith({ 'retake.yaml': film, 'refs/a.png': picture(1) });
  const planned = await retake(folder, ['plan', '--show-requests', '--json'], { env: environment() });
  const { code, stdout, stderr } = await retake(folder, ['apply', '--yes', '--json'], { env: environment() });
  expect(stderr).toBe('');
  expect(code).toBe(0);

  const creates = runway.seen.filter(({ method, path }) => method === 'POST' && path === '/v1/text_to_image');
  const bodies = creates.map(({ body }) => JSON.parse(body.toString()));
  expect(bodies.sort((a, b) => a.promptText.length - b.promptText.length)).toEqual([
    { model: 'gen4_image', promptText: 'A bicycle', ratio: '1280:720', seed: 7 },
    {
      model: 'gen4_image',
      promptText: 'A bicycle like @mine',
      ratio: '1280:720',
      seed: 7,
      referenceImages: [{ uri: expect.stringMatching(/^data:image\/png;base64,/), tag: 'mine' }],
    },
  ]);
  // What the plan showed is what was sent, with a digest where the picture went.
  const { requests } = JSON.parse(planned.stdout) as { readonly requests: readonly PlannedRequest[] };
  const shown = requests.map(({ method, path, body }) => ({ method, path, body }));
  expect(shown).toEqual(
    expect.arrayContaining(
      creates.map(({ method, path, body }) => ({ method, path, body: withDigests(JSON.parse(body.toString())) })),
    ),
  );
  expect(shown).toHaveLength(creates.length);
  for (const { headers } of creates)
    expect(headers).toMatchObject({ authorization: `Bearer ${key}`, 'x-runway-version': '2024-11-06' });

  // Nothing that is written or printed holds the key or a signed link.
  const written = await Promise.all(
    (await filesIn(folder))
      .filter(name => /json|lock|ndjson/.test(name))
      .map(name => readFile(join(folder, name), 'utf8')),
  );
  for (const text of [stdout, ...written]) {
    expect(text).not.toContain(key);
    expect(text).not.toContain('_jwt');
    expect(text).not.toContain(tmpdir());
  }
  const again = await retake(folder, ['apply', '--yes'], { env: environment() });
  expect(again.code).toBe(0);
  expect(runway.tasks.length).toBe(2);
});

test('a create whose answer is lost is never sent again, and the plan says what may have been paid', async () => {
  runway.creates = 'drop';
  const folder = await folderWith({ 'retake.yaml': film.replace(/ {2}tagged.*\n/, '') });
  const first = await retake(folder, ['apply', '--yes'], { env: environment() });
  expect(first.code).toBe(6);
  runway.creates = 'well';
  await retake(folder, ['apply', '--yes'], { env: environment() });
  expect(runway.tasks.length).toBe(1);
  const plan = JSON.parse((await retake(folder, ['plan', '--json'])).stdout);
  expect(plan.totals).toMatchObject({ reserved: 5, credits: 0, wait: 1 });
});

test.each([
  ['no key', {}, 'RUNWAYML_API_SECRET is not set'],
  ['a key that is refused', { status: 401, body: { error: 'Unauthorized' } }, 'RUNWAYML_API_SECRET'],
])('%s: exit 7, nothing sent, nothing reserved', async (name, answer, said) => {
  if ('status' in answer) runway.creates = answer as never;
  const folder = await folderWith({ 'retake.yaml': film.replace(/ {2}tagged.*\n/, '') });
  const { code, stderr, stdout } = await retake(folder, ['apply', '--yes'], {
    env: name === 'no key' ? {} : environment(),
  });
  expect(code).toBe(7);
  expect(stderr + stdout).toContain(said);
  expect(runway.tasks).toEqual([]);
  expect(JSON.parse((await retake(folder, ['plan', '--json'])).stdout).totals.reserved).toBe(0);
});

test('an unreachable provider is said, and costs nothing', async () => {
  await runway.close();
  const folder = await folderWith({ 'retake.yaml': film.replace(/ {2}tagged.*\n/, '') });
  const { code, stderr, stdout } = await retake(folder, ['apply', '--yes'], { env: environment() });
  expect([6, 7]).toContain(code);
  expect(stderr + stdout).not.toMatch(/^\s+at /m);
  expect(JSON.parse((await retake(folder, ['plan', '--json'])).stdout).totals.reserved).toBe(0);
});
