import type { Input, InputVideoTrack } from 'mediabunny';
import type { Footage } from './plan-runs.ts';
import { type FrameRate, fpsOf, type Medium, told, Unplayable } from './reel.ts';

/** A medium that is open: it has to be closed. */
export interface OpenMedium {
  readonly input: Input;
  readonly track: InputVideoTrack;
}

/** Opens the pictures of a medium. Throws Unplayable when it has none, or none that can be shown here. */
export async function openPictures(medium: Medium): Promise<OpenMedium> {
  const [{ ALL_FORMATS, FilePathSource, Input }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs/polyfill'),
  ]);
  const input = new Input({ source: new FilePathSource(medium.path), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track === null) throw new Unplayable(medium, 'it has no pictures');
    if (await track.hasHighDynamicRange()) throw new Unplayable(medium, 'its colours are HDR, or of a wide gamut');
    if (!(await track.canDecode())) throw new Unplayable(medium, `it is ${await codecWords(track)}`);
    return { input, track };
  } catch (error) {
    input.dispose();
    if (error instanceof Unplayable) throw error;
    throw new Unplayable(medium, `it cannot be read: ${told(error)}`);
  }
}

/** What can be copied of a medium. Throws as `openPictures` does. */
export async function lookAtFootage(medium: Medium, rate: FrameRate): Promise<Footage> {
  const { EncodedPacketSink } = await import('mediabunny');
  const { input, track } = await openPictures(medium);
  try {
    const width = await track.getDisplayWidth();
    const height = await track.getDisplayHeight();
    const config = await configOf(track);
    if (config === undefined) return { width, height, packets: [] };
    const packets: { timestamp: number; isKey: boolean }[] = [];
    for await (const { timestamp, type } of new EncodedPacketSink(track).packets(undefined, undefined, {
      metadataOnly: true,
    }))
      packets.push({ timestamp, isKey: type === 'key' });
    return { config, width, height, packets: numbered(packets, rate) };
  } finally {
    input.dispose();
  }
}

/** Undefined: it is no H.264 with its configuration apart, or it is not shown as it is stored. */
async function configOf(track: InputVideoTrack): Promise<string | undefined> {
  const config = await track.getDecoderConfig();
  const isPlain =
    (await track.getCodec()) === 'avc' &&
    (await track.getRotation()) === 0 &&
    (await track.getCodedWidth()) === (await track.getDisplayWidth()) &&
    (await track.getCodedHeight()) === (await track.getDisplayHeight());
  if (!isPlain || config?.description === undefined) return undefined;
  return hex(config.description);
}

/** Bytes as text, to be compared. */
export const hex = (bytes: AllowSharedBufferSource): string =>
  (ArrayBuffer.isView(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Buffer.from(bytes)
  ).toString('hex');

/** Which frame every packet is at a rate. Empty: they do not come at that rate. */
function numbered(
  packets: readonly { readonly timestamp: number; readonly isKey: boolean }[],
  rate: FrameRate,
): Footage['packets'] {
  const first = packets.reduce((least, { timestamp }) => Math.min(least, timestamp), Number.POSITIVE_INFINITY);
  const frames = packets.map(({ timestamp, isKey }) => ({ exact: (timestamp - first) * fpsOf(rate), isKey }));
  // Containers round times, to a millisecond at worst.
  const isEven = frames.every(({ exact }) => Math.abs(exact - Math.round(exact)) < 0.1);
  const numbers = new Set(frames.map(({ exact }) => Math.round(exact)));
  const isWhole = numbers.size === frames.length && Math.max(...numbers) === frames.length - 1;
  return isEven && isWhole ? frames.map(({ exact, isKey }) => ({ frame: Math.round(exact), isKey })) : [];
}

const codecWords = async (track: InputVideoTrack): Promise<string> =>
  (await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? 'of no known kind');
