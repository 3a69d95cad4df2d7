import type { EncodedAudioPacketSource, EncodedVideoPacketSource } from 'mediabunny';
import { encodeFrames } from '../film/encode-frames.ts';
import { black } from '../film/planes.ts';
import { maker } from '../maker.ts';
import { type AudioPacket, encodeSamples, frameSamples } from '../sound/encode-samples.ts';
import { compose } from './compose.ts';
import { mixRate } from './hear.ts';
import { hex, lookAtFootage, openPictures } from './look-at-footage.ts';
import { isHeard, mix, samplesOf } from './mix.ts';
import { type Footage, planRuns, type Run } from './plan-runs.ts';
import { fpsOf, type Reel } from './reel.ts';

/** Changes when the same reel becomes another file. */
export const renderer = 1;

/**
 * Renders a reel as MP4: H.264, and AAC where anything is heard. Exactly its frames at its rate; the index stands in front.
 * What can be is copied. `report` hears how many frames of how many are done. Throws Unplayable before anything is written
 * when a medium is of a kind that cannot be shown here; in the midst of it, when one turns out to be broken.
 */
export async function renderReel(
  reel: Reel,
  path: string,
  report: (done: number, of: number) => void = () => {},
): Promise<void> {
  const runs = planRuns(reel, { own: await ownConfig(reel), footage: await look(reel) });
  const { EncodedAudioPacketSource, EncodedVideoPacketSource, FilePathTarget, Mp4OutputFormat, Output } = await import(
    'mediabunny'
  );
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'reserve' }),
    target: new FilePathTarget(path),
  });
  const video = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(video, { frameRate: fpsOf(reel.rate), maximumPacketCount: reel.frames });
  const audio = isHeard(reel) ? new EncodedAudioPacketSource('aac') : undefined;
  if (audio)
    output.addAudioTrack(audio, { maximumPacketCount: Math.ceil(samplesOf(reel) / frameSamples('aac', mixRate)) + 3 });
  output.setMetadataTags({ title: reel.title, comment: maker });
  const sound = audio && listen(reel, audio);
  try {
    await output.start();
    for (const run of runs) await put(run, { reel, video, listenTo: sound?.until ?? (async () => {}), report });
    await sound?.until(Number.POSITIVE_INFINITY);
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  } finally {
    await sound?.close();
  }
}

interface Putting {
  readonly reel: Reel;
  readonly video: EncodedVideoPacketSource;
  /** Writes the sound up to a moment, so that it lies beside its pictures. */
  readonly listenTo: (seconds: number) => Promise<void>;
  readonly report: (done: number, of: number) => void;
}

async function put(run: Run, { reel, video, listenTo, report }: Putting): Promise<void> {
  let done = run.at;
  const packets = run.kind === 'copy' ? copied(run, reel) : encoded(run, reel);
  for await (const [packet, meta] of packets) {
    await listenTo(packet.timestamp);
    await video.add(packet, meta);
    report(++done, reel.frames);
  }
}

/** Packets of a medium as they are, at the time they have in the film. */
async function* copied({ at, frames, picture, first }: Run & { kind: 'copy' }, { rate }: Reel) {
  const { EncodedPacketSink } = await import('mediabunny');
  const fps = fpsOf(rate);
  const { input, track } = await openPictures(picture.medium);
  try {
    const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
    const origin = await track.getFirstTimestamp();
    let index = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      if (index >= first + frames) break;
      if (index++ < first) continue;
      const frame = Math.round((packet.timestamp - origin) * fps) - picture.in + at;
      yield [
        packet.clone({ timestamp: frame / fps, duration: 1 / fps }),
        { ...(decoderConfig ? { decoderConfig } : {}) },
      ] as const;
    }
  } finally {
    input.dispose();
  }
}

async function* encoded({ at, frames }: Run, reel: Reel) {
  const { width, height, rate } = reel;
  const composition = compose(reel);
  try {
    yield* encodeFrames({ width, height, fps: fpsOf(rate), frames, draw: index => composition.frame(at + index) }, at);
  } finally {
    await composition.close();
  }
}

/** What a decoder has to be told of what is encoded here; a frame of it says so. */
async function ownConfig({ width, height, rate }: Reel): Promise<string> {
  const frame = black(width, height);
  for await (const [, meta] of encodeFrames({ width, height, fps: fpsOf(rate), frames: 1, draw: () => frame }))
    if (meta?.decoderConfig?.description) return hex(meta.decoderConfig.description);
  throw new Error('the encoder gave no configuration');
}

async function look({ pictures, rate }: Reel): Promise<ReadonlyMap<string, Footage>> {
  const media = new Map(
    pictures.flatMap(each => (each.kind === 'clip' ? [[each.medium.path, each.medium] as const] : [])),
  );
  const footage = new Map<string, Footage>();
  for (const [path, medium] of media) footage.set(path, await lookAtFootage(medium, rate));
  return footage;
}

/** The mix, encoded and written as far as it is asked for. */
function listen(reel: Reel, track: EncodedAudioPacketSource) {
  const length = frameSamples('aac', mixRate);
  const end = samplesOf(reel);
  const packets = encodeSamples(mix(reel), { codec: 'aac', rate: mixRate, channels: 2, bitrate: 192_000 });
  let next = 0;
  let isOver = false;
  return {
    async until(seconds: number): Promise<void> {
      while (!isOver && next / mixRate <= seconds) {
        const { value, done } = await packets.next();
        // An encoder begins with a packet of silence that was not asked for: it lies before the film, where nobody hears it.
        const at = next - length;
        isOver = done === true || at >= end;
        if (done || isOver) return;
        const [packet, meta]: AudioPacket = value;
        next += length;
        await track.add(
          packet.clone({ timestamp: at / mixRate, duration: Math.min(length, end - at) / mixRate }),
          meta,
        );
      }
    },
    close: () => packets.return(undefined),
  };
}
