import type { CameraMove } from '../camera-move.ts';
import { dice } from '../dice.ts';

/** Where the camera looks: the cut-out of the picture that fills the window. Identity at the start of every move. */
export interface View {
  /** Magnification; 1 shows the window's own size. */
  readonly zoom: number;
  /** Centre of the cut-out, off the picture's centre, in window widths. */
  readonly x: number;
  /** The same downwards, in window heights. */
  readonly y: number;
  /** How far the foot of the picture slides past its head, in window heights: near things pass faster than far ones. */
  readonly lean: number;
}

/** The picture is drawn this much larger than its window, so that every view below stays inside it. */
export const overscan = 1.34;

/**
 * Every view of a take, first to last. A move starts at identity and is complete on the last frame, so that a take that
 * begins with this one's last frame goes on from where it stands. The seed varies reach and drift from take to take.
 */
export function cameraPath(move: CameraMove, seed: number, frames: number): readonly View[] {
  const roll = dice(seed);
  const reach = 0.85 + roll() * 0.15;
  const drift = (roll() - 0.5) * 0.03;
  const phases = [roll(), roll(), roll(), roll()] as const;
  return Array.from({ length: frames }, (_, index) => {
    const part = frames > 1 ? index / (frames - 1) : 0;
    if (move === 'handheld') return shaken(part, index, phases);
    // Half linear, half eased: starts and lands softly without crawling at the ends of a short shot.
    const eased = (part + part * part * (3 - 2 * part)) / 2;
    return moved(move, eased * reach, drift);
  });
}

/** One object for every frame of a still camera: what has not changed need not be drawn again. */
const straightOn: View = { zoom: 1, x: 0, y: 0, lean: 0 };

function moved(move: Exclude<CameraMove, 'handheld'>, part: number, drift: number): View {
  const view = straightOn;
  switch (move) {
    case 'still':
      return view;
    case 'in':
      // Subjects stand below the middle: without the dip a push in cuts off their feet.
      return { ...view, zoom: 1 + 0.28 * part, x: drift * part, y: 0.06 * part };
    case 'out':
      return { ...view, zoom: 1 / (1 + 0.25 * part), x: drift * part };
    case 'left':
      return { ...view, x: -0.15 * part, y: drift * part };
    case 'right':
      return { ...view, x: 0.15 * part, y: drift * part };
    case 'up':
      return { ...view, x: drift * part, y: -0.15 * part };
    case 'down':
      return { ...view, x: drift * part, y: 0.15 * part };
    case 'orbit':
      return { ...view, zoom: 1 + 0.06 * part, x: 0.1 * part, lean: 0.12 * part };
    default:
      return move satisfies never;
  }
}

/** A few slow waves a hand would make, faded in so that the first frame is exactly the reference. */
function shaken(part: number, index: number, [a, b, c, d]: readonly [number, number, number, number]): View {
  const time = index / 24;
  const wave = (speed: number, phase: number) => Math.sin((time * speed + phase) * 2 * Math.PI);
  const fade = Math.min(1, time * 2);
  return {
    zoom: 1 + 0.04 * part,
    x: fade * (0.008 * wave(0.9, a) + 0.004 * wave(2.3, b)),
    y: fade * (0.01 * wave(1.1, c) + 0.005 * wave(2.7, d)),
    lean: fade * 0.02 * wave(0.7, d),
  };
}
