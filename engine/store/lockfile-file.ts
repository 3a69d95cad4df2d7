import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import type { LockfileText } from '../lockfile/lockfile.ts';
import { type LockfileReading, readLockfileText } from '../lockfile/read-text.ts';
import { lockfileTextOf } from '../lockfile/text.ts';
import type { Steps } from '../lockfile/upgrade.ts';
import { claimWithin, type Hold } from './claim.ts';
import { writeDurably } from './durable-file.ts';
import { absent, errno } from './errno.ts';
import { type Holder, thisProcess } from './holder.ts';
import type { Home } from './home.ts';
import { openPlainFile } from './plain-file.ts';
import { KeepingTrouble } from './store.ts';

/** Thrown when the lockfile on disk cannot be used; nothing may be written over it. */
export class LockfileUnreadable extends KeepingTrouble {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Thrown when another process kept the lockfile to itself for longer than a write can take. */
export class LockfileBusy extends KeepingTrouble {
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
  readonly #steps: Steps | undefined;
  #seen: string | undefined;
  /** The file as an older Retake left it; gone once it is kept. */
  #older: { readonly version: number; readonly text: string } | undefined;

  /** `steps`: how older versions are upgraded; absent: as this program knows. */
  constructor(home: Home, command: string, steps?: Steps) {
    this.#home = home;
    this.#command = command;
    this.#steps = steps;
  }

  /** Null when there is none. Throws `LockfileUnreadable`. */
  async read(): Promise<LockfileText | null> {
    const found = await readFileWithMark(this.#home.lockfile, this.#steps);
    this.#seen = found?.mark;
    this.#older = undefined;
    if (!found) return null;
    const { reading, text } = found;
    if (!reading.ok) throw new LockfileUnreadable(reading.problems);
    if (reading.upgradedFrom !== undefined) this.#older = { version: reading.upgradedFrom, text };
    return reading.lockfile;
  }

  /** Replaces the file, durably. What an older Retake wrote is kept beside it first. Only within `alone`. */
  async write(lockfile: LockfileText): Promise<void> {
    if (this.#older) await writeDurably(`${this.#home.lockfile}.v${this.#older.version}.bak`, this.#older.text);
    this.#older = undefined;
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

async function readFileWithMark(path: string, steps?: Steps): Promise<ReadFile | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await openPlainFile(path);
    const mark = markOf(await handle.stat({ bigint: true }));
    const text = await handle.readFile('utf8');
    return { reading: readLockfileText(text, steps), text, mark };
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
