import { expect, test } from 'vitest';
import { paletteOf } from '../../engine/media/palette.ts';

test('colour words come first, in the order they are written', () => {
  expect(paletteOf('navy jacket, silver bicycle, Red light', 1).slice(0, 3)).toEqual(['#16295a', '#bcc4cd', '#d62f35']);
});

test('a word may stand for two colours, and shades fill up to five', () => {
  expect(paletteOf('neon', 1)).toEqual(['#ff3d8b', '#22d8f0', '#341225', '#c1ece4', '#16748a']);
});

test('a prompt without colours gets a palette by its seed, the same one every time', () => {
  expect(paletteOf('A bicycle', 1)).toEqual(paletteOf('Something else', 1));
  expect(new Set(Array.from({ length: 40 }, (_, seed) => paletteOf('A bicycle', seed)[0])).size).toBeGreaterThan(4);
});

test('every palette is five css colours', () => {
  for (const prompt of ['', 'red', 'red green blue black white gold', 'black', 'dusk neon sunset']) {
    expect(paletteOf(prompt, 3)).toHaveLength(5);
    for (const colour of paletteOf(prompt, 3)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  }
});
