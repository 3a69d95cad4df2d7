import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { LockfileText } from '../lockfile/lockfile.ts';
import { type LockfileReading, readLockfileText } from '../lockfile/read-text.ts';
import { lockfileTextOf } from '../lockfile/text.ts';
import { claimWithin, type Hold } from './claim.ts';
import { writeDurably } from './durable-file.ts';
import { absent, errno } from './errno.ts';
import { type Holder, thisProcess } from './holder.ts';
import type { Home } from './home.ts';

/** Thrown when the lockfile on disk cannot be used; nothing may be written over it. */
export class LockfileUnreadable extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Thrown when another process kept the lockfile to itself for longer than a write can take. */
export class LockfileBusy extends Error {
  readonly heldBy: Holder;
  constructor(heldBy: Holder) {
    super(
      `the lockfile is being written by ${heldBy.user} on ${heldBy.host} (pid ${heldBy.pid}) since ${heldBy.since}`,
    );
    this.heldBy = heldBy;
  }
}

/** The lockfile on disk, shared with other processes: read and written whole, one writer at a time. */
export class LockfileFile {
  readonly #home: Home;
  readonly #command: string;
  #hold: Hold | undefined;
  #seen: string | undefined;

  constructor(home: Home, command: string) {
    this.#home = home;
    this.#command = command;
  }

  /** Null when there is none. Throws `LockfileUnreadable`. */
  async read(): Promise<LockfileText | null> {
    const found = await readFileWithMark(this.#home.lockfile);
    this.#seen = found?.mark;
    if (!found) return null;
    if (!found.reading.ok) throw new LockfileUnreadable(found.reading.problems);
    return found.reading.lockfile;
  }

  /** Replaces the file, durably. Only within `alone`. */
  async write(lockfile: LockfileText): Promise<void> {
    const stats = await writeDurably(
      this.#home.lockfile,
      lockfileTextOf(lockfile),
      () => this.#hold?.isOurs() ?? false,
    );
    this.#seen = markOf(stats);
  }

  /** There is a file, and it is not the one last read or written here. A file that is gone has nothing to tell. */
  async isNews(): Promise<boolean> {
    const stats = await stat(this.#home.lockfile, { bigint: true }).catch(absent);
    return stats !== undefined && markOf(stats) !== this.#seen;
  }

  /** While `work` lasts, no other process writes the lockfile. Throws `LockfileBusy` when that cannot be had. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const claimed = await claimWithin(this.#home.writeLock, thisProcess(this.#command, Date.now()), () => 5000);
    if (!claimed.ok) throw new LockfileBusy(claimed.heldBy);
    this.#hold = claimed.hold;
    try {
      return await work();
    } finally {
      this.#hold = undefined;
      claimed.hold.release();
    }
  }
}

/** Reads a lockfile without taking part in any of that. Undefined: there is none. `digest`: of its text, in hex. */
export async function readLockfile(path: string): Promise<{ reading: LockfileReading; digest: string } | undefined> {
  const found = await readFileWithMark(path);
  return found && { reading: found.reading, digest: createHash('sha256').update(found.text).digest('hex') };
}

interface ReadFile {
  readonly reading: LockfileReading;
  readonly text: string;
  readonly mark: string;
}

async function readFileWithMark(path: string): Promise<ReadFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const mark = markOf(await handle.stat({ bigint: true }));
    const text = await handle.readFile('utf8');
    return { reading: readLockfileText(text), text, mark };
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined;
    if (errno(error) === undefined) throw error;
    return { reading: { ok: false, problems: [`cannot be read: ${(error as Error).message}`] }, text: '', mark: '' };
  } finally {
    await handle?.close();
  }
}

/** Tells one state of a file from another without reading it. */
const markOf = ({ dev, ino, size, mtimeNs }: BigIntStats): string => `${dev}/${ino}/${size}/${mtimeNs}`;
