import { imageSize } from 'image-size';

/** What an image's first bytes say. */
export interface ImageFacts {
  readonly mime: string;
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a PNG, JPEG or WebP; undefined for every other sequence of bytes. Never throws. */
export function imageFacts(bytes: Uint8Array): ImageFacts | undefined {
  const mime = signatures.find(([, matches]) => matches(bytes))?.[0];
  if (mime === undefined) return undefined;
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { mime, width, height } : undefined;
  } catch {
    // image-size throws a TypeError or a RangeError on a header that stops early: that is not an image.
    return undefined;
  }
}

const signatures: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['image/png', bytes => startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', bytes => startsWith(bytes, 0, [0xff, 0xd8, 0xff])],
  [
    'image/webp',
    bytes => startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]),
  ],
];

function startsWith(bytes: Uint8Array, from: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[from + index] === byte);
}
