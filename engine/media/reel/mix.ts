import { hear, mixRate, type Voice } from './hear.ts';
import { fpsOf, type Reel, type ReelSound } from './reel.ts';

/** Whether anything of it is heard. */
export const isHeard = ({ sounds }: Reel): boolean => sounds.length > 0;

/** Samples of the whole film. */
export const samplesOf = ({ frames, rate }: Reel): number => Math.round((frames * mixRate) / fpsOf(rate));

/** All sounds together, a second at a time, left before right; as long as the pictures. Throws Unplayable. */
export async function* mix(reel: Reel): AsyncGenerator<Float32Array<ArrayBuffer>> {
  const length = samplesOf(reel);
  const fps = fpsOf(reel.rate);
  const open = new Map<ReelSound, Voice | undefined>();
  const sampleAt = (frame: number): number => Math.round((frame * mixRate) / fps);
  try {
    for (let from = 0; from < length; from += mixRate) {
      const count = Math.min(mixRate, length - from);
      const piece = new Float32Array(count * 2);
      for (const sound of reel.sounds) {
        const [start, end] = [sampleAt(sound.at), sampleAt(sound.at + sound.frames)];
        if (start >= from + count || end <= from) continue;
        if (!open.has(sound))
          open.set(sound, await hear(sound.medium, { from: sound.in / fps, until: (sound.in + sound.frames) / fps }));
        const voice = open.get(sound);
        const at = Math.max(0, start - from);
        if (voice) add(piece, await voice.read(Math.min(count, end - from) - at), at);
        if (end > from + count) continue;
        await voice?.close();
        open.set(sound, undefined);
      }
      yield piece.map(soft);
    }
  } finally {
    for (const voice of open.values()) await voice?.close();
  }
}

function add(piece: Float32Array, [left, right]: readonly [Float32Array, Float32Array], at: number): void {
  const count = piece.length / 2;
  for (let index = 0; index < left.length; index++) {
    piece[at + index]! += left[index]!;
    piece[count + at + index]! += right[index]!;
  }
}

/** What is loud is bent, not cut off: nothing reaches past the most there is. */
const soft = (value: number): number => {
  const loud = Math.abs(value);
  return loud <= knee ? value : Math.sign(value) * (knee + (1 - knee) * Math.tanh((loud - knee) / (1 - knee)));
};

const knee = 0.8;
