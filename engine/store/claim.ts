import { linkSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { absent, errno } from './errno.ts';
import { type Holder, isGone, readHolder } from './holder.ts';

/** Ours until released, or until someone breaks it. */
export interface Hold {
  /** Looks at the disk. */
  isOurs(): boolean;
  /** Lets go; a hold that was broken is left to whoever has it now. */
  release(): void;
}

export type Claim = { readonly ok: true; readonly hold: Hold } | { readonly ok: false; readonly heldBy: Holder };

/**
 * Tries once to take the lock at `path`. Exactly one of all who try at once gets it; a holder that is certainly dead is
 * cleared away first.
 */
export function claim(path: string, holder: Holder): Claim {
  for (let tries = 0; tries < 20; tries++) {
    if (create(path, holder)) return { ok: true, hold: holdOf(path, holder) };
    const found = readHolder(path);
    if (found === undefined) continue;
    const dead = found === 'unreadable' ? isOld(path) : isGone(found);
    if (!dead) return { ok: false, heldBy: found === 'unreadable' ? someone : found };
    clear(path, found, holder);
  }
  return { ok: false, heldBy: someone };
}

/** Asks again for as long as the holder is given, in milliseconds. */
export async function claimWithin(path: string, holder: Holder, patience: (heldBy: Holder) => number): Promise<Claim> {
  const began = performance.now();
  for (;;) {
    const claimed = claim(path, holder);
    if (claimed.ok || performance.now() - began >= patience(claimed.heldBy)) return claimed;
    await pause(2 + Math.random() * 10);
  }
}

/** Whether a holder's name is not known: its lock is being made or cleared at this moment. */
export const isUnnamed = (holder: Holder): boolean => holder === someone;

/**
 * Removes a holder's lock. Between seeing it and removing it another may have removed it and taken the lock; so whoever
 * removes first takes a lock named after that one holding, and looks again. Tokens are never used twice, so this cannot
 * remove the lock of anyone else.
 */
export function clear(path: string, seen: Holder | 'unreadable', by: Holder): void {
  const door = claim(`${path}.${tokenOf(seen)}`, by);
  if (!door.ok) return;
  try {
    const found = readHolder(path);
    if (found !== undefined && tokenOf(found) === tokenOf(seen)) unlinkSync(path);
  } finally {
    door.hold.release();
  }
}

const tokenOf = (holder: Holder | 'unreadable'): string => (holder === 'unreadable' ? holder : holder.token);

/** What is said of a lock whose file says nothing. */
const someone: Holder = { user: 'unknown', host: 'unknown', pid: 0, command: 'unknown', since: 'unknown', token: '' };

function holdOf(path: string, { token }: Holder): Hold {
  const isOurs = () => {
    const found = readHolder(path);
    return found !== undefined && tokenOf(found) === token;
  };
  return { isOurs, release: () => isOurs() && rmSync(path, { force: true }) };
}

/** False when there is a lock already. The file is complete from the first moment that anyone can see it. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}.new`;
  fill(draft, holder);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    if (!withoutLinks.has(errno(error) ?? '')) throw error;
    return createWithoutLinks(path, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What file systems without hard links answer. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL', 'UNKNOWN']);

function createWithoutLinks(path: string, holder: Holder): boolean {
  try {
    fill(path, holder);
    return true;
  } catch (error) {
    if (errno(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Not synced: a power cut ends the holder as well, and a lock it left empty is cleared as such. */
const fill = (path: string, holder: Holder): void => writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: 'wx' });

/** A lock without hard links is empty for a moment; one that stays so was left by a crash. */
function isOld(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > 2000;
  } catch (error) {
    return absent(error) ?? false;
  }
}
