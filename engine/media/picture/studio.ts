import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, sheer } from './colour.ts';
import { glow, groundShadow, wash } from './paint.ts';
import type { Scene } from './scene.ts';
import { drawSubject } from './subject.ts';

/** A product set: seamless paper, a disc of light behind, a plinth, and the product with its reflection. */
export function drawStudio(context: SKRSContext2D, scene: Scene): void {
  const { width, height, tones, roll, view } = scene;
  const horizon = height * 0.64;
  const wall = mix(tones.middle, tones.shade, 0.35);
  wash(context, [0, 0, width, horizon], [mix(wall, tones.deep, 0.55), wall, mix(wall, tones.light, 0.22)]);
  wash(
    context,
    [0, horizon - 1, width, height - horizon + 1],
    [mix(wall, tones.light, 0.2), wall, mix(wall, tones.deep, 0.6)],
  );
  // The paper bends: no edge between wall and floor.
  wash(
    context,
    [0, horizon - height * 0.07, width, height * 0.14],
    [sheer(wall, 0), sheer(mix(wall, tones.light, 0.2), 0.9), sheer(wall, 0)],
  );
  const x = width * (0.46 + roll() * 0.08);
  drawDisc(context, scene, { x, y: horizon - view.height * (0.22 + roll() * 0.06) });
  glow(context, [x - width * (0.1 + roll() * 0.12), height * 0.12, height * 0.8], {
    colour: tones.light,
    strength: 0.32,
  });
  const foot = horizon + view.height * (scene.close ? 0.2 : 0.05);
  drawPlinth(context, scene, { x, foot, radius: view.height * (scene.close ? 0.42 : 0.27) });
  drawSubject(context, { ...scene, subject: scene.subject ?? 'thing' }, { x, foot });
}

function drawDisc(context: SKRSContext2D, { view, tones, roll }: Scene, { x, y }: { x: number; y: number }): void {
  const radius = view.height * (0.3 + roll() * 0.08);
  glow(context, [x, y, radius * 2], { colour: tones.accent, strength: 0.55 });
  const gradient = context.createLinearGradient(x - radius, y - radius, x + radius, y + radius);
  gradient.addColorStop(0, mix(tones.accent, tones.light, 0.55));
  gradient.addColorStop(1, mix(tones.accent, tones.shade, 0.3));
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fill();
}

function drawPlinth(
  context: SKRSContext2D,
  { height, tones }: Scene,
  { x, foot, radius }: { x: number; foot: number; radius: number },
): void {
  const [flat, top] = [radius * 0.16, foot];
  groundShadow(context, [x, top + radius * 0.62, radius * 1.7], tones.deep);
  const side = context.createLinearGradient(x - radius, 0, x + radius, 0);
  side.addColorStop(0, mix(tones.shade, tones.deep, 0.2));
  side.addColorStop(0.32, mix(tones.middle, tones.light, 0.28));
  side.addColorStop(1, mix(tones.shade, tones.deep, 0.6));
  context.fillStyle = side;
  context.beginPath();
  context.ellipse(x, top, radius, flat, 0, Math.PI, 0, true);
  context.lineTo(x + radius, Math.min(height, top + radius * 0.6));
  context.ellipse(x, top + radius * 0.6, radius, flat, 0, 0, Math.PI);
  context.closePath();
  context.fill();
  context.fillStyle = mix(tones.middle, tones.light, 0.42);
  context.beginPath();
  context.ellipse(x, top, radius, flat, 0, 0, 7);
  context.fill();
}
