import type { Review } from '../../schemas/types/lockfile.ts';

/** In the order in which a shot falls apart; the words of the lockfile's schema, and a test holds them to it. */
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
