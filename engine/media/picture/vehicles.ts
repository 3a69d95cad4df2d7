import type { SKRSContext2D } from '@napi-rs/canvas';
import { sheer } from './colour.ts';
import type { Paint } from './scene.ts';

/** A saloon from the side. */
export function drawCar(context: SKRSContext2D, { lit, dark }: Paint): void {
  context.beginPath();
  context.moveTo(-1.5, -0.2);
  context.bezierCurveTo(-1.52, -0.5, -1.4, -0.58, -0.95, -0.63);
  context.bezierCurveTo(-0.65, -0.95, -0.4, -1, 0.05, -1);
  context.bezierCurveTo(0.45, -1, 0.65, -0.82, 0.88, -0.64);
  context.bezierCurveTo(1.35, -0.58, 1.5, -0.48, 1.5, -0.2);
  context.closePath();
  context.fill();
  context.fillStyle = sheer(lit, 0.35);
  context.beginPath();
  context.moveTo(-0.72, -0.64);
  context.bezierCurveTo(-0.5, -0.86, -0.35, -0.9, 0.05, -0.9);
  context.bezierCurveTo(0.35, -0.9, 0.5, -0.8, 0.66, -0.64);
  context.closePath();
  context.fill();
  context.lineWidth = 0.025;
  context.beginPath();
  context.moveTo(-0.95, -0.63);
  context.bezierCurveTo(-0.65, -0.95, -0.4, -1, 0.05, -1);
  context.bezierCurveTo(0.45, -1, 0.65, -0.82, 0.88, -0.64);
  context.bezierCurveTo(1.35, -0.58, 1.5, -0.48, 1.5, -0.2);
  context.stroke();
  for (const x of [-0.88, 0.9]) wheel(context, { x, radius: 0.235, lit, dark });
}

/** A bicycle from the side. */
export function drawBicycle(context: SKRSContext2D, { lit, dark }: Paint): void {
  for (const x of [-0.52, 0.52]) wheel(context, { x, radius: 0.34, lit, dark });
  for (const [width, colour] of [
    [0.06, dark],
    [0.026, lit],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    for (const line of bicycleFrame) {
      context.beginPath();
      for (const [x, y] of line) context.lineTo(x, y);
      context.stroke();
    }
  }
  context.lineWidth = 0.055;
  context.strokeStyle = dark;
  context.beginPath();
  context.moveTo(-0.38, -0.9);
  context.lineTo(-0.14, -0.89);
  context.stroke();
}

const bicycleFrame: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.52, -0.34],
    [-0.06, -0.3],
    [0.36, -0.72],
    [-0.19, -0.74],
    [-0.06, -0.3],
  ],
  [
    [-0.52, -0.34],
    [-0.19, -0.74],
    [-0.24, -0.87],
  ],
  [
    [0.52, -0.34],
    [0.34, -0.84],
    [0.35, -0.96],
    [0.5, -0.93],
    [0.53, -0.86],
  ],
];

interface Wheel {
  readonly x: number;
  readonly radius: number;
  readonly lit: string;
  readonly dark: string;
}

/** A tyre, a rim that catches the light, spokes. */
function wheel(context: SKRSContext2D, { x, radius, lit, dark }: Wheel): void {
  const ring = (share: number, width: number, colour: string) => {
    context.strokeStyle = colour;
    context.lineWidth = radius * width;
    context.beginPath();
    context.arc(x, -radius, radius * share, 0, 7);
    context.stroke();
  };
  context.fillStyle = sheer(dark, 0.45);
  context.beginPath();
  context.arc(x, -radius, radius * 0.9, 0, 7);
  context.fill();
  ring(0.93, 0.14, dark);
  context.strokeStyle = sheer(lit, 0.4);
  context.lineWidth = radius * 0.022;
  for (let spoke = 0; spoke < 9; spoke++) {
    const [across, up] = [Math.cos(spoke * 0.698) * radius * 0.84, Math.sin(spoke * 0.698) * radius * 0.84];
    context.beginPath();
    context.moveTo(x, -radius);
    context.lineTo(x + across, up - radius);
    context.stroke();
  }
  ring(0.84, 0.045, lit);
  ring(0.06, 0.12, lit);
}
