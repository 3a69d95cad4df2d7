import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep, win32 } from 'node:path';

/** Where a path as written really leads: links resolved. */
export type Found =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' };

/** Resolves a path of the config. Nothing outside the production folder is ever touched, through a link neither. */
export async function findInside(folder: string, written: string): Promise<Found> {
  if (isForeign(written) || isAbsolute(written) || !isBelow(folder, join(folder, written))) return { kind: 'outside' };
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, written))]);
    return isBelow(root, path) ? { kind: 'inside', path } : { kind: 'outside' };
  } catch (error) {
    if (isAbsent(error)) return { kind: 'missing' };
    throw error;
  }
}

/** Leads out on some system, whatever it would mean on this one; or has a NUL in it, as no name of a file has. */
const isForeign = (written: string): boolean =>
  /^[A-Za-z]:|^[\\/]|\0/.test(written) || /^\.\.(?:\\|$)/.test(win32.normalize(written));

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENAMETOOLONG', 'EINVAL'].includes(String(error.code));
