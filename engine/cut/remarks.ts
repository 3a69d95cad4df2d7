import { type Rate, rateWords, sameRate } from '../time/rate.ts';
import { type Count, timecodeAt } from '../time/timecode.ts';
import type { Clip, SoundEvent } from './timeline.ts';

/** Which clips have another rate than the film. */
export function otherRates(clips: readonly Clip[], rate: Rate): readonly string[] {
  const others = clips.filter(clip => clip.rate && !sameRate(clip.rate, rate));
  const rates = [...new Set(others.map(clip => rateWords(clip.rate!)))];
  return rates.map(other => {
    const names = [...new Set(others.filter(clip => rateWords(clip.rate!) === other).map(clip => clip.name))];
    return `the film has ${rateWords(rate)} frames per second, and ${other}: ${names.join(', ')}`;
  });
}

/** Which sounds outlast the picture. */
export const overhang = (sounds: readonly SoundEvent[], frames: number, count: Count): readonly string[] =>
  sounds
    .filter(sound => sound.at + sound.frames > frames)
    .map(
      sound =>
        `${sound.clip.name} goes on ${timecodeAt(sound.at + sound.frames - frames, { rate: count.rate, drops: false })} past the last picture`,
    );
