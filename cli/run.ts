import { CommanderError } from 'commander';
import type { ProblemCode } from '../engine/index.ts';
import type { Environment } from './environment.ts';
import { exit } from './exit.ts';
import { expected } from './expected.ts';
import { Misuse } from './misuse.ts';
import { programFor } from './program.ts';
import { errorLine, helpLine } from './refuse.ts';
import { tellBug } from './tell-bug.ts';
import { paintAll } from './views/plain/paint.ts';
import { wrapLine } from './views/text/wrap-line.ts';

/** Runs one command line; the exit code. Never rejects. */
export async function run(environment: Environment): Promise<number> {
  let code: number = exit.done;
  try {
    const program = programFor(environment, ending => {
      code = ending;
    });
    await program.parseAsync([...environment.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.wrong;
    return tell(error, environment);
  }
}

/** Expected trouble in a sentence; anything else is ours, and says so. */
function tell(error: unknown, environment: Environment): number {
  if (error instanceof Misuse) return say(environment, { is: 'wrong-use', what: error.message, hint: error.hint });
  const known = expected(error);
  if (known) return say(environment, known);
  return tellBug(error, environment);
}

function say(
  { argv, stdout, stderr }: Environment,
  { is, what, hint }: { readonly is: ProblemCode; readonly what: string; readonly hint?: string },
): number {
  if (argv.includes('--json')) {
    stdout.write(`${JSON.stringify({ code: is, refused: what, ...(hint === undefined ? {} : { hint }) })}\n`);
    return exit.wrong;
  }
  const width = stderr.isTTY ? stderr.columns || 80 : Number.POSITIVE_INFINITY;
  const lines = [errorLine(is, what), ...(hint === undefined ? [] : [helpLine(hint)])];
  stderr.write(
    paintAll(
      lines.flatMap(each => wrapLine(each, width)),
      false,
    ),
  );
  return exit.wrong;
}
