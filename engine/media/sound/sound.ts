/** Sound to be encoded: one channel, read piece by piece, so that an hour of it needs no hour of memory. */
export interface Sound {
  /** Samples per second. */
  readonly rate: number;
  /** Samples. */
  readonly length: number;
  /** Samples from -1 to 1. May be fewer than `count` at the end. */
  read(from: number, count: number): Float32Array;
}

/** Sound that lies in memory as a whole. */
export const soundOf = (samples: Float32Array, rate: number): Sound => ({
  rate,
  length: samples.length,
  read: (from, count) => samples.subarray(from, Math.min(samples.length, from + count)),
});

/** The same piece again and again, to the sample. */
export function repeated(piece: Float32Array, rate: number, length: number): Sound {
  return {
    rate,
    length,
    read: (from, count) =>
      Float32Array.from(
        { length: Math.max(0, Math.min(count, length - from)) },
        (_, index) => piece[(from + index) % piece.length]!,
      ),
  };
}

/** Brings the loudest sample to a level (1 is the most there is), whatever it was. In place; silence stays. */
export function levelled(samples: Float32Array, peak: number): Float32Array {
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  if (loudest === 0) return samples;
  for (let index = 0; index < samples.length; index++) samples[index]! *= peak / loudest;
  return samples;
}

/** Fades both ends, so that nothing clicks. In place; times in samples. */
export function faded(samples: Float32Array, rise: number, fall: number): Float32Array {
  const { length } = samples;
  for (let index = 0; index < Math.min(rise, length); index++) samples[index]! *= index / rise;
  for (let index = 0; index < Math.min(fall, length); index++) samples[length - 1 - index]! *= index / fall;
  return samples;
}

/** Makes the end run into the beginning: the last `blend` samples are given up for it. */
export function seamless(samples: Float32Array, blend: number): Float32Array {
  const length = samples.length - blend;
  const result = samples.slice(0, length);
  for (let index = 0; index < Math.min(blend, length); index++) {
    const part = index / blend;
    // Equal power: two noises that are added linearly dip in the middle.
    result[index] = samples[index]! * Math.sqrt(part) + samples[length + index]! * Math.sqrt(1 - part);
  }
  return result;
}
