import { type FaultLine, unnoticed } from './fault-line.ts';

/** What becomes of tasks, and what they cost. */
export const aboutTasks: readonly FaultLine[] = [
  { name: 'a task is throttled for an hour', faults: [{ fault: 'task-throttled', seconds: 3600 }], ...unnoticed },
  {
    name: 'an estimate above the quote, cancelled before it runs',
    faults: [
      { fault: 'estimate-above', by: 10 },
      { fault: 'task-throttled', seconds: 36000 },
    ],
    code: 7,
    told: [
      'note: the provider estimates 15 cr for still/a, the price book says 5 cr. Nothing more is submitted; task TASK is being cancelled.',
      '✗ still/a slot 1  the provider estimates 15 cr for still/a, the price book says 5 cr; it was cancelled, and is not asked for again at this price (15 cr charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 15 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 15 cr of the charge',
      'Next: retake plan --rehearse',
    ],
    broken: ['the books say 20 cr, the ledger 5 cr'],
    left: 'Nothing to do now: 1 take waits (a price to be settled). (rehearsal)',
  },
  {
    name: 'an estimate above the quote, and the first cancel breaks',
    faults: [
      { fault: 'estimate-above', by: 10 },
      { fault: 'task-throttled', seconds: 36000 },
      { fault: 'connection-reset', on: 'cancel' },
    ],
    code: 7,
    told: [
      'note: the provider estimates 15 cr for still/a, the price book says 5 cr. Nothing more is submitted; task TASK is being cancelled.',
      '✗ still/a slot 1  the provider estimates 15 cr for still/a, the price book says 5 cr; it was cancelled, and is not asked for again at this price (15 cr charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 15 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, 15 cr of the charge',
      'Next: retake plan --rehearse',
    ],
    broken: ['the books say 20 cr, the ledger 5 cr'],
    left: 'Nothing to do now: 1 take waits (a price to be settled). (rehearsal)',
  },
  {
    name: 'an estimate above the quote, and no cancel gets through',
    faults: [
      { fault: 'estimate-above', by: 10 },
      { fault: 'task-throttled', seconds: 600 },
      { fault: 'answer-status', on: 'cancel', status: 503, times: 'always' },
    ],
    code: 6,
    told: [
      'note: the provider estimates 15 cr for still/a, the price book says 5 cr. Nothing more is submitted; task TASK is being cancelled.',
      'note: Task TASK could not be cancelled, and goes on: The rehearsal cannot answer at the moment (503).',
    ],
    end: ['Stopped: 1 rendered — 15 cr (rehearsal) charged of 10 cr approved', 'Next: retake plan --rehearse'],
  },
  {
    name: 'a charge above the estimate',
    faults: [{ fault: 'charge-above', by: 10 }],
    code: 6,
    told: ['note: still/a was charged 15 cr, the price book says 5 cr. Nothing more is submitted.'],
    end: ['Stopped: 2 rendered — 20 cr (rehearsal) charged of 10 cr approved', 'Next: retake plan --rehearse'],
  },
  {
    name: 'a clip is shorter than asked for',
    production: 'clip',
    faults: [{ fault: 'clip-length', seconds: 2, model: 'gen4_turbo' }],
    code: 0,
    told: ['note: s01/a@draft#1 is 2 s long; 5 s were asked for.'],
    end: ['Done: 2 rendered — 30 cr (rehearsal) charged of 30 cr approved'],
  },
  {
    name: 'a clip is longer than asked for',
    production: 'clip',
    faults: [{ fault: 'clip-length', seconds: 9, model: 'gen4_turbo' }],
    code: 0,
    told: ['note: s01/a@draft#1 is 9 s long; 5 s were asked for.'],
    end: ['Done: 2 rendered — 30 cr (rehearsal) charged of 30 cr approved'],
  },
  {
    name: 'everything at once',
    faults: [
      { fault: 'answer-lost', on: 'create', number: 2 },
      { fault: 'answer-status', on: 'poll', status: 503, times: 5 },
      { fault: 'link-expired' },
      { fault: 'output-cut', after: 5000 },
    ],
    code: 6,
    told: [
      '? still/b slot 1  The rehearsal may have the request: the connection broke. (up to 5 cr may have been charged)',
      'Quarantined: it is not sent again until you say what became of it. Look at the account, then `retake reconcile still/b#1 --not-sent --rehearse` or `--charged N`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take uncertain: up to 5 cr may have been charged on top',
      'Next: retake reconcile --rehearse',
    ],
    settled: { 'still/b#1': 5 },
  },
];
