import type { Readable, Writable } from 'node:stream';

/** Everything a command may know of the process it runs in. Made in start.ts; tests bring their own. */
export interface Environment {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Who gives verdicts. */
  readonly user: string;
  /** `20.20.0`. */
  readonly nodeVersion: string;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back on Ctrl-C and when the system asks to end; the result stops listening. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process on the spot. */
  leave(exit: number): void;
}

/** Raw mode, where there is a terminal: every key at once, and Ctrl-C one of them. */
export type Input = Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };

/** Columns and rows only where there is a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
