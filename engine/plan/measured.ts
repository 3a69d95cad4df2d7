import type { KnownAsset } from '../catalog/request.ts';
import { stillOf } from '../graph/draft.ts';
import type { Input, InputSource } from '../graph/job.ts';
import type { Media } from '../lockfile/lockfile.ts';
import type { Address } from '../production/address.ts';
import type { Standing } from './standing.ts';

type Known = ReadonlyMap<Address, Standing>;

/** The media an input is, of the take in use. Absent: there is no take, or not so many results. */
export function mediaOf(source: Exclude<InputSource, { kind: 'file' }>, known: Known): Media | undefined {
  const { inUse } = known.get(source.of)!;
  if (inUse.kind !== 'take') return undefined;
  const { media, others = [] } = inUse.held.take;
  return source.kind === 'take' && source.output !== undefined ? others[source.output - 2] : media;
}

/** What an input turned out to be. Absent: it is a file, or not there yet. */
export function measured({ source }: Input, known: Known): KnownAsset | undefined {
  const media = source.kind === 'file' ? undefined : mediaOf(source, known);
  if (!media) return undefined;
  const { kind, mime, bytes, width, height, fps, seconds } = media;
  const facts: KnownAsset = {
    ...(kind === 'video' || kind === 'image' || kind === 'audio' ? { kind } : {}),
    mime,
    bytes,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(fps === undefined ? {} : { fps }),
    ...(seconds === undefined ? {} : { seconds }),
  };
  return source.kind === 'lastFrame' ? stillOf(facts) : facts;
}
