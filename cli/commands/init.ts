import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { didYouMean } from '../../engine/index.ts';
import type { Context } from '../context.ts';
import { schemaFile, setUpEditor } from '../editor-files.ts';
import { type Exit, exit } from '../exit.ts';
import { setUpGit } from '../git-driver.ts';
import { refuse } from '../refuse.ts';
import { starter } from '../starter.ts';
import { filledIn, isGoal, type Template, templates } from '../templates/templates.ts';
import { gitLines } from '../views/text/git-lines.ts';
import { blank, line, span } from '../views/text/line.ts';
import { templateLines } from '../views/text/template-lines.ts';
import { typed } from '../views/text/typed.ts';
import { wrapLine } from '../views/text/wrap-line.ts';
import { schemaText } from './schema.ts';

/** What to start with. */
export interface Start {
  readonly folder?: string;
  /** The template of this goal. */
  readonly goal?: string;
  readonly template?: string;
  /** Starts nothing, and says what there is to start with. */
  readonly list?: boolean;
}

/** Starts a production in a folder. What is there already stays as it is. */
export async function init(context: Context, { folder, list, ...wanted }: Start): Promise<Exit> {
  if (list) return listTemplates(context);
  const template = templateFor(wanted);
  if (typeof template === 'string')
    return refuse(context, template, { hint: '`retake init --list` shows all.', is: 'unknown-name' });
  const { environment } = context;
  const target = folder === undefined ? environment.cwd : resolve(environment.cwd, folder);
  const there = ['retake.yaml', 'retake.yml', 'retake.json'].find(name => existsSync(join(target, name)));
  if (there !== undefined)
    return refuse(context, `there is a ${there} in ${target} already; nothing was changed`, {
      hint: '`retake init <folder>` starts one somewhere else.',
      is: 'file-exists',
    });
  await mkdir(target, { recursive: true });
  const name = basename(target);
  await writeFile(join(target, 'retake.yaml'), textFor(template, { id: idOf(name), title: titleOf(name) }), {
    flag: 'wx',
  });
  await writeFile(join(target, schemaFile), schemaText('production'));
  const forEditors = await setUpEditor(target);
  const git = await setUpGit(target, environment);
  const files = ['retake.yaml', schemaFile, ...forEditors, ...git.written];
  if (context.json) {
    context.writeJson({ folder: target, files, git });
    return exit.done;
  }
  const here = relative(environment.cwd, target);
  context.write([
    line(span('Started', 'good'), ` ${titleOf(name)} in ${here === '' ? 'this folder' : here}`),
    ...wrapLine(line(span(`  ${files.join(', ')}`, 'muted')), context.width),
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
    ...(wanted.goal === undefined
      ? []
      : [line('  ', span('retake show', 'command'), span('               what the goal fills in', 'muted'))]),
  ]);
  return exit.done;
}

/** Absent: nothing was asked for. A text: why what was asked for cannot be. */
function templateFor({ goal, template }: Pick<Start, 'goal' | 'template'>): Template | string | undefined {
  if (goal !== undefined && template !== undefined)
    return '`--goal` and `--template` are two ways to name one template';
  const name = goal ?? template;
  if (name === undefined) return undefined;
  const known = Object.keys(templates).filter(each => goal === undefined || isGoal(each));
  const asTyped = name.replaceAll('_', '-');
  if (known.includes(asTyped)) return templates[asTyped];
  const what = goal === undefined ? 'template' : 'goal';
  const near = didYouMean(name, goal === undefined ? known : known.map(each => each.replaceAll('-', '_')));
  return `there is no ${what} \`${name}\`${near === '' ? '' : `: ${near.replaceAll('"', '`')}`}`;
}

const textFor = (template: Template | undefined, names: { readonly id: string; readonly title: string }): string =>
  template ? filledIn(template, names) : starter(names);

function listTemplates(context: Context): Exit {
  const all = Object.entries(templates).map(([name, { summary, credits }]) => ({
    name,
    ...(isGoal(name) ? { goal: name.replaceAll('-', '_') } : {}),
    summary,
    credits,
  }));
  if (context.json) context.writeJson({ templates: all });
  else context.write(templateLines(all, context.width));
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
