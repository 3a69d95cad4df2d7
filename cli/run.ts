import { CommanderError } from 'commander';
import { LockLost } from '../engine/index.ts';
import { BadEnvironment } from './bad-environment.ts';
import type { Environment } from './environment.ts';
import { exit } from './exit.ts';
import { programFor } from './program.ts';
import { paintAll } from './views/plain/paint.ts';
import { type Line, line, span } from './views/text/line.ts';
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
function tell(error: unknown, { stderr, env }: Environment): number {
  const width = stderr.isTTY ? stderr.columns || 80 : Number.POSITIVE_INFINITY;
  const say = (...lines: readonly Line[]) =>
    stderr.write(
      paintAll(
        lines.flatMap(each => wrapLine(each, width)),
        false,
      ),
    );
  const text = error instanceof Error ? error.message : String(error);
  const known = expected(error);
  if (known) say(line(span('error: ', 'error'), known));
  else {
    say(line(span('error: ', 'error'), `this is a bug in Retake: ${text.split('\n')[0]}`));
    if (env.RETAKE_DEBUG === '1' && error instanceof Error) stderr.write(`${error.stack}\n`);
    else say(line('  help: nothing that was paid for is lost; RETAKE_DEBUG=1 shows where it happened.'));
  }
  return exit.wrong;
}

function expected(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof BadEnvironment) return error.message;
  if (error instanceof LockLost)
    return 'the run lock was taken away by somebody; this run has stopped, and `retake apply` collects what is under way; if it named a rescue file, `retake collect --from FILE` goes first';
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : ofTheDisk[code];
  return words && `${path ?? 'a file'} ${words}`;
}

const ofTheDisk: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written: permission denied',
  EPERM: 'may not be changed: the system does not allow it',
  EROFS: 'cannot be written: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the quota is used up',
  ENOENT: 'does not exist',
  ENOTDIR: 'is not in a folder',
  EISDIR: 'is a folder',
  EFTYPE: 'is no plain file: a link, a pipe or a device stands in its place',
  EFBIG: 'is larger than anything Retake writes',
  ERR_FS_FILE_TOO_LARGE: 'is larger than can be read',
  ERR_STRING_TOO_LONG: 'is larger than can be read',
  EMFILE: 'cannot be opened: too many files are open',
  EADDRINUSE: 'cannot be listened on: the port is taken',
};
