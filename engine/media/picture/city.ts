import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, sheer } from './colour.ts';
import { glow, shape, wash } from './paint.ts';
import type { Scene } from './scene.ts';
import { drawSubject } from './subject.ts';

/** A street at the blue hour: towers, lit windows, signs, and all of it again on wet ground. */
export function drawCity(context: SKRSContext2D, scene: Scene): void {
  const { width, height, tones, roll } = scene;
  const horizon = height * (0.6 + roll() * 0.06);
  const haze = mix(tones.accent, tones.shade, 0.35);
  wash(context, [0, 0, width, horizon], [tones.deep, tones.shade, haze]);
  glow(context, [width * (0.3 + roll() * 0.4), horizon, width * 0.42], {
    colour: mix(tones.accent, tones.light, 0.25),
    strength: 0.8,
  });
  for (const distance of [0.75, 0.5, 0.15]) drawTowers(context, scene, { horizon, distance, haze });
  wash(context, [0, horizon, width, height - horizon], [mix(haze, tones.deep, 0.62), tones.deep, tones.deep]);
  drawReflections(context, scene, horizon);
  // Mist where the street ends: without it the towers stand on a ruler.
  const mist = height * 0.09;
  wash(context, [0, horizon - mist, width, mist * 2], [sheer(haze, 0), sheer(haze, 0.55), sheer(haze, 0)]);
  const foot = horizon + scene.view.height * (scene.close ? 0.36 : 0.2);
  drawSubject(context, scene, { x: width * (0.44 + roll() * 0.12), foot });
  drawBokeh(context, scene);
}

function drawTowers(
  context: SKRSContext2D,
  { width, height, tones, roll }: Scene,
  { horizon, distance, haze }: { horizon: number; distance: number; haze: string },
): void {
  const colour = mix(mix(tones.deep, tones.shade, 0.4), haze, distance * 0.75);
  const middle = width * (0.4 + roll() * 0.2);
  for (let x = -width * 0.02; x < width; ) {
    const wide = width * (0.035 + roll() * 0.06);
    // Towers grow towards the edges, so that the street opens in the middle.
    const aside = Math.min(1, Math.abs(x + wide / 2 - middle) / (width * 0.45));
    const tall = height * (0.1 + 0.16 * roll() + 0.42 * aside * (1 - distance * 0.55));
    wash(context, [x, horizon - tall, wide + 1, tall], [colour, mix(colour, haze, 0.3)]);
    if (distance < 0.7) drawWindows(context, { x, y: horizon - tall, wide, tall }, { tones, roll, distance });
    if (distance < 0.3 && roll() < 0.5)
      drawSign(context, { x: x + wide / 2, y: horizon - tall * 0.6 }, { tones, roll, height });
    x += wide * (1 + roll() * (distance < 0.3 ? 0.9 * (1.4 - aside) : 0.05));
  }
}

function drawWindows(
  context: SKRSContext2D,
  { x, y, wide, tall }: { x: number; y: number; wide: number; tall: number },
  { tones, roll, distance }: Pick<Scene, 'tones' | 'roll'> & { distance: number },
): void {
  const cell = wide / (6 + Math.floor(roll() * 4));
  for (let row = y + cell; row < y + tall - cell; row += cell * 1.5) {
    for (let column = x + cell * 0.6; column < x + wide - cell * 0.8; column += cell) {
      if (roll() > 0.3) continue;
      context.fillStyle = sheer(roll() < 0.7 ? tones.light : tones.accent, (0.85 - distance) * (0.35 + roll() * 0.6));
      context.fillRect(column, row, cell * 0.5, cell * 0.8);
    }
  }
}

function drawSign(
  context: SKRSContext2D,
  { x, y }: { x: number; y: number },
  { tones, roll, height }: Pick<Scene, 'tones' | 'roll' | 'height'>,
): void {
  const colour = roll() < 0.6 ? tones.accent : mix(tones.light, tones.middle, 0.3);
  const [wide, tall] = [height * 0.018, height * (0.07 + roll() * 0.08)];
  glow(context, [x, y + tall / 2, tall * 1.5], { colour, strength: 0.6 });
  context.fillStyle = mix(colour, '#ffffff', 0.25);
  context.beginPath();
  context.roundRect(x - wide / 2, y, wide, tall, wide / 2);
  context.fill();
}

function drawReflections(context: SKRSContext2D, { width, height, tones, roll }: Scene, horizon: number): void {
  const vanishing = width / 2;
  for (const edge of [-0.5, 1.5]) {
    const [from, to] = [width * edge, width * (edge < 0 ? -0.42 : 1.42)];
    shape(
      context,
      [
        [vanishing, horizon],
        [from, height],
        [to, height],
      ],
      sheer(tones.light, 0.12),
    );
  }
  context.save();
  context.globalCompositeOperation = 'screen';
  for (let streak = 0; streak < 60; streak++) {
    const [x, wide] = [roll() * width, width * (0.0015 + roll() ** 2 * 0.011)];
    const long = (height - horizon) * (0.25 + roll() * 0.6);
    const colour = roll() < 0.62 ? tones.accent : tones.light;
    const gradient = context.createLinearGradient(0, horizon, 0, horizon + long);
    gradient.addColorStop(0, sheer(colour, 0.12 + roll() * 0.25));
    gradient.addColorStop(1, sheer(colour, 0));
    context.fillStyle = gradient;
    context.fillRect(x, horizon, wide, long);
  }
  context.restore();
}

/** Lights before the lens, out of focus. */
function drawBokeh(context: SKRSContext2D, { width, height, tones, roll }: Scene): void {
  context.save();
  context.globalCompositeOperation = 'screen';
  for (let disc = 0; disc < 9; disc++) {
    const side = roll() < 0.5 ? roll() * 0.3 : 1 - roll() * 0.3;
    const radius = height * (0.02 + roll() * 0.045);
    context.fillStyle = sheer(roll() < 0.6 ? tones.accent : tones.light, 0.08 + roll() * 0.12);
    context.beginPath();
    context.arc(side * width, height * (0.3 + roll() * 0.55), radius, 0, 7);
    context.fill();
  }
  context.restore();
}
