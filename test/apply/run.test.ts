import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyTally, outcomeOf } from '../../engine/apply/tally.ts';
import { judge } from '../../engine/judge/judge.ts';
import { filmOf } from '../rig/film.ts';
import { lossesIn, planNow, productionFolder, runOnce, takesIn } from '../rig/run.ts';
import { refused, scriptedProvider } from '../rig/scripted-provider.ts';
import { virtualHost } from '../rig/virtual-host.ts';

const film = filmOf(5);

async function setUp(yaml = film) {
  const host = virtualHost();
  return { folder: await productionFolder(yaml), host, provider: scriptedProvider(() => host.now()) };
}

const journalOf = async (folder: string): Promise<readonly { kind: string; id: string }[]> =>
  (await readFile(join(folder, '.retake/journal.ndjson'), 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

test('renders everything in the order of its needs, and then there is nothing to do', async () => {
  const rig = await setUp();
  const finished = await runOnce(rig);
  expect(finished).toMatchObject({ outcome: 'done', rendered: 4, failed: 0, charged: 80, next: '' });
  expect(rig.provider.creates.map(({ endpoint }) => endpoint)).toEqual([
    'text_to_image',
    'image_to_video',
    'image_to_video',
    'image_to_video',
  ]);
  expect([...(await takesIn(rig.folder)).keys()]).toEqual([
    's01/a@draft#1',
    's01/a@draft#2',
    's01/b@draft#1',
    'still/hero#1',
  ]);
  expect((await planNow(rig.folder)).totals).toMatchObject({ credits: 0, keep: 4, create: 0 });
});

test('writes the intention before the deed, and each fact before the next', async () => {
  const rig = await setUp(film.replace(/ {6}- \{ id: a[\s\S]*/, '      []\n'));
  let linesAtCreate: readonly { kind: string }[] = [];
  rig.provider.createScript.push(task => ({ kind: 'accepted', task, estimated: 5 }));
  const { create } = rig.provider;
  rig.provider.create = async (request, slate) => {
    linesAtCreate = await journalOf(rig.folder);
    return create(request, slate);
  };
  await runOnce(rig);
  expect(linesAtCreate.map(({ kind }) => kind)).toEqual(['intent']);
  expect((await journalOf(rig.folder)).map(({ kind }) => kind)).toEqual([
    'intent',
    'submitted',
    'settled',
    'stored',
    'done',
  ]);
});

test('polls no task more often than every five seconds', async () => {
  const rig = await setUp();
  await runOnce(rig);
  const byTask = groupBy(rig.provider.polls);
  const gaps = [...byTask.values()].flatMap(polls => polls.slice(1).map((poll, index) => poll.at - polls[index]!.at));
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5000);
});

function groupBy<T extends { readonly task: string }>(polls: readonly T[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const poll of polls) groups.set(poll.task, [...(groups.get(poll.task) ?? []), poll]);
  return groups;
}

test('an answer that is lost is never asked for again: the slot is quarantined, its quote reserved', async () => {
  const rig = await setUp();
  rig.provider.createScript.push({ kind: 'uncertain', reason: 'the connection was reset' });
  const first = await runOnce(rig);
  expect(first).toMatchObject({ outcome: 'failures', uncertain: 1, atRisk: 5, rendered: 0, next: 'retake reconcile' });
  const second = await runOnce(rig);
  expect(rig.provider.creates.length).toBe(1);
  expect(second.uncertain).toBe(0);
  expect((await planNow(rig.folder)).totals).toMatchObject({ reserved: 5, credits: 0 });
});

test('a failure that cost nothing is tried once more; one that cost something is not', async () => {
  const rig = await setUp();
  const created = '2026-11-22T12:00:00.000Z';
  const failure = { class: 'retry', code: 'INTERNAL', reason: 'An unexpected error occurred.' } as const;
  rig.provider.endings.set(1, { kind: 'failed', created, failure, charged: 0 });
  rig.provider.endings.set(3, { kind: 'failed', created, failure, charged: 25 });
  const finished = await runOnce(rig);
  expect(finished).toMatchObject({ outcome: 'failures', failed: 1, rendered: 2, charged: 5 + 25 + 25 });
  expect(rig.provider.creates.length).toBe(4);
  expect((await lossesIn(rig.folder)).map(({ credits, code }) => [credits.charged, code])).toEqual([
    [0, 'INTERNAL'],
    [25, 'INTERNAL'],
  ]);
});

test('a failed job blocks what needs it and nothing else', async () => {
  const rig = await setUp(`${film}      - { id: c, seconds: 5, prompt: It shines, firstFrame: { still: hero } }\n`);
  rig.provider.endings.set(2, {
    kind: 'failed',
    created: '',
    failure: { class: 'fix', code: 'ASSET.INVALID', reason: 'the image is broken' },
    charged: 0,
  });
  const finished = await runOnce(rig);
  expect(finished).toMatchObject({ rendered: 3, failed: 1, waiting: 1 });
  expect(rig.host.events.filter(({ event }) => event === 'job-blocked')).toMatchObject([
    { address: 's01/b@draft', reason: 'waits for s01/a@draft' },
  ]);
});

test('what content rules refused is booked, and never sent again unchanged', async () => {
  const rig = await setUp();
  rig.provider.endings.set(1, {
    kind: 'failed',
    created: '',
    failure: { class: 'moderated', code: 'SAFETY.INPUT.TEXT', reason: 'refused by content rules' },
    charged: 5,
  });
  await runOnce(rig);
  await runOnce(rig);
  expect(rig.provider.creates.length).toBe(1);
  expect(await lossesIn(rig.folder)).toMatchObject([
    { kind: 'moderated', credits: { charged: 5 }, code: 'SAFETY.INPUT.TEXT' },
  ]);
});

test('a key that is refused stops the run; a limit rests only its model', async () => {
  const stopped = await setUp();
  stopped.provider.createScript.push(refused({ class: 'stop', status: 401, reason: 'the key is not accepted' }));
  expect(await runOnce(stopped)).toMatchObject({ outcome: 'stopped', rendered: 0, charged: 0, inFlight: 0 });
  expect(stopped.provider.creates.length).toBe(1);

  const limited = await setUp(film.replace('takes: 2', 'takes: 3'));
  limited.provider.createScript.push(
    task => ({ kind: 'accepted', task, estimated: 5 }),
    refused({ class: 'wait', status: 429, reason: 'the daily limit is reached' }),
  );
  const finished = await runOnce(limited);
  expect(finished.rendered).toBeGreaterThanOrEqual(1);
  expect(limited.provider.creates.length).toBeLessThan(4);
  expect((await planNow(limited.folder)).totals.reserved).toBe(0);
});

test('an estimate above the quote cancels the task and stops the run with both figures', async () => {
  const rig = await setUp();
  rig.provider.createScript.push(task => ({ kind: 'accepted', task, estimated: 9 }));
  rig.provider.endings.set(1, { kind: 'cancelled', created: '', charged: 0 });
  const finished = await runOnce(rig);
  expect(rig.provider.cancelled).toEqual(['task-1']);
  expect(finished).toMatchObject({ outcome: 'stopped', rendered: 0 });
  expect(rig.host.events.find(({ event }) => event === 'notice')).toMatchObject({
    text: expect.stringContaining('estimates 9 cr for still/hero, the price book says 5 cr'),
  });
});

test('a download that fails is tried again with fresh links, then left for the next run, and never rendered again', async () => {
  const rig = await setUp(film.replace(/ {6}- \{ id: a[\s\S]*/, '      []\n'));
  rig.provider.brokenDownloads = 5;
  expect(await runOnce(rig)).toMatchObject({ outcome: 'failures', rendered: 0, inFlight: 1, next: 'retake apply' });
  expect(await runOnce(rig)).toMatchObject({
    outcome: 'done',
    collected: 1,
    rendered: 0,
    charged: 0,
    chargedEarlier: 5,
  });
  expect(rig.provider.creates.length).toBe(1);
});

test('whoever wants out is let out, and the next run collects what is under way', async () => {
  const rig = await setUp();
  const leaving = virtualHost(event => event.event === 'take-submitted' && leaving.interrupt());
  expect(await runOnce({ ...rig, host: leaving })).toMatchObject({ outcome: 'detached', inFlight: 1, rendered: 0 });
  expect((await planNow(rig.folder)).changes[0]).toMatchObject({ address: 'still/hero', action: 'resume', credits: 0 });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', collected: 1, rendered: 3 });
  expect(rig.provider.creates.length).toBe(4);
});

test('a take rendered under another name is reused for nothing', async () => {
  const rig = await setUp();
  await runOnce(rig);
  const renamed = await planAfter(rig.folder, film.replace('id: a,', 'id: z,').replace('s01/a', 's01/z'));
  expect(renamed.totals).toMatchObject({ credits: 0, reuse: 2 });
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', rendered: 0, reused: 2, charged: 0 });
  expect((await takesIn(rig.folder)).get('s01/z@draft#1')).toMatchObject({
    reusedFrom: 's01/a@draft#1',
    credits: { charged: 0 },
  });
  expect((await planNow(rig.folder)).totals).toMatchObject({ credits: 0, reuse: 0, orphan: 0 });
});

/** What a plan says once the config is another. */
async function planAfter(folder: string, yaml: string) {
  await writeFile(join(folder, 'retake.yaml'), yaml);
  return planNow(folder);
}

test('a circle goes along when its job is renamed, and nothing that builds on it is paid for again', async () => {
  const rig = await setUp();
  await runOnce(rig);
  const review = { state: 'circled', by: 'ana', at: '2026-11-22T12:30:00.000Z' } as const;
  await judge({ folder: rig.folder, target: 's01/a@draft#1', review });
  // It goes on from the other take now.
  await runOnce(rig);
  const paid = rig.provider.creates.length;
  await planAfter(rig.folder, film.replace('id: a,', 'id: z,').replace('s01/a', 's01/z'));
  expect(await runOnce(rig)).toMatchObject({ outcome: 'done', rendered: 0, reused: 2, charged: 0 });
  expect((await takesIn(rig.folder)).get('s01/z@draft#1')?.review).toEqual(review);
  expect((await planNow(rig.folder)).totals).toMatchObject({ create: 0, replace: 0, wait: 0 });
  expect((await runOnce(rig)).rendered).toBe(0);
  expect(rig.provider.creates.length).toBe(paid);
});

test('a request that was wrong, and charged, is never sent again unchanged', async () => {
  const rig = await setUp();
  rig.provider.endings.set(1, {
    kind: 'failed',
    created: '',
    failure: { class: 'fix', code: 'ASSET.INVALID', reason: 'the asset cannot be read.' },
    charged: 5,
  });
  await runOnce(rig);
  await runOnce(rig);
  expect(rig.provider.creates.length).toBe(1);
  const [hero] = (await planNow(rig.folder)).changes;
  expect(hero?.reason.text).toBe(
    'failed, and would fail again (the asset cannot be read), 5 cr paid: change what it names',
  );
});

describe('what is paid for is kept as it comes', () => {
  /** One still, whose task ends with these outputs; each is fetched as the text says, or as a picture. */
  async function outputsOf(outputs: readonly string[], texts: Readonly<Record<string, string>> = {}) {
    const rig = await setUp(film.replace(/ {6}- \{ id: a[\s\S]*/, '      []\n'));
    rig.provider.endings.set(1, { kind: 'succeeded', created: '', outputs, charged: 5 });
    const { fetch } = rig.provider;
    rig.provider.fetch = async url => {
      const text = texts[url];
      if (text === undefined) return fetch('https://out/task-1');
      return { kind: 'download', mime: 'text/plain', stream: new Blob([text]).stream() };
    };
    const finished = await runOnce(rig);
    return { finished, take: (await takesIn(rig.folder)).get('still/hero#1') };
  }

  test('a side file may be anything', async () => {
    const { finished, take } = await outputsOf(['https://out/a', 'https://out/notes'], {
      'https://out/notes': 'hello',
    });
    expect(finished).toMatchObject({ rendered: 1, failed: 0 });
    expect(take?.others).toMatchObject([{ kind: 'data', mime: 'text/plain', bytes: 5 }]);
  });

  test('a page in the place of the result is no result, and is asked for again', async () => {
    const { finished, take } = await outputsOf(['https://out/a'], { 'https://out/a': '<html>gone</html>' });
    expect(finished).toMatchObject({ rendered: 0, failed: 1, inFlight: 1 });
    expect(take).toBeUndefined();
  });
});

test('a run that could not ask for all that was planned is not done', () => {
  expect(outcomeOf(emptyTally(), false)).toBe('done');
  expect(outcomeOf({ ...emptyTally(), blocked: 1 }, false)).toBe('failures');
});

test('what came only in part is kept as it came, and told', async () => {
  const rig = await setUp();
  rig.provider.endings.set(1, {
    kind: 'succeeded',
    created: '2026-11-22T12:00:00.000Z',
    outputs: ['https://out/task-1'],
    partial: 'node Upscale: Out of memory',
    charged: 5,
  });
  expect(await runOnce({ ...rig, only: ['still/hero'] })).toMatchObject({ outcome: 'done', rendered: 1, charged: 5 });
  expect(rig.host.events.flatMap(event => (event.event === 'notice' ? event.text : []))).toEqual([
    'still/hero#1 is there only in part: node Upscale: Out of memory. What came is kept, and nothing is rendered again.',
  ]);
});
