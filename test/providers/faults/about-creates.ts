import { type FaultLine, quarantined, unnoticed } from './fault-line.ts';

/** What goes wrong on the way of a create, and of its answer. */
export const aboutCreates: readonly FaultLine[] = [
  {
    name: 'no connection for a create',
    faults: [{ fault: 'connection-refused', on: 'create' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal was not reached: no connection (ECONNREFUSED). (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 2 rendered — 10 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'no connection for any create',
    faults: [{ fault: 'connection-refused', on: 'create', address: 'still/a', times: 'always' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal was not reached: no connection (ECONNREFUSED). (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
      '✗ still/a slot 1  The rehearsal was not reached: no connection (ECONNREFUSED). (nothing charged)',
      'Nothing is wrong with the request: `retake apply --rehearse` tries again.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create’s connection breaks before it is looked at',
    faults: [{ fault: 'connection-reset', on: 'create' }],
    ...quarantined('may have the request: the connection broke', 0),
  },
  {
    name: 'a create is carried out, its answer lost',
    faults: [{ fault: 'answer-lost', on: 'create' }],
    ...quarantined('may have the request: the connection broke', 5),
  },
  {
    name: 'a create is answered later than anybody waits',
    faults: [{ fault: 'answer-late', on: 'create', seconds: 300 }],
    ...quarantined('may have the request: no answer in time', 5),
  },
  { name: 'a create is answered late', faults: [{ fault: 'answer-late', on: 'create', seconds: 100 }], ...unnoticed },
  {
    name: 'a create is answered 400',
    faults: [{ fault: 'answer-status', on: 'create', status: 400 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal does not accept the request (400). (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 401',
    faults: [{ fault: 'answer-status', on: 'create', status: 401 }],
    code: 7,
    told: [
      '✗ still/a slot 1  The rehearsal does not accept the key; look at RUNWAYML_API_SECRET (401). (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'a create is answered 402',
    faults: [{ fault: 'answer-status', on: 'create', status: 402 }],
    code: 7,
    told: [
      '✗ still/a slot 1  The rehearsal wants credits: the account has too few (402). (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'a create is answered 403',
    faults: [{ fault: 'answer-status', on: 'create', status: 403 }],
    code: 7,
    told: [
      '✗ still/a slot 1  The rehearsal does not allow this to the key; look at RUNWAYML_API_SECRET (403). (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'a create is answered 404',
    faults: [{ fault: 'answer-status', on: 'create', status: 404 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal does not know this (404). (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 405',
    faults: [{ fault: 'answer-status', on: 'create', status: 405 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal has no such operation (405). (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 408',
    faults: [{ fault: 'answer-status', on: 'create', status: 408 }],
    ...quarantined('may have the request: it answered 408', 0),
  },
  {
    name: 'a create is answered 409',
    faults: [{ fault: 'answer-status', on: 'create', status: 409 }],
    ...quarantined('may have the request: it answered 409', 0),
  },
  {
    name: 'a create is answered 422',
    faults: [{ fault: 'answer-status', on: 'create', status: 422 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal cannot process the request (422). (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 429',
    faults: [{ fault: 'answer-status', on: 'create', status: 429 }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal has had enough requests for now: a rate or daily limit is reached (429). (nothing charged)',
      'The account has reached a limit for this model: `retake apply --rehearse` goes on when it is lifted.',
    ],
    end: [
      'Finished with failures: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      '1 take waits for the account: the provider takes no more of gen4_image for now; if that is its daily limit, the next at the latest in 24 h',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 499',
    faults: [{ fault: 'answer-status', on: 'create', status: 499 }],
    ...quarantined('may have the request: it answered 499', 0),
  },
  {
    name: 'a create is answered 500',
    faults: [{ fault: 'answer-status', on: 'create', status: 500 }],
    ...quarantined('may have the request: it answered 500', 0),
  },
  {
    name: 'a create is answered 502',
    faults: [{ fault: 'answer-status', on: 'create', status: 502 }],
    ...quarantined('may have the request: it answered 502', 0),
  },
  {
    name: 'a create is answered 503',
    faults: [{ fault: 'answer-status', on: 'create', status: 503 }],
    ...quarantined('may have the request: it answered 503', 0),
  },
  {
    name: 'a create is answered 504',
    faults: [{ fault: 'answer-status', on: 'create', status: 504 }],
    ...quarantined('may have the request: it answered 504', 0),
  },
  {
    name: 'a create is answered 400 with a reason',
    faults: [
      {
        fault: 'answer-status',
        on: 'create',
        status: 400,
        body: {
          error: 'Validation of body failed',
          issues: [{ code: 'unrecognized_keys', path: ['seed'], message: 'Unknown key.' }],
        },
      },
    ],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal does not accept the request: seed: Unknown key. (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'a create is answered 400, for want of credits',
    faults: [
      {
        fault: 'answer-status',
        on: 'create',
        status: 400,
        body: { error: 'You do not have enough credits to run this task.' },
      },
    ],
    code: 7,
    told: [
      '✗ still/a slot 1  The rehearsal wants credits: the account has too few: You do not have enough credits to run this task. (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'a create is answered 503 with a page',
    faults: [{ fault: 'answer-status', on: 'create', status: 503, body: '<h1>Service Unavailable</h1>' }],
    ...quarantined('may have the request: it answered 503', 0),
  },
  {
    name: 'a create is carried out behind a gateway that gave up',
    faults: [{ fault: 'answer-status', on: 'create', status: 504, carriedOut: true }],
    ...quarantined('may have the request: it answered 504', 5),
  },
  {
    name: 'a create’s answer names no task',
    faults: [{ fault: 'answer-altered', on: 'create', with: { id: null } }],
    ...quarantined('accepted the request, but its answer names no task', 5),
  },
  {
    name: 'a create’s answer names a task by a number',
    faults: [{ fault: 'answer-altered', on: 'create', with: { id: 7 } }],
    ...quarantined('accepted the request, but its answer names no task', 5),
  },
  {
    name: 'a create’s answer has no estimate',
    faults: [{ fault: 'answer-altered', on: 'create', with: { estimatedCost: null } }],
    ...unnoticed,
  },
  {
    name: 'a clip’s first frame cannot be sent',
    production: 'clip',
    faults: [{ fault: 'answer-status', on: 'create', status: 503, model: 'gen4_turbo' }],
    code: 6,
    told: [
      '? s01/a@draft slot 1  The rehearsal may have the request: it answered 503. (up to 25 cr may have been charged)',
      'Quarantined: it is not sent again until you say what became of it. Look at the account, then `retake reconcile s01/a@draft#1 --not-sent --rehearse` or `--charged N`.',
    ],
    end: [
      'Finished with failures: 1 rendered — 5 cr (rehearsal) charged of 30 cr approved',
      '1 take uncertain: up to 25 cr may have been charged on top',
      'Next: retake reconcile --rehearse',
    ],
    settled: { 's01/a@draft#1': 0 },
  },
  {
    name: 'two in three answers are lost',
    faults: [{ fault: 'answer-lost', on: 'create', chance: 0.67, seed: 1, times: 'always' }],
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
