import type { AudioSample } from 'mediabunny';
import { channelsOf } from '../sound/channels.ts';
import { mp3Delay } from '../sound/mp3-delay.ts';
import { type Medium, told, Unplayable } from './reel.ts';

/** Samples a second of everything that is mixed. */
export const mixRate = 48_000;

/** A sound, read on and on from a moment: two channels at the mix's rate, silent past its end. */
export interface Voice {
  read(count: number): Promise<readonly [Float32Array, Float32Array]>;
  close(): Promise<void>;
}

/** What of a medium is heard, in seconds; of a film they are counted from its first picture. */
export interface Hearing {
  readonly from: number;
  readonly until: number;
}

/** Listens to a stretch of a medium. Undefined: it has no sound. Throws Unplayable when it cannot be decoded here. */
export async function hear(medium: Medium, { from, until }: Hearing): Promise<Voice | undefined> {
  const [{ ALL_FORMATS, AudioSampleSink, FilePathSource, Input, MP3 }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs/polyfill'),
  ]);
  const input = new Input({ source: new FilePathSource(medium.path), formats: ALL_FORMATS });
  const unplayable = (error: unknown): Unplayable =>
    new Unplayable(medium, `its sound cannot be decoded: ${told(error)}`);
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) {
      input.dispose();
      return undefined;
    }
    if (!(await track.canDecode())) throw new Error(`it is ${(await track.getCodec()) ?? 'of no known kind'}`);
    const pictures = await input.getPrimaryVideoTrack();
    const rate = await track.getSampleRate();
    const silent = (await input.getFormat()) === MP3 ? (await mp3Delay(medium.path)) / rate : 0;
    const origin = silent + ((await pictures?.getFirstTimestamp()) ?? 0);
    const start = origin + from;
    // A little more, for what lies between two samples is made from those around it.
    const samples = new AudioSampleSink(track).samples(Math.max(0, start - 0.01), origin + until + 0.1);
    const alive = setInterval(() => {}, 1000);
    const pull = async (): Promise<AudioSample | undefined> => {
      try {
        return (await samples.next()).value ?? undefined;
      } catch (error) {
        throw unplayable(error);
      }
    };
    return {
      read: resampled(pull, { start, rate }),
      close: async () => {
        // As with pictures: a decoder that is closed over its work keeps what it had in hand.
        const rest = (): Promise<AudioSample | undefined> => pull().catch(() => undefined);
        for (let sample = await rest(); sample; sample = await rest()) sample.close();
        clearInterval(alive);
        input.dispose();
      },
    };
  } catch (error) {
    input.dispose();
    throw unplayable(error);
  }
}

/** Reads on from `start`, sample by sample of the mix; what lies between two of the medium's is a cubic through four. */
function resampled(
  pull: () => Promise<AudioSample | undefined>,
  { start, rate }: { readonly start: number; readonly rate: number },
): Voice['read'] {
  const step = rate / mixRate;
  let position = start * rate;
  let held: readonly [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)];
  // The number of the first sample held.
  let first: number | undefined;
  let isOver = false;
  const holdUntil = async (end: number): Promise<void> => {
    while (!isOver && (first === undefined || first + held[0].length < end)) {
      const sample = await pull();
      isOver = sample === undefined;
      if (!sample) return;
      first ??= Math.round(sample.timestamp * rate);
      const own = stereo(sample);
      held = [joined(held[0], own[0]), joined(held[1], own[1])];
    }
  };
  return async count => {
    await holdUntil(Math.ceil(position + count * step) + 3);
    const origin = first ?? 0;
    const read = held.map(channel =>
      Float32Array.from({ length: count }, (_, index) => between(channel, position - origin + index * step)),
    );
    position += count * step;
    const spent = Math.max(0, Math.min(held[0].length, Math.floor(position) - origin - 2));
    held = [held[0].slice(spent), held[1].slice(spent)];
    if (first !== undefined) first += spent;
    return read as unknown as readonly [Float32Array, Float32Array];
  };
}

/** The value at a place between samples; silent where there are none. */
function between(channel: Float32Array, at: number): number {
  const index = Math.floor(at);
  const part = at - index;
  const b = channel[index] ?? 0;
  if (part === 0) return b;
  const [a, c, d] = [channel[index - 1] ?? b, channel[index + 1] ?? 0, channel[index + 2] ?? 0];
  return b + 0.5 * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
}

/** Left and right of whatever there is; a centre is heard in both. */
function stereo(sample: AudioSample): readonly [Float32Array, Float32Array] {
  try {
    const [left, right = left, centre] = channelsOf(sample);
    if (!left || !right) return [new Float32Array(0), new Float32Array(0)];
    if (!centre) return [left, right];
    return [
      left.map((value, index) => value + 0.7 * centre[index]!),
      right.map((value, index) => value + 0.7 * centre[index]!),
    ];
  } finally {
    sample.close();
  }
}

function joined(one: Float32Array, other: Float32Array): Float32Array {
  const both = new Float32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
