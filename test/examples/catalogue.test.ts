import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plan } from '../../engine/index.ts';
import { retake } from '../cli/stand.ts';
import { planLines } from '../rig/plan-lines.ts';
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';

let copy: ProductionCopy;
beforeEach(async () => {
  copy = await copyProduction('examples/catalogue');
});
afterEach(() => copy.remove());

test('every product is a clip, for ten credits each', async () => {
  const { changes, totals } = await copy.plan();
  expect(changes.map(({ address }) => address)).toEqual([
    ...['MUG-01', 'MUG-02', 'BOWL-01', 'BOWL-02', 'VASE-01', 'VASE-02', 'LAMP-01', 'TRAY-01', 'JUG-01', 'POT-01'].map(
      sku => `range/turn-${sku}@draft`,
    ),
    'teatime/pour-reach@draft',
    'teatime/pour-lift@draft',
    'teatime/pour-tilt@draft',
  ]);
  expect(totals).toMatchObject({ create: 13, credits: 130 });
});

test('renders in the rehearsal, and is up to date then', async () => {
  const applied = await retake(['apply', '--rehearse', '--yes'], { cwd: copy.folder });
  expect(applied).toMatchObject({ code: 0 });
  const { value } = await plan({ folder: copy.folder, rehearse: true });
  expect(planLines(value!)).toEqual([]);
  expect(existsSync(join(copy.folder, '.retake/rehearsal/takes/range/range.turn-MUG-01.draft.v01.mp4'))).toBe(true);
}, 120_000);

test('one row changed is one shot changed', async () => {
  await copy.settle();
  await copy.edit('products.csv', 'oat,22', 'sand,22');
  expect(planLines(await copy.plan())).toEqual(['replace range/turn-BOWL-01@draft 10 cr']);
});

test('a price is in no prompt, and costs nothing to change', async () => {
  await copy.settle();
  await copy.edit('products.csv', 'oat,22', 'oat,24');
  expect(planLines(await copy.plan())).toEqual([]);
});

test('rows and columns change places for nothing', async () => {
  await copy.settle();
  await copy.edit('products.csv', 'MUG-01,Harbour mug,stoneware,sea blue,18\n', '');
  await copy.edit('products.csv', 'POT-01,', 'MUG-01,Harbour mug,stoneware,sea blue,18\nPOT-01,');
  expect(planLines(await copy.plan())).toEqual([]);
});

test('a row that goes is an orphan, and one that comes is one more shot', async () => {
  await copy.settle();
  await copy.edit('products.csv', 'MUG-02,', 'MUG-03,');
  await copy.edit('retake.yaml', 'refs/{row.sku}.png', 'refs/MUG-01.png');
  const lines = planLines(await copy.plan());
  expect(lines).toContain('orphan range/turn-MUG-02@draft 0 cr');
  expect(lines).toContain('create range/turn-MUG-03@draft 10 cr');
});

test('a row with another key and the same words costs nothing', async () => {
  await copy.settle();
  await copy.edit('products.csv', 'POT-01,Teapot', 'KETTLE,Teapot');
  await copy.edit('retake.yaml', 'firstFrame: refs/{row.sku}.png', 'firstFrame: "{row.picture}"');
  const before = 'MUG-01 MUG-02 BOWL-01 BOWL-02 VASE-01 VASE-02 LAMP-01 TRAY-01 JUG-01 KETTLE'.split(' ');
  const prices = ['18', '18', '22', '28', '34', '58', '120', '46', '26', '74'];
  await copy.edit('products.csv', ',price\n', ',price,picture\n');
  const ends = [',sea blue,18', '"white, unglazed foot",18', ',oat,22', ',black,28', ',smoke grey,34', ',white,58'];
  const more = [',polished,120', ',oiled,46', ',cream with a red rim,26', ',charcoal,74'];
  for (const [index, end] of [...ends, ...more].entries()) {
    const sku = before[index] === 'KETTLE' ? 'POT-01' : before[index];
    expect(end.endsWith(prices[index]!)).toBe(true);
    await copy.edit('products.csv', `${end}\n`, `${end},refs/${sku}.png\n`);
  }
  expect((await copy.plan()).totals).toMatchObject({ create: 0, replace: 0, reuse: 1, credits: 0 });
});

test('a change to a beat reaches the beats after it', async () => {
  await copy.settle();
  await copy.edit('retake.yaml', 'the hand lifts', 'both hands lift');
  expect(planLines(await copy.plan())).toEqual([
    'replace teatime/pour-lift@draft 10 cr',
    'replace teatime/pour-tilt@draft 10 cr',
  ]);
});

test('a saved plan is stale once a row differs', async () => {
  const run = (...argv: readonly string[]) => retake(argv, { cwd: copy.folder });
  expect(await run('plan', '--rehearse', '--out', 'p.json')).toMatchObject({ code: 0 });
  await copy.edit('products.csv', 'oat,22', 'oat,23');
  const { code, err } = await run('apply', 'p.json', '--rehearse', '--yes');
  expect(code).toBe(4);
  expect(err).toContain('the config changed since the plan was made');
});
