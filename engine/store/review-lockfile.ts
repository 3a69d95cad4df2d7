import type { LockfileText } from '../lockfile/lockfile.ts';
import type { Holder } from './holder.ts';
import type { Home } from './home.ts';
import { LockfileBusy, LockfileFile, LockfileUnreadable } from './lockfile-file.ts';
import { prepareHome } from './prepare-home.ts';

export type Reviewed =
  /** As it stands on disk now. */
  | { readonly ok: true; readonly lockfile: LockfileText }
  /** There is none, or it cannot be used: a sentence a problem. */
  | { readonly ok: false; readonly problems: readonly string[] }
  /** Another process has kept it to itself for seconds. */
  | { readonly ok: false; readonly heldBy: Holder };

/**
 * Changes settled facts, such as verdicts, beside a run that may be writing takes: neither loses a word of the other.
 * When `change` gives back what it was given, nothing is written.
 */
export async function reviewLockfile(home: Home, change: (lockfile: LockfileText) => LockfileText): Promise<Reviewed> {
  const problems = await prepareHome(home);
  if (problems.length > 0) return { ok: false, problems };
  const file = new LockfileFile(home, 'review');
  try {
    return await file.alone(async () => {
      const before = await file.read();
      if (!before) return { ok: false, problems: ['there is no lockfile yet'] };
      const lockfile = change(before);
      if (lockfile !== before) await file.write(lockfile);
      return { ok: true, lockfile };
    });
  } catch (error) {
    if (error instanceof LockfileBusy) return { ok: false, heldBy: error.heldBy };
    if (error instanceof LockfileUnreadable) return { ok: false, problems: error.problems };
    throw error;
  }
}
