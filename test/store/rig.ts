import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { type Home, homeOf } from '../../engine/store/home.ts';
import { openStore } from '../../engine/store/local-store.ts';
import type { Store } from '../../engine/store/store.ts';

/** A production folder that goes away with the test. */
export function newHome(rehearse = false): Home {
  const folder = mkdtempSync(join(tmpdir(), 'retake-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return homeOf(folder, rehearse);
}

/** An open store that is closed with the test. */
export async function newStore(home: Home): Promise<Store> {
  const opened = await openStore({ home, production: 'night-ride', command: 'apply' });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  onTestFinished(() => opened.store.close());
  return opened.store;
}

export const textOf = (path: string): string => readFileSync(path, 'utf8');

export const streamOf = (...parts: (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part);
      controller.close();
    },
  });

/** A process of its own that does one thing with a home. */
export interface Child {
  readonly process: ChildProcess;
  /** Its next line; undefined once it has no more to say. */
  line(): Promise<string | undefined>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts one of the scripts in children/. It is killed with the test. */
export function start(script: string, ...args: (string | number)[]): Child {
  const path = join(import.meta.dirname, 'children', `${script}.ts`);
  return childOf(spawn(process.execPath, ['--import', 'tsx', path, ...args.map(String)], { stdio: piped }));
}

/** The same where no file may grow beyond so many blocks of 512 bytes: the nearest to a full disk that needs no rights. */
export function startCramped(blocks: number, script: string, ...args: string[]): Child {
  const path = join(import.meta.dirname, 'children', `${script}.ts`);
  const shell = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
  return childOf(
    spawn('sh', ['-c', shell, 'sh', process.execPath, '--import', 'tsx', path, ...args], { stdio: piped }),
  );
}

const piped: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];

function childOf(child: ChildProcess): Child {
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return { process: child, line: async () => (await lines.next()).value, ended };
}
