import { relative } from 'node:path';
import type { Ailment } from '../store/ailments/ailment.ts';
import { lockAilments } from '../store/ailments/locks.ts';
import { openCopies } from '../store/copies.ts';
import { type Holder, thisProcess } from '../store/holder.ts';
import { homeOf } from '../store/home.ts';
import { prepareHome } from '../store/prepare-home.ts';
import { takeRunLock } from '../store/run-lock.ts';
import { type ExamineRequest, type Finding, lookOver } from './examine.ts';

export interface RepairRequest extends ExamineRequest {
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type Repaired =
  | {
      readonly kind: 'repaired';
      /** What was done, a sentence each. */
      readonly mended: readonly string[];
      /** Where what was changed is kept, below the production folder. Absent: nothing had to be kept. */
      readonly copies?: string;
      /** What a look afterwards finds. */
      readonly findings: readonly Finding[];
    }
  /** A run is going on; nothing was changed. */
  | { readonly kind: 'locked'; readonly heldBy: Holder }
  /** It cannot begin: a sentence a problem. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Mends what can be mended without losing anything; all that is changed is kept under .retake/repair/. */
export async function repair(request: RepairRequest): Promise<Repaired> {
  const home = homeOf(request.folder, request.rehearse ?? false);
  const before = await lookOver(request);
  if (!before.ailments.some(({ mend }) => mend)) return { kind: 'repaired', mended: [], findings: before.findings };
  const problems = await prepareHome(home);
  if (problems.length > 0) return { kind: 'problems', problems };
  const copies = openCopies(home, request.now);
  const mended: string[] = [];
  const mendAll = async (ailments: readonly Ailment[]) => {
    for (const { mend } of ailments) if (mend) mended.push(await mend(copies));
  };
  // First: whoever takes a dead lock removes it, and then nothing could be said of it.
  await mendAll(lockAilments(home));
  const claimed = await takeRunLock(home, thisProcess('doctor --repair', request.now));
  if (!claimed.ok) return { kind: 'locked', heldBy: claimed.heldBy };
  try {
    // Looked at anew: a moment ago a run may still have been writing. Names come after the media they stand for.
    await mendAll((await lookOver(request)).ailments);
  } finally {
    claimed.lock.release();
  }
  const { findings } = await lookOver(request);
  return {
    kind: 'repaired',
    mended,
    findings,
    ...(copies.isUsed() ? { copies: relative(home.folder, copies.folder).replaceAll('\\', '/') } : {}),
  };
}
