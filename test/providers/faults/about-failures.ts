import type { FaultLine } from './fault-line.ts';

/** Tasks that fail, and what they cost all the same. */
export const aboutFailures: readonly FaultLine[] = [
  {
    name: 'a task fails with SAFETY',
    faults: [{ fault: 'task-failed', code: 'SAFETY' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'a task fails with SAFETY.INPUT.TEXT',
    faults: [{ fault: 'task-failed', code: 'SAFETY.INPUT.TEXT' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.INPUT.TEXT): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'a task fails with SAFETY.INPUT.IMAGE',
    faults: [{ fault: 'task-failed', code: 'SAFETY.INPUT.IMAGE' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.INPUT.IMAGE): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'a task fails with SAFETY.OUTPUT.VIDEO',
    faults: [{ fault: 'task-failed', code: 'SAFETY.OUTPUT.VIDEO' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.OUTPUT.VIDEO): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'a task fails with INPUT_PREPROCESSING.SAFETY.TEXT',
    faults: [{ fault: 'task-failed', code: 'INPUT_PREPROCESSING.SAFETY.TEXT' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (INPUT_PREPROCESSING.SAFETY.TEXT): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'a task fails with INPUT_PREPROCESSING.INTERNAL',
    faults: [{ fault: 'task-failed', code: 'INPUT_PREPROCESSING.INTERNAL' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal failed to prepare the input (INPUT_PREPROCESSING.INTERNAL): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails with ASSET.INVALID',
    faults: [{ fault: 'task-failed', code: 'ASSET.INVALID' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal cannot use one of the assets (ASSET.INVALID): An unexpected error occurred. (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a task fails with INTERNAL.BAD_OUTPUT.01',
    faults: [{ fault: 'task-failed', code: 'INTERNAL.BAD_OUTPUT.01' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal made something unusable and withheld it (INTERNAL.BAD_OUTPUT.01): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails with INTERNAL.BAD_OUTPUT.CODE01',
    faults: [{ fault: 'task-failed', code: 'INTERNAL.BAD_OUTPUT.CODE01' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal made something unusable and withheld it (INTERNAL.BAD_OUTPUT.CODE01): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails with THIRD_PARTY.UNAVAILABLE',
    faults: [{ fault: 'task-failed', code: 'THIRD_PARTY.UNAVAILABLE' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal could not reach the model (THIRD_PARTY.UNAVAILABLE): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails with INTERNAL',
    faults: [{ fault: 'task-failed', code: 'INTERNAL' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal failed (INTERNAL): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails without a code',
    faults: [{ fault: 'task-failed' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal failed: An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a task fails and is charged',
    faults: [{ fault: 'task-failed', code: 'INTERNAL', charged: 5 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal failed (INTERNAL): An unexpected error occurred. (5 cr charged)',
      'Nothing is wrong with the request: `retake apply --rehearse` tries again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    broken: ['still/a#1 was bought again after 5 cr'],
  },
  {
    name: 'a task fails and is charged in part',
    faults: [{ fault: 'task-failed', code: 'THIRD_PARTY.UNAVAILABLE', charged: 2 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal could not reach the model (THIRD_PARTY.UNAVAILABLE): An unexpected error occurred. (2 cr charged)',
      'Nothing is wrong with the request: `retake apply --rehearse` tries again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 7 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 2 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    broken: ['still/a#1 was bought again after 2 cr'],
  },
  {
    name: 'a task fails as often as it is asked for',
    faults: [{ fault: 'task-failed', code: 'INTERNAL', address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal failed (INTERNAL): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
      '✗ still/a slot 1  The rehearsal failed (INTERNAL): An unexpected error occurred. (nothing charged)',
      'Nothing is wrong with the request: `retake apply --rehearse` tries again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'what was sent is refused by moderation',
    faults: [{ fault: 'task-moderated', side: 'input' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.INPUT.TEXT): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'what was made is refused by moderation',
    faults: [{ fault: 'task-moderated', side: 'output' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.OUTPUT.VIDEO): Your request did not pass our content moderation. (5 cr charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 10 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 5 cr of the charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
  {
    name: 'moderation that costs nothing',
    faults: [{ fault: 'task-failed', code: 'SAFETY.INPUT.TEXT', charged: 0 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal refused the content (SAFETY.INPUT.TEXT): Your request did not pass our content moderation. (nothing charged)',
      'It is never sent again unchanged: change the wording or the picture, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
    left: 'Nothing to do now: 1 take waits (refused by content rules). (rehearsal)',
  },
];
