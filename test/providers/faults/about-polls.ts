import { type FaultLine, notFetched, unnoticed } from './fault-line.ts';

/** What goes wrong while a task is asked about. */
export const aboutPolls: readonly FaultLine[] = [
  { name: 'no connection for a poll', faults: [{ fault: 'connection-refused', on: 'poll' }], ...unnoticed },
  {
    name: 'no connection for any poll',
    faults: [{ fault: 'connection-refused', on: 'poll', address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal was not reached: no connection (ECONNREFUSED). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  { name: 'a poll’s connection breaks', faults: [{ fault: 'connection-reset', on: 'poll' }], ...unnoticed },
  { name: 'a poll’s answer is lost', faults: [{ fault: 'answer-lost', on: 'poll' }], ...unnoticed },
  {
    name: 'a poll is answered later than anybody waits',
    faults: [{ fault: 'answer-late', on: 'poll', seconds: 300 }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 400',
    faults: [{ fault: 'answer-status', on: 'poll', status: 400, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 401',
    faults: [{ fault: 'answer-status', on: 'poll', status: 401, address: 'still/a' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal does not accept the key; look at RUNWAYML_API_SECRET (401). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Stopped: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a poll is answered 402',
    faults: [{ fault: 'answer-status', on: 'poll', status: 402, address: 'still/a' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal wants credits: the account has too few (402). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Stopped: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a poll is answered 403',
    faults: [{ fault: 'answer-status', on: 'poll', status: 403, address: 'still/a' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal does not allow this to the key; look at RUNWAYML_API_SECRET (403). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Stopped: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a poll is answered 404',
    faults: [{ fault: 'answer-status', on: 'poll', status: 404, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 405',
    faults: [{ fault: 'answer-status', on: 'poll', status: 405, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 408',
    faults: [{ fault: 'answer-status', on: 'poll', status: 408, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 409',
    faults: [{ fault: 'answer-status', on: 'poll', status: 409, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 422',
    faults: [{ fault: 'answer-status', on: 'poll', status: 422, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 429',
    faults: [{ fault: 'answer-status', on: 'poll', status: 429, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 499',
    faults: [{ fault: 'answer-status', on: 'poll', status: 499, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 500',
    faults: [{ fault: 'answer-status', on: 'poll', status: 500, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 502',
    faults: [{ fault: 'answer-status', on: 'poll', status: 502, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 503',
    faults: [{ fault: 'answer-status', on: 'poll', status: 503, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'a poll is answered 504',
    faults: [{ fault: 'answer-status', on: 'poll', status: 504, address: 'still/a' }],
    ...unnoticed,
  },
  {
    name: 'every poll is answered 404',
    faults: [{ fault: 'answer-status', on: 'poll', status: 404, address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal does not know this (404). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'every poll is answered 503',
    faults: [{ fault: 'answer-status', on: 'poll', status: 503, address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal cannot answer at the moment (503). Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a finished task has a status nobody knows',
    faults: [{ fault: 'answer-altered', on: 'end', with: { status: 'DREAMING' }, address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal answered, but not with the state of a task. Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a finished task has no output',
    faults: [{ fault: 'answer-altered', on: 'end', with: { output: null }, address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal answered, but not with the state of a task. Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a finished task has an empty output',
    faults: [{ fault: 'answer-altered', on: 'end', with: { output: [] }, address: 'still/a', times: 'always' }],
    ...notFetched('the provider named no output'),
  },
  {
    name: 'a finished task has an output that is no list',
    faults: [
      {
        fault: 'answer-altered',
        on: 'end',
        with: { output: 'https://localhost/a.png' },
        address: 'still/a',
        times: 'always',
      },
    ],
    code: 6,
    told: [
      'note: still/a#1: The rehearsal answered, but not with the state of a task. Task TASK stays at the provider; it is in the journal, and the next apply asks for it again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a finished task has an output that is no address',
    faults: [{ fault: 'answer-altered', on: 'end', with: { output: ['a.png'] }, address: 'still/a', times: 'always' }],
    ...notFetched('The rehearsal gave an output whose address is not a URL.'),
  },
  {
    name: 'a finished task does not say what it cost',
    faults: [{ fault: 'answer-altered', on: 'end', with: { cost: null }, address: 'still/a', times: 'always' }],
    ...unnoticed,
  },
  {
    name: 'a finished task has a cost that is no number',
    faults: [
      { fault: 'answer-altered', on: 'end', with: { cost: { credits: 'five' } }, address: 'still/a', times: 'always' },
    ],
    ...unnoticed,
  },
  {
    name: 'the provider’s clock is a year behind',
    faults: [{ fault: 'dates-off', on: 'poll', seconds: -31536000, times: 'always' }],
    ...unnoticed,
  },
];
