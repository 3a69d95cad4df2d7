import type { Media } from '../../schemas/types/lockfile.ts';
import type { Left } from '../lockfile/grow.ts';
import type { JournalEntry } from '../lockfile/journal.ts';
import type { LockfileText, Loss, Take } from '../lockfile/lockfile.ts';
import type { Address } from '../production/address.ts';

/** Where a run keeps what must not be lost. One is open at a time; `close` lets the run lock go. */
export interface Store {
  readonly ledger: Ledger;
  readonly journal: Journal;
  readonly media: MediaShelf;
  /** Still ours? False once another run has taken the lock, after which nothing may be written. */
  holds(): boolean;
  /** The same, looking at the disk now. */
  holdsNow(): boolean;
  close(): Promise<void>;
}

/** The lockfile, written. */
export interface Ledger {
  /** As it stands, including what is not on disk yet. */
  current(): LockfileText;
  /**
   * Gives the take the next number of its job, or the number it had under another address. Resolves once it is durable; takes that arrive together share a write.
   * A take that is there already, the same in every fact, is not added twice. After a rejection it is not in the
   * lockfile.
   */
  addTake(address: Address, take: Omit<Take, 'take'>, number?: number): Promise<Take>;
  addLoss(loss: Loss): Promise<void>;
  /** Notes what stays open when a run ends; what is there already, or settled, costs no write. */
  leave(left: Left): Promise<void>;
}

/** The journal, written. */
export interface Journal {
  /** Resolves once the line is durable; lines that arrive together share an fsync. */
  append(entry: JournalEntry): Promise<void>;
}

/** Which take media belongs to. */
export interface PlacedAt {
  readonly address: Address;
  readonly take: number;
  /** Which of its results, from 1. Absent: the first. */
  readonly output?: number;
}

/** The media, by content. */
export interface MediaShelf {
  /** Hashes while writing; durable under its digest when it resolves. Rejects with `TooLarge` past the limit. */
  put(
    stream: ReadableStream<Uint8Array>,
    limit: number,
  ): Promise<{ readonly sha256: string; readonly bytes: number; readonly path: string }>;
  /** Where the bytes are, or undefined when they are not there or not that many. Absolute. They are not hashed again. */
  find(sha256: string, bytes?: number): Promise<string | undefined>;
  /**
   * Gives stored bytes a readable name under takes/. Returns it relative to the production folder, with forward slashes;
   * where the bytes are not in the store, it is the name they will have.
   */
  place(media: Media, take: PlacedAt): Promise<string>;
}

/**
 * Thrown when what a run must keep cannot be kept where it belongs, for a reason outside this program. The message is a
 * sentence for people.
 */
export class KeepingTrouble extends Error {}

/** Thrown by `put` when a stream is longer than it may be. */
export class TooLarge extends Error {}
