import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { absent, errno } from './errno.ts';

/** Who holds a lock, as the lock's file says. */
export interface Holder {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** What it was started to do: `apply`. */
  readonly command: string;
  /** Since when, UTC. */
  readonly since: string;
  /** Names this one holding; 16 hex digits, never used again. */
  readonly token: string;
  /** Which process numbers it lives among: containers may share a host's name but not its numbers. Absent: not known. */
  readonly space?: string;
  /** Boot and moment its process started, to tell it from a later one with its number. Absent: not known. */
  readonly born?: string;
}

/** This process as a holder, with a token of its own. */
export function thisProcess(command: string, now: number): Holder {
  const space = spaceOfNumbers();
  const born = processOf(process.pid)?.born;
  return {
    user: userName(),
    host: hostname(),
    pid: process.pid,
    command,
    since: new Date(now).toISOString(),
    token: randomBytes(8).toString('hex'),
    ...(space === undefined ? {} : { space }),
    ...(born === undefined ? {} : { born }),
  };
}

/** Certainly dead. A holder on another host, or among other process numbers, is never said to be. */
export function isGone(holder: Holder): boolean {
  if (holder.host !== hostname() || holder.space !== spaceOfNumbers()) return false;
  if (!isAlive(holder.pid)) return true;
  const now = processOf(holder.pid);
  if (now === undefined) return false;
  return now.ended || (holder.born !== undefined && holder.born !== now.born);
}

/** Reads a lock's file. Undefined: there is none. `unreadable`: it says nothing that can be understood. */
export function readHolder(path: string): Holder | 'unreadable' | undefined {
  const text = readOrAbsent(path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : 'unreadable';
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return 'unreadable';
  }
}

function readOrAbsent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return absent(error);
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { user, host, pid, command, since, token } = value as Record<string, unknown>;
  const words = [user, host, command, since, token].every(word => typeof word === 'string');
  return words && Number.isInteger(pid) && (pid as number) > 0 && /^[0-9a-f]{16}$/.test(token as string);
}

/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errno(error) !== 'ESRCH';
  }
}

/** What Linux tells about a process. Undefined elsewhere, and where it may not be told. */
function processOf(pid: number): { readonly born: string; readonly ended: boolean } | undefined {
  const stat = tell(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const boot = tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  if (stat === undefined || boot === undefined) return undefined;
  // The name in brackets may hold spaces and brackets; the fields after it do not. Third is the state, 22nd the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { born: `${boot.trim()}/${fields[19]}`, ended: fields[0] === 'Z' || fields[0] === 'X' };
}

const spaceOfNumbers = (): string | undefined => tell(() => readlinkSync('/proc/self/ns/pid'));

/** What the system says, or undefined where it has no such thing to say. */
function tell(ask: () => string): string | undefined {
  try {
    return ask();
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return undefined;
  }
}

function userName(): string {
  // A container's user may have a number and no name.
  return tell(() => userInfo().username) ?? 'unknown';
}
