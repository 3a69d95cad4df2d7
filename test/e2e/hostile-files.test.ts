import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlan } from '../../cli/saved-plan.ts';
import { parse } from '../../engine/document/parse.ts';
import { validate } from '../../engine/document/validate.ts';
import { replay } from '../../engine/lockfile/journal.ts';
import { lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { mergeLockfileTexts } from '../../engine/mend/merge-lockfile.ts';
import { readJournal } from '../../engine/store/read-journal.ts';
import { lockfileWith, newLoss, numbered, ride, verdict } from '../lockfile/build.ts';
import { goodConfig, image } from '../rig/broken-configs.ts';
import { filesIn, folderWith, retake } from '../rig/retake.ts';
import { numRuns, spoilt } from '../rig/spoil.ts';

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;
const good = lockfileTextOf(
  lockfileWith({ [ride]: [numbered(1, { review: verdict('circled') }), numbered(2)] }, [newLoss()]),
);
const intent = JSON.stringify({
  ...{ kind: 'intent', id: 'a', at: '2025-01-02T03:04:05Z', run: 'r', address: ride, slot: 1, quoted: 25 },
  ...{ fingerprint: `sha256:${'0'.repeat(64)}`, provider: 'runway', wording: {}, from: {} },
  request: { endpoint: 'image_to_video', body: { model: 'gen4_turbo' } },
});
const plan = JSON.stringify({
  format: 1,
  id: 'a',
  rehearsal: true,
  basis: { config: 'x' },
  selection: { only: ['s01'] },
});

describe('whatever stands in a file, reading it ends, and ends in words', () => {
  test('lockfiles, alone and merged', () => {
    fc.assert(
      fc.property(spoilt(good), text => {
        const reading = readLockfileText(text);
        if (reading.ok) {
          lockfileOf(reading.lockfile);
          expect(readLockfileText(lockfileTextOf(reading.lockfile)).ok).toBe(true);
        } else expect(reading.problems.join('')).not.toBe('');
        for (const sides of [
          { ours: text, theirs: good },
          { ours: good, theirs: text },
        ]) {
          const merged = mergeLockfileTexts({ ancestor: text, ...sides });
          if (merged.kind === 'merged') expect(readLockfileText(merged.text).ok).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test('journals', async () => {
    const folder = await folderWith({});
    const path = join(folder, 'journal.ndjson');
    await fc.assert(
      fc.asyncProperty(fc.array(spoilt(intent), { maxLength: 3 }), async lines => {
        await writeFile(path, [intent, ...lines].join('\n'));
        const { entries } = await readJournal(path);
        replay(entries);
        expect(entries.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });

  test('saved plans', () => {
    fc.assert(
      fc.property(spoilt(plan), text => {
        try {
          isPlan(JSON.parse(text));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns },
    );
  });

  test('configs', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt(goodConfig), spoilt(plan)), text => {
        const { value, problems } = parse({ path: 'retake.yaml', text });
        if (value) validate(value, 'production');
        else expect(problems).not.toEqual([]);
      }),
      { numRuns },
    );
  });
});

const hidden = '.retake/journal.ndjson';

test.each([
  ['a lockfile nested without end', { 'retake.lock.json': `{"lockfile":${'['.repeat(200_000)}` }, 'damaged-lockfile'],
  [
    'a request nested without end',
    { 'retake.lock.json': good.replace('"seed":7', `"seed":${'['.repeat(9000)}${']'.repeat(9000)}`) },
    'damaged-lockfile',
  ],
  [
    'a take with a number beyond all',
    { 'retake.lock.json': good.replace('"take":2', '"take":1e300') },
    'damaged-lockfile',
  ],
  ['a lockfile of NULs', { 'retake.lock.json': '\0'.repeat(5000) }, 'damaged-lockfile'],
  [
    'a journal of noise',
    { [hidden]: `${'['.repeat(9000)}\n${intent.replace('"a"', '"\u001b]0;x\u0007"')}x\n` },
    'damaged-journal',
  ],
  ['a config nested without end', { 'retake.yaml': '['.repeat(100_000) }, 'error['],
])('%s: the program says so, writes nothing, and sends nothing', async (_, files, said) => {
  const folder = await folderWith({ ...image, 'retake.yaml': goodConfig, ...files });
  const before = await filesIn(folder);
  for (const command of [['plan'], ['status'], ['takes']]) {
    const { stdout, stderr } = await retake(folder, command);
    expect(stdout + stderr).not.toMatch(stackTrace);
    expect(stdout + stderr).not.toContain('this is a bug in Retake');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    if (command[0] === 'plan') expect(stdout + stderr).toContain(said);
  }
  expect(await filesIn(folder)).toEqual(before);
});

describe('what stands in the place of a file Retake writes', () => {
  const out = 'keep this to yourself';

  test.each(['retake.lock.json', hidden])(
    'a link in place of %s is not followed, and nothing of it shown',
    async name => {
      const folder = await folderWith({ ...image, 'retake.yaml': goodConfig, 'out/secret': out });
      await mkdir(join(folder, '.retake'), { recursive: true });
      await symlink(join(folder, 'out/secret'), join(folder, name));
      const { code, stdout, stderr } = await retake(folder, ['plan']);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('no plain file');
      expect(stdout + stderr).not.toContain(out.slice(0, 4));
    },
  );

  test.each(['retake.lock.json', hidden])('300 MB of %s are refused before they are read', async name => {
    const folder = await folderWith({ ...image, 'retake.yaml': goodConfig, [name]: '' });
    await truncate(join(folder, name), 300 * 1024 ** 2);
    const { code, stdout, stderr } = await retake(folder, ['plan']);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/larger than/);
    expect(stdout + stderr).not.toContain('bug in Retake');
  });
});
