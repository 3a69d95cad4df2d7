import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LockfileText, Loss, Take } from '../../engine/lockfile/lockfile.ts';
import { readLockfileText } from '../../engine/lockfile/read-text.ts';
import {
  keptKeys,
  lockfileTextOf,
  lossKeys,
  pendingKeys,
  takeKeys,
  uncertainKeys,
} from '../../engine/lockfile/text.ts';
import schema from '../../schemas/lockfile.schema.json' with { type: 'json' };
import { lockfileWith, newLoss, numbered, ride, rider, verdict } from './build.ts';

const word = fc.string({ unit: 'binary', maxLength: 12 });
const json = fc.dictionary(word, fc.jsonValue({ maxDepth: 2 }).map(withoutNegativeZero));
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const moment = fc.constant('2025-01-02T03:04:05Z');
const credits = fc.record(
  { quoted: fc.nat(), estimated: fc.nat(), charged: fc.double({ min: 0, max: 1e6, noNaN: true }) },
  { requiredKeys: ['quoted', 'charged'] },
);
const media = fc.record(
  {
    sha256: digest,
    bytes: fc.nat(),
    kind: fc.constantFrom('video', 'image'),
    mime: word,
    channels: fc.nat({ max: 8 }),
    sampleRate: fc.constantFrom(8000, 44_100, 48_000),
  },
  { requiredKeys: ['sha256', 'bytes', 'kind', 'mime'] },
);
const take = fc.record(
  {
    take: fc.constant(1),
    slot: fc.integer({ min: 1 }),
    fingerprint: digest.map(hex => `sha256:${hex}`),
    fingerprintVersion: fc.constant(1),
    request: fc.record({ endpoint: word, body: json.map(body => ({ ...body, model: 'gen4_turbo' })) }),
    wording: fc.dictionary(word, word),
    from: fc.dictionary(word, word),
    provider: word,
    task: word,
    credits,
    created: moment,
    by: word,
    forced: fc.record({ by: word, at: moment, reason: word }),
    took: fc.nat(),
    media,
    others: fc.array(media, { minLength: 1, maxLength: 3 }),
    review: fc.record(
      {
        state: fc.constantFrom('circled', 'rejected'),
        by: word,
        at: moment,
        reason: fc.constantFrom('identity_shift', 'lighting'),
        checks: fc.array(word),
        note: word,
      },
      { requiredKeys: ['state', 'by', 'at'] },
    ),
    notes: fc.array(fc.record({ at: fc.nat(), text: word, by: word, when: moment }), { minLength: 1, maxLength: 2 }),
    reusedFrom: word,
  },
  {
    requiredKeys: takeKeys.filter(
      key => !(['by', 'forced', 'others', 'reusedFrom', 'review', 'notes', 'took'] as readonly string[]).includes(key),
    ),
  },
) as fc.Arbitrary<Take>;
const takes = fc.array(take, { maxLength: 4 }).map(list => list.map((each, n) => ({ ...each, take: n + 1 })));
const loss = fc.record({
  address: word,
  slot: fc.integer({ min: 1 }),
  fingerprint: digest.map(hex => `sha256:${hex}`),
  model: word,
  kind: fc.constantFrom('failed', 'moderated'),
  credits,
  at: moment,
  reason: word,
}) as fc.Arbitrary<Loss>;
const lockfile: fc.Arbitrary<LockfileText> = fc.record({
  lockfile: fc.constant(1),
  production: word,
  takes: fc.dictionary(word, takes, { maxKeys: 5 }),
  losses: fc.array(loss, { maxLength: 3 }),
});

function withoutNegativeZero<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

describe('the lockfile on disk', () => {
  test('reads back as what was written', () => {
    fc.assert(
      fc.property(lockfile, before => {
        const reading = readLockfileText(lockfileTextOf(before));
        expect(reading).toEqual({ ok: true, lockfile: before });
      }),
    );
  });

  test('has the same bytes whatever order the keys came in', () => {
    fc.assert(
      fc.property(lockfile, before => {
        expect(lockfileTextOf(turned(before) as LockfileText)).toBe(lockfileTextOf(before));
      }),
    );
  });

  test('has one take and one loss a line, jobs in order, and a final newline', () => {
    const text = lockfileTextOf(
      lockfileWith({ [rider]: [numbered(1)], [ride]: [numbered(1), numbered(2, { review: verdict('circled') })] }, [
        newLoss(),
      ]),
    );
    expect(text.replaceAll(/"slot":.*?\}(\}?,?)$/gm, '…}$1')).toMatchInlineSnapshot(`
      "{
        "lockfile": 1,
        "production": "night-ride",
        "takes": {
          "s01/ride@draft": [
            {"take":1,…}},
            {"take":2,…}}
          ],
          "s01/rider@draft": [
            {"take":1,…}}
          ]
        },
        "losses": [
          {"address":"s01/ride@draft",…}
        ]
      }
      "
    `);
  });

  test('is short when nothing has happened yet', () => {
    expect(lockfileTextOf(lockfileWith({}))).toBe(
      '{\n  "lockfile": 1,\n  "production": "night-ride",\n  "takes": {},\n  "losses": []\n}\n',
    );
  });

  test('has its keys in the order of the schema', () => {
    expect(takeKeys).toEqual(Object.keys(schema.$defs.Take.properties));
    expect(lossKeys).toEqual(Object.keys(schema.$defs.Loss.properties));
    expect(pendingKeys).toEqual(Object.keys(schema.$defs.Pending.properties));
    expect(uncertainKeys).toEqual(Object.keys(schema.$defs.Uncertain.properties));
    expect(keptKeys).toEqual(Object.keys(schema.$defs.Kept.properties));
    expect(['lockfile', 'production', 'takes', 'losses', 'pending', 'uncertain', 'kept']).toEqual(
      Object.keys(schema.properties),
    );
  });
});

describe('a lockfile that cannot be used', () => {
  test('was written by a newer Retake', () => {
    expect(readLockfileText('{"lockfile": 3, "shots": []}')).toEqual({
      ok: false,
      problems: [
        'retake.lock.json is version 3, and this Retake knows 1: it was written by a newer one; `npm install --global retake@latest` brings that',
      ],
      newer: 3,
    });
  });

  test('holds both sides of a merge', () => {
    const text = lockfileTextOf(lockfileWith({ [ride]: [numbered(1)] }));
    const torn = text.replace('  "losses"', '<<<<<<< HEAD\n=======\n>>>>>>> main\n  "losses"');
    expect(readLockfileText(torn)).toEqual({
      ok: false,
      problems: [
        'retake.lock.json holds both sides of a git merge (<<<<<<<): `retake lock setup` has git merge it; then take the merge back and do it again',
      ],
    });
  });

  test('is torn', () => {
    const reading = readLockfileText('{"lockfile": 1, "produ');
    expect(reading).toMatchObject({ ok: false, problems: [expect.stringMatching(/^retake.lock.json is not JSON: /)] });
  });

  test('says what its schema does not allow', () => {
    const reading = readLockfileText(JSON.stringify({ ...lockfileWith({}), url: 'https://example.com' }));
    expect(reading).toMatchObject({ ok: false, problems: [expect.stringContaining('url')] });
  });

  test('has two takes with one number', () => {
    expect(readLockfileText(lockfileTextOf(lockfileWith({ [ride]: [numbered(1), numbered(1)] })))).toEqual({
      ok: false,
      problems: ['s01/ride@draft#1 stands for more than one take: give the later ones the next free numbers'],
    });
  });
});
