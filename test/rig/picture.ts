import { crc32, deflateSync } from 'node:zlib';

/** A PNG of noise, another for every number: large enough for a provider, and the same bytes every time. */
export function picture(number: number, width = 64, height = 36): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = Buffer.alloc(height * (1 + width * 3));
  let dice = number + 1;
  for (let index = 0; index < pixels.length; index++) {
    dice = (Math.imul(dice, 1103515245) + 12345) >>> 0;
    pixels[index] = index % (1 + width * 3) === 0 ? 0 : dice >>> 16;
  }
  const parts = [
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
