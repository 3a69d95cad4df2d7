import { type FaultLine, notFetched, unnoticed } from './fault-line.ts';

/** What goes wrong with links and downloads. */
export const aboutOutputs: readonly FaultLine[] = [
  { name: 'an output is answered 403', faults: [{ fault: 'answer-status', on: 'output', status: 403 }], ...unnoticed },
  {
    name: 'every output is answered 403',
    faults: [{ fault: 'answer-status', on: 'output', status: 403, address: 'still/a', times: 'always' }],
    ...notFetched('The rehearsal did not hand out an output (403); its address may have expired.'),
  },
  { name: 'a link has expired', faults: [{ fault: 'link-expired' }], ...unnoticed },
  {
    name: 'every link has expired',
    faults: [{ fault: 'link-expired', address: 'still/a', times: 'always' }],
    ...notFetched('The rehearsal did not hand out an output (403); its address may have expired.'),
  },
  { name: 'a download breaks off', faults: [{ fault: 'output-cut', after: 1000 }], ...unnoticed },
  {
    name: 'every download breaks off',
    faults: [{ fault: 'output-cut', after: 1000, address: 'still/a', times: 'always' }],
    ...notFetched('it broke off (The download broke off.)'),
  },
  {
    name: 'a download ends too early without a word',
    faults: [{ fault: 'output-cut', after: 1000, unsaid: true, address: 'still/a', times: 'always' }],
    ...notFetched('what came is no video, image or sound'),
  },
  {
    name: 'nothing at all is downloaded',
    faults: [{ fault: 'output-cut', after: 0, unsaid: true, address: 'still/a', times: 'always' }],
    ...notFetched('what came is no video, image or sound'),
  },
  {
    name: 'a download says it is text',
    faults: [{ fault: 'output-mime', mime: 'text/plain', times: 'always' }],
    ...unnoticed,
  },
  { name: 'a page comes instead of the media', faults: [{ fault: 'output-page' }], ...unnoticed },
  {
    name: 'only pages come instead of the media',
    faults: [{ fault: 'output-page', address: 'still/a', times: 'always' }],
    ...notFetched('what came is no video, image or sound'),
  },
  {
    name: 'a download says it is larger than a disk',
    faults: [{ fault: 'output-huge', bytes: 10000000000000, address: 'still/a', times: 'always' }],
    ...notFetched('it is larger than 8589934592 bytes'),
  },
  { name: 'a download drips', faults: [{ fault: 'output-slow', bytesPerSecond: 20000 }], ...unnoticed },
  {
    name: 'a clip is cut without a word',
    production: 'clip',
    faults: [{ fault: 'output-cut', after: 20000, unsaid: true, model: 'gen4_turbo', times: 'always' }],
    code: 6,
    told: [
      '✗ s01/a@draft slot 1  rendered, but the download failed: what came is no video, image or sound (25 cr charged)',
      'It is paid for and not lost: `retake collect --rehearse` fetches it and renders nothing; so does the next apply.',
    ],
    end: [
      'Finished with failures: 1 rendered — 30 cr (rehearsal) charged of 30 cr approved',
      '1 take under way at the provider; the next run collects what is paid for, at no further cost',
      'Next: retake apply --rehearse',
    ],
  },
];
