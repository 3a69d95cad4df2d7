import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, sheer } from './colour.ts';
import { glow, shape, wash } from './paint.ts';
import type { Scene } from './scene.ts';
import { drawSubject } from './subject.ts';

/** Open country: a low sun, ridge behind ridge in the haze, a foreground, and someone on it. */
export function drawLand(context: SKRSContext2D, scene: Scene): void {
  const { width, height, tones, roll, view } = scene;
  const horizon = height * (0.52 + roll() * 0.1);
  const haze = mix(tones.light, tones.accent, 0.55);
  wash(context, [0, 0, width, horizon + height * 0.1], [mix(tones.middle, tones.shade, 0.4), tones.middle, haze]);
  const sun = { x: width * (0.3 + roll() * 0.4), y: horizon - height * (0.04 + roll() * 0.16) };
  glow(context, [sun.x, sun.y, width * 0.5], { colour: mix(tones.light, tones.accent, 0.45), strength: 0.75 });
  context.fillStyle = mix(tones.light, '#ffffff', 0.45);
  context.beginPath();
  context.arc(sun.x, sun.y, height * (0.035 + roll() * 0.03), 0, 7);
  context.fill();
  for (let ridge = 0; ridge < 4; ridge++) {
    const near = ridge / 3;
    const base = horizon + (ridge - 1) * height * 0.05;
    const colour = mix(mix(haze, tones.middle, 0.45), tones.deep, 0.12 + near * 0.62);
    drawRidge(context, scene, { base, tall: height * (0.2 - near * 0.1), colour });
  }
  const shore = horizon + height * 0.11;
  wash(context, [0, shore, width, height - shore], [mix(tones.shade, haze, 0.3), tones.deep, tones.deep]);
  drawShimmer(context, scene, { shore, sun: sun.x });
  const foot = shore + view.height * (scene.close ? 0.27 : 0.12);
  const x = width * (0.42 + roll() * 0.16);
  drawSubject(context, scene, { x, foot });
}

/** A skyline of four waves, steeper the finer. */
function drawRidge(
  context: SKRSContext2D,
  { width, height, roll }: Scene,
  { base, tall, colour }: { base: number; tall: number; colour: string },
): void {
  const waves = [1.3, 2.9, 6.7, 15].map(speed => ({
    speed: speed * (0.8 + roll() * 0.4),
    phase: roll() * 7,
    weight: 0.9 / speed,
  }));
  const points: [number, number][] = [[0, height]];
  for (let x = 0; x <= width + 8; x += 8) {
    const swell = waves.reduce(
      (sum, wave) => sum + wave.weight * Math.abs(Math.sin(wave.phase + (x / width) * wave.speed * 3)),
      0,
    );
    points.push([x, base - tall * swell]);
  }
  points.push([width + 8, height]);
  shape(context, points, colour);
}

/** The sun again, in broken lines on the ground. */
function drawShimmer(
  context: SKRSContext2D,
  { width, height, tones, roll }: Scene,
  { shore, sun }: { shore: number; sun: number },
): void {
  context.save();
  context.globalCompositeOperation = 'screen';
  for (let line = 0; line < 46; line++) {
    const near = roll() ** 1.6;
    const y = shore + near * (height - shore);
    const long = width * (0.02 + roll() * 0.1) * (0.5 + near);
    context.fillStyle = sheer(roll() < 0.7 ? tones.light : tones.accent, 0.26 * (1 - near * 0.7));
    context.fillRect(
      sun - long / 2 + (roll() - 0.5) * width * 0.18 * (0.3 + near),
      y,
      long,
      height * 0.004 * (0.5 + near),
    );
  }
  context.restore();
}
