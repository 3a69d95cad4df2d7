import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { Pixels } from './png-frame.ts';

/** What the numbers of an EXR frame mean. */
export type ExrColour =
  /** Light on a display of the BT.2020 primaries; 1 is 100 nits. */
  | 'bt2020'
  /** Light in a scene, in the primaries of ACES (AP1). */
  | 'acescg';

/**
 * A picture as OpenEXR: linear half floats, red, green and blue, in blocks of 16 lines compressed with zlib. The least
 * that the format asks for: openexr.com, "OpenEXR File Layout".
 */
export async function exrFrame(pixels: Pixels, colour: ExrColour): Promise<Uint8Array> {
  const { width, height } = pixels;
  const header = headerOf(width, height, colour);
  const planes = halves(pixels, colour);
  const count = Math.ceil(height / 16);
  const blocks = await Promise.all(
    Array.from({ length: count }, (_, index) => block(planes, index * 16, { width, height })),
  );
  const table = Buffer.alloc(count * 8);
  let offset = header.length + table.length;
  blocks.forEach((each, index) => {
    table.writeBigUInt64LE(BigInt(offset), index * 8);
    offset += each.length;
  });
  return Buffer.concat([header, table, ...blocks]);
}

/** Blue, green, red: channels stand in the order of their names. */
type Halves = readonly [Uint16Array, Uint16Array, Uint16Array];

function headerOf(width: number, height: number, colour: ExrColour): Buffer {
  const window = int32(0, 0, width - 1, height - 1);
  const channels = ['B', 'G', 'R'].map(name => Buffer.concat([text(name), int32(1, 0, 1, 1)]));
  return Buffer.concat([
    Buffer.from([0x76, 0x2f, 0x31, 0x01, 2, 0, 0, 0]),
    attribute('channels', 'chlist', Buffer.concat([...channels, Buffer.alloc(1)])),
    attribute('chromaticities', 'chromaticities', float32(...primaries[colour])),
    attribute('compression', 'compression', Buffer.from([3])),
    attribute('dataWindow', 'box2i', window),
    attribute('displayWindow', 'box2i', window),
    attribute('lineOrder', 'lineOrder', Buffer.from([0])),
    attribute('pixelAspectRatio', 'float', float32(1)),
    attribute('screenWindowCenter', 'v2f', float32(0, 0)),
    attribute('screenWindowWidth', 'float', float32(1)),
    Buffer.alloc(1),
  ]);
}

/** Up to 16 lines: their bytes, the even ones first, each as its difference from the one before, deflated. */
async function block(
  planes: Halves,
  from: number,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const lines = Math.min(16, height - from);
  const raw = Buffer.alloc(lines * width * 6);
  let at = 0;
  for (let y = from; y < from + lines; y++) {
    for (const plane of planes) for (let x = 0; x < width; x++) at = raw.writeUInt16LE(plane[y * width + x]!, at);
  }
  const split = Buffer.alloc(raw.length);
  const half = (raw.length + 1) >> 1;
  for (let index = 0; index < raw.length; index++) split[(index >> 1) + (index & 1 ? half : 0)] = raw[index]!;
  for (let index = split.length - 1; index > 0; index--) split[index] = split[index]! - split[index - 1]! + 128;
  const packed = await promisify(deflate)(split, { level: 4 });
  // What does not get smaller is stored as it is: readers tell by the size.
  const data = packed.length < raw.length ? packed : raw;
  return Buffer.concat([int32(from, data.length), data]);
}

/** Rec.709 as displayed, to linear light in the wanted primaries. */
function halves({ width, height, rgb }: Pixels, colour: ExrColour): Halves {
  const planes: Halves = [
    new Uint16Array(width * height),
    new Uint16Array(width * height),
    new Uint16Array(width * height),
  ];
  const matrix = fromRec709[colour];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const light = [0, 1, 2].map(channel => linear[rgb[pixel * 3 + channel]!]!) as [number, number, number];
    matrix.forEach(([r, g, b], channel) => {
      planes[2 - channel]![pixel] = halfOf(r * light[0] + g * light[1] + b * light[2]);
    });
  }
  return planes;
}

const linear = Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 2.4);

type Row = readonly [number, number, number];

/** BT.2087 for BT.2020; the ACES transform of Rec.709 with a Bradford adaptation for AP1. */
const fromRec709: Readonly<Record<ExrColour, readonly [Row, Row, Row]>> = {
  bt2020: [
    [0.6274, 0.3293, 0.0433],
    [0.0691, 0.9195, 0.0114],
    [0.0164, 0.088, 0.8956],
  ],
  acescg: [
    [0.6131, 0.3395, 0.0474],
    [0.0702, 0.9164, 0.0134],
    [0.0206, 0.1096, 0.8698],
  ],
};

/** x and y of red, green, blue and white. */
const primaries: Readonly<Record<ExrColour, readonly number[]>> = {
  bt2020: [0.708, 0.292, 0.17, 0.797, 0.131, 0.046, 0.3127, 0.329],
  acescg: [0.713, 0.293, 0.165, 0.83, 0.128, 0.044, 0.32168, 0.33767],
};

const single = new Float32Array(1);
const bitsOfSingle = new Uint32Array(single.buffer);

/** A number from 0 to 1 as half float, cut off; what is too small to be normal is 0. */
function halfOf(value: number): number {
  single[0] = value;
  const bits = bitsOfSingle[0]!;
  const exponent = ((bits >>> 23) & 255) - 112;
  return exponent <= 0 || value <= 0 ? 0 : (exponent << 10) | ((bits >>> 13) & 1023);
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1');

function attribute(name: string, type: string, value: Buffer): Buffer {
  return Buffer.concat([text(name), text(type), int32(value.length), value]);
}

const int32 = (...values: readonly number[]): Buffer => Buffer.from(Int32Array.from(values).buffer);

const float32 = (...values: readonly number[]): Buffer => Buffer.from(Float32Array.from(values).buffer);
