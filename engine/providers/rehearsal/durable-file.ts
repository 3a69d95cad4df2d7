import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that after a crash it is there whole or not at all, and once this returns it is there. */
export function writeDurably(path: string, data: string | Uint8Array): void {
  renameSync(draftOf(path, data), path);
  syncFolder(dirname(path));
}

/** The same, unless the file is there already: then its bytes stay, for somebody may be using them. */
export function writeOnce(path: string, data: string | Uint8Array): void {
  const draft = draftOf(path, data);
  try {
    linkSync(draft, path);
    rmSync(draft);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') rmSync(draft);
    // Not every file system has links; there the last one's bytes stay.
    else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') renameSync(draft, path);
    else throw error;
  }
  syncFolder(dirname(path));
}

function draftOf(path: string, data: string | Uint8Array): string {
  const draft = `${path}.${randomUUID()}.draft`;
  const file = openSync(draft, 'wx');
  try {
    writeFileSync(file, data);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

function syncFolder(path: string): void {
  // Windows opens no folders; there the rename is as durable as it gets.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
