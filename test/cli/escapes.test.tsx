import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render } from 'ink-testing-library';
import { beforeAll, describe, expect, test } from 'vitest';
import { Page } from '../../cli/views/ink/page.tsx';
import { planModel } from '../../cli/views/models/plan-model.ts';
import { planPage } from '../../cli/views/text/plan-page.ts';
import { plan } from '../../engine/index.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { lockfileWith, newLoss, numbered, verdict } from '../lockfile/build.ts';
import { image } from '../rig/broken-configs.ts';
import { folderWith } from '../rig/retake.ts';
import { retake } from './stand.ts';

/** Clears the screen, renames the window, goes up a line, turns the reading order round, ends a string in C1. */
const evil = 'a\u001b[2J\u001b]0;own\u0007\u001b[1A\r\u202eb\u009b31m';
const written = evil.replaceAll(/[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
const moving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours, as our own theme writes them
const colours = /\u001b\[[\d;]*m/g;

const config = (more = '') => `retake: 1
production: { id: demo, title: "${written}" }
rungs:
  - { id: draft, model: gen4_turbo }
scenes:
  - id: s01
    title: "${written}"
    shots:
      - id: a
        title: "${written}"
        seconds: 5
        firstFrame: refs/a.png
        prompt: "It rolls ${written}"
${more}`;

const job = 's01/a@draft';
const lockfile = lockfileTextOf({
  ...lockfileWith(
    {
      [job]: [
        numbered(1, {
          task: evil,
          provider: evil,
          wording: { prompt: evil },
          from: { promptImage: evil },
          review: { ...verdict('rejected', evil), note: evil },
        }),
      ],
      [`s02/${evil}@draft`]: [numbered(1)],
    },
    [newLoss({ address: job, reason: evil, code: evil, task: evil })],
  ),
  production: 'demo',
});
const holder = { user: evil, host: evil, pid: 1, command: evil, since: evil, token: '0123456789abcdef' };

let folder: string;
beforeAll(async () => {
  folder = await folderWith({ ...image, 'retake.yaml': config(), 'retake.lock.json': lockfile });
  await mkdir(join(folder, '.retake'));
  await writeFile(join(folder, '.retake/run.lock'), JSON.stringify(holder));
});

test.each([
  [],
  ['validate'],
  ['plan', '--verbose'],
  ['plan', '--markdown'],
  ['status'],
  ['show'],
  ['show', job],
  ['takes'],
  ['doctor'],
  ['reconcile'],
  ['unlock'],
  ['circle', `${job}#9`],
  ['circle', evil],
  ['apply', evil],
  ['show', evil],
  ['models', 'show', evil],
  ['schema', evil],
])('retake %j shows what would move the cursor, and does not send it', async (...argv) => {
  const { out, err } = await retake(argv, { cwd: folder });
  expect(out + err).not.toBe('');
  expect(out + err).not.toMatch(moving);
});

test('for programs it is what it is', async () => {
  const { out } = await retake(['plan', '--json'], { cwd: folder });
  expect(JSON.parse(out).production.title).toBe(evil);
});

test('on a terminal, only our own colours come through', async () => {
  const { value } = await plan({ folder });
  const page = planPage(planModel(value!), { width: 80, verbose: true });
  const shown = render(<Page lines={page} />).lastFrame() ?? '';
  expect(shown).toContain('␛[2J');
  expect(shown.replaceAll(colours, '')).not.toMatch(moving);
});

describe('in what is wrong with a config', () => {
  test.each([
    ['an unknown key', config(`        "${written}": 1\n`)],
    ['a name that is no name', config(`        characters: ["${written}"]\n`)],
    ['a file', config().replace('refs/a.png', `"${written}"`)],
    ['an include', config(`include: ["${written}", "*${written}"]\n`)],
    ['a value', config().replace('seconds: 5', `seconds: "${written}"`)],
    ['what is no YAML', `${config()}\n  - ${evil}: [`],
  ])('%s', async (_, text) => {
    const other = await folderWith({ ...image, 'retake.yaml': text });
    const { code, out, err } = await retake(['validate'], { cwd: other });
    expect(code).toBe(1);
    expect(out + err).not.toMatch(moving);
  });
});
