import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { binary, exampleCopy } from '../rig/retake.ts';

/** Commands of a document run one after another in a copy of the example; with UPDATE_DOCS=1 their output is written back. */
const documents = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
];

interface Block {
  readonly text: string;
  readonly commands: readonly { readonly command: string; readonly output: string }[];
}

/** The `console` blocks of a document: lines that begin with `$ ` are commands, what follows is their output. */
function blocksOf(document: string): readonly Block[] {
  return [...document.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
    text,
    commands: text.split(/^(?=\$ )/m).map(part => {
      const [command = '', ...output] = part.split('\n');
      return { command: command.slice(2), output: output.join('\n') };
    }),
  }));
}

/** `retake` on the path, without a terminal, a key, or colours. */
async function shellIn(
  folder: string,
): Promise<(command: string) => { readonly code: number | null; readonly output: string }> {
  const bin = join(folder, '.bin');
  await mkdir(bin);
  await symlink(binary, join(bin, 'retake'));
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, RETAKE_SPEED: '200' };
  return command => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
    return { code: status, output: stdout + (status === 0 ? '' : stderr) };
  };
}

test.each(documents)('%s: every command works, and says what is printed', async path => {
  const document = readFileSync(path, 'utf8');
  const run = await shellIn(await exampleCopy('night-ride'));
  let updated = document;
  for (const { text, commands } of blocksOf(document)) {
    const done = commands.map(({ command, output }) => {
      const result = run(command);
      expect(result.code, `${command}\n${result.output}`).toBe(0);
      return { command, output, said: output === '' ? '' : result.output };
    });
    updated = updated.replace(text, done.map(({ command, said }) => `$ ${command}\n${said}`).join(''));
  }
  if (process.env.UPDATE_DOCS) writeFileSync(path, updated);
  else expect(updated).toBe(document);
});

test('every file and folder a document links to is there', () => {
  for (const path of documents) {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(match => match[1]!);
    for (const link of links)
      expect(
        () => readFileSync(resolve(path, '..', link)) ?? readdirSync(resolve(path, '..', link)),
        `${path}: ${link}`,
      ).not.toThrow('ENOENT');
  }
});
