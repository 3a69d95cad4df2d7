import type { Applied } from '../engine/index.ts';
import { type Exit, exit } from './exit.ts';

/** The exit code of an apply. `refused`: the provider takes nothing from this account. */
export function exitOf(
  applied: Exclude<Applied, { kind: 'problems' }>,
  { leaving, refused }: { readonly leaving: AbortSignal; readonly refused: boolean },
): Exit {
  switch (applied.kind) {
    case 'over-budget':
      return exit.overBudget;
    case 'stale':
      return exit.stale;
    case 'locked':
      return exit.locked;
    case 'refused':
      return exit.refused;
    case 'declined':
      return leaving.aborted ? exit.interrupted : exit.wrong;
    case 'nothing':
      return exit.done;
    case 'finished':
      return {
        done: exit.done,
        failures: exit.failures,
        detached: exit.interrupted,
        stopped: refused ? exit.refused : exit.failures,
      }[applied.finished.outcome];
    default:
      return applied satisfies never;
  }
}
