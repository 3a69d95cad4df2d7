import { expect, test } from 'vitest';
import { type Lockfile, lockfileOf } from '../../engine/lockfile/lockfile.ts';
import { expensesOf, spendBy, sumsOf, wasteOf } from '../../engine/plan/spend.ts';

const take = (number: number, more: object) => ({
  take: number,
  slot: number,
  fingerprint: `f${number}`,
  fingerprintVersion: 1,
  request: { endpoint: 'image_to_video', body: { model: 'gen4_turbo' } },
  wording: {},
  from: {},
  provider: 'runway',
  task: `t${number}`,
  credits: { quoted: 25, charged: 25 },
  created: '2026-11-02T10:00:00Z',
  media: { sha256: 'a', bytes: 1, kind: 'video', mime: 'video/mp4', seconds: 5 },
  ...more,
});

const loss = (more: object) => ({
  ...{ address: 's01/ride@draft', slot: 1, fingerprint: 'f', model: 'gen4_turbo', kind: 'moderated' },
  ...{ credits: { quoted: 25, charged: 25 }, at: '2026-11-03T09:00:00Z', reason: 'refused' },
  ...more,
});

const lockfile = lockfileOf({
  lockfile: 1,
  production: 'p',
  takes: {
    's01/ride@draft': [
      take(1, { review: { state: 'rejected', by: 'bo', at: '2026-11-02T11:00:00Z' }, by: 'ana' }),
      take(2, { review: { state: 'circled', by: 'bo', at: '2026-11-02T11:00:00Z' }, by: 'ana' }),
    ],
    's01/ride@final': [
      take(1, {
        request: { endpoint: 'image_to_video', body: { model: 'gen4.5' } },
        credits: { quoted: 60, estimated: 58, charged: 55.5 },
        created: '2026-11-03T10:00:00Z',
      }),
    ],
    's02/gone@draft': [take(1, {}), take(2, { reusedFrom: 's01/ride@draft#1', credits: { quoted: 0, charged: 0 } })],
    'still/hero': [
      take(1, {
        request: { endpoint: 'text_to_image', body: { model: 'gen4_image' } },
        credits: { quoted: 8, charged: 8 },
        media: { sha256: 'a', bytes: 1, kind: 'image', mime: 'image/png' },
      }),
    ],
  },
  losses: [loss({}), loss({ kind: 'failed', credits: { quoted: 25, charged: 0 } })],
} as unknown as Parameters<typeof lockfileOf>[0]) satisfies Lockfile;

const expenses = expensesOf(lockfile, { isDeclared: address => !address.startsWith('s02/') });

test('every credit is in one place, whatever it is told apart by', () => {
  expect(sumsOf(expenses)).toEqual({
    charged: 163.5,
    quoted: 193,
    estimated: 58,
    takes: 5,
    chosen: 1,
    failed: 2,
    usableSeconds: 5,
  });
  const charged = (by: Parameters<typeof spendBy>[1]) => spendBy(expenses, by).map(row => [row.key, row.charged]);
  expect(charged('day')).toEqual([
    ['2026-11-02', 83],
    ['2026-11-03', 80.5],
  ]);
  expect(charged('scene')).toEqual([
    ['s01', 130.5],
    ['s02', 25],
    ['stills', 8],
  ]);
  expect(charged('shot')).toEqual([
    ['s01/ride', 130.5],
    ['s02/gone', 25],
    ['still/hero', 8],
  ]);
  expect(charged('rung')).toEqual([
    ['draft', 100],
    ['final', 55.5],
    ['', 8],
  ]);
  expect(charged('model')).toEqual([
    ['gen4_turbo', 100],
    ['gen4.5', 55.5],
    ['gen4_image', 8],
  ]);
  expect(charged('person')).toEqual([
    ['', 113.5],
    ['ana', 50],
  ]);
});

test('waste is what failed, what was rejected, and what nobody asks for any more, each once', () => {
  expect(wasteOf(expenses)).toEqual({
    failed: [{ how: 'moderated', tasks: 1, charged: 25 }],
    rejected: 25,
    orphaned: 25,
    total: 75,
  });
});

test('a date leaves out what is older', () => {
  const later = expensesOf(lockfile, { isDeclared: () => true, since: '2026-11-03' });
  expect(later.map(({ address, outcome }) => `${address} ${outcome}`)).toEqual([
    's01/ride@draft moderated',
    's01/ride@draft failed',
    's01/ride@final open',
  ]);
});
