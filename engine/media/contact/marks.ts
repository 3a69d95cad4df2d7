import type { SKRSContext2D } from '@napi-rs/canvas';
import { dice } from '../dice.ts';
import type { Frame } from './layout.ts';

/** What a mark is drawn with. */
export interface Pencil {
  readonly colour: string;
  /** Pixels. */
  readonly width: number;
  /** No two marks of one hand are alike. */
  readonly seed: number;
  /** How far outside the frame, in pixels. Absent: 6. */
  readonly reach?: number;
}

/** A ring around a frame, as a hand draws it: it wavers, and its end runs past its beginning. */
export function drawMark(
  context: SKRSContext2D,
  { x, y, width, height }: Frame,
  { colour, width: stroke, seed, reach = 6 }: Pencil,
): void {
  const roll = dice(seed + 1);
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  const [a, b] = [width / 2 + reach, height / 2 + reach];
  const turns = 44;
  // A small ring from the same hand wavers less.
  const scale = Math.min(1, (width + height) / 300);
  const start = -2.2 - roll() * 0.5;
  const phases = [roll() * 7, roll() * 7] as const;
  pencil(context, colour, stroke);
  context.beginPath();
  for (let step = 0; step <= turns * 1.09; step++) {
    const angle = start + (step / turns) * 2 * Math.PI;
    // A squircle: it clears the corners of the picture, which an ellipse would cut.
    const squared = (value: number) => Math.sign(value) * Math.abs(value) ** 0.3;
    const drift = step > turns ? (step - turns) * 1.6 * scale : 0;
    const waver = (Math.sin(angle * 2 + phases[0]) * 2.2 + Math.sin(angle * 3 + phases[1]) * 1.4) * scale;
    context.lineTo(
      centreX + squared(Math.cos(angle)) * (a + waver + drift),
      centreY + squared(Math.sin(angle)) * (b + waver + drift),
    );
  }
  context.stroke();
}

/** Two strokes across a frame. */
export function drawStrike(
  context: SKRSContext2D,
  { x, y, width, height }: Frame,
  { colour, width: stroke, seed }: Pencil,
): void {
  const roll = dice(seed + 1);
  const off = () => (roll() - 0.5) * height * 0.1;
  pencil(context, colour, stroke);
  for (const [from, to] of [
    [0.06, 0.94],
    [0.94, 0.06],
  ] as const) {
    context.beginPath();
    context.moveTo(x + width * from + off(), y + height * 0.06 + off());
    context.quadraticCurveTo(
      x + width / 2 + off(),
      y + height / 2 + off() * 1.5,
      x + width * to + off(),
      y + height * 0.94 + off(),
    );
    context.stroke();
  }
}

function pencil(context: SKRSContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
}
