import type { Collected, SoundFacts } from './collect-clips.ts';

/**
 * Collects with what all media sounds like: takes of an older lockfile do not say whether they are heard, so their files
 * are looked into. `pathOf`: where a digest's bytes are; undefined when they are not there.
 */
export async function listening(
  collect: (listened: ReadonlyMap<string, SoundFacts>) => Collected,
  pathOf: (sha256: string) => Promise<string | undefined>,
): Promise<Collected> {
  const collected = collect(new Map());
  const older = collected.handed.flatMap(({ from }) => {
    if (from.kind === 'file') return [];
    const { kind, channels, sha256 } = from.held.take.media;
    return (kind === 'video' || kind === 'audio') && channels === undefined ? [sha256] : [];
  });
  if (older.length === 0) return collected;
  const { probe } = await import('../media/probe.ts');
  const listened = new Map<string, SoundFacts>();
  // One after the other: each holds a file open.
  for (const sha256 of new Set(older)) {
    const path = await pathOf(sha256);
    const { channels, sampleRate } = (path === undefined ? undefined : await probe(path)) ?? {};
    if (channels !== undefined) listened.set(sha256, { channels, ...(sampleRate === undefined ? {} : { sampleRate }) });
  }
  return collect(listened);
}
