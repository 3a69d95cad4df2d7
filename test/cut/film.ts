import { type Clip, layOut, type Timeline } from '../../engine/cut/timeline.ts';
import type { CutPicture } from '../../engine/production/cut.ts';
import { convertFrames, rateOf } from '../../engine/time/rate.ts';

const origin = {} as CutPicture['origin'];

/** A picture of a cut without a place in a config. */
export type Drawn = CutPicture extends infer P ? (P extends CutPicture ? Omit<P, 'origin'> : never) : never;

/** A clip of so many frames at its own rate. */
export const clip = (name: string, own: number, fps: number, film: number, more: Partial<Clip> = {}): Clip => ({
  name,
  sha256: 'ab'.repeat(32),
  frames: convertFrames(own, rateOf(fps), rateOf(film)),
  rate: rateOf(fps),
  own,
  width: 1280,
  height: 720,
  isHeard: false,
  alternates: {},
  ...more,
});

export interface FilmOf {
  readonly fps: number;
  readonly drops?: boolean;
  readonly start: number;
  readonly title?: string;
  readonly clips: Readonly<Record<string, Clip>>;
  readonly pictures: readonly Drawn[];
  /** A sound of two seconds from frame 12 on. Absent: none. */
  readonly sound?: Clip;
}

export const laidOut = ({ fps, drops = false, start, title = 'Spot', clips, pictures, sound }: FilmOf) =>
  layOut({
    title,
    ratio: '16:9',
    cut: {
      isWritten: true,
      rate: rateOf(fps),
      pictures: pictures.map(picture => ({ ...picture, origin }) as CutPicture),
      sounds: sound ? [{ source: { kind: 'sound', id: 'voice' }, at: 12, origin }] : [],
    },
    delivery: { start, drops },
    clipOf: shot => clips[shot] ?? { missing: 48 },
    soundOf: () => sound,
    cardOf: (_, frames) => `card_${frames}.mp4`,
  });

/** Three shots, a dissolve, a card, a note and a sound, at 24 frames per second. */
export const spot = (): Timeline =>
  laidOut({
    fps: 24,
    start: 86_400,
    title: 'Night & "Ride"',
    clips: {
      's01/ride': clip('S01_ride_gen45_v01_16x9.mp4', 121, 24, 24, {
        alternates: { draft: clip('S01_ride_gen4turbo_v02_16x9.mp4', 120, 24, 24) },
        take: {
          address: 's01/ride@final#1',
          model: 'gen4.5',
          verdict: 'approved',
          seed: 7,
          notes: [
            { at: 1, text: 'hero <reveal> 🚲', by: 'ana' },
            { at: 4.9, text: 'cut away', by: 'ana' },
          ],
        },
      }),
      's01/rider': clip('S01_rider_gen45_v01_16x9.mp4', 120, 24, 24),
    },
    pictures: [
      { kind: 'shot', shot: 's01/ride', in: 12, out: 96 },
      { kind: 'shot', shot: 's01/rider', out: 72, dissolve: 13 },
      { kind: 'card', text: 'Night & "Ride" 🌙', frames: 48 },
      { kind: 'black', frames: 24 },
    ],
    sound: {
      name: 'voice_v01.mp3',
      sha256: 'cd'.repeat(32),
      frames: 48,
      isHeard: true,
      alternates: {},
    },
  }).timeline;
