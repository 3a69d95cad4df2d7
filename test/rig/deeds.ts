import fc from 'fast-check';
import { failPoints } from '../../engine/fail-point.ts';
import type { Deed } from './film-set.ts';

/** Plain objects, so that a counterexample can be written down as it is printed. */
const a = <T extends object>(model: { [key in keyof T]: fc.Arbitrary<T[key]> }) =>
  fc.record(model, { noNullPrototype: true });

const some = fc.nat({ max: 5 });
const point = fc.constantFrom(...Object.keys(failPoints));
const nth = fc.integer({ min: 1, max: 9 });

const requests = fc.constantFrom('create', 'poll', 'end', 'output', 'account', 'upload', 'storage');
const times = fc.constantFrom(1, 2, 'always');
const number = fc.integer({ min: 1, max: 3 });

/** What may go wrong without the provider charging more than it said. */
const fault = fc.oneof(
  a({
    fault: fc.constantFrom('connection-refused', 'connection-reset', 'answer-lost'),
    on: requests,
    number,
    times: fc.constantFrom(1, 2),
  }),
  a({
    fault: fc.constant('answer-status'),
    on: requests,
    status: fc.constantFrom(400, 401, 404, 408, 429, 500, 502, 503),
    number,
    times,
  }),
  a({
    fault: fc.constant('answer-status'),
    on: fc.constant('create'),
    status: fc.constant(504),
    carriedOut: fc.boolean(),
    number,
  }),
  a({ fault: fc.constantFrom('link-expired', 'output-page'), number, times }),
  a({ fault: fc.constant('task-moderated'), side: fc.constantFrom('input', 'output'), number, times }),
  a({
    fault: fc.constant('task-failed'),
    code: fc.constant('INTERNAL.BAD_OUTPUT.CODE01'),
    charged: fc.constant(0),
    number,
    times,
  }),
  a({
    fault: fc.constant('answer-altered'),
    on: fc.constantFrom('create', 'poll', 'end'),
    with: fc.constantFrom({ id: null }, { status: null }, { status: 'ODD' }, { output: null }),
    number,
  }),
  a({ fault: fc.constant('output-cut'), after: fc.nat({ max: 5000 }), number, times }),
);
const faults = fc.array(fault, { maxLength: 3 });

const wish = fc.oneof(
  { weight: 4, arbitrary: a({ kind: fc.constant('all') }) },
  a({ kind: fc.constant('only'), still: some }),
  a({ kind: fc.constant('within'), credits: fc.nat({ max: 20 }) }),
  a({ kind: fc.constant('retake'), still: some }),
);

/** Anything that may happen in a production. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: a({ kind: fc.constant('edit'), still: some, prompt: fc.nat({ max: 2 }) }) },
  a({ kind: fc.constant('takes'), still: some, count: fc.integer({ min: 1, max: 2 }) }),
  a({ kind: fc.constant('build-on'), still: some, other: some }),
  a({ kind: fc.constant('add') }),
  a({ kind: fc.constant('remove'), still: some }),
  a({ kind: fc.constant('budget'), credits: fc.constantFrom(0, 12, 30, 100) }),
  { weight: 5, arbitrary: a({ kind: fc.constant('apply'), faults, wish }) },
  { weight: 5, arbitrary: a({ kind: fc.constant('killed'), point, nth, faults }) },
  { weight: 2, arbitrary: a({ kind: fc.constant('two-applies'), point, nth }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('verdict'),
      take: some,
      word: fc.constantFrom('circle', 'approve', 'reject'),
    }),
  },
  a({ kind: fc.constant('keep'), still: some, word: fc.constantFrom('accept', 'pin', 'unpin') }),
  a({ kind: fc.constant('rename'), still: some }),
  { weight: 2, arbitrary: a({ kind: fc.constant('settle') }) },
  a({ kind: fc.constant('collect') }),
  { weight: 2, arbitrary: a({ kind: fc.constant('other-machine') }) },
  a({ kind: fc.constant('media-gone'), file: some }),
  a({ kind: fc.constant('torn-line') }),
  a({ kind: fc.constant('gc') }),
  a({ kind: fc.constant('repair') }),
  a({ kind: fc.constant('look') }),
) as fc.Arbitrary<Deed>;
