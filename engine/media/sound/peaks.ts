import { channelsOf } from './channels.ts';

/**
 * How loud a sound is, in so many steps of equal length: the loudest sample of each, from 0 to 1, and its seconds.
 * Rejects when the file has no sound track, or none that can be decoded here.
 */
export async function peaks(
  path: string,
  steps: number,
): Promise<{ readonly seconds: number; readonly levels: Float32Array }> {
  // Mediabunny decodes with whatever the platform has, and Node has nothing.
  const [{ ALL_FORMATS, AudioSampleSink, FilePathSource, Input }] = await Promise.all([
    import('mediabunny'),
    import('@napi-rs/webcodecs/polyfill'),
  ]);
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const levels = new Float32Array(steps);
  // Pending decodes do not keep Node alive.
  const alive = setInterval(() => {}, 1000);
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) throw new Error(`${path} has no sound track`);
    const seconds = await track.computeDuration();
    for await (const sample of new AudioSampleSink(track).samples()) {
      const { timestamp, sampleRate } = sample;
      const [first] = channelsOf(sample);
      sample.close();
      first?.forEach((level, index) => {
        const step = Math.floor(((timestamp + index / sampleRate) / seconds) * steps);
        if (step >= 0 && step < steps) levels[step] = Math.max(levels[step]!, Math.min(1, Math.abs(level)));
      });
    }
    return { seconds, levels };
  } finally {
    clearInterval(alive);
    input.dispose();
  }
}
