/** What a person wants of a run while it goes on, as the run reads it. */
export interface Heeded {
  /** Resolves when requests may be sent: at once unless the run is paused; and as soon as the signal aborts. */
  readonly untilOpen: (signal: AbortSignal) => Promise<void>;
  /** Whether the task of this slot is to be stopped. */
  readonly isCancelled: (slot: TaskSlot) => boolean;
}

/** A slot by its names, whoever read them. */
export interface TaskSlot {
  readonly address: string;
  readonly slot: number;
}

/** A person's hands on a run: the face holds them, the run heeds them. What is under way goes on while it is paused. */
export interface Controls extends Heeded {
  pause(): void;
  resume(): void;
  /** Heeded at the next poll of its task, which says whether there is anything left to stop. */
  cancel(slot: TaskSlot): void;
}

export function openControls(): Controls {
  const cancelled = new Set<string>();
  const waiting = new Set<() => void>();
  let isPaused = false;
  return {
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      for (const goOn of waiting) goOn();
      waiting.clear();
    },
    cancel: slot => void cancelled.add(nameOf(slot)),
    isCancelled: slot => cancelled.has(nameOf(slot)),
    untilOpen: signal =>
      new Promise(resolve => {
        if (!isPaused || signal.aborted) return resolve();
        const goOn = (): void => {
          signal.removeEventListener('abort', goOn);
          waiting.delete(goOn);
          resolve();
        };
        waiting.add(goOn);
        signal.addEventListener('abort', goOn);
      }),
  };
}

const nameOf = ({ address, slot }: TaskSlot): string => `${address}#${slot}`;
