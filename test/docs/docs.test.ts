import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { userInfo } from 'node:os';
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

/** A block's first line says where it runs, and whether its last command is to be refused: `console in everything, refused`. */
interface Block {
  readonly text: string;
  readonly example: string;
  readonly isRefused: boolean;
  readonly commands: readonly { readonly command: string; readonly output: string }[];
}

/** The `console` blocks of a document: lines that begin with `$ ` are commands, what follows is their output. */
function blocksOf(document: string): readonly Block[] {
  const blocks = document.matchAll(/^```console(?: in ([\w-]+))?(, refused)?\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, example = 'night-ride', refused, text = '']) => ({
    text,
    example,
    isRefused: refused !== undefined,
    commands: text.split(/^(?=\$ )/m).map(part => {
      const [command = '', ...output] = part.split('\n');
      return { command: command.slice(2), output: output.join('\n') };
    }),
  }));
}

type Shell = (command: string) => { readonly code: number | null; readonly output: string };

/** `retake` on the path, without a terminal, a key, or colours. */
async function shellIn(folder: string): Promise<Shell> {
  const bin = join(folder, '.bin');
  await mkdir(bin);
  await symlink(binary, join(bin, 'retake'));
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, RETAKE_SPEED: '200' };
  return command => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
    // Whoever runs this is called Ana in the documents.
    const output = (stdout + (status === 0 ? '' : stderr)).replaceAll(`by ${userInfo().username}`, 'by ana');
    return { code: status, output };
  };
}

/** One copy of an example for all blocks of a document that run in it; what breaks it has a copy of its own. */
function openShells(): (block: Block) => Promise<Shell> {
  const shells = new Map<string, Promise<Shell>>();
  const open = async (example: string) => shellIn(await exampleCopy(example));
  return ({ example, isRefused }) => {
    if (isRefused) return open(example);
    const shell = shells.get(example) ?? open(example);
    shells.set(example, shell);
    return shell;
  };
}

test.each(documents)(
  '%s: every command works, and says what is printed',
  async path => {
    const document = readFileSync(path, 'utf8');
    const shellFor = openShells();
    let updated = document;
    for (const block of blocksOf(document)) {
      const run = await shellFor(block);
      const done = block.commands.map(({ command, output }, index) => {
        const result = run(command);
        const code = block.isRefused && index === block.commands.length - 1 ? 1 : 0;
        expect(result.code, `${command}\n${result.output}`).toBe(code);
        return { command, said: output === '' ? '' : result.output };
      });
      const printed = done.map(({ command, said }) => `$ ${command}\n${said}`).join('');
      updated = updated.replace(block.text, () => printed);
    }
    if (process.env.UPDATE_DOCS) writeFileSync(path, updated);
    else expect(updated).toBe(document);
  },
  120_000,
);

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

/** As GitHub names them. */
const anchorsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every heading a document links to is there', () => {
  const broken = documents.flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
      .filter(
        ([, file = '', anchor = '']) => !anchorsOf(file === '' ? path : resolve(path, '..', file)).includes(anchor),
      )
      .map(([link]) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every document is in the index, and begins by saying what it is for', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  for (const path of documents.filter(each => each.startsWith('docs'))) {
    if (!path.endsWith('README.md')) expect(index).toContain(`(${path.replace(/^docs./, '')})`);
    expect(readFileSync(path, 'utf8'), path).toMatch(/^# .+\n\n[A-Z`][^\n]/);
  }
});
