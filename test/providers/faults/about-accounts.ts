import { type FaultLine, unnoticed } from './fault-line.ts';

/** What goes wrong before a create: the account, the uploads, the question to a router. */
export const aboutAccounts: readonly FaultLine[] = [
  {
    name: 'the provider’s clock is a year ahead',
    faults: [{ fault: 'dates-off', on: 'account', seconds: 31536000, times: 'always' }],
    ...unnoticed,
  },
  {
    name: 'no place for an upload',
    production: 'upload',
    faults: [{ fault: 'answer-status', on: 'upload', status: 429 }],
    code: 0,
    told: [
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal has had enough requests for now: a rate or daily limit is reached (429). (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 1 rendered — 5 cr (rehearsal) charged of 5 cr approved'],
  },
  {
    name: 'no upload without credits',
    production: 'upload',
    faults: [{ fault: 'answer-status', on: 'upload', status: 403, body: { error: 'Uploads need purchased credits.' } }],
    code: 7,
    told: [
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal does not allow this to the key; look at RUNWAYML_API_SECRET: Uploads need purchased credits. (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: no takes — 0 cr (rehearsal) charged of 5 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'an upload without an address',
    production: 'upload',
    faults: [{ fault: 'answer-altered', on: 'upload', with: { runwayUri: null, uploadUrl: null } }],
    code: 0,
    told: [
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal did not answer: the connection broke (ERR_INVALID_URL). (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 1 rendered — 5 cr (rehearsal) charged of 5 cr approved'],
  },
  {
    name: 'an upload is refused by the storage',
    production: 'upload',
    faults: [{ fault: 'answer-status', on: 'storage', status: 503, times: 'always' }],
    code: 6,
    told: [
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal cannot answer at the moment (503). (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal cannot answer at the moment (503). (nothing charged)',
      'Nothing is wrong with the request: `retake apply --rehearse` tries again.',
    ],
    end: [
      'Finished with failures: no takes — 0 cr (rehearsal) charged of 5 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'an upload breaks',
    production: 'upload',
    faults: [{ fault: 'connection-reset', on: 'storage' }],
    code: 0,
    told: [
      '✗ still/a slot 1  an input could not be uploaded: The rehearsal did not answer: the connection broke. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 1 rendered — 5 cr (rehearsal) charged of 5 cr approved'],
  },
  {
    name: 'an upload has expired when it is used',
    production: 'upload',
    faults: [{ fault: 'upload-expired' }],
    code: 6,
    told: [
      '✗ still/a slot 1  The rehearsal does not accept the request: referenceImages.0.uri: The asset could not be found; it may have expired. (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: no takes — 0 cr (rehearsal) charged of 5 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
  {
    name: 'the balance is too small for the plan',
    faults: [],
    credits: 7,
    code: 7,
    told: [
      'error[refused]: nothing was sent: the account has 7 cr, and this plan may need 10 cr; `--within 7` does what fits',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  {
    name: 'the balance runs out on the way',
    faults: [{ fault: 'answer-altered', on: 'account', with: { creditBalance: 100 } }],
    credits: 7,
    code: 7,
    told: [
      '✗ still/b slot 1  The rehearsal wants credits: the account has too few: You do not have enough credits to run this task. (nothing charged)',
      'No request can succeed until this is put right; then `retake apply --rehearse` goes on.',
    ],
    end: [
      'Stopped: 1 rendered — 5 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake plan --rehearse',
    ],
  },
  {
    name: 'the account cannot be reached',
    faults: [{ fault: 'connection-refused', on: 'account' }],
    code: 7,
    told: [
      'error[refused]: nothing was sent: The rehearsal was not reached: no connection (ECONNREFUSED).',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  {
    name: 'the account’s answer is lost',
    faults: [{ fault: 'answer-lost', on: 'account' }],
    code: 7,
    told: [
      'error[refused]: nothing was sent: The rehearsal did not answer: the connection broke.',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  {
    name: 'the account is answered 401',
    faults: [{ fault: 'answer-status', on: 'account', status: 401 }],
    code: 7,
    told: [
      'error[refused]: nothing was sent: The rehearsal does not accept the key; look at RUNWAYML_API_SECRET (401).',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  {
    name: 'the account is answered 503',
    faults: [{ fault: 'answer-status', on: 'account', status: 503 }],
    ...unnoticed,
  },
  {
    name: 'the account has no balance',
    faults: [{ fault: 'answer-altered', on: 'account', with: { creditBalance: null } }],
    code: 7,
    told: [
      'error[refused]: nothing was sent: The rehearsal answered, but not with an account.',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  {
    name: 'the account has no tier',
    faults: [{ fault: 'answer-altered', on: 'account', with: { tier: null } }],
    code: 7,
    told: [
      'error[refused]: nothing was sent: The rehearsal answered, but not with an account.',
      'help: Nothing was charged; put it right and run it again.',
    ],
    end: [],
  },
  { name: 'the usage is answered 500', faults: [{ fault: 'answer-status', on: 'usage', status: 500 }], ...unnoticed },
  {
    name: 'the usage is no list',
    faults: [{ fault: 'answer-altered', on: 'usage', with: { results: 'none' } }],
    ...unnoticed,
  },
  {
    name: 'a router’s answer to “what if” is lost',
    production: 'router',
    faults: [{ fault: 'answer-lost', on: 'ask' }],
    code: 0,
    told: [
      '✗ still/a slot 1  The rehearsal did not answer: the connection broke. (nothing charged)',
      'Nothing is wrong with the request: it is tried again, in this run or by the next `retake apply --rehearse`.',
    ],
    end: ['Done: 1 rendered — 1 cr (rehearsal) charged of 10 cr approved'],
  },
  {
    name: 'a router would take more than the ceiling',
    production: 'router',
    faults: [{ fault: 'answer-altered', on: 'ask', with: { routing: { estimatedCost: { credits: 50 } } } }],
    code: 6,
    told: [
      '✗ still/a slot 1  the router would take muse_image and charge at most 50 cr; the ceiling is 10 cr (nothing charged)',
      'The same request would fail again: change what it names, then `retake apply --rehearse`.',
    ],
    end: [
      'Finished with failures: no takes — 0 cr (rehearsal) charged of 10 cr approved',
      '1 take failed, at no charge',
      'Next: retake apply --rehearse',
    ],
  },
];
