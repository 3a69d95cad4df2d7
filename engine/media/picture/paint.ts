import type { SKRSContext2D } from '@napi-rs/canvas';
import { sheer } from './colour.ts';

/** A vertical gradient over a rectangle, from its top to its foot. */
export function wash(
  context: SKRSContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
  stops: readonly string[],
): void {
  const gradient = context.createLinearGradient(0, y, 0, y + height);
  stops.forEach((colour, index) => {
    gradient.addColorStop(stops.length > 1 ? index / (stops.length - 1) : 0, colour);
  });
  context.fillStyle = gradient;
  context.fillRect(x, y, width, height);
}

/** Light that falls off to nothing, added to what is there. */
export function glow(
  context: SKRSContext2D,
  [x, y, radius]: readonly [number, number, number],
  { colour, strength }: { colour: string; strength: number },
): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, sheer(colour, strength));
  gradient.addColorStop(0.35, sheer(colour, strength * 0.42));
  gradient.addColorStop(1, sheer(colour, 0));
  context.save();
  context.globalCompositeOperation = 'screen';
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  context.restore();
}

/** A closed outline through points. */
export function shape(context: SKRSContext2D, points: readonly (readonly [number, number])[], colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

/** A soft dark ellipse: what stands on it, stands. */
export function groundShadow(
  context: SKRSContext2D,
  [x, y, radius]: readonly [number, number, number],
  colour: string,
): void {
  context.save();
  context.translate(x, y);
  context.scale(1, 0.13);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius);
  gradient.addColorStop(0, sheer(colour, 0.85));
  gradient.addColorStop(0.6, sheer(colour, 0.5));
  gradient.addColorStop(1, sheer(colour, 0));
  context.fillStyle = gradient;
  context.fillRect(-radius, -radius, radius * 2, radius * 2);
  context.restore();
}
