import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Media } from '../../lockfile/lockfile.ts';
import { absent } from '../errno.ts';
import { find } from '../media-shelf.ts';
import { isSame, placeFile } from '../place-file.ts';
import { readableName } from '../readable-name.ts';
import { type Ailment, many, type Patient, takesOf } from './ailment.ts';

/** Readable names under takes/ that are missing, or stand for other bytes. */
export async function nameAilments({ home, lockfile, deep }: Patient): Promise<readonly Ailment[]> {
  const wrong: { readonly stored: string; readonly name: string; readonly isThere: boolean }[] = [];
  for (const { address, take } of takesOf(lockfile)) {
    const results: readonly Media[] = [take.media, ...(take.others ?? [])];
    for (const [index, media] of results.entries()) {
      const stored = await find(home, media.sha256, media.bytes);
      if (stored === undefined) continue;
      const name = join(home.takes, readableName({ address, take: take.take, output: index + 1 }, media));
      const isThere = (await lstat(name).catch(absent)) !== undefined;
      if (!isThere || !(await isSame(stored, name, deep))) wrong.push({ stored, name, isThere });
    }
  }
  if (wrong.length === 0) return [];
  const changed = wrong.filter(({ isThere }) => isThere).length;
  return [
    {
      level: 'warning',
      what: 'names',
      text: `${many(wrong.length, 'name')} under takes/ ${wrong.length === 1 ? 'is' : 'are'} missing${changed > 0 ? `, or ${changed === wrong.length ? 'stand' : `${changed} stand`} for other bytes` : ''}`,
      hint: 'The media itself is in the store. `retake doctor --repair` gives it its names again.',
      mend: async copies => {
        for (const { stored, name, isThere } of wrong) {
          // Moved aside since, because it was altered: there is nothing to name.
          if ((await lstat(stored).catch(absent)) === undefined) continue;
          if (isThere) await copies.moveAside(name);
          await placeFile(home.folder, stored, name);
        }
        return `gave ${many(wrong.length, 'file')} the readable name again`;
      },
    },
  ];
}
