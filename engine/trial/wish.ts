import type { Json } from '../catalog/request.ts';

/** One result somebody would like to have, of whichever model. */
export interface Wish {
  readonly kind: 'video' | 'image';
  /** Absent for images. */
  readonly seconds?: number;
  /** An aspect (`16:9`) or a size (`1280:720`). */
  readonly ratio: string;
  /** A class such as 1080p. Absent: 720p, else the least above it, else the greatest. */
  readonly resolution?: string;
  readonly audio: boolean;
  /** Whether the first frame is given. */
  readonly first: boolean;
  /** Whether the last frame is given. */
  readonly last: boolean;
  /** How many reference images are given. */
  readonly references: number;
}

/** What keeps a model from it. */
export interface Obstacle {
  /** The rest of a sentence that begins with the model: `takes 4 s, 6 s or 8 s, not 5`. */
  readonly text: string;
  /** The nearest it could do, as people write it: `6 s`. Absent: nothing is near. */
  readonly nearest?: string;
}

/** A part of the request that a wish becomes. */
export interface Part {
  readonly body: Readonly<Record<string, Json>>;
  readonly ratio?: string;
  readonly resolution?: string;
  readonly obstacles: readonly Obstacle[];
}
