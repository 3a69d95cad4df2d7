import type { Option } from 'commander';
import type { Context } from '../context.ts';
import type { Exit } from '../exit.ts';

/** One command as the command line knows it. What it does is imported when it is called. */
export interface Spec {
  /** With its arguments: `show [address]`, `rehearsal serve`. */
  readonly usage: string;
  readonly group: Group;
  /** One line without a full stop, of 64 characters at most: it stands in the list of all commands. */
  readonly summary: string;
  /** Command lines to learn from; at least one. */
  readonly examples: readonly string[];
  /** A paragraph below the options. Absent: the summary says all. */
  readonly more?: string;
  readonly options?: readonly Option[];
  /** What it is at, to be said when that takes long; false: it says so itself. Absent: it reads the production. */
  readonly busy?: string | false;
  readonly run: (call: Call) => Promise<Exit>;
}

/** In the order in which a production goes through them. */
export const groups = ['Start', 'Plan and render', 'Judge', 'Look', 'Share', 'Money', 'Change', 'Mend'] as const;

export type Group = (typeof groups)[number];

/** What was typed. */
export interface Call {
  readonly context: Context;
  readonly args: readonly string[];
  /** By camel-cased name, as commander parsed them. */
  readonly options: Readonly<Record<string, unknown>>;
}
