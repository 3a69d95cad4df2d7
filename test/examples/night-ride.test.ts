import { appendFile, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plan, survey } from '../../engine/index.ts';
import { imageFacts } from '../../engine/media/image-facts.ts';
import { planLines } from '../rig/plan-lines.ts';
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

const example = join(import.meta.dirname, '../../examples/night-ride');

let copy: ProductionCopy;
beforeEach(async () => {
  copy = await copyProduction(example);
});
afterEach(() => copy.remove());

const wordingChanges = async (address: string) => {
  const { changes } = await copy.plan();
  return changes.find(change => change.address === address)?.reason.changed;
};

describe('the example as it stands', () => {
  test('has no errors and no warnings', async () => {
    const surveyed = await survey({ folder: copy.folder });
    const { warnings, ceilings } = await copy.plan();
    expect(surveyed.problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(ceilings.filter(({ verdict }) => verdict !== 'fits')).toEqual([]);
  });

  test('costs 384 credits now and 420 once drafts are circled', async () => {
    const { totals } = await copy.plan();
    expect(totals).toMatchObject({
      create: 18,
      wait: 7,
      credits: 384,
      later: 420,
      dollars: 3.84,
      spent: 0,
      left: 1116,
    });
  });

  test('says what every job costs', async () => {
    expect(planLines(await copy.plan())).toEqual([
      'create still/bike-hero 8 cr',
      'create still/bike-detail 8 cr',
      'create still/maya-ready 8 cr',
      'create s01/hero@draft 50 cr',
      'create s01/hero@draft~9x16 50 cr',
      'wait s01/hero@final later 60 cr',
      'wait s01/hero@final~9x16 later 60 cr',
      'create s01/interaction@draft 50 cr',
      'wait s01/interaction@final later 60 cr',
      'create s01/detail@draft 50 cr',
      'wait s01/detail@final later 60 cr',
      'create s02/lifestyle@draft 50 cr',
      'wait s02/lifestyle@final later 60 cr',
      'create s02/benefit@draft 50 cr',
      'wait s02/benefit@final later 60 cr',
      'create s03/end-card@draft 50 cr',
      'wait s03/end-card@final later 60 cr',
      'create sound/rain 10 cr',
    ]);
  });

  test.each(['maya.png', 'street.jpg', 'end-card.png'])(
    'brings %s, small on disk and of a shape every model takes',
    async name => {
      const bytes = await readFile(join(example, 'refs', name));
      const { width = 0, height = 0 } = imageFacts(bytes) ?? {};
      expect(bytes.length).toBeLessThan(60_000);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(864);
      expect(width / height).toBeGreaterThan(0.5);
      expect(width / height).toBeLessThan(2);
    },
  );

  test('fits its warning threshold even when it is finished', async () => {
    await copy.settle({ circle: true });
    const { totals, warnings } = await copy.plan();
    expect(totals).toMatchObject({ create: 0, keep: 25, credits: 0, later: 0, spent: 804, left: 696 });
    expect(warnings).toEqual([]);
  });

  test('with one take and one ratio a shot, drafts are 150 credits and finals 360', async () => {
    await copy.edit('retake.yaml', 'takes: 2', 'takes: 1');
    await copy.edit('retake.yaml', '        ratios: [16:9, 9:16] # one job each\n', '');
    const { changes } = await copy.plan();
    const creditsOf = (rung: string) =>
      changes.filter(change => change.rung === rung).reduce((sum, { credits, later }) => sum + credits + later, 0);
    expect([creditsOf('draft'), creditsOf('final')]).toEqual([150, 360]);
  });
});

describe('when everything is rendered and circled', () => {
  beforeEach(async () => {
    await copy.settle({ circle: true });
  });

  test('there is nothing to do', async () => {
    expect(planLines(await copy.plan())).toEqual([]);
  });

  test('one word of one slot re-renders that shot, and names the slot', async () => {
    await copy.edit('retake.yaml', 'action: slide along', 'action: glide along');
    expect(planLines(await copy.plan())).toEqual([
      'replace s01/detail@draft 50 cr',
      'wait s01/detail@final later 60 cr',
    ]);
    expect(await wordingChanges('s01/detail@draft')).toEqual([
      {
        field: 'prompt.action',
        before: 'slide along the brushed handlebar',
        after: 'glide along the brushed handlebar',
      },
    ]);
  });

  test('and the word put back costs nothing', async () => {
    await copy.edit('retake.yaml', 'action: slide along', 'action: glide along');
    await copy.edit('retake.yaml', 'action: glide along', 'action: slide along');
    expect(planLines(await copy.plan())).toEqual([]);
  });

  test('the word put back costs nothing even when the other was rendered meanwhile', async () => {
    await copy.edit('retake.yaml', 'action: slide along', 'action: glide along');
    await copy.settle();
    await copy.edit('retake.yaml', 'action: glide along', 'action: slide along');
    expect(planLines(await copy.plan())).toEqual([]);
  });

  test('a shot in two ratios is re-rendered in both', async () => {
    await copy.edit('retake.yaml', 'headlamp gliding', 'headlamp sweeping');
    expect(planLines(await copy.plan())).toEqual([
      'replace s01/hero@draft 50 cr',
      'replace s01/hero@draft~9x16 50 cr',
      'wait s01/hero@final later 60 cr',
      'wait s01/hero@final~9x16 later 60 cr',
    ]);
    expect((await wordingChanges('s01/hero@draft~9x16'))?.map(({ field }) => field)).toEqual(['prompt.lighting']);
  });

  test('a renamed shot takes its takes, its circle and its finals along', async () => {
    await copy.edit('retake.yaml', '- id: detail\n', '- id: macro\n');
    await copy.edit('retake.yaml', 'shot: s01/detail', 'shot: s01/macro');
    const { totals } = await copy.plan();
    expect(totals).toMatchObject({ create: 0, replace: 0, reuse: 3, credits: 0, later: 0, unused: 0 });
  });

  test('a shot that others go on from can be renamed too', async () => {
    await copy.edit('retake.yaml', '- id: interaction\n', '- id: grip\n');
    await copy.edit('retake.yaml', 'lastFrameOf: s01/interaction', 'lastFrameOf: s01/grip');
    await copy.edit('retake.yaml', '  - s01/interaction', '  - s01/grip');
    const { totals } = await copy.plan();
    expect(totals).toMatchObject({ create: 0, replace: 0, reuse: 3, credits: 0, later: 0, unused: 0 });
  });

  test('shots change places for nothing', async () => {
    await moveBlock('      - id: detail', '  - id: s02', '      - id: hero');
    const { changes } = await copy.plan();
    expect(changes.find(({ kind }) => kind === 'shot')?.address).toBe('s01/detail@draft');
    expect(changes.filter(({ action }) => action !== 'keep')).toEqual([]);
  });

  test('scenes change places for nothing', async () => {
    await moveBlock('  - id: s02', undefined, '  - id: s01');
    expect(planLines(await copy.plan())).toEqual([]);
    const { value } = await survey({ folder: copy.folder });
    expect(value?.production.scenes.map(({ id }) => id)).toEqual(['s02', 's01', 's03']);
  });

  test('comments, titles, notes and the budget are free to change', async () => {
    await copy.edit('retake.yaml', '# one job each', '# a job for each screen');
    await copy.edit('retake.yaml', 'title: The bike waits', 'title: The bicycle waits');
    await copy.edit('retake.yaml', 'no dialogue.', 'not a word.');
    await copy.edit('retake.yaml', 'credits: 1500', 'credits: 1800');
    expect(planLines(await copy.plan())).toEqual([]);
  });

  test("maya's wardrobe re-renders the picture it is written into, and what starts from that", async () => {
    await copy.edit('retake.yaml', 'wardrobe: navy jacket, white shirt', 'wardrobe: navy raincoat, white shirt');
    expect(planLines(await copy.plan())).toEqual([
      'replace still/maya-ready 8 cr',
      'replace s01/interaction@draft 50 cr',
      'wait s01/interaction@final later 60 cr',
      'replace s02/lifestyle@draft 50 cr',
      'wait s02/lifestyle@final later 60 cr',
    ]);
    expect((await wordingChanges('still/maya-ready'))?.map(({ field }) => field)).toEqual(['characters.maya']);
  });

  test('a touched reference is the same reference', async () => {
    await utimes(join(copy.folder, 'refs/maya.png'), new Date(), new Date());
    expect(planLines(await copy.plan())).toEqual([]);
  });

  test('other bytes in a portrait reach its still and what starts from that', async () => {
    await appendFile(join(copy.folder, 'refs/maya.png'), 'one more byte');
    expect(planLines(await copy.plan())).toEqual([
      'replace still/maya-ready 8 cr',
      'replace s01/interaction@draft 50 cr',
      'wait s01/interaction@final later 60 cr',
      'replace s02/lifestyle@draft 50 cr',
      'wait s02/lifestyle@final later 60 cr',
    ]);
  });

  test('other bytes in the end card reach the end card alone', async () => {
    await appendFile(join(copy.folder, 'refs/end-card.png'), 'one more byte');
    expect(planLines(await copy.plan())).toEqual([
      'replace s03/end-card@draft 50 cr',
      'wait s03/end-card@final later 60 cr',
    ]);
  });

  /** Moves the lines from one marker up to another (or the end) in front of a third. */
  async function moveBlock(start: string, end: string | undefined, before: string): Promise<void> {
    const path = join(copy.folder, 'retake.yaml');
    const text = await readFile(path, 'utf8');
    const from = text.indexOf(`${start}\n`);
    const to = end === undefined ? text.length : text.indexOf(`${end}\n`);
    const block = `${text.slice(from, to).trimEnd()}\n\n`;
    const rest = text.slice(0, from) + text.slice(to);
    await writeFile(
      path,
      rest.replace(`${before}\n`, line => block + line),
    );
  }
});

test('a plan of the rehearsal never looks at the paid lockfile', async () => {
  await copy.settle({ circle: true });
  const { value } = await plan({ folder: copy.folder, rehearse: true });
  expect(value?.totals).toMatchObject({ create: 18, credits: 384, spent: 0 });
});
