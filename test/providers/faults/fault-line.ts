import type { Fault } from '../../../schemas/types/faults.ts';
import type { ProductionName } from './productions.ts';

/** One thing that goes wrong, and what a person is told about it. */
export interface FaultLine {
  readonly name: string;
  /** Absent: the stills. */
  readonly production?: ProductionName;
  readonly faults: readonly Fault[];
  /** Credits the account began with. Absent: enough. */
  readonly credits?: number;
  /** How the run ends. */
  readonly code: number;
  /** What happened, what it cost, what is safe; nothing where the run helped itself. */
  readonly told: readonly string[];
  /** What the run came to, and the next command. Empty: there was no run. */
  readonly end: readonly string[];
  /** Slots that a person had to settle, and what they had cost. Absent: none. */
  readonly settled?: Readonly<Record<string, number>>;
  /** Of the laws, what does not hold, for a reason. Absent: all hold. */
  readonly broken?: readonly string[];
  /** What is left to nobody but a person once everything has been done. Absent: nothing. */
  readonly left?: string;
}

/** What a person is told about a create of `still/a` that may have been heard, and what else happens then. */
export const quarantined = (reason: string, cost: number): Omit<FaultLine, 'name' | 'faults'> => ({
  code: 6,
  told: [
    `? still/a slot 1  The rehearsal ${reason}. (up to 5 cr may have been charged)`,
    'Quarantined: it is not sent again until you say what became of it. Look at the account, then `retake reconcile still/a#1 --not-sent --rehearse` or `--charged N`.',
  ],
  end: [
    'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
    '1 take uncertain: up to 5 cr may have been charged on top',
    'Next: retake reconcile --rehearse',
  ],
  settled: { 'still/a#1': cost },
});

/** Nobody needs to hear of it: both stills are rendered. */
export const unnoticed: Omit<FaultLine, 'name' | 'faults'> = {
  code: 0,
  told: [],
  end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
};

/** `still/a` was rendered, and could not be fetched. */
export const notFetched = (reason: string): Omit<FaultLine, 'name' | 'faults'> => ({
  code: 6,
  told: [
    `✗ still/a slot 1  rendered, but the download failed: ${reason} (5 cr charged)`,
    'It is paid for and not lost: `retake collect --rehearse` fetches it and renders nothing; so does the next apply.',
  ],
  end: [
    'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
    '1 take under way at the provider; the next run collects what is paid for, at no further cost',
    'Next: retake apply --rehearse',
  ],
});
