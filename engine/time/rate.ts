/** Frames per second as an exact fraction: 24000/1001 is what people call 23.976. */
export interface Rate {
  readonly frames: number;
  readonly seconds: number;
}

const known: readonly Rate[] = [
  { frames: 24000, seconds: 1001 },
  { frames: 24, seconds: 1 },
  { frames: 25, seconds: 1 },
  { frames: 30000, seconds: 1001 },
  { frames: 30, seconds: 1 },
  { frames: 48, seconds: 1 },
  { frames: 50, seconds: 1 },
  { frames: 60000, seconds: 1001 },
  { frames: 60, seconds: 1 },
];

/**
 * The exact rate behind a number that was written or measured: 29.97 and 29.9699 are 30000/1001. What is near none of the
 * rates that editing knows is taken to the thousandth.
 */
export function rateOf(fps: number): Rate {
  const near = known.find(rate => Math.abs(fpsOf(rate) - fps) < 0.005);
  return near ?? { frames: Math.round(fps * 1000), seconds: 1000 };
}

export const fpsOf = ({ frames, seconds }: Rate): number => frames / seconds;

/** Frames of a second as timecode counts them: 30 for 29.97. */
export const timebaseOf = (rate: Rate): number => Math.round(fpsOf(rate));

/** Whether it runs a thousandth slower than it is counted, as television in America does. */
export const isNtsc = ({ seconds }: Rate): boolean => seconds === 1001;

export const sameRate = (a: Rate, b: Rate): boolean => a.frames * b.seconds === b.frames * a.seconds;

/** The frame that is nearest to a moment in seconds. */
export const nearestFrame = (seconds: number, rate: Rate): number => Math.round((seconds * rate.frames) / rate.seconds);

/** Whole frames of a length in seconds; what a rounded length lacks to a frame is not lost. */
export const wholeFrames = (seconds: number, rate: Rate): number =>
  Math.floor((seconds * rate.frames) / rate.seconds + 0.01);

/** Whole frames at `to` that so many frames at `from` last; exact. */
export const convertFrames = (frames: number, from: Rate, to: Rate): number =>
  Number((BigInt(frames) * BigInt(to.frames) * BigInt(from.seconds)) / (BigInt(to.seconds) * BigInt(from.frames)));

/** `23.976`, `24`. */
export const rateWords = (rate: Rate): string => String(Math.round(fpsOf(rate) * 1000) / 1000);
