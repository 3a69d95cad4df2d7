import { clear } from '../claim.ts';
import { isGone, readHolder, thisProcess } from '../holder.ts';
import type { Home } from '../home.ts';
import { type Ailment, byRepair } from './ailment.ts';

/** Locks of processes on this machine that are certainly gone. */
export function lockAilments(home: Home): readonly Ailment[] {
  return [home.runLock, home.writeLock].flatMap((path): readonly Ailment[] => {
    const found = readHolder(path);
    if (found === undefined || found === 'unreadable' || !isGone(found)) return [];
    const who = `\`retake ${found.command}\` by ${found.user} (pid ${found.pid})`;
    return [
      {
        level: 'warning',
        what: 'run lock',
        text: `left by ${who}, which is gone`,
        hint: `It is in nobody's way. ${byRepair}`,
        mend: async copies => {
          await copies.keep(path);
          clear(path, found, thisProcess('doctor', Date.now()));
          return `removed the lock of ${who}`;
        },
      },
    ];
  });
}
