import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { writeOnce } from './durable-file.ts';
import { render } from './render.ts';
import type { StateFolder } from './state-folder.ts';
import { outputName, type TaskRecord } from './task-record.ts';

/** The media of tasks, rendered when first needed and the same for ever after. */
export interface Renders {
  /** Where an output's bytes are, rendered by now. */
  path(task: TaskRecord, index: number): Promise<string>;
  /** Has all outputs of a task rendered, for whoever comes. */
  begin(task: TaskRecord): void;
}

/** Renders at once: one core stays for whoever waits, and an image sequence is fifty megabytes until it is written. */
const atOnce = 2;

export function openRenders(means: { folder: StateFolder; catalog: Catalog }): Renders {
  const { folder } = means;
  const running = new Map<string, Promise<string>>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy >= atOnce) await new Promise<void>(resolve => waiting.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  function path(task: TaskRecord, index: number): Promise<string> {
    const target = join(folder.outputFolder(task.id), outputName(task.output, index));
    if (existsSync(target)) return Promise.resolve(target);
    const known = running.get(target);
    if (known) return known;
    const made = inTurn(async () => keep(await render(task, index, means), target)).finally(() =>
      running.delete(target),
    );
    running.set(target, made);
    return made;
  }

  return {
    path,
    begin(task) {
      for (let index = 0; index < task.output.files.length; index++) {
        // Nobody waits yet; whoever does will be told when it fails again.
        path(task, index).catch(() => undefined);
      }
    },
  };
}

/** Another process may have rendered the same meanwhile: the first one's bytes stay. */
function keep(bytes: Uint8Array, target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  writeOnce(target, bytes);
  return target;
}
