import type { Review } from '../../schemas/types/lockfile.ts';

/** Words of the lockfile's schema that people choose from, here and on the page; a test holds them to it. */

/** In the order in which a shot falls apart. */
export const reasons: readonly NonNullable<Review['reason']>[] = [
  'identity_shift',
  'limb_deform',
  'camera_collapse',
  'lighting',
  'background',
  'object',
  'mood',
  'treatment',
  'hands',
  'faces',
  'logos',
  'text',
  'product_geometry',
  'reflections',
  'background_text',
  'brand_safety',
  'physics',
  'wardrobe',
  'extra_people',
  'flicker',
  'audio_sync',
];

/** What a chosen take is kept for. */
export const qualities: readonly NonNullable<Review['for']>[] = [
  'motion',
  'framing',
  'lighting',
  'performance',
  'look',
];

/** What a take is scored for, from 1 to 5. */
export const scored: readonly (keyof NonNullable<Review['scores']>)[] = ['fidelity', 'motion', 'adherence'];
