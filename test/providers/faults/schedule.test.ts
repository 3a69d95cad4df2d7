import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runway } from '../../../engine/catalog/catalog.ts';
import { readFaults, readLedger, serveRehearsal } from '../../../engine/index.ts';
import { openStrikes } from '../../../engine/providers/rehearsal/faults/strikes.ts';
import type { Fault } from '../../../schemas/types/faults.ts';
import { retake } from '../../cli/stand.ts';
import { folderWith } from '../../rig/retake.ts';

async function schedule(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'retake-faults-'));
  const path = join(folder, 'faults.yaml');
  await writeFile(path, text);
  return readFaults(path);
}

test('a schedule is YAML or JSON', async () => {
  const faults = [{ fault: 'answer-status', on: 'poll', status: 503, times: 'always' }];
  const yaml = 'faults:\n  - fault: answer-status\n    on: poll\n    status: 503\n    times: always\n';
  expect((await schedule(yaml)).value).toEqual({ faults });
  expect((await schedule(JSON.stringify({ faults }))).value).toEqual({ faults });
});

test('the schedule in the documents is one', async () => {
  const [, text = ''] = /^```yaml\n(.*?)^```$/ms.exec(await readFile('docs/faults.md', 'utf8')) ?? [];
  expect((await schedule(text)).value?.faults.map(({ fault }) => fault)).toEqual(['task-failed', 'answer-lost']);
});

test('what is wrong with a schedule is said where it is written', async () => {
  const { value, problems } = await schedule(
    'faults:\n  - fault: answer-status\n    on: poll\n    status: 200\n  - fault: task-failed\n    codes: INTERNAL\n',
  );
  expect(value).toBeUndefined();
  expect(problems.map(({ place }) => [place?.file, place?.line, place?.column])).toEqual([
    ['faults.yaml', 4, 13],
    ['faults.yaml', 6, 5],
  ]);
  expect((await readFaults('/nowhere/faults.yaml')).problems).toMatchObject([
    { code: 'file-missing', message: 'there is no file `faults.yaml`' },
  ]);
});

test('faults are for rehearsals', async () => {
  const folder = await folderWith({ 'retake.yaml': 'retake: 1\n', 'faults.yaml': 'faults: []\n' });
  const { code, err } = await retake(['apply', '--faults', 'faults.yaml'], { cwd: folder });
  expect([code, err]).toEqual([
    1,
    'error[wrong-use]: nothing can be made to go wrong at Runway\n  help: --faults is for a rehearsal: add --rehearse.\n',
  ]);
});

const create = (address: string) => ({ kinds: ['create'], address, take: 1, model: 'gen4_turbo' }) as const;
const struck = (fault: Fault, addresses: readonly string[]) => {
  const strikes = openStrikes({ faults: [fault] });
  return addresses.filter(address => strikes.strike(create(address)).length > 0);
};

test('a fault strikes what fits it, from one on, and so often', () => {
  const lost = { fault: 'answer-lost', on: 'create' } as const;
  expect(struck(lost, ['a', 'b', 'c'])).toEqual(['a']);
  expect(struck({ ...lost, number: 2, times: 2 }, ['a', 'b', 'c', 'd'])).toEqual(['b', 'c']);
  expect(struck({ ...lost, address: 's01/*', times: 'always' }, ['s01/a', 's02/b', 's01/c'])).toEqual([
    's01/a',
    's01/c',
  ]);
  expect(struck({ ...lost, model: 'gen4_image*', times: 'always' }, ['a'])).toEqual([]);
  expect(struck({ ...lost, on: 'poll', times: 'always' }, ['a'])).toEqual([]);
});

test('a chance strikes the same requests in any order', () => {
  const fault = { fault: 'answer-lost', on: 'create', chance: 0.5, seed: 3, times: 'always' } as const;
  const addresses = Array.from({ length: 40 }, (_, index) => `s${index}`);
  const once = struck(fault, addresses);
  expect(once.length).toBeGreaterThan(8);
  expect(once.length).toBeLessThan(32);
  expect([...struck(fault, addresses.toReversed())].sort()).toEqual([...once].sort());
  expect(struck({ ...fault, seed: 4 }, addresses)).not.toEqual(once);
});

test('over a socket, a lost answer breaks the connection, and the ledger has the task without a key', async () => {
  const stateFolder = await mkdtemp(join(tmpdir(), 'retake-ledger-'));
  const served = await serveRehearsal({
    port: 0,
    speed: 4000,
    stateFolder,
    catalog: runway,
    now: Date.now,
    faults: { credits: 100, faults: [{ fault: 'answer-lost', on: 'create' }] },
  });
  try {
    const ask = () =>
      fetch(`${served.url}/v1/text_to_image`, {
        method: 'POST',
        headers: { authorization: 'Bearer key', 'x-runway-version': '2024-11-06', 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'gen4_image', promptText: 'A bicycle', ratio: '1280:720', seed: 7 }),
      });
    await expect(ask()).rejects.toThrow('fetch failed');
    const { id, estimatedCost } = (await (await ask()).json()) as { id: string; estimatedCost: { credits: number } };
    expect(estimatedCost.credits).toBe(5);
    const ledger = (await (await fetch(`${served.url}/rehearsal/ledger`)).json()) as Awaited<
      ReturnType<typeof readLedger>
    >;
    expect(ledger).toMatchObject({ balance: 90, charged: 10 });
    expect(ledger.lines.map(line => line.task)).toContain(id);
    // One request twice is one body twice.
    const [first, second] = ledger.lines;
    expect(first).toMatchObject({ endpoint: 'text_to_image', model: 'gen4_image', estimated: 5, charged: 5 });
    expect(second?.body).toBe(first?.body);
    const read = await readLedger({ stateFolder, catalog: runway, now: Date.now, credits: 100 });
    expect(read.lines.map(({ task }) => task)).toEqual(ledger.lines.map(({ task }) => task));
  } finally {
    await served.close();
  }
});
