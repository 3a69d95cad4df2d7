import { type Planes, paste, toPlanes } from '../film/planes.ts';
import { ink } from './colours.ts';
import { registerFonts } from './fonts.ts';
import type { Box, SlateLayout } from './layout.ts';
import { setType } from './text.ts';

/** Ready-made pictures of the characters of a timecode, all of one width, so that the digits do not dance. */
export type Glyphs = ReadonlyMap<string, Planes>;

export async function drawGlyphs({ counter, unit }: SlateLayout): Promise<Glyphs> {
  await registerFonts();
  const { createCanvas } = await import('@napi-rs/canvas');
  const width = counter.width / 11;
  const canvas = createCanvas(width, counter.height);
  const context = canvas.getContext('2d');
  return new Map(
    [...'0123456789:'].map(glyph => {
      context.fillStyle = ink.bar;
      context.fillRect(0, 0, width, counter.height);
      context.fillStyle = ink.text;
      context.textAlign = 'center';
      setType(context, { weight: 600, size: 23 * unit });
      context.fillText(glyph, width / 2, counter.height / 2 + (glyph === ':' ? 6 : 8) * unit);
      return [glyph, toPlanes(canvas.data(), width, counter.height)] as const;
    }),
  );
}

/** Sets a timecode into a frame. */
export function stamp(frame: Planes, text: string, { glyphs, counter }: { glyphs: Glyphs; counter: Box }): void {
  [...text].forEach((character, index) => {
    const glyph = glyphs.get(character);
    if (glyph !== undefined) paste(frame, glyph, { x: counter.x + index * glyph.width, y: counter.y });
  });
}
