import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AgreedPrices } from '../engine/index.ts';
import type { Environment } from './environment.ts';
import { branchIn, whoIn } from './git-identity.ts';
import { paintAll } from './views/plain/paint.ts';
import type { Line } from './views/text/line.ts';
import { wrapLine } from './views/text/wrap-line.ts';

/** The options every command has. */
export interface CommonOptions {
  readonly folder?: string;
  readonly rehearse?: boolean;
  readonly json?: boolean;
  /** False with --no-color. */
  readonly color?: boolean;
  /** From --assume-price, where a command has it. */
  readonly assumePrice?: AgreedPrices;
}

/** What a command works with: which production, and how to speak. */
export interface Context {
  readonly environment: Environment;
  readonly folder: string;
  readonly rehearse: boolean;
  /** Prices somebody vouches for. Absent: only the price book counts. */
  readonly prices?: AgreedPrices;
  readonly json: boolean;
  /** Whether the screen is someone's to look at, and may be drawn on. */
  readonly live: boolean;
  /** Cells; Infinity where nobody said how many there are. */
  readonly width: number;
  /** Who asks: their e-mail in git, else the name of the user. */
  who(): Promise<string>;
  /** The git branch that is checked out. Undefined: none is. */
  branch(): Promise<string | undefined>;
  /** Results. */
  write(lines: readonly Line[]): void;
  /** Progress and problems. */
  warn(lines: readonly Line[]): void;
  /** One value a line of results. */
  writeJson(value: unknown): void;
  /** How far a command is with what takes long: so many of so many. */
  count(done: number, of: number): void;
}

export function contextOf(
  environment: Environment,
  { folder, rehearse, json = false, color, assumePrice }: CommonOptions,
  count: Context['count'] = () => {},
): Context {
  const { env, stdout, stderr, cwd } = environment;
  const mayColor = color !== false && !env.NO_COLOR && env.TERM !== 'dumb';
  const columns = stdout.isTTY ? stdout.columns : Number.parseInt(env.COLUMNS ?? '', 10);
  const print = (to: typeof stdout) => (lines: readonly Line[]) => {
    if (lines.length > 0) to.write(paintAll(lines, mayColor && to.isTTY === true));
  };
  const warnings = print(stderr);
  const home = folder === undefined ? nearestProduction(cwd) : resolve(cwd, folder);
  return {
    environment,
    folder: home,
    who: whoIn(home, environment),
    branch: () => branchIn(home, environment),
    rehearse: rehearse ?? isOn(env.RETAKE_REHEARSE),
    ...(assumePrice === undefined ? {} : { prices: assumePrice }),
    json,
    live: stdout.isTTY === true && !env.CI && mayColor && !json,
    width: columns && columns > 0 ? Math.max(columns, 40) : Number.POSITIVE_INFINITY,
    write: print(stdout),
    warn: lines => warnings(stderr.isTTY ? lines.flatMap(each => wrapLine(each, stderr.columns || 80)) : lines),
    writeJson: value => stdout.write(`${JSON.stringify(value)}\n`),
    count,
  };
}

/** The folder itself, or the nearest one above it with a production in it; the folder itself when there is none. */
function nearestProduction(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (mainNames.some(name => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/** What a config may be called. */
export const mainNames: readonly string[] = ['retake.yaml', 'retake.yml', 'retake.json'];

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
