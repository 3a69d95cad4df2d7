import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { cells } from '../../cli/views/text/cells.ts';
import { formats } from '../../schemas/formats.ts';
import output from '../../schemas/output.schema.json' with { type: 'json' };
import { retake } from './stand.ts';

const cwd = 'examples/night-ride';

/** A production of one file. */
function production(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'retake-prompt-'));
  writeFileSync(join(folder, 'retake.yaml'), yaml);
  return folder;
}

test('jobs that send the same text are shown once, with its length and where each phrase is written', async () => {
  const { code, out } = await retake(['prompt', 's02/benefit'], { cwd, env: { COLUMNS: '80' } });
  expect(code).toBe(0);
  expect(out).toBe(`s02/benefit@draft, s02/benefit@final
gen4_turbo, gen4.5 at image_to_video

  Hip-level point-of-view shot, steady dolly-in, 24mm lens feel, deep focus: the
  road opens ahead through a rain-wet city street at night, shopfronts receding
  to a far vanishing point, every signal green, soft neon light on wet surfaces,
  realistic product commercial, neutral, balanced exposure, clean unmarked
  surfaces, a deserted scene. The horizon stays level. The camera stays steady.

  ████████░░░░░░░░░░░░ 386 of 1,000

  30  Hip-level point-of-view shot,     prompt.camera.size: POV, angle:
                                        hip_level retake.yaml:189
  17  steady dolly-in,                  prompt.camera.move: dolly_in, speed:
                                        steady retake.yaml:189
  16  24mm lens feel,                   prompt.camera.lens: 24mm retake.yaml:189
  12  deep focus:                       prompt.camera.depthOfField: deep
                                        retake.yaml:189
   9  the road                          prompt.subject retake.yaml:187
  20  opens ahead through               prompt.action retake.yaml:188
  79  a rain-wet city street at night,  locations.street.description
      shopfronts receding to a far      retake.yaml:52
      vanishing point,
  20  every signal green,               prompt.action retake.yaml:188
  33  soft neon light on wet surfaces,  looks.neon.lighting retake.yaml:57
  30  realistic product commercial,     looks.neon.style retake.yaml:58
  28  neutral, balanced exposure,       instead of a grade: looks.neon.grade
                                        retake.yaml:59
  25  clean unmarked surfaces,          exclusion, positive rewrite:
                                        prompt.exclusions[0] retake.yaml:191
  18  a deserted scene.                 exclusion, positive rewrite:
                                        prompt.exclusions[1] retake.yaml:191
  25  The horizon stays level.          prompt.continuity[0] retake.yaml:190
  24  The camera stays steady.          exclusion, positive rewrite:
                                        prompt.exclusions[2] retake.yaml:191
`);
});

test.each(['40', '80', '120'])('nothing is wider than the screen of %s columns', async COLUMNS => {
  const { out } = await retake(['prompt', '*/**', '-v'], { cwd, env: { COLUMNS } });
  const wide = out.split('\n').filter(row => cells(row) > Number(COLUMNS));
  // A source is a name, and names are not broken.
  expect(wide.filter(row => !/\S{16,}/.test(row))).toEqual([]);
});

const everyJson = async (folder: string, pattern: string) => {
  const { out, code } = await retake(['prompt', pattern, '--json'], { cwd: folder });
  expect(code).toBe(0);
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, formats: { ...formats } });
  const validate = ajv.addSchema(output).getSchema('output.schema.json#/$defs/PromptsView')!;
  validate(JSON.parse(out));
  expect(validate.errors ?? []).toEqual([]);
  return JSON.parse(out).prompts as readonly {
    readonly addresses: readonly string[];
    readonly text: string;
    readonly units: number;
    readonly phrases: readonly { readonly words: string; readonly units: number }[];
    readonly negative?: string;
    readonly negativePhrases?: readonly { readonly words: string }[];
  }[];
};

test.each(['night-ride', 'everything'])(
  'every prompt of %s is the sum of its phrases, and what `show` says is sent',
  async example => {
    const folder = mkdtempSync(join(tmpdir(), 'retake-prompt-'));
    cpSync(join('examples', example), folder, { recursive: true });
    const prompts = await everyJson(folder, '**');
    expect(prompts.length).toBeGreaterThan(5);
    for (const { addresses, text, units, phrases, negative, negativePhrases = [] } of prompts) {
      expect(phrases.map(({ words }) => words).join('')).toBe(text);
      expect(phrases.reduce((sum, each) => sum + each.units, 0)).toBe(units);
      expect(negativePhrases.map(({ words }) => words).join('')).toBe(negative ?? '');
      const shown = await retake(['show', addresses[0]!, '--json'], { cwd: folder });
      expect(JSON.parse(shown.out).prompt).toBe(text);
    }
  },
);

test('a negative field has a table of its own; models with other limits have a bar each; -v says what a reviewer is asked', async () => {
  const cwd = production(`retake: 1
production: { id: one, title: One }
rungs: [{ id: a, model: veo3.1_fast }, { id: b, model: veo3.1, gate: circled }]
scenes: [{ id: s, shots: [{ id: a, seconds: 4, prompt: { subject: a cup, exclusions: [text, sudden zoom] } }] }]
`);
  const { out } = await retake(['prompt', 's/a', '-v'], { cwd, env: { COLUMNS: '100' } });
  expect(out).toBe(`s/a@a, s/a@b
veo3.1_fast, veo3.1 at text_to_video

  A cup.

  ░░░░░░░░░░░░░░░░░░░░ 6 of 1,000

  6  A cup.  prompt.subject retake.yaml:4

In the negative field
  text, sudden zoom

  ░░░░░░░░░░░░░░░░░░░░ 17 of 1,000

   6  text,        exclusion, negative field: prompt.exclusions[0] retake.yaml:4
  11  sudden zoom  exclusion, negative field: prompt.exclusions[1] retake.yaml:4

Left out
  nothing

A reviewer is asked
  Is there any text?
  Does the camera zoom suddenly?
`);
});

test('what is sent in another way is told with the tag of the model', async () => {
  const [prompt] = await everyJson(
    production(`retake: 1
production: { id: one, title: One }
stills:
  hero: { model: gen4_image, prompt: a cup }
  a: { model: seedream5_lite, prompt: "A table with @hero on it", references: { hero: { still: hero } } }
`),
    'still/a',
  );
  expect(prompt?.text).toBe('A table with Figure 1 on it');
  expect(prompt?.phrases.map(({ words }) => words)).toEqual(['A table with Figure 1 on it']);
});

test.each([
  [['s01/her'], 'error[no-match]: `s01/her` matches no job\n  help: there are: s01/hero@draft'],
  [['s01@draft'], "help: 's01/*@draft' means every shot at draft."],
  [['@final'], "help: '*/*@final' means every shot at final."],
  [['s02/benefit@draft', 'more'], 'error[wrong-use]: `retake prompt` takes one argument, not 2'],
])('refused: %j', async (argv, said) => {
  const { code, err } = await retake(['prompt', ...argv], { cwd });
  expect(code).toBe(1);
  expect(err.toLowerCase()).toContain(said.toLowerCase());
});

test('a job that is sent no words says so', async () => {
  const { code, err } = await retake(['prompt', 'sound/clean'], { cwd: 'examples/everything' });
  expect([code, err]).toEqual([1, 'error[not-possible]: nothing is said to sound/clean: no prompt is sent\n']);
});
