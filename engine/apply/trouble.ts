import { KeepingTrouble } from '../store/store.ts';

/**
 * What keeps a run from writing things down, as the rest of a sentence: the disk, or whoever else has the lockfile.
 * Undefined: it is none of that, but a bug.
 */
export function troubleWords(error: unknown): string | undefined {
  if (error instanceof KeepingTrouble) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return ofTheDisk[String(error.code)];
}

/** Whether it is the disk that is at fault. */
export const isDiskTrouble = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code) in ofTheDisk;

const ofTheDisk: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'a file may not grow any more',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not answer',
  EACCES: 'the folder may not be written',
  EPERM: 'the folder may not be written',
  EMFILE: 'too many files are open',
};
