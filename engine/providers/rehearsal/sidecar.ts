import type { TaskRecord } from './task-record.ts';

/** What the numbers of the frames mean, as a JSON document: what Runway calls colorimetry.json. Its members are made up. */
export function colorimetry({ request, output }: TaskRecord): Uint8Array {
  const profile = String(request.body.outputFormat ?? 'hdr10');
  const aces = profile.includes('acescg');
  const exr = profile.includes('exr');
  const document = {
    profile,
    primaries: aces ? 'AP1' : 'BT.2020',
    transfer: exr ? 'linear' : 'PQ',
    referredTo: aces ? 'scene' : 'display',
    ...(exr && !aces ? { unit: '100 nits' } : {}),
    frameRate: output.fps,
    made: 'in rehearsal',
  };
  return Buffer.from(`${JSON.stringify(document, undefined, 2)}\n`);
}
