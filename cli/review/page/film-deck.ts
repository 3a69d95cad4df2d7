import { deck } from './deck.ts';

interface Reel {
  readonly fps: number;
  readonly toggle: () => void;
  readonly seek: (to: number) => void;
  readonly time: () => number;
  /** To the start of the shot so many further. */
  readonly shot: (steps: number) => void;
}

/** Puts the film's clock under the keys; the result takes it away. */
export function filmDeck(reel: Reel): () => void {
  deck.film = reel;
  return () => {
    if (deck.film === reel) deck.film = undefined;
  };
}
