import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { takeAddress } from '../../production/address.ts';
import { absent } from '../errno.ts';
import { shelfPath } from '../media-shelf.ts';
import { type Ailment, type Patient, takesOf } from './ailment.ts';

/** Media that is not what the lockfile says. `isDeclared`: whether a job is asked for; nobody misses what belongs to no job. */
export async function mediaAilments(
  { home, lockfile, deep }: Patient,
  isDeclared: (address: string) => boolean,
): Promise<{ readonly ailments: readonly Ailment[]; readonly files: number; readonly given: number }> {
  const ailments: Ailment[] = [];
  const seen = new Set<string>();
  let given = 0;
  for (const { address, take } of takesOf(lockfile))
    for (const { sha256, bytes } of [take.media, ...(take.others ?? [])]) {
      if (seen.has(sha256)) continue;
      seen.add(sha256);
      const path = shelfPath(home, sha256);
      const name = takeAddress(address, take.take);
      const stats = await lstat(path).catch(absent);
      if (!stats) {
        if (isDeclared(address)) ailments.push(missing(name));
        else given++;
      } else if (!stats.isFile() || stats.size !== bytes || (deep && (await digestOf(path)) !== sha256))
        ailments.push(altered(name, path));
    }
  return { ailments, files: seen.size - given, given };
}

const missing = (name: string): Ailment => ({
  level: 'warning',
  what: 'media',
  text: `a file of ${name} is missing`,
  hint: `\`retake collect ${name}\` fetches it again, free of charge, while the provider still has it.`,
});

const altered = (name: string, path: string): Ailment => ({
  level: 'error',
  what: 'media',
  text: `a file of ${name} was altered`,
  hint: '`retake doctor --repair` moves it aside; then `retake collect` fetches it again, free of charge.',
  mend: async copies => {
    await copies.moveAside(path);
    return `moved an altered file of ${name} aside; \`retake collect ${name}\` fetches it again`;
  },
});

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
