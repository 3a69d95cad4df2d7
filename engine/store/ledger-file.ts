import { setTimeout as pause } from 'node:timers/promises';
import { type Growth, grow, type Left, type NewTake } from '../lockfile/grow.ts';
import type { LockfileText, Loss, Take } from '../lockfile/lockfile.ts';
import { problemsOfLoss, problemsOfPending, problemsOfTake, problemsOfUncertain } from '../lockfile/read-text.ts';
import type { Address } from '../production/address.ts';
import type { LockfileFile } from './lockfile-file.ts';
import { LockLost, type RunLock } from './run-lock.ts';
import type { Ledger } from './store.ts';

/** The lockfile in memory, and how it is read and written: lowdb's `Low`. */
export interface Database {
  data: LockfileText;
  read(): Promise<void>;
  write(): Promise<void>;
}

type Waiting = { readonly resolve: (take: Take | undefined) => void; readonly reject: (reason: unknown) => void } & (
  | { readonly kind: 'take'; readonly added: NewTake }
  | { readonly kind: 'loss'; readonly added: Loss }
  | { readonly kind: 'left'; readonly added: Left }
);

/** The lockfile, held by a run. What arrives while one write is under way shares the next. */
export class LedgerFile implements Ledger {
  readonly #database: Database;
  readonly #file: LockfileFile;
  readonly #lock: RunLock;
  #waiting: Waiting[] = [];
  #underWay: readonly Waiting[] = [];
  #writing: Promise<void> | undefined;
  #current: LockfileText | undefined;
  #free = 0;

  constructor(database: Database, file: LockfileFile, lock: RunLock) {
    this.#database = database;
    this.#file = file;
    this.#lock = lock;
  }

  current(): LockfileText {
    this.#current ??= grow(this.#database.data, growthOf([...this.#underWay, ...this.#waiting])).lockfile;
    return this.#current;
  }

  async addTake(address: Address, take: Omit<Take, 'take'>, number?: number): Promise<Take> {
    refuse(problemsOfTake(take));
    const added = await new Promise<Take | undefined>((resolve, reject) =>
      this.#add({
        kind: 'take',
        added: { address, take, ...(number === undefined ? {} : { number }) },
        resolve,
        reject,
      }),
    );
    return added as Take;
  }

  async addLoss(loss: Loss): Promise<void> {
    refuse(problemsOfLoss(loss));
    await new Promise((resolve, reject) => this.#add({ kind: 'loss', added: loss, resolve, reject }));
  }

  async leave(left: Left): Promise<void> {
    const before = this.current();
    const { lockfile: after } = grow(before, { takes: [], losses: [], left });
    if (namesIn(before) === namesIn(after)) return;
    refuse([...left.pending.flatMap(problemsOfPending), ...left.uncertain.flatMap(problemsOfUncertain)]);
    await new Promise((resolve, reject) => this.#add({ kind: 'left', added: left, resolve, reject }));
  }

  /** Once everything added so far is durable or refused. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#current = undefined;
    this.#writing ??= this.#drain();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#breathe();
      this.#underWay = this.#waiting;
      this.#waiting = [];
      const settle = await this.#flush(this.#underWay);
      this.#underWay = [];
      this.#current = undefined;
      settle();
    }
    this.#writing = undefined;
  }

  /** A large lockfile takes long to write; the longer, the more takes are let gather before the next time. */
  async #breathe(): Promise<void> {
    const wait = this.#free - performance.now();
    if (wait > 0) await pause(wait);
    else await Promise.resolve();
  }

  /** Writes these, and gives back how to tell whoever waits for them. */
  async #flush(batch: readonly Waiting[]): Promise<() => void> {
    const began = performance.now();
    const before = this.#database.data;
    try {
      const takes = await this.#file.alone(() => this.#write(batch));
      return () => {
        const numbered = takes.values();
        for (const waiting of batch) waiting.resolve(waiting.kind === 'take' ? numbered.next().value : undefined);
      };
    } catch (error) {
      this.#database.data = before;
      return () => {
        for (const waiting of batch) waiting.reject(error);
      };
    } finally {
      const ended = performance.now();
      this.#free = ended + Math.min(ended - began, 250);
    }
  }

  async #write(batch: readonly Waiting[]): Promise<readonly Take[]> {
    if (!this.#lock.holds()) throw new LockLost('another run has taken over: nothing more is written');
    // A verdict given meanwhile, or another branch checked out: what is on disk counts, and ours goes on top.
    if (await this.#file.isNews()) await this.#database.read();
    const grown = grow(this.#database.data, growthOf(batch));
    this.#database.data = grown.lockfile;
    await this.#database.write();
    return grown.takes;
  }
}

const growthOf = (waiting: readonly Waiting[]): Growth => ({
  takes: waiting.flatMap(each => (each.kind === 'take' ? each.added : [])),
  losses: waiting.flatMap(each => (each.kind === 'loss' ? each.added : [])),
  left: leftOf(waiting.flatMap(each => (each.kind === 'left' ? each.added : []))),
});

const leftOf = (all: readonly Left[]): Left => ({
  pending: all.flatMap(({ pending }) => pending),
  uncertain: all.flatMap(({ uncertain }) => uncertain),
  certain: all.flatMap(({ certain }) => certain),
});

/** What a lockfile says is open, by name. */
const namesIn = ({ pending = [], uncertain = [] }: LockfileText): string =>
  JSON.stringify([pending.map(({ task }) => task), uncertain.map(({ attempt }) => attempt)]);

/** What cannot be read back must not be written: that it came so far is a bug. */
function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`not fit for the lockfile: ${problems.join('; ')}`);
}
