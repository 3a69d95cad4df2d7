import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { homeOf } from '../../engine/index.ts';
import { thisProcess } from '../../engine/store/holder.ts';
import events from '../../schemas/events.schema.json' with { type: 'json' };
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import { type Printed, retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output).addSchema(plan).addSchema(events);

/** A fresh production, as `init` leaves it. */
async function started(): Promise<string> {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-cli-')), 'night-ride');
  expect(await retake(['init', cwd], { cwd: tmpdir() })).toMatchObject({ code: 0, err: '' });
  return cwd;
}

function isShaped(text: string, reference: string): void {
  for (const line of text.trimEnd().split('\n')) {
    const validate = ajv.getSchema(reference)!;
    validate(JSON.parse(line));
    expect(validate.errors ?? []).toEqual([]);
  }
}

const shape = (name: string): string => `output.schema.json#/$defs/${name}`;

test('from nothing to a circled take and the rung above, as a rehearsal', async () => {
  const cwd = await started();
  const call = (...argv: readonly string[]): Promise<Printed> => retake([...argv, '--rehearse'], { cwd });

  // A starter is cheap to try.
  const planned = await call('plan', '--detailed-exitcode');
  expect(planned.code).toBe(2);
  expect(planned.out).toContain('Plan: 2 to render, 1 waits — 30 cr (rehearsal)');

  // It renders, and then there is nothing to do.
  const applied = await call('apply', '--json', '--speed', '1000');
  expect(applied.code).toBe(0);
  isShaped(applied.out, 'events.schema.json');
  expect(applied.out.trimEnd().split('\n').at(-1)).toContain('"outcome":"done"');
  const again = await call('apply', '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ outcome: 'nothing', rehearsal: true });
  isShaped(again.out, shape('Ending'));

  // A verdict tells what it opens.
  const circled = await call('circle', 's01/reveal@draft#1');
  expect(circled).toEqual({
    code: 0,
    err: '',
    out: 'circled s01/reveal@draft#1\n  opens s01/reveal@final: 60 cr (rehearsal)\nNext: retake plan --rehearse\n',
  });
  const rejected = await call('reject', 's01/reveal@draft#1', '-m', 'too slow', '--json');
  isShaped(rejected.out, shape('Verdict'));
  expect(JSON.parse(rejected.out)).toMatchObject({ before: 'circled', closes: [{ address: 's01/reveal@final' }] });

  // Everything can be looked at by programs.
  for (const [argv, name] of [
    [[], 'Summary'],
    [['status'], 'Status'],
    [['takes'], 'TakesList'],
    [['show', 's01/reveal@draft'], 'JobView'],
    [['advise', 's01/reveal@draft#1'], 'TakeAdviceView'],
    [['lineage', 's01/reveal@draft#1'], 'LineageView'],
    [['story', 's01'], 'StoryView'],
    [['show'], 'ProductionView'],
    [['doctor', '--deep'], 'Findings'],
    [['validate'], 'Diagnostics'],
    [['lint'], 'LintReport'],
    [['lint', '--rules'], 'RulesList'],
    [['lint', '--explain', 'no-camera'], 'RulesList'],
    [['reconcile'], 'UncertainList'],
    [['unlock'], 'Unlocked'],
    [['models'], 'ModelsList'],
    [['models', 'show', 'gen4_turbo'], 'ModelView'],
    [['schema'], 'SchemaNames'],
    [['lock', 'setup'], 'GitSetUp'],
    [['circle', 'nothing'], 'Refusal'],
  ] as const) {
    const { out } = await call(...argv, '--json');
    isShaped(out, shape(name));
    isShaped(out, 'output.schema.json');
  }
  isShaped((await call('plan', '--json')).out, 'plan.schema.json');
});

test('money is not spent behind anybody’s back', async () => {
  const cwd = await started();
  const noKey = await retake(['apply', '--yes'], { cwd });
  expect(noKey).toMatchObject({ code: 7 });
  expect(noKey.err).toContain('RUNWAYML_API_SECRET is not set');
  const noAddress = await retake(['apply', '--yes'], {
    cwd,
    env: { RUNWAYML_API_SECRET: 'key_secret', RUNWAYML_BASE_URL: 'runway' },
  });
  expect(noAddress).toEqual({
    code: 1,
    out: '',
    err: 'error[environment]: RUNWAYML_BASE_URL is not an http(s) address\n',
  });
});

test('over budget, plan and apply refuse and name what fits', async () => {
  const cwd = await started();
  const path = join(cwd, 'retake.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('credits: 150', 'credits: 10'));
  const planned = await retake(['plan', '--rehearse'], { cwd });
  expect(planned.code).toBe(3);
  expect(planned.out).toContain(
    'Over budget: budget.credits is 10 cr; 30 wanted, 20 cr too much\nretake apply --within 5 --rehearse renders what fits; the rest waits.\n',
  );
  const applied = await retake(['apply', '--rehearse'], { cwd });
  expect(applied.code).toBe(3);
  expect(applied.err).toContain('error[over-budget]: over budget, nothing was sent');
});

test('a saved plan is done once, and not when something differs', async () => {
  const cwd = await started();
  await retake(['plan', '--rehearse', '--out', 'p.json'], { cwd });
  expect(await retake(['apply', 'p.json', '--rehearse', '--speed', '1000'], { cwd })).toMatchObject({ code: 0 });
  const again = await retake(['apply', 'p.json', '--rehearse'], { cwd });
  expect(again.code).toBe(4);
  expect(again.err).toContain('a plan is used once');
});

test('all problems are told, with their places, and nothing on stdout', async () => {
  const cwd = await started();
  const path = join(cwd, 'retake.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('seconds: 5', 'secnds: 5'));
  const { code, out, err } = await retake(['plan'], { cwd });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('error[unknown-key]: unknown key "secnds"\n  --> retake.yaml:');
  expect(err).toContain('^^^^^^\n');
  expect(err).toContain('  help: did you mean "seconds"?\n');
  isShaped((await retake(['plan', '--json'], { cwd })).out, shape('Diagnostics'));
});

test.each([
  [['image_to_video/gen4.5', 'duration=5'], 60],
  [['image_to_video/gen4_turbo', 'duration=10'], 50],
  [['video_to_video/aleph2', 'inputSeconds=5'], 140],
  [['recipes/product_ad/product_ad', 'duration=5', 'ratio=1280:720'], 236],
])('models quote %j', async (argv, credits) => {
  const { code, out } = await retake(['models', 'quote', ...argv, '--json'], { cwd: tmpdir() });
  expect(code).toBe(0);
  isShaped(out, shape('Quote'));
  expect(JSON.parse(out)).toMatchObject({ credits, atMost: false });
});

test('a model nobody knows has no price', async () => {
  expect(await retake(['models', 'quote', 'image_to_video/gen4.55', 'duration=5'], { cwd: tmpdir() })).toEqual({
    code: 1,
    out: '',
    err: 'error[unknown-model]: there is no `image_to_video/gen4.55`\n  help: did you mean "gen4.5"?\n',
  });
});

test.each([
  [['durration=5'], 'gen4.5 does not take "durration" at image_to_video; did you mean "duration"?'],
  [['duration=5s'], '"duration" is "5s"; gen4.5 takes a whole number, 2 to 10 s.'],
  [['duration=1e1'], '"duration" is "1e1"; gen4.5 takes a whole number, 2 to 10 s.'],
])('models quote refuses what the model does not take: %j', async (fields, said) => {
  expect(await retake(['models', 'quote', 'image_to_video/gen4.5', ...fields], { cwd: tmpdir() })).toEqual({
    code: 1,
    out: '',
    err: `error[impossible-request]: ${said}\n`,
  });
});

test('a model that is gone names its successor and what that costs', async () => {
  const { code, err } = await retake(['models', 'quote', 'image_to_video/gen3a_turbo', 'duration=5'], {
    cwd: tmpdir(),
  });
  expect(code).toBe(1);
  expect(err).toContain('  help: image_to_video/gen4_turbo takes its place: 25 cr.\n');
});

test('a file that is gone is told, and doctor does not call it well', async () => {
  const cwd = await started();
  await retake(['apply', '--rehearse', '--speed', '1000'], { cwd });
  rmSync(join(cwd, '.retake/rehearsal/takes'), { recursive: true });
  rmSync(join(cwd, '.retake/rehearsal/store'), { recursive: true });
  const { out } = await retake(['takes', '--rehearse'], { cwd });
  expect(out).toContain('its file is gone, see `retake doctor`');
  expect(out).not.toContain('.mp4');
  isShaped((await retake(['takes', '--rehearse', '--json'], { cwd })).out, shape('TakesList'));
  const doctor = await retake(['doctor', '--rehearse'], { cwd });
  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain('is missing');
});

test('the lock of a run that is alive is taken by force only', async () => {
  const cwd = await started();
  const home = homeOf(cwd, false);
  mkdirSync(home.state, { recursive: true });
  writeFileSync(home.runLock, JSON.stringify(thisProcess('apply', Date.now())));
  const asked = await retake(['unlock', '--yes'], { cwd });
  expect(asked.code).toBe(1);
  expect(asked.err).toMatch(/ is alive on this machine, and would stop; nothing was changed\n {2}help: .*--force/);
  expect((await retake(['unlock', '--force'], { cwd })).out).toMatch(/^freed the lock of /);
});

test('init leaves alone what is there', async () => {
  const cwd = await started();
  const again = await retake(['init'], { cwd });
  expect(again.code).toBe(1);
  expect(again.err).toContain('nothing was changed');
  expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe(
    '.retake/\ntakes/\nhand-off/\n*_turnover.zip\nretake.lock.json.v*.bak\n',
  );
});
