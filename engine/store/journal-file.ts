import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failPoint } from '../fail-point.ts';
import type { JournalEntry } from '../lockfile/journal.ts';
import { syncFolder } from './durable-file.ts';
import { LockLost, type RunLock } from './run-lock.ts';
import type { Journal } from './store.ts';

/** Opens the journal for appending. Only for whoever holds the run lock. */
export async function openJournal(path: string, lock: RunLock): Promise<JournalFile> {
  // A link planted in its place would have us write somewhere else. Windows has no such flag.
  const noFollow = constants.O_NOFOLLOW ?? 0;
  const handle = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | noFollow, 0o666);
  await syncFolder(dirname(path));
  return new JournalFile(handle, lock, await endsTorn(handle));
}

interface Waiting {
  readonly entry: JournalEntry;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** The journal, held open. Lines that arrive while one fsync is under way share the next. */
export class JournalFile implements Journal {
  readonly #handle: FileHandle;
  readonly #lock: RunLock;
  #torn: boolean;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(handle: FileHandle, lock: RunLock, torn: boolean) {
    this.#handle = handle;
    this.#lock = lock;
    this.#torn = torn;
  }

  append(entry: JournalEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Once everything appended so far is durable or refused. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }

  async #drain(): Promise<void> {
    // Whoever appends in the same breath comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ entry }) => entry));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#writing = undefined;
  }

  async #write(entries: readonly JournalEntry[]): Promise<void> {
    // After an intent money is spent: that is worth a look at the disk.
    const ours = entries.some(entry => entry.kind === 'intent') ? this.#lock.holdsNow() : this.#lock.holds();
    if (!ours) throw new LockLost('another run has taken over: nothing more is written');
    const text = entries.map(entry => `${JSON.stringify(entry)}\n`).join('');
    const start = this.#torn ? '\n' : '';
    this.#torn = true;
    failPoint('journal-line-due');
    await this.#handle.appendFile(start + text);
    this.#torn = false;
    failPoint('journal-line-written');
    await this.#handle.datasync();
    failPoint('journal-line-durable');
  }
}

/** The last line has no end: what is appended must begin on a new one. */
async function endsTorn(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}
