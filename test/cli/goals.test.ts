import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import events from '../../schemas/events.schema.json' with { type: 'json' };
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
ajv.addSchema(output).addSchema(plan).addSchema(events);

const isShaped = (text: string, reference: string) => {
  const validate = ajv.getSchema(reference)!;
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
};

const film = `retake: 1
production:
  id: kettle
  title: Kettle
  goal: product_ad
  logline: Tea in the time it takes to open the window.
  seed: 7
stills:
  one: { model: gen4_image, ratio: 1280:720, props: [kettle], prompt: "{kettle}" }
props:
  kettle: { description: a blue kettle, rigid: true, references: { identity: { still: one } } }
scenes:
  - id: s
    props: [kettle]
    shots:
      - { id: a, role: hero, firstFrame: { still: one }, prompt: { subject: "{kettle}", action: steams } }
      - { id: b, role: detail, seconds: 3, firstFrame: { still: one }, prompt: The spout }
`;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'retake-goals-'));
  writeFileSync(join(cwd, 'retake.yaml'), film);
});

test('show tells what the goal filled in, and what the film has not got yet', async () => {
  const { code, out } = await retake(['show'], { cwd, env: { COLUMNS: '100' } });
  expect(code).toBe(0);
  expect(out).toBe(`Kettle (kettle)
Tea in the time it takes to open the window.
  goal    product_ad
  film    1 scene, 2 shots, 1 still: 5 jobs
  frame   16:9, 24 fps
  budget  none is set

Ladder
  draft  3×  gen4_turbo
  final  1×  gen4.5      once the rung below is circled
  drafts first  216 cr for 2 shots against 288 cr for as many takes on gen4.5 alone: 25 % saved

Goal product_ad: an ad for one product
  roles       hero, interaction, detail, lifestyle, benefit, end_card; not there yet: interaction,
              lifestyle, benefit, end_card
  length      8 s of about 30 s
  pictures    of product, characters: without them it is not the same twice
  exclusions  text, logos: in no prompt; \`production.exclusions: goal\` adds them

Filled in, because nothing is written
  frame.ratio    16:9 (goal product_ad)
  frame.fps      24 (goal product_ad)
  rungs          draft: 3× gen4_turbo, final: 1× gen4.5 (goal product_ad)
  shot.seconds   5 s in 1 of 2 shots (goal product_ad)
  review.checks  hands, logos, product_geometry, reflections, background_text, brand_safety (goal
                 product_ad)
`);
});

test('a shot tells what it says itself, and who says the rest', async () => {
  const { out } = await retake(['show', 's/a'], { cwd, env: { COLUMNS: '80' } });
  expect(out).toBe(`s/a
  role     hero
  goal     product_ad
  made by  the ladder: draft, final
  length   5 s
  frame    16:9
  checks   hands, logos, product_geometry, reflections, background_text,
           brand_safety

Filled in, because nothing is written
  seconds  5 s (goal product_ad)
  ratio    16:9 (goal product_ad)
  rungs    draft: 3× gen4_turbo, final: 1× gen4.5 (goal product_ad)
  props    kettle (scene s)
  checks   hands, logos, product_geometry, reflections, background_text,
           brand_safety (goal product_ad)

Jobs
  s/a@draft  3×  25 cr  retake show s/a@draft
  s/a@final  1×  60 cr  retake show s/a@final
`);
  expect((await retake(['show', 's/b'], { cwd })).out).not.toContain('seconds  ');
});

test('programs are told the same', async () => {
  const { out } = await retake(['show', '--json'], { cwd });
  isShaped(out, 'output.schema.json#/$defs/ProductionView');
  expect(JSON.parse(out)).toMatchObject({
    logline: 'Tea in the time it takes to open the window.',
    preset: {
      goal: 'product_ad',
      missing: ['interaction', 'lifestyle', 'benefit', 'end_card'],
      written: 8,
      length: 30,
    },
    draftsFirst: { shots: 2, ladder: 216, alone: 288, savesFrom: 2, model: 'gen4.5' },
  });
  const shot = await retake(['show', 's/a', '--json'], { cwd });
  isShaped(shot.out, 'output.schema.json#/$defs/ShotView');
  isShaped((await retake(['init', '--list', '--json'], { cwd })).out, 'output.schema.json#/$defs/TemplatesList');
  isShaped((await retake(['plan', '--json'], { cwd })).out, 'plan.schema.json');
});

test('the logline stands at the top of a plan, also where it is read on a pull request', async () => {
  const { out, err } = await retake(['plan'], { cwd });
  expect(out).toMatch(/^Kettle\nTea in the time it takes to open the window\.\n\n/);
  expect(err).toContain('warning[missing-role]: no shot has the role interaction, lifestyle, benefit, end_card');
  const { out: markdown } = await retake(['plan', '--markdown'], { cwd });
  expect(markdown).toMatch(
    /^<!-- retake:plan:kettle -->\n### Kettle\n\nTea in the time it takes to open the window\.\n\n/,
  );
});

test('without its picture, the product stops the plan before anything is paid', async () => {
  const other = mkdtempSync(join(tmpdir(), 'retake-goals-'));
  writeFileSync(join(other, 'retake.yaml'), film.replace(', references: { identity: { still: one } }', ''));
  const { code, out, err } = await retake(['plan'], { cwd: other });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(
    'error[missing-reference]: prop "kettle" has no identity picture, and a product_ad shows the same product in every shot\n  --> retake.yaml:11:3\n',
  );
});
