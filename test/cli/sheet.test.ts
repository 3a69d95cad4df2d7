import { expect, test } from 'vitest';
import { framesOf } from '../../cli/views/models/sheet-model.ts';
import { layoutSheet } from '../../engine/media/contact/layout.ts';

test('a sheet is a grid in the shape most pictures have; the others stand in the middle of their cell', () => {
  const wide = { width: 640, height: 360 };
  const { width, height, cells } = layoutSheet([wide, wide, wide, { width: 360, height: 640 }, wide]);
  expect({ width, height }).toEqual({ width: 1680, height: 786 });
  expect(cells[0]).toEqual({
    mat: { x: 56, y: 160, width: 371, height: 208 },
    picture: { x: 56, y: 160, width: 371, height: 208 },
    caption: { x: 56, y: 368, width: 371, height: 62 },
  });
  expect(cells[3]!.picture).toEqual({ x: 1380, y: 160, width: 117, height: 208 });
  expect(cells[4]!.mat).toEqual({ x: 56, y: 460, width: 371, height: 208 });
});

test('few pictures are large, and a sheet of none is a header', () => {
  const tall = { width: 90, height: 160 };
  expect(layoutSheet([{ width: 16, height: 9 }]).cells[0]!.mat.width).toBe(770);
  expect(layoutSheet(Array(7).fill(tall)).cells.map(({ mat }) => mat.x)).toEqual([56, 322, 588, 854, 1120, 1386, 56]);
  expect(layoutSheet([])).toMatchObject({ width: 1680, cells: [] });
});

test('a filmstrip runs from the first frame to the last, and shows none twice', () => {
  expect(framesOf(120, 3)).toEqual([0, 60, 119]);
  expect(framesOf(120, 1)).toEqual([0]);
  expect(framesOf(2, 9)).toEqual([0, 1]);
});
