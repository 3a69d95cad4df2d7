import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, sheer } from './colour.ts';
import { glow, shape, wash } from './paint.ts';
import type { Scene } from './scene.ts';
import { drawSubject } from './subject.ts';

/** An interior: tall windows, light that falls through them, boards that run to the back wall, a lamp. */
export function drawRoom(context: SKRSContext2D, scene: Scene): void {
  const { width, height, tones, roll, view } = scene;
  const horizon = height * (0.66 + roll() * 0.04);
  const wall = mix(tones.shade, tones.middle, 0.45);
  wash(context, [0, 0, width, horizon], [mix(wall, tones.deep, 0.6), wall, mix(wall, tones.light, 0.12)]);
  wash(context, [0, horizon, width, height - horizon], [mix(wall, tones.deep, 0.45), tones.deep]);
  drawBoards(context, scene, horizon);
  const count = 2 + Math.floor(roll() * 2);
  const left = width * (0.14 + roll() * 0.08);
  const [wide, gap] = [width * 0.15, width * (0.72 / count)];
  for (let index = 0; index < count; index++) {
    drawWindow(context, scene, { x: left + index * gap, y: height * 0.16, wide, tall: horizon * 0.62, horizon });
  }
  const lamp = { x: width * (0.62 + roll() * 0.2), y: height * 0.3 };
  context.fillStyle = tones.deep;
  context.fillRect(lamp.x - 1.5, 0, 3, lamp.y);
  shape(
    context,
    [
      [lamp.x - height * 0.012, lamp.y - height * 0.03],
      [lamp.x + height * 0.012, lamp.y - height * 0.03],
      [lamp.x + height * 0.05, lamp.y],
      [lamp.x - height * 0.05, lamp.y],
    ],
    tones.deep,
  );
  glow(context, [lamp.x, lamp.y, height * 0.4], { colour: tones.accent, strength: 0.7 });
  const foot = horizon + view.height * (scene.close ? 0.34 : 0.17);
  const x = width * (0.42 + roll() * 0.12);
  drawSubject(context, scene, { x, foot });
}

function drawWindow(
  context: SKRSContext2D,
  { tones, height, width }: Scene,
  { x, y, wide, tall, horizon }: { x: number; y: number; wide: number; tall: number; horizon: number },
): void {
  glow(context, [x + wide / 2, y + tall / 2, tall], { colour: tones.light, strength: 0.4 });
  wash(
    context,
    [x, y, wide, tall],
    [mix(tones.light, '#ffffff', 0.35), tones.light, mix(tones.light, tones.accent, 0.5)],
  );
  context.fillStyle = mix(tones.shade, tones.deep, 0.6);
  const bar = Math.max(2, wide * 0.035);
  for (const part of [0, 0.5, 1]) context.fillRect(x + wide * part - bar / 2, y - bar, bar, tall + 2 * bar);
  for (const part of [0, 0.36, 1]) context.fillRect(x - bar / 2, y + tall * part - bar / 2, wide + bar, bar);
  context.save();
  context.globalCompositeOperation = 'screen';
  const slant = width * 0.16;
  const floor = horizon + (height - horizon) * 0.75;
  const shaft = context.createLinearGradient(0, y, 0, floor);
  shaft.addColorStop(0, sheer(tones.light, 0.2));
  shaft.addColorStop(1, sheer(tones.accent, 0.05));
  context.fillStyle = shaft;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + wide, y);
  context.lineTo(x + wide * 1.25 + slant, floor);
  context.lineTo(x + slant * 0.8, floor);
  context.fill();
  context.restore();
}

function drawBoards(context: SKRSContext2D, { width, height, tones }: Scene, horizon: number): void {
  context.strokeStyle = sheer(tones.light, 0.1);
  context.lineWidth = 2;
  for (let board = -14; board <= 14; board++) {
    context.beginPath();
    context.moveTo(width / 2 + board * width * 0.05, horizon);
    context.lineTo(width / 2 + board * width * 0.13, height);
    context.stroke();
  }
}
