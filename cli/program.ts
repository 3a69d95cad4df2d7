import { type Command, Option } from 'commander';
import { didYouMean } from '../engine/index.ts';
import { type CommonOptions, contextOf } from './context.ts';
import type { Environment } from './environment.ts';
import type { Exit } from './exit.ts';
import { Misuse, SpokenCommand } from './misuse.ts';
import { atWork } from './progress.ts';
import { change } from './specs/change.ts';
import { judge } from './specs/judge.ts';
import { learn } from './specs/learn.ts';
import { lock } from './specs/lock.ts';
import { look } from './specs/look.ts';
import { mend } from './specs/mend.ts';
import { models } from './specs/models.ts';
import { picture } from './specs/picture.ts';
import { render } from './specs/render.ts';
import { review } from './specs/review.ts';
import { groups, type Spec } from './specs/spec.ts';
import { start } from './specs/start.ts';
import { tell } from './specs/tell.ts';
import { version } from './version.ts';
import { wrap } from './views/text/cells.ts';

const all: readonly Spec[] = [
  ...start,
  ...render,
  ...review,
  ...judge,
  ...tell,
  ...look,
  ...picture,
  ...models,
  ...learn,
  ...change,
  ...mend,
  ...lock,
];

/** Every command, in the order of help. */
export const specs: readonly Spec[] = groups.flatMap(group => all.filter(spec => spec.group === group));

/** The command line. `onEnd` hears the exit code of the command that ran; wrong use throws a Misuse. */
export function programFor(environment: Environment, onEnd: (code: Exit) => void): Command {
  const program = spoken(new SpokenCommand('retake'), environment)
    .description('Production-as-code for AI video: plan what changed, price it, render only that.')
    .usage('[command] [options]')
    .helpCommand(false)
    .allowExcessArguments()
    .addOption(new Option('--explain <code>', 'what an error means, and its cure').hideHelp())
    .addHelpText('after', () => helpAfterAll(environment))
    .addHelpOption(new Option('-h, --help', 'this'))
    .version(version, '-V, --version', 'the version');
  for (const option of common()) program.addOption(option.hideHelp());
  program.action(async (options: CommonOptions & { readonly explain?: string }) => {
    const [word] = program.args;
    if (word === 'help') return helpFor(program, program.args.slice(1));
    if (word !== undefined) return unknownCommand(program, word);
    const context = contextOf(environment, options);
    if (options.explain !== undefined)
      return onEnd(await (await import('./commands/explain.ts')).explain(context, options.explain));
    const { home } = await import('./commands/home.ts');
    onEnd(await home(context));
  });
  for (const spec of needed(environment.argv)) add(spec, program, { environment, onEnd });
  return program;
}

/** The commands a command line can be about: where the first word is one, only that; describing all takes a while. */
function needed(argv: readonly string[]): readonly Spec[] {
  const word = argv[0];
  const named = specs.filter(({ usage }) => usage.split(' ')[0] === word);
  return named.length > 0 && !argv.some(isHelp) ? named : specs;
}

const isHelp = (arg: string): boolean => arg === '-h' || arg === '--help';

interface Setting {
  readonly environment: Environment;
  readonly onEnd: (code: Exit) => void;
}

/** Two words are a command of a command: `models show`. */
function add(spec: Spec, program: Command, { environment, onEnd }: Setting): void {
  const [first = '', ...rest] = spec.usage.split(' ');
  const isNested = rest[0] !== undefined && /^[a-z]/.test(rest[0]);
  const parent = isNested ? parentOf(program, first, spec) : program;
  const [name = '', ...args] = isNested ? rest : [first, ...rest];
  const command = spoken(parent.command(name), environment)
    .summary(spec.summary)
    .description(sentence(spec.summary))
    .helpGroup(`${spec.group}:`)
    .allowExcessArguments(false)
    .helpCommand(false);
  for (const argument of args) command.argument(argument);
  for (const option of spec.options ?? []) command.addOption(option);
  for (const option of common()) command.addOption(option);
  command.addHelpOption(new Option('-h, --help', 'this').helpGroup('Everywhere:'));
  command.addHelpText('after', () => helpAfter(spec, environment));
  command.action(async (...call: unknown[]) => {
    const options = typedOptions(command);
    const { busy = 'reading the production' } = spec;
    const work = busy === false ? undefined : atWork(environment, busy);
    try {
      const context = contextOf(work?.environment ?? environment, options, work?.count);
      onEnd(await spec.run({ context, args: call.slice(0, args.length).flat().filter(isText), options }));
    } finally {
      work?.end();
    }
  });
}

