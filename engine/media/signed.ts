import { crc32 } from 'node:zlib';
import { maker } from './maker.ts';

/** A PNG that says who made it, in a text chunk behind its header. */
export function signedPng(png: Uint8Array): Uint8Array {
  const data = Buffer.from(`tEXtSoftware\0${maker}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}

/** An MP4 that says who made it, in a free box behind everything. */
export function signedMp4(mp4: Uint8Array): Uint8Array {
  const box = Buffer.from(`\0\0\0\0free${maker}`, 'latin1');
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([mp4, box]);
}
