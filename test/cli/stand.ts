import { PassThrough, Writable } from 'node:stream';
import type { Environment } from '../../cli/environment.ts';
import { run } from '../../cli/run.ts';

/** What a command line printed, and how it ended. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with nobody at the keyboard. */
export async function retake(
  argv: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Environment['env'] },
): Promise<Printed> {
  const [out, err] = [paper(), paper()];
  const code = await run({
    argv,
    env,
    cwd,
    user: 'ana',
    nodeVersion: '20.20.0',
    stdin: new PassThrough(),
    stdout: out.stream,
    stderr: err.stream,
    now: () => Date.now(),
    onInterrupt: () => () => {},
    leave: () => {},
  });
  return { code, out: out.text(), err: err.text() };
}

function paper(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