/** Options may stand before or after the command's name; commander gives them to whoever knows them first. */
function typedOptions(command: Command): Readonly<Record<string, unknown>> {
  const chain = [command, ...ancestors(command)].map(each => each.opts<Record<string, unknown>>());
  return { ...Object.assign({}, ...chain), color: chain.every(({ color }) => color !== false) };
}

const ancestors = ({ parent }: Command): readonly Command[] => (parent ? [parent, ...ancestors(parent)] : []);

const isText = (value: unknown): value is string => typeof value === 'string';

/** `rehearsal` and `lock` do nothing by themselves; `models` does. */
function parentOf(program: Command, name: string, { group }: Spec): Command {
  const known = program.commands.find(command => command.name() === name);
  if (known) return known;
  return program
    .command(name)
    .summary(families[name] ?? name)
    .helpGroup(`${group}:`)
    .helpCommand(false);
}

/** What commands that do nothing by themselves are about. */
const families: Readonly<Record<string, string>> = {
  rehearsal: 'the offline Runway',
  budget: 'what the production will need',
  lock: 'how git merges the lockfile',
};

/** Answers through the environment's streams, and leaves ending the process to main. */
function spoken(command: Command, { stdout, stderr }: Environment): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      getOutHelpWidth: () => widthOf({ stdout }),
      getErrHelpWidth: () => widthOf({ stdout: stderr }),
    })
    .configureHelp({ showGlobalOptions: false, subcommandTerm: each => each.name() });
}

/** Options that every command has. */
export const common = (): readonly Option[] =>
  [
    new Option('-C, --folder <folder>', 'the production; left out, the nearest folder with a retake.yaml'),
    new Option('--rehearse', 'the rehearsal: offline, nothing is charged'),
    new Option('--json', 'for programs; `retake schema output` says what'),
    new Option('--no-color', 'plain text'),
  ].map(option => option.helpGroup('Everywhere:'));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Nobody reads lines longer than these. */
const widthOf = ({ stdout }: Pick<Environment, 'stdout'>): number => Math.min(stdout.columns ?? 80, 100);

const helpAfter = ({ examples, more }: Spec, environment: Environment): string =>
  [
    ...(more ? ['', ...wrapped(more, environment)] : []),
    '',
    'Examples:',
    ...examples.map(example => `  ${example}`),
  ].join('\n');

const helpAfterAll = (environment: Environment): string =>
  [
    '',
    'Examples:',
    '  retake init my-film && cd my-film',
    '  retake apply --rehearse',
    '  retake circle s01/reveal@draft#1 --rehearse',
    '',
    ...wrapped(
      `Without a command: where the production stands, and what to do next. \`retake <command> --help\` says more about each. Everywhere: ${common()
        .map(({ long }) => long)
        .join(', ')}.`,
      environment,
    ),
  ].join('\n');

/** Exit codes stand on a line of their own. */
const wrapped = (text: string, environment: Environment): readonly string[] =>
  text
    .replaceAll('\n', ' ')
    .split(/ (?=Exit codes:)/)
    .flatMap(part => wrap(part, widthOf(environment)));

/** `retake help plan`, `retake help models show`. */
function helpFor(program: Command, words: readonly string[]): void {
  let found = program;
  for (const word of words) {
    const next: Command | undefined = found.commands.find(command => command.name() === word);
    if (!next) unknownCommand(found, word);
    found = next;
  }
  found.outputHelp();
}

function unknownCommand(program: Command, word: string): never {
  const near = didYouMean(
    word,
    program.commands.map(command => command.name()),
  );
  throw new Misuse(`there is no command \`${word}\``, near || '`retake --help` lists them.');
}
