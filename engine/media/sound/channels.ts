import type { AudioSample } from 'mediabunny';

/**
 * The channels of decoded sound, samples from -1 to 1. Converted here: the codec library aborts the whole process when it
 * is asked for the second channel of whole numbers as fractions.
 */
export function channelsOf(sample: AudioSample): readonly Float32Array[] {
  const { format, numberOfChannels, numberOfFrames } = sample;
  const isPlanar = format.endsWith('-planar');
  const plane = (planeIndex: number): ReturnType<typeof numbersIn> => {
    const bytes = new Uint8Array(sample.allocationSize({ planeIndex, format }));
    sample.copyTo(bytes, { planeIndex, format });
    return numbersIn(bytes, format);
  };
  const together = isPlanar ? undefined : plane(0);
  return Array.from({ length: numberOfChannels }, (_, channel) => {
    const { values, zero, most } = together ?? plane(channel);
    const [first, step] = isPlanar ? [0, 1] : [channel, numberOfChannels];
    return Float32Array.from({ length: numberOfFrames }, (_, index) => (values[first + index * step]! - zero) / most);
  });
}

/** Bytes as numbers, with the one that is silence and how far they reach from it. */
function numbersIn({ buffer }: Uint8Array<ArrayBuffer>, format: AudioSample['format']) {
  switch (format) {
    case 'u8':
    case 'u8-planar':
      return { values: new Uint8Array(buffer), zero: 128, most: 128 };
    case 's16':
    case 's16-planar':
      return { values: new Int16Array(buffer), zero: 0, most: 32_768 };
    case 's32':
    case 's32-planar':
      return { values: new Int32Array(buffer), zero: 0, most: 2_147_483_648 };
    case 'f32':
    case 'f32-planar':
      return { values: new Float32Array(buffer), zero: 0, most: 1 };
    default:
      return format satisfies never;
  }
}
