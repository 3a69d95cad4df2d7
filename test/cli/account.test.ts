import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { accountModel } from '../../cli/views/models/account-model.ts';
import { accountLines } from '../../cli/views/text/account-lines.ts';
import { textOf } from '../../cli/views/text/line.ts';
import { type Account, runway, serveRehearsal } from '../../engine/index.ts';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output);

const account: Account = {
  balance: 1240,
  concurrency: { gen4_turbo: 5, 'gen4.5': 2, 'veo3.1': null, aleph2: 3 },
  daily: { gen4_turbo: 500, 'gen4.5': 50, 'veo3.1': null, aleph2: 10 },
  usedToday: { 'gen4.5': 50, aleph2: 4 },
  monthlyLimit: 50_000,
  spentThisMonth: 12_500,
};

const facts = { all: false, rehearsal: false, creditUsd: runway.creditUsd };

const folder = (): string => mkdtempSync(join(tmpdir(), 'retake-account-'));

async function started(): Promise<string> {
  const cwd = join(folder(), 'night-ride');
  await retake(['init', cwd], { cwd: tmpdir() });
  return cwd;
}

test('an account is told by what the production needs and what was used', () => {
  const view = accountModel({ account, named: ['gen4_turbo', 'gen4.5'] }, facts);
  expect(accountLines(view, 80).map(textOf)).toEqual([
    'Account  tier 2',
    '  balance  1,240 cr ($12.40)',
    '  month    ███░░░░░░░░░ spent 12,500 of 50,000 cr, 37,500 left',
    '',
    '  model       at once     today  left',
    '  gen4.5            2  50 of 50     0  in this production',
    '  gen4_turbo        5  0 of 500   500  in this production',
    '  aleph2            3   4 of 10     6',
    '',
    '1 more model without use: retake account --all',
  ]);
  expect(accountModel({ account }, { ...facts, all: true }).models.map(({ model }) => model)).toEqual([
    'gen4.5',
    'aleph2',
    'gen4_turbo',
    'veo3.1',
  ]);
});

test.each([
  [10_000, 1],
  [50_000, 2],
  [200_000, 3],
  [2_000_000, 4],
  [10_000_000, 5],
  [30_000, undefined],
])('a cap of %i cr a month is tier %s', (monthlyLimit, tier) => {
  expect(accountModel({ account: { ...account, monthlyLimit } }, facts).tier).toBe(tier);
});

test('what is not known is not told as zero', () => {
  const { monthlyLimit: _, spentThisMonth: __, ...silent } = account;
  expect(accountModel({ account: silent }, facts)).not.toHaveProperty('month');
  const { spentThisMonth: ___, ...capped } = account;
  expect(textOf(accountLines(accountModel({ account: capped }, facts), 80)[2]!)).toBe(
    '  month    at most 50,000 cr; how much of it is spent is not known',
  );
});

test('a rehearsal has an account too, beside its production', async () => {
  const cwd = await started();
  const { code, out } = await retake(['account', '--rehearse', '--json'], { cwd });
  expect(code).toBe(0);
  const validate = ajv.getSchema('output.schema.json#/$defs/AccountView')!;
  validate(JSON.parse(out));
  expect(validate.errors ?? []).toEqual([]);
  expect(JSON.parse(out)).toMatchObject({ rehearsal: true, balance: 100_000 });
  expect(
    JSON.parse(out)
      .models.map(({ model }: { model: string }) => model)
      .toSorted(),
  ).toEqual(['gen4.5', 'gen4_image', 'gen4_turbo']);
  const nowhere = folder();
  expect(await retake(['account', '--rehearse'], { cwd: nowhere })).toMatchObject({
    code: 1,
    err: expect.stringContaining('a rehearsal’s account is kept beside one\n  help: `retake init` starts one;'),
  });
  expect(existsSync(join(nowhere, '.retake'))).toBe(false);
});

test('without a production, the account of the key is asked', async () => {
  const served = await serveRehearsal({
    port: 0,
    speed: 1000,
    stateFolder: folder(),
    catalog: runway,
    now: () => Date.now(),
  });
  try {
    const env = { RUNWAYML_API_SECRET: 'rehearsal', RUNWAYML_BASE_URL: served.url };
    const { code, out, err } = await retake(['account'], { cwd: folder(), env });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Account\n  balance  100,000 cr ($1,000.00)\n');
    expect(out).toContain('No model was used in the last 24 hours.\n');
  } finally {
    await served.close();
  }
});

test('no key, no account; and a config that is wrong is told', async () => {
  const cwd = await started();
  expect(await retake(['account'], { cwd })).toEqual({
    code: 7,
    out: '',
    err: 'error[refused]: the account cannot be read: RUNWAYML_API_SECRET is not set\n  help: Set it in the environment, or `retake account --rehearse` asks the offline Runway, which needs no key.\n',
  });
  writeFileSync(join(cwd, 'retake.yaml'), 'scenes: 3\n');
  expect(await retake(['account', '--rehearse'], { cwd })).toMatchObject({ code: 1, out: '' });
});
