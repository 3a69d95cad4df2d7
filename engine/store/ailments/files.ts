import { chmod, lstat, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { platform } from 'node:process';
import { lockfileName } from '../../lockfile/lockfile.ts';
import { absent } from '../errno.ts';
import type { Home } from '../home.ts';
import { shelfPath } from '../media-shelf.ts';
import { type Ailment, byRepair, many, type Patient, takesOf } from './ailment.ts';

/** What crashes left half-written, and files whose rights are not what they should be. */
export async function fileAilments(patient: Patient): Promise<readonly Ailment[]> {
  return [...(await leftovers(patient.home)), ...(platform === 'win32' ? [] : await modes(patient))];
}

async function leftovers(home: Home): Promise<readonly Ailment[]> {
  const paths = [
    ...(await filesIn(home.tmp)),
    ...(await filesIn(home.state)).filter(path => /^\..+\.tmp$|^(?:run|lockfile)\.lock\..+$/.test(basename(path))),
    ...(await filesIn(dirname(home.lockfile))).filter(path => isDraftOf(basename(path))),
    ...(await filesIn(home.takes, true)).filter(path => /^\.[0-9a-f-]{36}\.tmp$/.test(basename(path))),
  ];
  const old: string[] = [];
  for (const path of new Set(paths)) {
    const stats = await stat(path).catch(absent);
    // What was touched a moment ago is being written.
    if (stats?.isFile() && Date.now() - stats.mtimeMs > 60_000) old.push(path);
  }
  if (old.length === 0) return [];
  return [
    {
      level: 'warning',
      what: 'files',
      text: `a crash left ${many(old.length, 'half-written file')}`,
      hint: `Nothing is known by ${old.length === 1 ? 'its name' : 'their names'}. ${byRepair}`,
      mend: async () => {
        for (const path of old) await rm(path, { force: true });
        return `removed ${many(old.length, 'half-written file')}`;
      },
    },
  ];
}

const isDraftOf = (name: string): boolean => name.startsWith(`.${lockfileName}.`) && name.endsWith('.tmp');

async function filesIn(folder: string, recursive = false): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch(absent);
  return (entries ?? []).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

async function modes({ home, lockfile }: Patient): Promise<readonly Ailment[]> {
  const ailments: Ailment[] = [];
  for (const path of [home.lockfile, home.journal]) {
    const stats = await lstat(path).catch(absent);
    if (!stats?.isFile() || (stats.mode & 0o600) === 0o600) continue;
    ailments.push({
      level: 'error',
      what: 'files',
      text: `${basename(path)} may not be read or written by its owner`,
      hint: byRepair,
      mend: async () => {
        await chmod(path, (stats.mode & 0o777) | 0o600);
        return `made ${basename(path)} readable and writable for its owner`;
      },
    });
  }
  const loose: string[] = [];
  const digests = new Set(
    takesOf(lockfile)
      .flatMap(({ take }) => [take.media, ...(take.others ?? [])])
      .map(({ sha256 }) => sha256),
  );
  for (const sha256 of digests) {
    const path = shelfPath(home, sha256);
    const stats = await lstat(path).catch(absent);
    if (stats?.isFile() && (stats.mode & 0o222) !== 0) loose.push(path);
  }
  if (loose.length === 0) return ailments;
  return [
    ...ailments,
    {
      level: 'warning',
      what: 'files',
      text: `${many(loose.length, 'file')} of takes may be written over`,
      hint: `A program that saves to a name under takes/ would change the take. ${byRepair}`,
      mend: async () => {
        // One that was altered may have been moved aside since.
        for (const path of loose) await chmod(path, 0o444).catch(absent);
        return `made ${many(loose.length, 'file')} of takes read-only`;
      },
    },
  ];
}
