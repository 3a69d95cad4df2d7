/** A filter with one peak: what a formant, a bell or a gust of wind is made of. */
export interface Resonator {
  /** Hertz of the peak, and how wide it is. May change from sample to sample. */
  tune(frequency: number, width: number): void;
  pass(sample: number): number;
}

/** Two poles, of about unit gain at the peak. */
export function resonator(rate: number): Resonator {
  let [gain, near, far] = [0, 0, 0];
  let [last, before] = [0, 0];
  return {
    tune(frequency, width) {
      const radius = Math.exp((-Math.PI * width) / rate);
      const angle = (2 * Math.PI * Math.min(frequency, rate * 0.45)) / rate;
      near = 2 * radius * Math.cos(angle);
      far = -radius * radius;
      gain = (1 - radius) * Math.sqrt(1 - 2 * radius * Math.cos(2 * angle) + radius * radius);
    },
    pass(sample) {
      const value = gain * sample + near * last + far * before;
      before = last;
      last = value;
      return value;
    },
  };
}
