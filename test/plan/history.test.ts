import { expect, test } from 'vitest';
import { historyOf } from '../../engine/plan/history.ts';
import { lockfileWith, newLoss, numbered } from '../lockfile/build.ts';

test('the record is what the lockfile knows, the oldest first, each with who did it', () => {
  const at = (minute: number): string => `2026-11-03T18:0${minute}:00Z`;
  const text = lockfileWith(
    {
      's01/ride@final': [
        numbered(1, {
          created: at(1),
          by: 'anna@example.com',
          forced: { by: 'anna@example.com', at: at(0), reason: 'tonight' },
          review: { state: 'rejected', by: 'ben', at: at(3), note: 'hand' },
          notes: [{ text: 'see 00:02', by: 'ben', when: at(2) }],
        }),
      ],
    },
    [newLoss({ at: at(4), kind: 'written-off', by: 'anna@example.com', settledBy: 'ben', reason: 'ben says so' })],
  );
  expect(
    historyOf(text).map(({ at: when, by, did, about, credits, text: said, forced }) =>
      [when.slice(14, 16), by, did, about, credits, said, forced].filter(each => each !== undefined).join(' '),
    ),
  ).toEqual([
    '01 anna@example.com rendered s01/ride@final#1 25 tonight',
    '02 ben noted s01/ride@final#1 see 00:02',
    '03 ben rejected s01/ride@final#1 hand',
    '04 ben settled s01/ride@draft#1 0 ben says so',
  ]);
});
