import { type FSWatcher, watch } from 'node:fs';

/** Folders somebody looks at. */
export interface Watching {
  /** Looks at these from now on, anew: a folder may have been put in the place of another. */
  readonly look: (folders: readonly string[]) => void;
  readonly close: () => void;
}

/** Milliseconds without news after which a save is over: editors write a file, move it and touch it again. */
const calm = 120;

/** Milliseconds between two looks where the system does not tell. */
const unasked = 2000;

/** Calls back once a burst of changes in any of the folders is over; more often than that is no harm. */
export function watchFolders(onChange: () => void): Watching {
  let watchers: readonly FSWatcher[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, calm);
  };
  const ask = (): void => {
    poll ??= setInterval(onChange, unasked);
  };
  const open = (folder: string): readonly FSWatcher[] => {
    try {
      // Folders and not files: an atomic save puts another file under the name.
      const watcher = watch(folder, note);
      watcher.on('error', ask);
      return [watcher];
    } catch (error) {
      // What is not there yet is seen by its parent; too many watches, or a network drive, are asked instead.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') ask();
      return [];
    }
  };
  return {
    look(folders) {
      const before = watchers;
      watchers = folders.flatMap(open);
      for (const each of before) each.close();
    },
    close() {
      clearTimeout(timer);
      clearInterval(poll);
      for (const each of watchers) each.close();
    },
  };
}
