import { Command } from 'commander';
import { didYouMean } from '../engine/index.ts';

/** The command line cannot be understood: what is wrong, and what to do. */
export class Misuse extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A command that tells wrong use the way everything else is told. */
export class SpokenCommand extends Command {
  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name);
  }

  override error(message: string): never {
    const [what = message, hint] = inOurWords(message, nameOf(this));
    throw new Misuse(what, hint ?? helpFor(this));
  }
}

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

const helpFor = (command: Command): string => `\`${nameOf(command)} --help\` says how it is used.`;

/** Commander's sentences are its own affair; one it has not had before is told as it is. */
function inOurWords(message: string, name: string): readonly string[] {
  const [first = '', second = ''] = message.replace(/^error: /, '').split('\n');
  const near = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(second)?.[1];
  for (const { pattern, told } of sentences) {
    const found = pattern.exec(first);
    if (found) return told({ words: found.slice(1), name, ...(near ? { near } : {}) });
  }
  return [first];
}

interface Slip {
  readonly words: readonly string[];
  /** The command, as it is typed. */
  readonly name: string;
  readonly near?: string;
}

const sentences: readonly {
  readonly pattern: RegExp;
  readonly told: (slip: Slip) => readonly string[];
}[] = [
  {
    pattern: /^unknown option '(.+)'$/,
    told: ({ words: [option], name, near }) => [
      `\`${name}\` has no option \`${option}\``,
      ...(near ? [`did you mean ${near.split(', ').map(quoted).join(' or ')}?`] : []),
    ],
  },
  {
    pattern: /^missing required argument '(.+)'$/,
    told: ({ words: [argument], name }) => [`\`${name}\` needs <${argument}>`],
  },
  {
    pattern: /^required option '(.+)' not specified$/,
    told: ({ words: [option], name }) => [`\`${name}\` needs \`${option}\``],
  },
  { pattern: /^option '(.+)' argument missing$/, told: ({ words: [option] }) => [`\`${option}\` needs a value`] },
  {
    pattern:
      /^(?:option|command-argument value) '(.+)' argument '(.*)' is invalid\. (?:Allowed choices are (.+)\.|(.+))$/,
    told: ({ words: [option, value, choices, why] }) => [
      `\`${value}\` is no value for \`${option}\``,
      choices ? didYouMean(value ?? '', choices.split(', ')) || `It is one of ${choices}.` : (why ?? ''),
    ],
  },
  {
    pattern: /^too many arguments for '.+'\. Expected (\d+) arguments? but got (\d+)\.$/,
    told: ({ words: [most, got], name }) => [
      most === '0'
        ? `\`${name}\` takes no argument`
        : `\`${name}\` takes ${most === '1' ? 'one argument' : `${most} arguments`}, not ${got}`,
    ],
  },
  {
    pattern: /^option '(.+)' cannot be used with option '(.+)'$/,
    told: ({ words: [one, other] }) => [`\`${one}\` and \`${other}\` exclude each other`, 'Leave one of them out.'],
  },
  {
    pattern: /^unknown command '(.+)'$/,
    told: ({ words: [word], name, near }) => [
      `\`${name}\` has no command \`${word}\``,
      near ? `did you mean ${quoted(near)}?` : `\`${name} --help\` lists them.`,
    ],
  },
];

const quoted = (word: string): string => `"${word}"`;
