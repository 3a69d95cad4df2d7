import { LockLost, type ProblemCode } from '../engine/index.ts';
import { BadEnvironment } from './bad-environment.ts';
import { BrokenRun } from './broken-run.ts';

interface Trouble {
  readonly is: ProblemCode;
  readonly what: string;
  readonly hint?: string;
}

/** Trouble that comes from outside, in a sentence. Absent: it is a bug. */
export function expected(error: unknown): Trouble | undefined {
  if (error instanceof BrokenRun) return expected(error.cause);
  if (!(error instanceof Error)) return undefined;
  if (error instanceof BadEnvironment) return { is: 'environment', what: error.message };
  if (error instanceof LockLost)
    return {
      is: 'locked',
      what: 'the run lock was taken away by somebody, and this run has stopped',
      hint: '`retake apply` collects what is under way; if it named a rescue file, `retake collect --from FILE` goes first.',
    };
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : ofTheDisk[code];
  return words ? { is: 'disk', what: `${path ?? 'a file'} ${words}` } : undefined;
}

const ofTheDisk: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written: permission denied',
  EPERM: 'may not be changed: the system does not allow it',
  EROFS: 'cannot be written: the disk is read-only',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: 'cannot be written: the quota is used up',
  ENOENT: 'does not exist',
  ENOTDIR: 'is not in a folder',
  EISDIR: 'is a folder',
  EFTYPE: 'is no plain file: a link, a pipe or a device stands in its place',
  EFBIG: 'is larger than anything Retake writes',
  ERR_FS_FILE_TOO_LARGE: 'is larger than can be read',
  ERR_STRING_TOO_LONG: 'is larger than can be read',
  EMFILE: 'cannot be opened: too many files are open',
  EADDRINUSE: 'cannot be listened on: the port is taken',
};
