import type { SKRSContext2D } from '@napi-rs/canvas';
import { ink } from '../board/colours.ts';
import { registerFonts } from '../board/fonts.ts';
import { fitLine, setType, wrap } from '../board/text.ts';
import { type Planes, toPlanes } from '../film/planes.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card: its words in the middle, white on black, as large as they fit; a line break in them is one on it. */
export async function drawCard(text: string, size: Size): Promise<Planes> {
  return draw(size, context => {
    const unit = Math.sqrt(size.width * size.height) / 960;
    const room = { width: size.width * 0.8, height: size.height * 0.8 };
    for (const points of [64, 56, 48, 42, 36, 32, 28, 24, 20]) {
      const leading = points * unit * 1.3;
      setType(context, { weight: 600, size: points * unit });
      const most = Math.floor(room.height / leading);
      const isLast = points === 20;
      const lines = text
        .split('\n')
        .flatMap(line =>
          line.trim() === '' ? [''] : wrap(context, line, { width: room.width, lines: isLast ? most : 99 }),
        );
      if (lines.length > most && !isLast) continue;
      const shown = lines.slice(0, most);
      const top = (size.height - (shown.length - 1) * leading) / 2 + points * unit * 0.36;
      context.fillStyle = '#ffffff';
      context.textAlign = 'center';
      for (const [index, line] of shown.entries()) context.fillText(line, size.width / 2, top + index * leading);
      return;
    }
  });
}

/** Black, with a few small words in the middle. */
export async function drawLabel(text: string, size: Size): Promise<Planes> {
  return draw(size, context => {
    const unit = Math.sqrt(size.width * size.height) / 960;
    context.fillStyle = ink.label;
    context.textAlign = 'center';
    const line = fitLine(context, text, { type: { weight: 400, size: 22 * unit }, width: size.width * 0.9 });
    context.fillText(line, size.width / 2, size.height / 2 + 8 * unit);
  });
}

async function draw({ width, height }: Size, write: (context: SKRSContext2D) => void): Promise<Planes> {
  const { createCanvas } = await import('@napi-rs/canvas');
  await registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#000000';
  context.fillRect(0, 0, width, height);
  write(context);
  return toPlanes(canvas.data(), width, height);
}
