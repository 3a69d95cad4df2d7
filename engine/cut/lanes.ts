import type { SoundEvent } from './timeline.ts';

/** Sounds in the order of the film, each on the first lane that is free; the sound of pictures has lanes of its own, above. */
export function inLanes(sounds: readonly Omit<SoundEvent, 'lane'>[]): readonly SoundEvent[] {
  const ends: { readonly isOwn: boolean; end: number }[] = [];
  return sounds
    .toSorted((a, b) => Number(b.isOwn ?? false) - Number(a.isOwn ?? false) || a.at - b.at)
    .map(sound => {
      const isOwn = sound.isOwn ?? false;
      const free = ends.findIndex(lane => lane.isOwn === isOwn && lane.end <= sound.at);
      const lane = free < 0 ? ends.push({ isOwn, end: 0 }) - 1 : free;
      ends[lane]!.end = sound.at + sound.frames;
      return { ...sound, lane: lane + 1 };
    });
}
