import type { FrameRate, Reel } from './reel.ts';
import { renderReel } from './render-reel.ts';

/** A card as a film of its own. */
export interface CardFilm {
  readonly text: string;
  /** Even. */
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly rate: FrameRate;
}

/** Renders a card as MP4, silent, to the frame. */
export async function renderCard({ text, frames, ...size }: CardFilm, path: string): Promise<void> {
  const reel: Reel = { title: text, ...size, frames, pictures: [{ kind: 'card', at: 0, frames, text }], sounds: [] };
  await renderReel(reel, path);
}
