import { type ChangedVerdict, restoreVerdicts } from '../lockfile/verdict.ts';
import { reviewLockfile } from '../store/review-lockfile.ts';
import type { Where } from '../survey.ts';
import { openLockfile, type Refused, refused, unwritten } from './find-take.ts';

export type TakenBack = { readonly kind: 'taken-back'; readonly takes: readonly string[] } | Refused;

/**
 * Puts back what a verdict replaced, those of rivals included, each as it was said. Refused when somebody has judged one
 * of these takes since: nothing of theirs is written over.
 */
export async function takeBack({
  changed,
  ...where
}: Where & { readonly changed: readonly ChangedVerdict[] }): Promise<TakenBack> {
  const opened = await openLockfile(where);
  if (opened.kind === 'refused') return opened;
  let isDone = false;
  const written = await reviewLockfile(opened.home, text => {
    const restored = restoreVerdicts(text, changed);
    isDone = restored !== text;
    return restored;
  });
  if (!written.ok) return unwritten(written);
  const takes = changed.map(({ address, take }) => `${address}#${take}`);
  return isDone
    ? { kind: 'taken-back', takes }
    : refused(`${takes.join(' and ')}: judged again in the meantime`, 'Nothing was changed. Look again, and decide.');
}
