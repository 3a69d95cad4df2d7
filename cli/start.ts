import { userInfo } from 'node:os';
import type { Environment } from './environment.ts';
import { exit } from './exit.ts';
import { tellBug } from './tell-bug.ts';

const environment: Environment = {
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  get user() {
    return userName();
  },
  nodeVersion: process.versions.node,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => Date.now(),
  onInterrupt(listener) {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
  leave: code => process.exit(code),
};

// A terminal that is closed, or a connection to it that is lost, is somebody who leaves.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// Whoever read the output may have had enough of it (`| head`); a run that is paid for goes on all the same.
let lost: NodeJS.ErrnoException | undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') lost ??= error;
});
// Where errors cannot be written, there is nowhere left to say so.
process.stderr.on('error', () => {});

// What is thrown where nobody waits for it is a bug too, and told like one.
process.on('uncaughtException', error => process.exit(tellBug(error, environment)));
void start();

async function start(): Promise<never> {
  // A shell asks at every press of a key, and must not wait for all the commands to load.
  const isAsked = environment.argv[0] === '__complete';
  const { run } = isAsked ? await import('./complete/complete.ts') : await import('./run.ts');
  const code = await run(environment);
  await Promise.all([process.stdout, process.stderr].map(written));
  // A file that takes no more says so a moment later than a pipe.
  await new Promise(setImmediate);
  if (lost) {
    process.stderr.write(`error[disk]: the output could not be written: ${wordsFor(lost)}\n`);
    await written(process.stderr);
  }
  // Nothing that is still open may keep a finished command from ending.
  return process.exit(lost && code === exit.done ? exit.wrong : code);
}

function wordsFor({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' ? 'the disk is full' : message;
}

/** Resolves when all that was written has left, or nobody takes it any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    if (stream.destroyed || stream.writableLength === 0) resolve();
    else stream.write('', () => resolve());
  });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // A container's user may have a number and no name.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return process.env.USER ?? 'unknown';
  }
}
