import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
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

type Shell = (command: string) => Promise<{ readonly code: number | null; readonly output: string }>;

const bin = mkdtempSync(join(tmpdir(), 'retake-bin-'));
symlinkSync(binary, join(bin, 'retake'));

/** `retake` on the path, without a terminal, a key, or colours. */
function shellIn(folder: string): Shell {
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder };
  return command =>
    new Promise((settle, fail) => {
      const child = spawn('bash', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', text => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', text => {
        stderr += text;
      });
      child.on('error', fail);
      // Whoever runs this is called Ana in the documents.
      const said = (code: number | null): string =>
        (stdout + (code === 0 ? '' : stderr)).replaceAll(`by ${userInfo().username}`, 'by ana');
      child.on('close', code => settle({ code, output: said(code) }));
    });
}

/** One copy of an example for all blocks of a document that run in it; what breaks it, breaks a copy of that. */
function openShells(): (block: Block) => Promise<Shell> {
  const folders = new Map<string, Promise<string>>();
  return async ({ example, isRefused }) => {
    const folder = folders.get(example) ?? exampleCopy(example);
    folders.set(example, folder);
    if (!isRefused) return shellIn(await folder);
    const apart = await mkdtemp(join(tmpdir(), 'retake-refused-'));
    await cp(await folder, apart, { recursive: true });
    return shellIn(apart);
  };
}

// Pages know nothing of each other: they render side by side, and the last of the tests are not one page after another.
test.concurrent.each(documents)(
  '%s: every command works, and says what is printed',
  async path => {
    const document = readFileSync(path, 'utf8');
    const shellFor = openShells();
    let updated = document;
    for (const block of blocksOf(document)) {
      const run = await shellFor(block);
      const done: { readonly command: string; readonly said: string }[] = [];
      for (const [index, { command, output }] of block.commands.entries()) {
        const result = await run(command);
        const code = block.isRefused && index === block.commands.length - 1 ? 1 : 0;
        expect(result.code, `${command}\n${result.output}`).toBe(code);
        done.push({ command, said: output === '' ? '' : result.output });
      }
      const printed = done.map(({ command, said }) => `$ ${command}\n${said}`).join('');
      updated = updated.replace(block.text, () => printed);
    }
    if (process.env.UPDATE_DOCS) writeFileSync(path, updated);
    else expect(updated).toBe(document);
  },
  180_000,
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
