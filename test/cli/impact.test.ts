import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import { copyProduction, type ProductionCopy } from '../rig/production-copy.ts';
import { type Printed, retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output).addSchema(plan);

function shaped(text: string, reference: string): Record<string, unknown> {
  const validate = ajv.getSchema(reference)!;
  const value = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

let copy: ProductionCopy;
beforeEach(async () => {
  copy = await copyProduction(join(import.meta.dirname, '../../examples/night-ride'));
});
afterEach(() => copy.remove());

const call = (...argv: readonly string[]): Promise<Printed> =>
  retake(argv, { cwd: copy.folder, env: { COLUMNS: '80' } });

describe('impact', () => {
  test('says what any change of a character touches, and how to go about it', async () => {
    await copy.settle({ circle: true });
    const { code, out, err } = await call('impact', 'character.maya');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'character.maya — any change of it',
      '',
      'Used by',
      '  still/maya-ready        1 take     8 cr  uses it',
      '  s01/interaction@draft  2 takes    50 cr  uses it',
      '  s01/interaction@final   1 take  (60 cr)  uses it',
      '  s02/lifestyle@draft    2 takes    50 cr  uses it',
      '  s02/lifestyle@final     1 take  (60 cr)  uses it',
      '',
      'Stale: 2 shots, 7 takes; 108 cr to redo, at most 120 cr more once their turn',
      '  comes; 228 cr paid unused',
      'Lapse: s01/interaction@draft#2 (circled), s02/lifestyle@draft#2 (circled)',
      '',
      'Ways to go about it, the cheapest first',
      '  0 cr  the takes there are stand for the new wording; nothing else goes stale',
      '      retake accept still/maya-ready',
      '      retake accept s01/interaction@draft',
      '      retake accept s01/interaction@final',
      '      retake accept s02/lifestyle@draft',
      '      and 1 more: --json has them all',
      '  228 cr  everything is rendered anew',
      '      retake apply',
      '',
    ]);
  });

  test('tries a value, and writes nothing', async () => {
    await copy.settle({ circle: true });
    const before = readFileSync(join(copy.folder, 'retake.yaml'), 'utf8');
    const { code, out } = await call('impact', '--set', 'characters.maya.wardrobe=red coat', '--json');
    expect(code).toBe(0);
    expect(shaped(out, 'output.schema.json#/$defs/ImpactView')).toMatchObject({
      thing: 'characters.maya.wardrobe=red coat',
      sets: [{ path: 'characters.maya.wardrobe', before: '"navy jacket, white shirt"', after: '"red coat"' }],
      jobs: [{ address: 'still/maya-ready', via: 'uses', stale: ['still/maya-ready#1'], credits: 8 }, {}, {}, {}, {}],
      containment: [{ kind: 'accept', credits: 0, commands: ['retake accept still/maya-ready'] }, {}, {}],
    });
    expect(readFileSync(join(copy.folder, 'retake.yaml'), 'utf8')).toBe(before);
  });

  test.each([
    [['impact'], 'error[wrong-use]: name what changes'],
    [['impact', 'character.maja'], 'error[no-match]: there is no character "maja"'],
    [['impact', 'character.maya', '--set', 'a.b=1'], 'error[wrong-use]: `character.maya` and --set are two questions'],
    [['impact', '--set', 'wardrobe'], 'error[wrong-use]: `wardrobe` is no value to try'],
    [
      ['impact', '--set', 'characters.maja.hair=red'],
      'error[unknown-name]: there is no `characters.maja` in the config',
    ],
    [['impact', '--set', 'frame.fps=12'], 'error[bad-value]'],
  ])('%j is refused', async (argv, said) => {
    const { code, out, err } = await call(...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
  });
});

test('a plan says once what several jobs follow from', async () => {
  await copy.settle({ circle: true });
  await copy.edit('retake.yaml', 'soft neon light on wet surfaces', 'hard neon light on wet surfaces');
  const { out } = await call('plan');
  expect(out.split('\n').slice(2, 6)).toEqual([
    'looks.neon.lighting changed: 5 shots, 21 takes, 274 cr to redo, at most 410 cr',
    '  later, 684 cr paid unused',
    '      looks.neon.lighting: "soft neon light on wet surfaces" → "hard neon light',
    '        on wet surfaces"',
  ]);
  expect(out).toMatch(/± s01\/hero@draft +2× .*\n? +looks.neon.lighting changed/);
  expect(out).toMatch(/! s02\/benefit@draft +2× .*\n? .*over budget\.rungs/);
  shaped((await call('plan', '--json')).out, 'plan.schema.json');
});

test('yield says nothing of few takes, and what they came to of more', async () => {
  expect((await call('yield')).out).toBe('Nothing can be said yet: no take has been judged.\n');
  await copy.settle({ circle: true });
  expect((await call('yield')).out.split('\n').slice(2, 4)).toEqual([
    '  gen4_turbo  draft  14 takes, 7 circled  2 takes and 50 cr for each circled, 10',
    '                                          cr a usable second',
  ]);
  expect(shaped((await call('yield', '--json')).out, 'output.schema.json#/$defs/YieldView')).toMatchObject({
    least: 5,
  });
});

test('within so many credits the dearest wish goes first, and the rest is told', async () => {
  await copy.edit('retake.yaml', '        role: detail\n', '        role: detail\n        priority: high\n');
  const { out } = await call('plan', '--within', '70', '--rung', 'draft');
  expect(out).toContain('Plan: 4 to render, 14 wait — 66 cr ($0.66)');
  expect(out).toContain(
    [
      'Deferred: 3 shots, 168 cr: lower priority than what fits',
      'Deferred: 1 shot, 50 cr: dearer than what is left',
      'Deferred: 2 shots, 100 cr: what they start from waits',
    ].join('\n'),
  );
});

test('a renamed shot keeps its takes, numbers and verdict, through an apply', async () => {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-cli-')), 'film');
  await retake(['init', cwd], { cwd: tmpdir() });
  const there = (...argv: readonly string[]): Promise<Printed> => retake([...argv, '--rehearse'], { cwd });
  expect((await there('apply', '--yes', '--speed', '1000')).code).toBe(0);
  await there('circle', 's01/reveal@draft#1');
  const path = join(cwd, 'retake.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('id: reveal', 'id: unveil'));
  const planned = await there('plan', '--rung', 'draft');
  expect(planned.out).toContain('moved from s01/reveal');
  expect(planned.out).not.toContain('no longer declared');
  expect((await there('apply', '--yes', '--speed', '1000', '--rung', 'draft')).code).toBe(0);
  const { takes } = JSON.parse((await there('takes', 's01/unveil', '--json')).out);
  expect(takes).toMatchObject([
    { take: 's01/unveil@draft#1', verdict: 'circled', charged: 0, reusedFrom: 's01/reveal@draft#1' },
  ]);
});
