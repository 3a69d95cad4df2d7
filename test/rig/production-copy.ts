import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type LockfileText, type Plan, plan, survey } from '../../engine/index.ts';
import { lockfileName } from '../../engine/lockfile/lockfile.ts';
import { lockfileTextOf } from '../../engine/lockfile/text.ts';
import { type SettleWishes, settle } from './settle.ts';

/** A production in a temporary folder of its own, to be edited the way a person edits one. */
export interface ProductionCopy {
  readonly folder: string;
  /** Replaces words that stand there exactly once. */
  edit(file: string, before: string, after: string): Promise<void>;
  /** Writes a lockfile in which all that can be rendered was. */
  settle(wishes?: SettleWishes): Promise<LockfileText>;
  /** The plan; trouble of any kind is an exception here. */
  plan(): Promise<Plan>;
  remove(): Promise<void>;
}

/** Copies the folder without what runs have left in it. */
export async function copyProduction(from: string): Promise<ProductionCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-copy-'));
  await cp(from, folder, { recursive: true, filter: path => !leftovers.has(basename(path)) });
  return {
    folder,
    async edit(file, before, after) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      const times = text.split(before).length - 1;
      if (times !== 1) throw new Error(`${JSON.stringify(before)} stands ${times} times in ${file}`);
      await writeFile(
        path,
        text.replace(before, () => after),
      );
    },
    async settle(wishes) {
      const { value, problems } = await survey({ folder });
      if (!value) throw new Error(JSON.stringify(problems));
      const text = settle(value, wishes);
      await writeFile(join(folder, lockfileName), lockfileTextOf(text));
      return text;
    },
    async plan() {
      const { value, problems } = await plan({ folder });
      if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
      return value;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const leftovers = new Set(['.retake', 'takes', 'hand-off', lockfileName]);
