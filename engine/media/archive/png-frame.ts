import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** A picture in RGB, three bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * A picture as PNG, compressed lightly: a clip is a hundred of them, and the canvas takes ten times as long for each.
 * With 16 bits a channel the same picture, for those who expect as much.
 */
export async function pngFrame(pixels: Pixels, bits: 8 | 16): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([bits, 2], 8);
  const data = await promisify(deflate)(filtered(pixels, bits), { level: 4 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Every byte as its difference from the neighbour that is most like it (Paeth): drawn pictures halve in size by it. */
function filtered({ width, height, rgb }: Pixels, bits: 8 | 16): Uint8Array {
  const [stride, depth] = [width * 3, bits / 8];
  const rows = new Uint8Array(height * (1 + stride * depth));
  let at = 0;
  for (let y = 0; y < height; y++) {
    rows[at++] = 4;
    for (let x = 0, here = y * stride; x < stride; x++, here++) {
      const left = x < 3 ? 0 : rgb[here - 3]!;
      const up = y === 0 ? 0 : rgb[here - stride]!;
      const corner = x < 3 || y === 0 ? 0 : rgb[here - stride - 3]!;
      const difference = rgb[here]! - likeliest(left, up, corner);
      // 257 times the byte is the same brightness in sixteen bits: both bytes alike.
      rows[at++] = difference;
      if (depth === 2) rows[at++] = difference;
    }
  }
  return rows;
}

function likeliest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
