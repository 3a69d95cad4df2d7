import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Plan, plan, survey } from '../../engine/index.ts';
import { probe } from '../../engine/media/probe.ts';
import schema from '../../schemas/production.schema.json' with { type: 'json' };
import type { TakeView } from '../../schemas/types/output.ts';
import { exampleCopy, retake } from '../rig/retake.ts';

/** What every job of the example makes, by its address. */
const makes: Readonly<Record<string, 'video' | 'image' | 'audio'>> = {
  'still/bike': 'image',
  'still/bike.upscale': 'image',
  'still/rider': 'image',
  'still/poster': 'image',
  'still/sheet': 'image',
  'still/mood': 'image',
  'still/stock': 'image',
  'still/campaign': 'image',
  'still/german-poster': 'image',
  'sound/narration': 'audio',
  'sound/announcer': 'audio',
  'sound/rain': 'audio',
  'sound/older': 'audio',
  'sound/german': 'audio',
  'sound/clean': 'audio',
  'sound/jingle': 'audio',
  'ladder/words@fine': 'video',
  'ladder/picture@draft': 'video',
  'ladder/picture@draft.edit1': 'video',
  'ladder/picture@draft.edit2': 'video',
  'ladder/picture@draft.upscale': 'video',
  'ladder/picture@draft.framerate': 'video',
  'ladder/picture@draft.hdr': 'video',
  'ladder/picture@draft~9x16': 'video',
  'ladder/picture@draft~9x16.edit1': 'video',
  'ladder/picture@draft~9x16.edit2': 'video',
  'ladder/picture@draft~9x16.upscale': 'video',
  'ladder/picture@draft~9x16.framerate': 'video',
  'ladder/picture@draft~9x16.hdr': 'video',
  'ladder/parked-rain-lamp@draft': 'video',
  'ladder/parked-rain-roll@draft': 'video',
  'ladder/both-ends@veo': 'video',
  'ladder/looking@seed': 'video',
  'ladder/looking@seed.edit1': 'video',
  'ladder/framed@wan': 'video',
  'ladder/after@hailuo': 'video',
  'others/acted@performance': 'video',
  'others/spoken@avatar': 'video',
  'others/spoken-along@avatar': 'video',
  'others/montage@recipe': 'video',
  'others/advert@recipe': 'video',
  'others/swapped@recipe': 'video',
  'others/unboxed@recipe': 'video',
  'others/chosen@routed': 'video',
  'others/graph@workflow': 'video',
};

/** Words that do not tell what kind of job a thing is; other tests are about them. */
const plain = [
  ...['id', 'slug', 'title', 'note', 'role', 'priority', 'budget', 'takes', 'seed', 'identityRepeat', 'params', 'file'],
  ...['location', 'look', 'characters', 'props', 'rung', 'seconds', 'handles', 'ratio', 'mode'],
  // Tried out, and settled before anything is finished: docs/exploring.md shows it.
  'vary',
  // Rendered by nobody: somebody brings the file, and docs/language.md shows it.
  'source',
];

/** `others`: the files of further results. */
type Take = TakeView & { readonly others?: readonly string[] };

let folder: string;
let first: Plan;
let takes: ReadonlyMap<string, Take>;
let filesOf: (address: string) => readonly string[];

/** Rendered once, as it takes half a minute; the tests look at what came of it. */
beforeAll(async () => {
  folder = await exampleCopy('everything');
  first = await planned();
  const applied = await retake(folder, ['apply', '--rehearse', '--yes']);
  if (applied.code !== 0) throw new Error(applied.stderr + applied.stdout);
  const told = JSON.parse((await retake(folder, ['takes', '--rehearse', '--json'])).stdout) as { takes: Take[] };
  takes = new Map(told.takes.map(take => [take.address, take]));
  filesOf = address => [takes.get(address)!.file, ...(takes.get(address)!.others ?? [])];
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function planned(): Promise<Plan> {
  const { value, problems } = await plan({ folder, rehearse: true });
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

describe('before it is rendered', () => {
  test('plans every job, and none waits', () => {
    expect(first.changes.map(({ address }) => address).sort()).toEqual(Object.keys(makes).sort());
    expect(first.changes.filter(({ action }) => action !== 'create')).toEqual([]);
    expect(first.totals).toMatchObject({ create: 45, wait: 0, credits: 2768, later: 0 });
  });

  test('needs no price that is not in the price book, but for the one it agrees on', async () => {
    const { value } = await survey({ folder, rehearse: true });
    const agreed = value!.graph.jobs.filter(({ quote }) => quote.source.startsWith('agreed'));
    expect(agreed.map(({ model }) => model)).toEqual(['gwm1_avatars', 'gwm1_avatars']);
  });

  test.each(['Shot', 'Still', 'Sound', 'Edit', 'Finish'] as const)('shows every way to make a %s', async name => {
    const text = await readFile(join(folder, 'retake.yaml'), 'utf8');
    const ways = Object.keys(schema.$defs[name].properties).filter(word => !plain.includes(word));
    expect(ways.filter(word => !new RegExp(`\\b${word}:\\s`).test(text))).toEqual([]);
  });
});

describe('when it is rendered', () => {
  test('is up to date: a plan has nothing to do', async () => {
    const { changes, totals } = await planned();
    expect(
      changes.filter(({ action }) => action !== 'keep').map(({ address, reason }) => [address, reason.text]),
    ).toEqual([]);
    expect(totals).toMatchObject({ keep: 45, credits: 0, later: 0 });
  });

  test('has spent no more than was planned', async () => {
    const { totals } = await planned();
    expect(totals.spent).toBeGreaterThan(0);
    expect(totals.spent).toBeLessThanOrEqual(first.totals.credits);
  });

  test.each(Object.entries(makes))('%s is %s, in the file that `takes` names', async (address, kind) => {
    const take = takes.get(address);
    expect(take?.media.kind).toBe(kind);
    for (const file of filesOf(address)) {
      expect(existsSync(join(folder, file)), file).toBe(true);
      // What a workflow leaves beside its first result may be anything.
      if (file === take?.file || !address.endsWith('@workflow'))
        expect(await probe(join(folder, file)), file).toMatchObject({ kind });
    }
  });

  test.each([
    ['still/poster', 2],
    ['still/campaign', 4],
    ['still/bike', 1],
  ] as const)('%s has as many results as were asked for: %i', (address, count) => {
    expect(new Set(filesOf(address)).size).toBe(count);
  });

  test.each([
    ['still/bike.upscale', { width: 2560, height: 1440 }],
    ['ladder/picture@draft~9x16', { width: 720, height: 1280 }],
    ['ladder/picture@draft.upscale', { width: 1920, height: 1080, fps: 24 }],
    ['ladder/picture@draft.framerate', { width: 1920, height: 1080, fps: 48 }],
    ['others/acted@performance', { seconds: 3.5 }],
  ] as const)('%s is of the size, rate and length it should be', (address, facts) => {
    expect(takes.get(address)?.media).toMatchObject(facts);
  });

  test('an edit and a finish keep the frame of their clip', () => {
    const upright = Object.keys(makes).filter(address => address.includes('~9x16'));
    const isUpright = (address: string) => takes.get(address)!.media.width! < takes.get(address)!.media.height!;
    expect(upright.filter(address => !isUpright(address))).toEqual([]);
  });

  test('the recording an avatar speaks along to says how long it is', () => {
    const [narration, spoken] = ['sound/narration', 'others/spoken-along@avatar'].map(
      address => takes.get(address)!.media.seconds!,
    );
    expect(Math.abs(spoken! - narration!)).toBeLessThan(0.1);
  });
});
