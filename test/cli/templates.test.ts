import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goalTemplates, templates } from '../../cli/templates/templates.ts';
import { presets } from '../../engine/production/presets.ts';
import { retake } from './stand.ts';

/** A production begun with a template. */
async function begun(...how: readonly string[]): Promise<string> {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-init-')), 'my-film');
  expect(await retake(['init', ...how, cwd], { cwd: tmpdir() })).toMatchObject({ code: 0, err: '' });
  return cwd;
}

test.each(Object.entries(templates))(
  '%s is valid as it stands, needs no file, and costs what is said',
  async (name, { text, credits }) => {
    const cwd = await begun('--template', name);
    expect(readFileSync(join(cwd, 'retake.yaml'), 'utf8')).toContain('\n  id: my-film\n  title: My Film\n');

    const validated = await retake(['validate'], { cwd });
    expect(validated).toMatchObject({ code: 0, err: '' });
    expect(validated.out).toMatch(/^no errors in My Film: /);

    const { code, out, err } = await retake(['plan', '--json'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { totals, ceilings, warnings } = JSON.parse(out) as {
      readonly totals: { readonly credits: number; readonly later: number };
      readonly ceilings: readonly { readonly verdict: string; readonly limit: number; readonly scope: string }[];
      readonly warnings: readonly string[];
    };
    expect(totals.credits + totals.later).toBe(credits);
    expect(warnings).toEqual([]);
    expect(ceilings.every(({ verdict }) => verdict !== 'over')).toBe(true);
    // There is room for some tries more, and not for twice as many.
    const budget = ceilings.find(({ scope }) => scope === 'budget.credits')!.limit;
    expect(budget).toBeGreaterThan(credits * 1.1);
    expect(budget).toBeLessThan(credits * 1.4);

    // No line is wider than the page a beginner reads it on.
    expect(text.split('\n').filter(row => row.length > 120)).toEqual([]);
  },
);

test.each(Object.entries(goalTemplates))('the template of %s has all that films of its goal have', (goal, { text }) => {
  expect(text).toContain(`\n  goal: ${goal} #`);
  expect(text).toContain('\n  logline: ');
  for (const role of presets[goal as keyof typeof presets].roles) expect(text).toContain(`\n        role: ${role}`);
});

test('the first shot costs at most 25 cr, all of it', async () => {
  const cwd = await begun('--template', 'first-shot');
  const { out } = await retake(['plan'], { cwd });
  expect(out).toContain('Plan: 2 to render — 20 cr ($0.20)\n');
  const applied = await retake(['apply', '--rehearse', '--yes', '--speed', '1000'], { cwd });
  expect(applied.code).toBe(0);
  expect((await retake(['plan', '--rehearse', '--detailed-exitcode'], { cwd })).code).toBe(0);
});

test('from the template of an ad to a circled hero and its final, as a rehearsal', async () => {
  const cwd = await begun('--goal', 'product_ad');
  const call = (...argv: readonly string[]) => retake([...argv, '--rehearse'], { cwd });
  const applied = await call('apply', '--only', 's01/hero', '--yes', '--speed', '1000');
  expect(applied.code).toBe(0);
  expect((await call('circle', 's01/hero@draft#2')).out).toContain('opens s01/hero@final: 60 cr (rehearsal)');
  expect((await call('plan', '--only', 's01/hero')).out).toContain('Plan: 1 to render — 60 cr (rehearsal)');
});

test('a template is rendered to its end, as a rehearsal', async () => {
  const cwd = await begun('--goal', 'film_test');
  const call = (...argv: readonly string[]) => retake([...argv, '--rehearse'], { cwd });
  expect((await call('apply', '--yes', '--speed', '1000')).code).toBe(0);
  for (const shot of ['pour/whole', 'pour/part']) expect((await call('circle', `${shot}@draft#1`)).code).toBe(0);
  expect((await call('apply', '--yes', '--speed', '1000')).code).toBe(0);
  expect((await call('plan', '--detailed-exitcode')).code).toBe(0);
  const { totals } = JSON.parse((await call('plan', '--json')).out) as { readonly totals: { readonly spent: number } };
  expect(totals.spent).toBe(175);
});

test('init says what there is to begin with', async () => {
  const { code, out } = await retake(['init', '--list'], { cwd: tmpdir() });
  expect(code).toBe(0);
  expect(out).toBe(`Goals, with what all of it costs, each rung once
  product_ad                840 cr  six shots around one product, 30 s, 16:9
  cinematic_short           835 cr  one person, two places, six shots, 21:9
  explainer                 690 cr  how something works, six shots under a voice, 16:9
  music_visual              830 cr  six shots to cut to a track, 16:9
  fashion_lookbook          560 cr  two looks on one model, four shots, 3:4
  architectural_flythrough  565 cr  one camera through a building, five shots, 16:9
  social_vertical           420 cr  a post of three shots, 15 s, 9:16
  film_test                 175 cr  can a model do this at all: two shots, one take each, 16:9

Other templates
  first-shot  20 cr  one picture that begins to move, for a first try

Begin with one: retake init --goal product_ad my-ad
                retake init --template first-shot my-first
`);
});

test.each([
  [['--goal', 'product_add'], 'there is no goal `product_add`: did you mean `product_ad`?'],
  [['--goal', 'first-shot'], 'there is no goal `first-shot`'],
  [['--template', 'frist-shot'], 'there is no template `frist-shot`: did you mean `first-shot`?'],
  [['--template', 'constructor'], 'there is no template `constructor`'],
  [['--goal', 'film_test', '--template', 'x'], '`--goal` and `--template` are two ways to name one template'],
])('what cannot be begun with is refused: %j', async (how, said) => {
  const cwd = mkdtempSync(join(tmpdir(), 'retake-init-'));
  expect(await retake(['init', ...how], { cwd })).toEqual({
    code: 1,
    out: '',
    err: `error[unknown-name]: ${said}\n  help: \`retake init --list\` shows all.\n`,
  });
});

test('a folder may be called anything', async () => {
  const cwd = join(mkdtempSync(join(tmpdir(), 'retake-init-')), 'null');
  await retake(['init', '--template', 'first-shot', cwd], { cwd: tmpdir() });
  expect(await retake(['validate'], { cwd })).toMatchObject({ code: 0 });
});
