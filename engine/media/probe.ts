import { open, readFile } from 'node:fs/promises';
import type { Input, InputAudioTrack, InputVideoTrack } from 'mediabunny';
import { archiveFacts, looksLikeArchive } from './archive/archive-facts.ts';
import { dataFacts, looksLikeData } from './data-facts.ts';
import { imageEnds } from './image-ends.ts';
import { imageFacts } from './image-facts.ts';
import type { MediaFacts } from './media-facts.ts';
import { flacFacts, looksLikeFlac } from './sound/flac-facts.ts';

/**
 * What the file at `path` is, read from its bytes: PNG, JPEG, WebP; MP4, MOV, WebM; MP3, WAV, FLAC, AAC, M4A, Ogg; ZIP;
 * a JSON object. Undefined when it is anything else, broken off or empty; bad bytes never throw. A path that cannot be
 * read rejects, as any read would.
 */
export async function probe(path: string): Promise<MediaFacts | undefined> {
  const head = await firstBytes(path);
  const image = imageFacts(head);
  if (image !== undefined) {
    return imageEnds(await readFile(path), image.mime) ? { kind: 'image', ...image } : undefined;
  }
  if (looksLikeArchive(head)) return archiveFacts(path);
  if (looksLikeData(head)) return dataFacts(path);
  if (looksLikeFlac(head)) return flacFacts(head);
  return looksLikeMedia(head) ? await probeTracks(path) : undefined;
}

/** JPEGs carry profiles and thumbnails before their size: 256 KiB reaches past them. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(262_144), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

// Asked before mediabunny is: MP3 has no signature worth the name, and a parser that searches for a sync word finds one
// in any text that is long enough.
function looksLikeMedia(head: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (['ftyp', 'moov', 'mdat', 'free', 'wide', 'skip'].includes(text(4, 8))) return true;
  if (['RIFF', 'RIFX', 'RF64'].includes(text(0, 4))) return text(8, 12) === 'WAVE';
  if (text(0, 4) === 'OggS') return true;
  const webm = head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3;
  const mp3 = text(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0);
  return webm || mp3;
}

async function probeTracks(path: string): Promise<MediaFacts | undefined> {
  const { Input, FilePathSource, MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG, ADTS } = await import('mediabunny');
  const formats = [MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG, ADTS];
  const input = new Input({ source: new FilePathSource(path), formats });
  try {
    const video = await input.getPrimaryVideoTrack();
    return video === null ? await audioFacts(input) : await videoFacts(input, video);
  } catch {
    // Mediabunny reports a damaged file with whatever its parser ran into; every one of these means "not media".
    return undefined;
  } finally {
    input.dispose();
  }
}

async function videoFacts(input: Input, track: InputVideoTrack): Promise<MediaFacts | undefined> {
  const { EncodedPacketSink } = await import('mediabunny');
  const { packetCount: frames } = await track.computePacketStats();
  const start = Math.max(0, await track.getFirstTimestamp());
  const seconds = (await track.computeDuration()) - start;
  // The index of an MP4 may stand whole at the front of half a file; only the last packet's bytes prove the rest.
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
  if (frames === 0 || seconds <= 0 || last === null || last.data.byteLength === 0) return undefined;
  return {
    kind: 'video',
    mime: bareMime(await input.getMimeType()),
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    fps: frameRate(frames / seconds),
    frames,
    seconds: rounded(seconds),
    ...(await soundFacts(await input.getPrimaryAudioTrack())),
  };
}

async function audioFacts(input: Input): Promise<MediaFacts | undefined> {
  const { EncodedPacketSink } = await import('mediabunny');
  const track = await input.getPrimaryAudioTrack();
  if (track === null) return undefined;
  const seconds = await track.computeDuration();
  const last = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
  if (seconds <= 0 || last === null) return undefined;
  return {
    kind: 'audio',
    mime: bareMime(await input.getMimeType()),
    seconds: rounded(seconds),
    ...(await soundFacts(track)),
  };
}

/** Null: there is no track of it. */
async function soundFacts(track: InputAudioTrack | null): Promise<Pick<MediaFacts, 'channels' | 'sampleRate'>> {
  if (track === null) return { channels: 0 };
  return { channels: await track.getNumberOfChannels(), sampleRate: await track.getSampleRate() };
}

/** 23.976 and its kin are what people call them; anything within a thousandth of one is that one. */
function frameRate(measured: number): number {
  const known = [23.976, 24, 25, 29.97, 30, 47.952, 48, 50, 59.94, 60, 119.88, 120];
  const nearest = known.reduce((best, rate) => (Math.abs(rate - measured) < Math.abs(best - measured) ? rate : best));
  return Math.abs(nearest - measured) / nearest < 0.0004 ? nearest : rounded(measured);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function bareMime(mime: string): string {
  return mime.split(';')[0] ?? mime;
}
