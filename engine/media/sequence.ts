import { exrFrame } from './archive/exr-frame.ts';
import { pngFrame } from './archive/png-frame.ts';
import { type ZipFile, zip } from './archive/zip.ts';
import type { Film } from './film/encode.ts';
import { toPixels } from './film/to-pixels.ts';

export type SequenceFormat =
  /** PNG of 8 bits a channel. */
  | 'png'
  /** PNG of 16 bits a channel. */
  | 'png16'
  /** OpenEXR, BT.2020. */
  | 'exr'
  /** OpenEXR, ACEScg. */
  | 'acescg';

/** Every frame of a film as a file, numbered from 1, in a ZIP; with whatever else is to lie in it. */
export async function renderSequence(
  film: Film,
  format: SequenceFormat,
  others: readonly ZipFile[] = [],
): Promise<Uint8Array> {
  const files: Promise<ZipFile>[] = [];
  const ending = format === 'png' || format === 'png16' ? 'png' : 'exr';
  for (let index = 0; index < film.frames; index++) {
    // Drawn into the same memory every time, so the pixels are taken at once; compressing goes on beside the next ones.
    const pixels = toPixels(await film.draw(index), ending === 'exr' ? smaller : 1);
    const name = `frame.${String(index + 1).padStart(4, '0')}.${ending}`;
    files.push(framed(pixels, format).then(bytes => ({ name, bytes })));
    await files[index - together];
  }
  return zip([...(await Promise.all(files)), ...others]);
}

/** Frames compressed at once: more would wait uncompressed in memory. */
const together = 6;

/** Half floats are large, and no rehearsal is graded: EXR frames have a quarter of the width and of the height. */
const smaller = 4;

function framed(pixels: Parameters<typeof pngFrame>[0], format: SequenceFormat): Promise<Uint8Array> {
  switch (format) {
    case 'png':
      return pngFrame(pixels, 8);
    case 'png16':
      return pngFrame(pixels, 16);
    case 'exr':
      return exrFrame(pixels, 'bt2020');
    case 'acescg':
      return exrFrame(pixels, 'acescg');
    default:
      return format satisfies never;
  }
}
