import { type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Home } from '../../engine/index.ts';

/** Calls back soon after the lockfile, the journal, the run lock or the config changed; the result stops it. */
export function watchProduction(
  { home, sources }: { readonly home: Home; readonly sources: readonly string[] },
  onChange: (change: { readonly isKnown: boolean }) => Promise<void>,
): () => void {
  const folders = [
    dirname(home.lockfile),
    home.state,
    home.folder,
    ...sources.map(path => dirname(join(home.folder, path))),
  ];
  const pace = paced(onChange);
  const watchers = [...new Set(folders)].flatMap(folder => watchFolder(folder, pace.ask) ?? []);
  // What cannot be watched, and what a system forgets to tell: looked for now and then.
  const beat = setInterval(() => pace.ask(false), watchers.length < new Set(folders).size ? 2000 : 30_000);
  return () => {
    clearInterval(beat);
    pace.stop();
    for (const watcher of watchers) watcher.close();
  };
}

/** Files are replaced by renaming, so that only their folder hears of it. */
function watchFolder(folder: string, ask: (isKnown: boolean) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name === null || matters.test(name)) ask(name !== null && !isOurs.test(name));
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

/** What every reading looks at by itself. */
const isOurs = /^(?:retake\.lock\.json|journal\.ndjson|run\.lock)$/;

const matters = /^(?:retake\.lock\.json|journal\.ndjson|run\.lock|.+\.(?:ya?ml|json|csv))$/;

/** Together what comes together; and never busier than a quarter of the time. */
function paced(act: (change: { readonly isKnown: boolean }) => Promise<void>): {
  readonly ask: (isKnown: boolean) => void;
  readonly stop: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isWanted = false;
  let isKnown = false;
  const run = async (): Promise<void> => {
    timer = undefined;
    isBusy = true;
    isWanted = false;
    const start = performance.now();
    const change = { isKnown };
    isKnown = false;
    await act(change);
    const took = performance.now() - start;
    timer = setTimeout(() => {
      timer = undefined;
      isBusy = false;
      if (isWanted) ask(false);
    }, took * 3);
  };
  const ask = (isNew: boolean): void => {
    isWanted = true;
    isKnown ||= isNew;
    if (!isBusy) timer ??= setTimeout(run, 80);
  };
  return { ask, stop: () => clearTimeout(timer) };
}
