import { expect, test } from 'vitest';
import { nameMedia } from '../../engine/cut/name-media.ts';

const named = (facts: Readonly<Record<string, string | number>>, naming?: string, sha256 = 'ab'.repeat(32)) =>
  nameMedia([{ sha256, facts, ending: 'mp4' }], naming).get(sha256);

const macro = {
  scene: 's03',
  shot: 'drop',
  slug: 'product-macro',
  model: 'gen4_turbo',
  take: 4,
  ratio: '9x16',
  project: 'night-ride',
  seed: 7,
};

test('media is named as crews name it', () => {
  expect(named(macro)).toBe('S03_product_macro_gen4turbo_v04_9x16.mp4');
  expect(named({ ...macro, model: 'gen4.5' })).toBe('S03_product_macro_gen45_v04_9x16.mp4');
  expect(named(macro, '{PROJECT}-{scene}_{shot}_s{seed}_v{take:03}_{hash8}')).toBe(
    'NIGHT_RIDE_s03_drop_s7_v004_abababab.mp4',
  );
});

test('a name is safe on every system', () => {
  expect(named({ scene: 'con' }, '{scene}')).toBe('_con.mp4');
  expect(named({ slug: '../../é "x" 🚲' }, '{slug}')).toBe('e_x.mp4');
  expect(named({ slug: 'x'.repeat(200) }, '{slug}')).toBe(`${'x'.repeat(40)}.mp4`);
  expect(named({}, '{variant}')).toBe('_.mp4');
});

test('two never have one name, whatever its case, and who comes first keeps it', () => {
  const [a, b] = ['aa'.repeat(32), 'bb'.repeat(32)] as const;
  const names = nameMedia([
    { sha256: a, facts: macro, ending: 'mp4' },
    { sha256: b, facts: { ...macro, slug: 'PRODUCT-macro' }, ending: 'mp4' },
    { sha256: a, facts: { ...macro, take: 9 }, ending: 'mp4' },
  ]);
  expect([...names.values()]).toEqual([
    'S03_product_macro_gen4turbo_v04_9x16.mp4',
    'S03_PRODUCT_macro_gen4turbo_v04_9x16_bbbbbbbb.mp4',
  ]);
});
