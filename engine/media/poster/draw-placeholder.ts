import { ink } from '../board/colours.ts';
import { registerFonts } from '../board/fonts.ts';
import { setType, wrap } from '../board/text.ts';
import type { Drawn } from './draw-poster.ts';

/** What stands where there is no picture. */
export interface Placeholder {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** A few words. */
  readonly words: string;
}

/** A dark frame with words in it. */
export async function drawPlaceholder({ width, height, words }: Placeholder): Promise<Drawn> {
  const { createCanvas } = await import('@napi-rs/canvas');
  await registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const unit = Math.sqrt(width * height) / 480;
  context.fillStyle = ink.bar;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = ink.rule;
  context.lineWidth = Math.max(1, 2 * unit);
  context.setLineDash([10 * unit, 8 * unit]);
  context.strokeRect(14 * unit, 14 * unit, width - 28 * unit, height - 28 * unit);
  setType(context, { weight: 600, size: Math.max(9, 22 * unit) });
  context.fillStyle = ink.label;
  context.textAlign = 'center';
  const leading = Math.max(12, 30 * unit);
  const lines = wrap(context, words, { width: width - 60 * unit, lines: 4 });
  lines.forEach((text, index) => {
    context.fillText(text, width / 2, height / 2 + (index - (lines.length - 1) / 2) * leading + leading * 0.28);
  });
  return { jpeg: await canvas.encode('jpeg', 88), width, height };
}
