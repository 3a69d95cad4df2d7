import type { CommandRow, OptionRow, Table } from './table.ts';

export interface Candidate {
  readonly word: string;
  readonly about?: string;
}

/** What may stand where the last word is begun; `files`: the shell knows best. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

/** What to offer for a command line of which the last word is being typed. */
export function offer(table: Table, words: readonly string[]): Offer {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = commandOf(table, before);
  const all = [...(command?.options ?? []), ...table.options];
  const option = valueWanted(before, all);
  const world = before.includes('--rehearse') ? 'rehearsed' : 'takes';
  const fitting = (offered: Offer): Offer => ({
    ...offered,
    candidates: offered.candidates.filter(({ word }) => word.startsWith(current) && !before.includes(word)),
  });
  if (option) return fitting(valuesOf(table, { word: option.value ?? '', choices: option.choices, world }));
  if (current.startsWith('-')) return fitting(plain(all.map(optionWord)));
  if (!command) return fitting(plain(commandWords(table, before)));
  const given = argumentsIn(before, all).slice(command.name.split(' ').length);
  const argument = command.args[given.length] ?? command.args.find(each => each.includes('...')) ?? '';
  const nested = given.length === 0 ? commandWords(table, before) : [];
  const values = valuesOf(table, { word: argument.replace(/[<>[\].]/g, ''), command: command.name, world });
  return fitting({ ...values, candidates: [...nested, ...values.candidates] });
}

const plain = (candidates: readonly Candidate[]): Offer => ({ candidates, files: false });

/** The command that was typed, of two words before one. */
function commandOf({ commands, options }: Table, before: readonly string[]): CommandRow | undefined {
  const [first = '', second = ''] = argumentsIn(before, options);
  return commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first);
}

/** The words that are neither options nor their values. */
function argumentsIn(words: readonly string[], options: readonly OptionRow[]): readonly string[] {
  const isValue = (index: number): boolean => valueWanted(words.slice(0, index), options) !== undefined;
  return words.filter((word, index) => !word.startsWith('-') && !isValue(index));
}

/** The option whose value comes next: the word before, or one that takes all that follow. */
function valueWanted(before: readonly string[], options: readonly OptionRow[]): OptionRow | undefined {
  const at = before.findLastIndex(word => word.startsWith('-'));
  const option = options.find(({ flags, value }) => value !== undefined && flags.includes(before[at] ?? ''));
  return option && (at === before.length - 1 || option.variadic) ? option : undefined;
}

/** First words, or second words after a first one. */
function commandWords({ commands }: Table, before: readonly string[]): readonly Candidate[] {
  const first = before.find(word => !word.startsWith('-'));
  if (first === undefined) {
    const firsts = new Map(commands.map(({ name, summary }) => [name.split(' ')[0]!, { name, summary }]));
    for (const each of commands) if (!each.name.includes(' ')) firsts.set(each.name, each);
    return [...firsts].map(([word, { name, summary }]) => (name === word ? { word, about: summary } : { word }));
  }
  return commands
    .filter(({ name }) => name.startsWith(`${first} `))
    .map(({ name, summary }) => ({ word: name.split(' ')[1]!, about: summary }));
}

const optionWord = ({ flags, description }: OptionRow): Candidate => ({ word: flags[0]!, about: description });

interface Wanted {
  /** As it stands in help. */
  readonly word: string;
  readonly command?: string;
  readonly choices?: readonly string[] | undefined;
  readonly world: 'takes' | 'rehearsed';
}

function valuesOf({ names }: Table, { word, command = '', choices, world }: Wanted): Offer {
  const known = choices ?? names.known[`${command} ${word}`] ?? names.known[word];
  if (known) return plain(known.map(each => ({ word: each })));
  if (word === 'take') return plain(names[world].map(each => ({ word: each })));
  return { candidates: [], files: ['file', 'folder', 'plan', 'path', 'ancestor', 'ours', 'theirs'].includes(word) };
}
