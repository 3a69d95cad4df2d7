import type { Host } from '../host.ts';

/** What a collect came to. Credits were charged when it was rendered: collecting costs nothing. */
export interface Collection {
  /** Attempts taken up from a rescue file. */
  readonly takenUp: number;
  readonly collected: readonly { readonly take: string; readonly file: string; readonly charged: number }[];
  /** Takes that were in the lockfile already, and whose media is here again. */
  readonly restored: readonly { readonly take: string; readonly file: string }[];
  /** Tasks that ended without a take. */
  readonly failed: readonly {
    readonly address: string;
    readonly slot: number;
    readonly reason: string;
    readonly charged: number;
  }[];
  /** Tasks that a person had stopped. */
  readonly cancelled: Collection['failed'];
  /** Settled takes whose media could not be had; `reason` goes on after their name. */
  readonly missing: readonly { readonly take: string; readonly reason: string; readonly charged: number }[];
  /** Still at the provider: this collect was left, or could not reach it. */
  readonly left: number;
  /** Attempts that only a person can settle. */
  readonly uncertain: number;
  /** Why it ended early. Absent: it did not. */
  readonly stopped?: string;
  /** How to go on after what stopped it, without `retake`. Absent: as it began. */
  readonly command?: string;
}

export const emptyCollection: Collection = {
  takenUp: 0,
  collected: [],
  restored: [],
  failed: [],
  cancelled: [],
  missing: [],
  left: 0,
  uncertain: 0,
};

/** Listens to a run and notes what it brings; everybody else hears it as well. */
export function noting(host: Host) {
  const collected: Collection['collected'][number][] = [];
  const restored: Collection['restored'][number][] = [];
  const failed: Collection['failed'][number][] = [];
  const cancelled: Collection['failed'][number][] = [];
  const missing: Collection['missing'][number][] = [];
  let end: Pick<Collection, 'left' | 'stopped' | 'command'> = { left: 0 };
  return {
    host: {
      ...host,
      report: event => {
        if (event.event === 'take-done') collected.push({ take: event.take, file: event.file, charged: event.charged });
        if (event.event === 'take-failed' || event.event === 'take-cancelled') {
          const { address, slot, reason, charged } = event;
          (event.event === 'take-failed' ? failed : cancelled).push({ address, slot, reason, charged });
        }
        host.report(event);
      },
    } satisfies Host as Host,
    restored: (take: Collection['restored'][number]) => void restored.push(take),
    missing: (take: Collection['missing'][number]) => void missing.push(take),
    end: (how: typeof end) => {
      end = how;
    },
    result: (): Collection => ({ ...emptyCollection, collected, restored, failed, cancelled, missing, ...end }),
  };
}
