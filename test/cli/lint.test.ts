import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { retake } from './stand.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'retake-lint-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const write = (rest: string): Promise<void> =>
  writeFile(
    join(cwd, 'retake.yaml'),
    `retake: 1
production: { id: kites, title: Kites }
rungs: [{ id: draft, model: wan3, resolution: 480p }]
${rest}`,
  );

const scenes = `scenes:
  - id: s
    shots:
      - { id: a, seconds: 5, prompt: "An epic kite, wide shot" }
      - { id: b, seconds: 5, prompt: A boat }
`;

test('findings come with their lines, and a suggestion each', async () => {
  await write(scenes);
  const { code, out, err } = await retake(['lint'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`warning[vague-term]: "epic" says nothing that a crew could act on
  --> retake.yaml:7:42
    6 |     shots:
  > 7 |       - { id: a, seconds: 5, prompt: "An epic kite, wide shot" }
      |                                          ^^^^
    8 |       - { id: b, seconds: 5, prompt: A boat }
  help: Say how large: \`a figure, tiny below a cliff\`, \`extreme wide shot\`.

warning[no-camera]: nobody tells the camera anything
  --> retake.yaml:8:30
    7 |       - { id: a, seconds: 5, prompt: "An epic kite, wide shot" }
  > 8 |       - { id: b, seconds: 5, prompt: A boat }
      |                              ^^^^^^
  help: Give it a size and one move: \`…, medium shot, locked off\`.

2 warnings
\`retake lint --explain RULE\` says why; \`# retake-ignore RULE reason\` at the line silences it.
`);
});

test('a selector chooses whose findings are told', async () => {
  await write(scenes);
  const { out } = await retake(['lint', 's/b', '--json'], { cwd });
  expect(JSON.parse(out)).toMatchObject({ findings: [{ code: 'no-camera', about: 's/b' }], errors: 0, warnings: 1 });
  const { code, err } = await retake(['lint', 's/c'], { cwd });
  expect({ code, err }).toEqual({
    code: 1,
    err: 'error[no-match]: `s/c` matches no job\n  help: did you mean "s/a"?\n',
  });
});

test('only an error fails', async () => {
  await write(`lint: { vague-term: error }\n${scenes}`);
  expect((await retake(['lint'], { cwd })).code).toBe(1);
  expect((await retake(['lint', 's/b'], { cwd })).code).toBe(0);
  expect((await retake(['validate'], { cwd })).code).toBe(1);
});

test('a rule nobody knows is asked about', async () => {
  await write(`lint: { vage-term: off }\n${scenes}`);
  const { code, err } = await retake(['lint'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('error[unknown-key]');
  expect(err).toContain('did you mean "vague-term"?');
});

describe('validate', () => {
  test('shows what was found after what is wrong, and fails on neither', async () => {
    await write(scenes);
    const { code, out, err } = await retake(['validate'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('warning[vague-term]');
    expect(out).toBe('no errors in Kites: 1 scene, 2 shots, 2 jobs\nlint: 2 warnings; `retake lint` says more\n');
  });

  test('counts infos without showing them', async () => {
    await write(scenes.replace('An epic kite', 'A very, very high kite').replace('A boat', '"A boat, wide shot"'));
    expect(await retake(['validate'], { cwd })).toEqual({
      code: 0,
      out: 'no errors in Kites: 1 scene, 2 shots, 2 jobs\nlint: 1 info; `retake lint` says more\n',
      err: '',
    });
  });

  test('hands findings to programs beside the problems', async () => {
    await write(scenes);
    const { problems, findings } = JSON.parse((await retake(['validate', '--json'], { cwd })).out);
    expect(problems).toEqual([]);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['vague-term', 'no-camera']);
  });
});

describe('rules', () => {
  test('are explained without a production', async () => {
    const { code, out } = await retake(['lint', '--explain', 'causal-chain'], { cwd, env: { COLUMNS: '80' } });
    expect(code).toBe(0);
    expect(out).toBe(`causal-chain  warning
One thing after another, or because of another, in one shot.

A model paints all of a sentence at once: it has no before and after, and no
because. "He drops the cup, then it breaks" shows a cup that is whole and
broken. Cause and effect are the business of the cut: one shot for what happens,
the next for what comes of it. The audience joins them by itself; it always has.
\`beats:\` in a shot writes them in a row, each going on from the last frame of
the one before.

Instead of
  prompt: She blows out the candle and then leaves the room, medium shot

write
  prompt: She blows out the candle, medium shot, locked off

lint: { causal-chain: info }         in the config changes how grave it is
# retake-ignore causal-chain reason  at a line silences it there
`);
  });

  test('are listed, a line each', async () => {
    const { code, out } = await retake(['lint', '--rules'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('warning  vague-term');
    expect(out.trimEnd().split('\n')).toHaveLength(29);
  });

  test('that do not exist are asked about', async () => {
    const { code, err } = await retake(['lint', '--explain', 'vage-term'], { cwd });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'error[unknown-name]: there is no rule `vage-term`\n  help: did you mean "vague-term"?\n',
    });
  });
});
