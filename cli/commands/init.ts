import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { type Exit, exit } from '../exit.ts';
import { setUpGit } from '../git-driver.ts';
import { refuse } from '../refuse.ts';
import { starter } from '../starter.ts';
import { gitLines } from '../views/text/git-lines.ts';
import { blank, line, span } from '../views/text/line.ts';
import { typed } from '../views/text/typed.ts';
import { schemaText } from './schema.ts';

/** Starts a production in a folder. What is there already stays as it is. */
export async function init(context: Context, folder?: string): Promise<Exit> {
  const { environment } = context;
  const target = folder === undefined ? environment.cwd : resolve(environment.cwd, folder);
  const there = ['retake.yaml', 'retake.yml', 'retake.json'].find(name => existsSync(join(target, name)));
  if (there !== undefined)
    return refuse(context, `there is a ${there} in ${target} already; nothing was changed`, {
      hint: '`retake init <folder>` starts one somewhere else.',
    });
  await mkdir(target, { recursive: true });
  const name = basename(target);
  await writeFile(join(target, 'retake.yaml'), starter({ id: idOf(name), title: titleOf(name) }), { flag: 'wx' });
  await writeFile(join(target, 'retake.schema.json'), schemaText('production'));
  const git = await setUpGit(target, environment);
  const files = ['retake.yaml', 'retake.schema.json', ...git.written];
  if (context.json) {
    context.writeJson({ folder: target, files, git });
    return exit.done;
  }
  const here = relative(environment.cwd, target);
  context.write([
    line(span('Started', 'good'), ` ${titleOf(name)} in ${here === '' ? 'this folder' : here}: ${files.join(', ')}`),
    ...gitLines(git),
    blank,
    ...(here === '' ? [] : [line('  ', span(`cd ${typed(here)}`, 'command'))]),
    line(
      '  ',
      span('retake plan --rehearse', 'command'),
      span('    what would be rendered, and what it would cost', 'muted'),
    ),
    line(
      '  ',
      span('retake apply --rehearse', 'command'),
      span('   renders it on this machine, at no charge', 'muted'),
    ),
  ]);
  return exit.done;
}

/** Letters, digits and dashes, beginning with a letter. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40);
  return plain === '' ? 'film' : plain;
}

/** `night-ride` as people say it: `Night Ride`. */
const titleOf = (name: string): string =>
  idOf(name)
    .split('-')
    .filter(word => word !== '')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
