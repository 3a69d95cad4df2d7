import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix, sheer } from './colour.ts';
import { groundShadow } from './paint.ts';
import type { Paint, Scene, SubjectKind } from './scene.ts';
import { drawBicycle, drawCar } from './vehicles.ts';

interface Stand {
  /** Middle of the subject. */
  readonly x: number;
  /** Where it touches the ground. */
  readonly foot: number;
}

/** Draws the subject, if there is one, as a dark shape with a lit edge on its shadow. A unit below is the subject's height. */
export function drawSubject(context: SKRSContext2D, scene: Scene, { x, foot }: Stand): void {
  const { subject, view, tones, roll } = scene;
  if (subject === undefined) return;
  const { tall, wide } = sizes[subject];
  // Wide things in narrow frames: what does not fit is not a subject.
  const size = Math.min(view.height * tall * (scene.close ? 1.6 : 1), (view.width * 0.82) / (wide / tall));
  groundShadow(context, [x, foot, ((size * wide) / tall) * 0.95], tones.deep);
  context.save();
  context.translate(x, foot);
  context.scale(roll() < 0.5 ? size : -size, size);
  const lit = mix(tones.accent, tones.light, 0.55);
  const body = context.createLinearGradient(-0.5, 0, 0.5, 0);
  body.addColorStop(0, mix(tones.deep, tones.shade, 0.25));
  body.addColorStop(0.75, mix(tones.shade, tones.accent, 0.22));
  body.addColorStop(1, mix(tones.shade, lit, 0.6));
  context.fillStyle = body;
  context.strokeStyle = lit;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  drawings[subject](context, { lit, dark: tones.deep, roll });
  context.restore();
}

/** Share of the window's height that is filled, and the width that goes with it. */
const sizes: Readonly<Record<SubjectKind, { tall: number; wide: number }>> = {
  figure: { tall: 0.52, wide: 0.2 },
  car: { tall: 0.26, wide: 0.8 },
  bicycle: { tall: 0.36, wide: 0.66 },
  thing: { tall: 0.36, wide: 0.24 },
};

const drawings: Readonly<Record<SubjectKind, (context: SKRSContext2D, paint: Paint) => void>> = {
  figure: drawFigure,
  car: drawCar,
  bicycle: drawBicycle,
  thing: drawThing,
};

/** Someone in a coat, walking. */
function drawFigure(context: SKRSContext2D, { lit }: Paint): void {
  for (const leg of legs) {
    context.beginPath();
    for (const [x, y] of leg) context.lineTo(x, y);
    context.closePath();
    context.fill();
  }
  context.beginPath();
  context.ellipse(0.012, -0.933, 0.046, 0.06, 0.1, 0, 7);
  context.rect(-0.022, -0.9, 0.048, 0.06);
  context.fill();
  context.beginPath();
  context.moveTo(-0.028, -0.862);
  context.bezierCurveTo(-0.09, -0.845, -0.122, -0.82, -0.128, -0.74);
  context.bezierCurveTo(-0.136, -0.64, -0.104, -0.56, -0.112, -0.46);
  context.bezierCurveTo(-0.118, -0.4, -0.132, -0.36, -0.138, -0.315);
  context.quadraticCurveTo(0, -0.285, 0.125, -0.325);
  addCoatFront(context);
  context.closePath();
  context.fill();
  context.lineWidth = 0.009;
  context.strokeStyle = lit;
  context.beginPath();
  context.ellipse(0.012, -0.933, 0.046, 0.06, 0.1, -1.25, 0.9);
  context.stroke();
  context.beginPath();
  context.moveTo(0.125, -0.325);
  addCoatFront(context);
  context.stroke();
}

function addCoatFront(context: SKRSContext2D): void {
  context.bezierCurveTo(0.108, -0.42, 0.096, -0.48, 0.102, -0.54);
  context.bezierCurveTo(0.112, -0.62, 0.13, -0.66, 0.126, -0.74);
  context.bezierCurveTo(0.12, -0.82, 0.09, -0.845, 0.034, -0.862);
}

const legs: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.105, -0.33],
    [-0.01, -0.33],
    [-0.055, -0.16],
    [-0.095, -0.03],
    [-0.06, 0],
    [-0.135, 0],
    [-0.14, -0.03],
    [-0.11, -0.17],
  ],
  [
    [0.0, -0.33],
    [0.095, -0.33],
    [0.1, -0.17],
    [0.092, -0.035],
    [0.145, -0.008],
    [0.145, 0],
    [0.05, 0],
    [0.052, -0.16],
  ],
];

/** A flacon, a tin or a ball: round enough to take the light. */
function drawThing(context: SKRSContext2D, { lit, roll }: Paint): void {
  const kind = roll();
  context.beginPath();
  if (kind < 0.5) {
    context.roundRect(-0.24, -0.76, 0.48, 0.76, 0.09);
    context.roundRect(-0.08, -0.84, 0.16, 0.09, 0.01);
    context.roundRect(-0.115, -1, 0.23, 0.17, 0.03);
  } else if (kind < 0.75) context.roundRect(-0.3, -0.82, 0.6, 0.82, [0.28, 0.28, 0.05, 0.05]);
  else context.arc(0, -0.42, 0.42, 0, 7);
  context.fill();
  context.fillStyle = sheer(lit, 0.55);
  context.beginPath();
  context.roundRect(0.13, -0.66, 0.035, 0.5, 0.02);
  context.fill();
  context.fillStyle = sheer('#ffffff', 0.22);
  context.beginPath();
  context.roundRect(-0.17, -0.66, 0.07, 0.42, 0.035);
  context.fill();
}
