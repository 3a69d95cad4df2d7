import { lstat, open } from 'node:fs/promises';
import { absent } from '../store/errno.ts';
import { readManifest } from './manifest.ts';
import type { Refused } from './write-folder.ts';

export interface Turnover {
  readonly production: string;
  /** Of its manifest. */
  readonly text: string;
  /** Of the zip. */
  readonly bytes: number;
}

/** Why a turnover of this production may not be written at a path. Undefined: it may. */
export async function inTheWay(path: string, production: string): Promise<Refused | undefined> {
  const there = await turnoverAt(path);
  if (there === undefined || (there !== 'foreign' && there.production === production)) return undefined;
  const what = there === 'foreign' ? 'is there already and is no turnover' : `is a turnover of "${there.production}"`;
  return { reason: `${path} ${what}; nothing was written`, hint: 'Name another file.' };
}

/** A hand-off of a hundred thousand files has a manifest of less. */
const most = 32 * 1024 ** 2;

/** The turnover at a path, known by the manifest it begins with. Undefined: nothing is there. */
export async function turnoverAt(path: string): Promise<Turnover | 'foreign' | undefined> {
  const stats = await lstat(path).catch(absent);
  if (stats === undefined) return undefined;
  if (!stats.isFile()) return 'foreign';
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(most, stats.size)), position: 0 });
    const text = firstEntry(buffer.subarray(0, bytesRead));
    const told = text === undefined ? undefined : readManifest(text);
    return told && text !== undefined ? { production: told.production, text, bytes: stats.size } : 'foreign';
  } finally {
    await file.close();
  }
}

/** The text a zip begins with, if it is a manifest that was stored as it is: it ends where its descriptor begins. */
function firstEntry(head: Buffer): string | undefined {
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || head.readUInt16LE(8) !== 0) return undefined;
  const nameEnd = 30 + head.readUInt16LE(26);
  if (!head.toString('utf8', 30, nameEnd).endsWith('/MANIFEST.json')) return undefined;
  const start = nameEnd + head.readUInt16LE(28);
  const end = head.indexOf('PK\x07\x08', start, 'latin1');
  return end < 0 ? undefined : head.toString('utf8', start, end);
}
