import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, expect, test } from 'vitest';
import { savedOf } from '../../cli/views/json/plan.ts';
import { runway, type ServedRehearsal, serveRehearsal } from '../../engine/index.ts';
import { formats } from '../../schemas/formats.ts';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import type { Plan } from '../../schemas/types/plan.ts';
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
const validate = ajv.compile(schema);

const film = `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  one: { model: gen4_image, prompt: A bicycle, ratio: 1280:720, takes: 2 }
  two: { model: gen4_image, prompt: A street, ratio: 1280:720 }
`;

const folder = (): string => mkdtempSync(join(tmpdir(), 'retake-balance-'));

function production(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'retake.yaml'), film);
  return cwd;
}

let served: ServedRehearsal | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

/** The environment of an account that may make so many tasks of a model in a day. */
async function accountWith(daily: number, credits = 1000) {
  const options = { port: 0, speed: 1000, stateFolder: folder(), catalog: runway, now: () => Date.now() };
  served = await serveRehearsal({ ...options, daily, credits });
  return { RUNWAYML_API_SECRET: 'rehearsal', RUNWAYML_BASE_URL: served.url };
}

test('--balance shows what is there, and plans what the account allows now', async () => {
  const env = await accountWith(2);
  const cwd = production();
  const { code, out, err } = await retake(['plan', '--balance'], { cwd, env });
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    'Film',
    '',
    'stills',
    '  + still/one  2×  gen4_image   10 cr  new',
    '  ! still/two  1×  gen4_image  (5 cr)  over the account’s day, the next at the',
    '                                       latest in 24 h',
    '',
    'Plan: 2 to render, 1 waits — 10 cr ($0.10)',
    'Cost: 10 cr now, at most 5 cr more once what they wait for is there',
    'Account: 1,000 cr, 990 left after this plan',
    '  1 take waits: gen4_image has 2 of 2 left in these 24 hours, which this plan',
    '    takes; the next at the latest in 24 h',
    '  the account may spend 1,000,000 cr a month, 0 cr are spent',
    '',
    'Next: retake apply',
    '',
  ]);
  const plan = JSON.parse((await retake(['plan', '--balance', '--json'], { cwd, env })).out);
  validate(plan);
  expect(validate.errors ?? []).toEqual([]);
  expect(plan.totals).toMatchObject({ create: 2, wait: 1, balance: 1000 });
});

test('a balance that is too small is said in credits', async () => {
  const env = await accountWith(50, 12);
  const { code, out } = await retake(['plan', '--balance'], { cwd: production(), env });
  expect(code).toBe(0);
  expect(out).toContain('Account: 12 cr, 3 cr too few for this plan\n');
});

test('what is saved is the whole plan, and the account is asked again when it is done', async () => {
  const env = await accountWith(2);
  const cwd = production();
  const { err } = await retake(['plan', '--balance', '--out', 'plan.json'], { cwd, env });
  expect(err).toBe(
    'Saved to plan.json, with what waits for the account. It does as much of this as the account then allows, once.\n',
  );
  const printed: Plan = JSON.parse((await retake(['plan', '--json'], { cwd })).out);
  // What is printed says besides what the page says.
  expect(printed.next).toBe('retake apply');
  expect(JSON.parse(readFileSync(join(cwd, 'plan.json'), 'utf8'))).toEqual(savedOf(printed));
  const { code, out } = await retake(['apply', 'plan.json', '--yes'], { cwd, env });
  expect(code).toBe(0);
  expect(out).toContain('Plan: 2 to render, 1 waits — 10 cr ($0.10)\n');
  expect(out).toMatch(
    /Done: 2 rendered — 10 cr charged of 10 cr approved\n1 take waits for the account: gen4_image has 0 of 2 left in these 24 hours, the next from \d\d:\d\d(?: tomorrow)? \(UTC\)\nNext: retake apply\n$/,
  );
  const again = await retake(['apply', '--yes', '--json'], { cwd, env });
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({
    outcome: 'nothing',
    text: expect.stringMatching(/^nothing to do now: 1 take waits \(the account\); gen4_image has 0 of 2 left/),
  });
});

test('a rehearsal has a balance without a key; Runway’s needs one', async () => {
  const cwd = production();
  const { code, out } = await retake(['plan', '--balance', '--rehearse'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('Account: 100,000 cr (rehearsal), 99,985 left after this plan\n');
  expect(await retake(['plan', '--balance'], { cwd })).toEqual({
    code: 7,
    out: '',
    err: 'error[refused]: the account cannot be read: RUNWAYML_API_SECRET is not set\n  help: Set it in the environment, or `retake plan --balance --rehearse` asks the offline Runway, which needs no key.\n',
  });
});
