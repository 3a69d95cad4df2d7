import type { Clip, Event, Timeline } from '../cut/timeline.ts';
import { type Medium, type Reel, type ReelPicture, Unplayable } from '../media/reel/reel.ts';
import { renderer, renderReel } from '../media/reel/render-reel.ts';
import { digest } from './cards.ts';
import type { Made } from './write-folder.ts';

/** Where the media of a film is. */
export interface Sources {
  /** The path of a medium by its name. */
  readonly pathOf: (name: string) => string;
  /** Told how many frames of how many are done. */
  readonly report: (done: number, of: number) => void;
}

/** The film to be looked at, as one file. */
export function roughCut(timeline: Timeline, { pathOf, report }: Sources): Made {
  return {
    // Bytes stand for media here: one under another name makes no other film.
    recipe: digest([renderer, reelOf(timeline, ({ sha256 }) => ({ name: '', path: sha256 }))]),
    make: async path => {
      try {
        await renderReel(
          reelOf(timeline, ({ name }) => ({ name, path: pathOf(name) })),
          path,
          report,
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof Unplayable)) throw error;
        return `${error.medium.name} cannot be played here: ${error.message}`;
      }
    },
  };
}

/** No side is longer: it is there to be looked at, and larger media is beside it. */
const longest = 1920;

type MediumOf = (clip: Clip) => Medium;

function reelOf({ title, ratio, width, height, count, frames, events, sounds }: Timeline, mediumOf: MediumOf): Reel {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    title: `${title} ${ratio}`,
    width: 2 * Math.round((width * scale) / 2),
    height: 2 * Math.round((height * scale) / 2),
    rate: count.rate,
    frames,
    pictures: events.map(event => pictureOf(event, mediumOf)),
    sounds: sounds.map(({ at, frames: length, in: from, clip }) => ({
      at,
      frames: length,
      in: from,
      medium: mediumOf(clip),
    })),
  };
}

function pictureOf(event: Event, mediumOf: MediumOf): ReelPicture {
  const { at, frames, dissolve } = event;
  const lying = { at, frames, ...(dissolve ? { dissolve } : {}) };
  switch (event.kind) {
    case 'clip':
      return { kind: 'clip', ...lying, in: event.in, medium: mediumOf(event.clip) };
    case 'card':
      return { kind: 'card', ...lying, text: event.text };
    case 'black':
      return { kind: 'black', ...lying, ...(event.shot === undefined ? {} : { label: event.shot }) };
    default:
      return event satisfies never;
  }
}
