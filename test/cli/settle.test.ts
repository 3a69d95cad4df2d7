import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import { picture } from '../rig/picture.ts';
import { folderWith } from '../rig/retake.ts';
import { type Printed, retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output).addSchema(plan);

/** What a JSON answer says, held to its schema. */
function shaped(text: string, reference: string): unknown {
  const validate = ajv.getSchema(reference)!;
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
  return JSON.parse(text);
}

const config = `# a film
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }, { id: final, model: gen4.5, gate: circled }]
scenes:
  - id: s01
    shots:
      - id: rider   # the one
        seconds: 2
        firstFrame: a.png
        prompt:
          action: walks
          camera: { move: tracking }   # moves
        vary: { camera.move: [tracking, dolly_in] } # try
`;

const folder = (yaml = config) => folderWith({ 'retake.yaml': yaml, 'a.png': picture(1) });
const caller =
  (cwd: string) =>
  (...argv: readonly string[]): Promise<Printed> =>
    retake([...argv, '--rehearse'], { cwd });

test('from variants to a final: the drafts are compared, one is circled, and settled without a credit', async () => {
  const cwd = await folder();
  const call = caller(cwd);

  // The plan says what is explored, what it costs, and what waits for it.
  const planned = await call('plan');
  expect(planned.err).toBe('');
  expect(planned.out).toContain(
    [
      's01',
      '  s01/rider@draft: 2 variants of camera.move, 20 cr; circle one take of them all',
      '  + s01/rider@draft+tracking  1×  gen4_turbo  2 s    10 cr  as written; new',
      '  + s01/rider@draft+dolly_in  1×  gen4_turbo  2 s    10 cr  new',
      '  ! s01/rider@final           1×  gen4.5      2 s  (24 cr)',
      '      needs a circled variant of s01/rider@draft',
    ].join('\n'),
  );
  shaped((await call('plan', '--json')).out, 'plan.schema.json');
  expect((await call('settle')).err).toContain('no variant of s01/rider@draft is circled');

  // Every variant is a job of its own, with files of its own.
  expect((await call('apply', '--yes', '--speed', '1000')).code).toBe(0);
  const takes = await call('takes', 's01/rider@draft');
  expect(takes.out).toContain('takes/s01/s01.rider.draft+dolly_in.v01.mp4');

  // One is chosen; choosing another takes the first choice back.
  await call('circle', 's01/rider@draft+tracking#1');
  expect((await call('circle', 's01/rider@draft+dolly_in#1')).out).toContain('circled s01/rider@draft+dolly_in#1');
  expect((await call('takes', 's01/rider')).out.match(/circled/g)).toHaveLength(1);
  const shown = shaped((await call('show', 's01/rider@final', '--json')).out, 'output.schema.json#/$defs/JobView');
  expect(shown).toMatchObject({ gate: { on: 's01/rider@draft+dolly_in', open: true }, prompt: 'Dolly-in: walks.' });
  expect((await call('show', 's01/rider@draft+dolly_in')).out).toContain('variant  camera.move: dolly_in\n');
  await call('apply', '--yes', '--speed', '1000');

  // What would be written can be seen before.
  const dry = await call('settle', '--dry-run');
  expect(dry).toEqual({
    code: 0,
    err: '',
    out: [
      'would settle s01/rider camera.move: dolly_in (s01/rider@draft+dolly_in#1 is circled)',
      '  retake.yaml:13',
      '  -           camera: { move: tracking }   # moves',
      '  -         vary: { camera.move: [tracking, dolly_in] } # try',
      '  +           camera: { move: dolly_in }   # moves',
      '',
      'Nothing was written.',
      '',
    ].join('\n'),
  });
  expect(await readFile(join(cwd, 'retake.yaml'), 'utf8')).toBe(config);

  // Settled, the config says it, and nothing is left to pay.
  const settled = await call('settle', 's01/rider', '--json');
  expect(shaped(settled.out, 'output.schema.json#/$defs/SettleView')).toMatchObject({
    dryRun: false,
    settled: [{ shot: 's01/rider', take: 's01/rider@draft+dolly_in#1', file: 'retake.yaml' }],
    refused: [],
  });
  expect(await readFile(join(cwd, 'retake.yaml'), 'utf8')).toBe(
    config.replace('tracking }   # moves', 'dolly_in }   # moves').replace(/ +vary:.*\n/, ''),
  );
  const after = JSON.parse((await call('plan', '--json')).out) as { changes: { address: string; action: string }[] };
  expect(after.changes.map(({ address, action }) => `${action} ${address}`)).toEqual([
    'reuse s01/rider@draft',
    'keep s01/rider@final',
    'orphan s01/rider@draft+tracking',
  ]);
  await call('apply', '--yes', '--speed', '1000');
  expect((await call('plan')).out).toContain('Nothing to do');
  expect((await call('takes', 's01/rider@draft')).out).toMatch(/s01\/rider@draft#1 +slot 1 +circled/);
}, 60_000);

test('what was drafted before it was explored keeps the verdict of its variant', async () => {
  const cwd = await folder(config.replace(/ +vary:.*\n/, ''));
  const call = caller(cwd);
  await call('apply', '--yes', '--speed', '1000');
  await writeFile(join(cwd, 'retake.yaml'), config);
  await call('apply', '--yes', '--speed', '1000');
  await call('circle', 's01/rider@draft+tracking#1');
  await call('settle');
  expect(await readFile(join(cwd, 'retake.yaml'), 'utf8')).toBe(config.replace(/ +vary:.*\n/, ''));
  expect((await call('takes', 's01/rider@draft')).out).toMatch(/s01\/rider@draft#1 +slot 1 +circled /);
  expect((await call('plan')).out).toContain('+ s01/rider@final  1×  gen4.5  2 s  24 cr  new');
}, 60_000);

test('settle keeps the number of takes that were made of the variant', async () => {
  const cwd = await folder(
    config
      .replace('gen4_turbo }', 'gen4_turbo, takes: 2 }')
      .replace('{ camera.move: [tracking, dolly_in] }', '{ takes: 1, fields: { camera.move: [tracking, dolly_in] } }'),
  );
  const call = caller(cwd);
  await call('apply', '--yes', '--speed', '1000');
  await call('circle', 's01/rider@draft+dolly_in#1');
  expect((await call('settle')).out).toContain('  +         takes: 1\n');
  expect((await call('plan')).out).toContain('1 to reuse');
}, 60_000);

test('settle refuses what it cannot change without touching more, and says what to write', async () => {
  const shared = config
    .replace('prompt:\n', 'prompt: &words\n')
    .replace(/$/, '      - { id: b, seconds: 2, firstFrame: a.png, prompt: *words }\n');
  const cwd = await folder(shared);
  const call = caller(cwd);
  await call('apply', '--yes', '--speed', '1000');
  await call('circle', 's01/rider@draft+dolly_in#1');
  expect(await call('settle', 's01/rider')).toEqual({
    code: 1,
    out: '',
    err: [
      'error[not-possible]: retake.yaml:14 cannot be changed safely',
      '  help: Write `camera.move: dolly_in` in the prompt of s01/rider, and remove its `vary`: nothing is rendered again.',
      '',
    ].join('\n'),
  });
  expect(await readFile(join(cwd, 'retake.yaml'), 'utf8')).toBe(shared);
  expect((await call('settle', 's01/b')).err).toBe(
    'error[not-possible]: `s01/b` is not explored\n  help: Explored: s01/rider@draft.\n',
  );
}, 60_000);

test('beside rows and beats a variant is written where its shot stands in the file; what stands for several shots is left', async () => {
  const rows = `  - id: s00
    each: [{ id: a }, { id: b }]
    shots:
      - id: row
        each: [{ id: one }, { id: two }]
        seconds: 2
        firstFrame: a.png
        prompt: { action: stands, camera: { move: locked_off } }
        vary: { camera.move: [locked_off, pan_left] }
`;
  const cwd = await folder(config.replace('scenes:\n', `scenes:\n${rows}`));
  const call = caller(cwd);
  await call('apply', '--yes', '--only', 's01/rider', '--only', 's00-a/row-one', '--speed', '1000');
  await call('circle', 's01/rider@draft+dolly_in#1');
  await call('circle', 's00-a/row-one@draft+pan_left#1');
  expect((await call('settle', 's00-a/row-one')).err).toContain('is written once for several shots');
  const { err, code } = await call('settle', 's01/rider');
  expect([err, code]).toEqual(['', 0]);
  expect(await readFile(join(cwd, 'retake.yaml'), 'utf8')).toBe(
    config
      .replace('scenes:\n', `scenes:\n${rows}`)
      .replace('move: tracking', 'move: dolly_in')
      .replace('        vary: { camera.move: [tracking, dolly_in] } # try\n', ''),
  );
});
