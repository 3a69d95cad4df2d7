import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownAsset } from '../../catalog/request.ts';
import { writeDurably, writeOnce } from './durable-file.ts';
import type { Task, TaskRecord } from './task-record.ts';

/** A file somebody sent, to be used in requests. */
export interface UploadRecord {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly facts: KnownAsset;
}

/** What the rehearsal knows, on disk: it outlives the process and is shared with those that run beside it. */
export interface StateFolder {
  /** All tasks, those of other processes included. Treat as read-only; the same object until something changes. */
  tasks(): ReadonlyMap<string, Task>;
  /** Durable when it returns. */
  addTask(record: TaskRecord): void;
  deleteTask(id: string, at: number): void;
  addUpload(record: UploadRecord): void;
  upload(id: string): UploadRecord | undefined;
  /** Where an upload's bytes are, or are to be written. */
  uploadPath(id: string): string;
  /** Keeps bytes that came in a request, once for each SHA-256; where they are. */
  hold(digest: string, bytes: Uint8Array): string;
  /** Where the bytes of an upload, or of what came in a request, are. Undefined: nobody ever sent them. */
  mediaPath(uri: string): string | undefined;
  /** Where the outputs of a task are, or are to be written. */
  outputFolder(task: string): string;
  /** Signs links; the same for every process. */
  readonly secret: string;
}

/** Before the digest of what came in a request. */
export const heldScheme = 'held:';

export function openStateFolder(path: string): StateFolder {
  const [taskFolder, uploadFolder] = [join(path, 'tasks'), join(path, 'uploads')];
  const [outputs, heldFolder] = [join(path, 'outputs'), join(path, 'held')];
  for (const folder of [taskFolder, uploadFolder, outputs, heldFolder]) mkdirSync(folder, { recursive: true });
  const read = new Set<string>();
  let tasks: ReadonlyMap<string, Task> = new Map();
  let seen = Number.NaN;

  /** Records never change, so only names that are new have to be read. */
  function refresh(): void {
    const changed = statSync(taskFolder).mtimeMs;
    // Two changes may carry one time: only an older one is certainly the last.
    if (changed === seen && Date.now() - changed > coarsest) return;
    const fresh = readdirSync(taskFolder).filter(name => name.endsWith('.json') && !read.has(name));
    seen = changed;
    if (fresh.length > 0) take(fresh);
  }

  function take(names: readonly string[]): void {
    const next = new Map(tasks);
    for (const name of [...names].sort(recordsFirst)) {
      const value = readJson(join(taskFolder, name));
      read.add(name);
      if (isTask(value)) next.set(value.id, { ...value, ...deletionOf(next.get(value.id)) });
      else if (isDeletion(value)) {
        const task = next.get(value.task);
        if (task) next.set(task.id, { ...task, deleted: value.at });
      }
    }
    tasks = next;
  }

  return {
    secret: sharedSecret(join(path, 'secret')),
    tasks() {
      refresh();
      return tasks;
    },
    addTask(record) {
      writeDurably(join(taskFolder, `${record.id}.json`), `${JSON.stringify(record)}\n`);
      take([`${record.id}.json`]);
    },
    deleteTask(id, at) {
      writeDurably(join(taskFolder, `${id}.deleted.json`), `${JSON.stringify({ task: id, at })}\n`);
      take([`${id}.deleted.json`]);
    },
    addUpload: record => writeDurably(join(uploadFolder, `${record.id}.json`), `${JSON.stringify(record)}\n`),
    upload(id) {
      const value = isPlainId(id) ? readJson(join(uploadFolder, `${id}.json`)) : undefined;
      return isUpload(value) ? value : undefined;
    },
    uploadPath: id => join(uploadFolder, `${id}.bytes`),
    hold(digest, bytes) {
      const held = join(heldFolder, digest);
      if (!existsSync(held)) writeOnce(held, bytes);
      return held;
    },
    mediaPath(uri) {
      const name = uri.replace(/^[a-z]+:(?:\/\/)?/, '');
      const file = uri.startsWith(heldScheme) ? join(heldFolder, name) : join(uploadFolder, `${name}.bytes`);
      return /^[0-9a-f-]{36,64}$/.test(name) && existsSync(file) ? file : undefined;
    },
    outputFolder: task => join(outputs, task),
  };
}

/** Milliseconds; the coarsest file times in use are those of FAT, two seconds apart. */
const coarsest = 2000;

const recordsFirst = (a: string, b: string): number =>
  Number(a.includes('.deleted.')) - Number(b.includes('.deleted.'));

const deletionOf = (task: Task | undefined): { deleted?: number } =>
  task?.deleted === undefined ? {} : { deleted: task.deleted };

/** Whoever comes first decides; the others read what it was. */
function sharedSecret(path: string): string {
  if (!existsSync(path)) writeOnce(path, randomBytes(32).toString('hex'));
  return readFileSync(path, 'utf8');
}

/** A file that is not there, or not ours, says nothing. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return undefined;
    throw error;
  }
}

const isPlainId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

const isTask = (value: unknown): value is TaskRecord =>
  isObject(value) &&
  typeof value.id === 'string' &&
  isObject(value.request) &&
  isObject(value.output) &&
  Array.isArray(value.output.files) &&
  isObject(value.ending);

const isDeletion = (value: unknown): value is { task: string; at: number } =>
  isObject(value) && typeof value.task === 'string' && typeof value.at === 'number';

const isUpload = (value: unknown): value is UploadRecord =>
  isObject(value) && typeof value.id === 'string' && typeof value.created === 'number' && isObject(value.facts);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
