import { expect, test } from 'vitest';
import type { CameraMove } from '../../engine/media/camera-move.ts';
import { cameraPath, overscan } from '../../engine/media/film/camera-path.ts';
import { cutOut } from '../../engine/media/film/cut-out.ts';

const moves: CameraMove[] = ['still', 'in', 'out', 'left', 'right', 'up', 'down', 'orbit', 'handheld'];

test.each(moves)('every move begins where a reference would stand: %s', move => {
  const { zoom, x, y, lean } = cameraPath(move, 3, 24)[0]!;
  expect([zoom, Math.abs(x), Math.abs(y), Math.abs(lean)]).toEqual([1, 0, 0, 0]);
});

test.each(moves)('no camera ever looks past the edge of its picture: %s', move => {
  for (let seed = 0; seed < 50; seed++) {
    for (const { zoom, x, y, lean } of cameraPath(move, seed, 48)) {
      // The lean is in window heights; in a 9:16 window a height is nearly two widths.
      const across = Math.abs(x) + 0.5 / zoom + (Math.abs(lean) / 2) * (16 / 9) * 0.75;
      expect(across).toBeLessThanOrEqual(overscan / 2);
      expect(Math.abs(y) + 0.5 / zoom).toBeLessThanOrEqual(overscan / 2);
    }
  }
});

test('a cut-out is the bilinear reading of its picture, with and without a zoom', () => {
  const bytes = new Uint8Array(64 * 40 * 1.5).map((_, index) => (index * 37 + (index >> 4) * 11) % 251);
  const sample = (x: number, y: number) => bytes[y * 64 + x] ?? 0;
  const between = (a: number, b: number, part: number) => a + (b - a) * part;
  const window = { x: 4, y: 2, width: 28, height: 20 };
  let worst = 0;
  for (const zoom of [1, 1.07, 0.93]) {
    for (const lean of [0, 0.1]) {
      for (let step = 0; step < 20; step++) {
        const view = { zoom, lean, x: step * 0.013 - 0.13, y: step * 0.007 - 0.06 };
        const frame = { width: 36, height: 24, bytes: new Uint8Array(36 * 24 * 1.5) };
        cutOut(frame, { width: 64, height: 40, bytes }, { window, view });
        for (let row = 0; row < 20; row++) {
          for (let column = 0; column < 28; column++) {
            const x = 32 + view.x * 28 - 14 / zoom + lean * (row - 10) + column / zoom;
            const y = 20 + view.y * 20 - 10 / zoom + row / zoom;
            const [left, top] = [Math.floor(x), Math.floor(y)];
            const upper = between(sample(left, top), sample(left + 1, top), x - left);
            const lower = between(sample(left, top + 1), sample(left + 1, top + 1), x - left);
            const drawn = frame.bytes[(row + 2) * 36 + column + 4] ?? 0;
            worst = Math.max(worst, Math.abs(between(upper, lower, y - top) - drawn));
          }
        }
      }
    }
  }
  // Eight bits a step, rounded down twice.
  expect(worst).toBeLessThan(3);
});
