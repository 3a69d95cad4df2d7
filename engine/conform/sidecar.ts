import { takeAddress } from '../production/address.ts';
import type { Handed } from './collect-clips.ts';

/** Where a take comes from, for whoever asks later: a file beside the media. Nothing for what is no take. */
export function sidecarOf({ clip, from }: Handed): readonly (readonly [string, string])[] {
  if (from.kind === 'file') return [];
  const { job, held } = from;
  const { take, address } = held;
  const { media } = take;
  const told = {
    file: `media/${clip.name}`,
    sha256: media.sha256,
    take: takeAddress(address, take.take),
    ...(job.scene === undefined ? {} : { shot: `${job.scene}/${job.shot}` }),
    ...(job.rung === undefined ? {} : { rung: job.rung }),
    ...(job.ratio === undefined ? {} : { ratio: job.ratio }),
    model: job.model,
    provider: take.provider,
    task: take.task,
    created: take.created,
    request: take.request,
    from: take.from,
    credits: take.credits,
    ...(take.reusedFrom === undefined ? {} : { reusedFrom: take.reusedFrom }),
    media: {
      width: media.width,
      height: media.height,
      fps: media.fps,
      frames: media.frames,
      seconds: media.seconds,
      channels: media.channels,
      sampleRate: media.sampleRate,
    },
    ...(held.review ? { review: held.review } : {}),
    ...(take.notes ? { notes: take.notes } : {}),
  };
  return [[`provenance/${clip.name}.json`, `${JSON.stringify(told, undefined, 2)}\n`]];
}
