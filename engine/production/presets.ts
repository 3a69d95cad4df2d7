import type { ProductionConfig, Shot } from '../../schemas/types/production.ts';

export type Goal = NonNullable<NonNullable<ProductionConfig['production']>['goal']>;
export type Role = NonNullable<Shot['role']>;

/** What is filled in where nothing is written. */
export interface Filling {
  readonly ratio: string;
  readonly fps: number;
  readonly rungs: readonly PresetRung[];
}

/** What a goal fills in, and what it knows of films of its kind. */
export interface Preset extends Filling {
  /** What kind of film it is, in a few words: `an ad for one product`. */
  readonly about: string;
  /** How long a shot is that does not say, in seconds. */
  readonly seconds: number;
  /** How long such a film is meant to be, in seconds. */
  readonly length: number;
  /** What its shots do, each at least once, in the order of the film. Empty: nothing in particular. */
  readonly roles: readonly Role[];
  /** What a reviewer looks at in every take. */
  readonly checks: readonly string[];
  /** What must not appear; said in prompts only where `production.exclusions: goal` asks for it. */
  readonly exclusions: readonly string[];
  readonly needs: readonly Need[];
}

/** Pictures a film of this kind cannot do without. */
export type Need =
  /** What is sold looks the same in every shot: identity pictures of the props of hero shots. */
  | 'product'
  /** Whoever is named has the same face in every shot: identity pictures. */
  | 'characters'
  /** Places keep their light and geography: lighting pictures. Wished for; a film can do without. */
  | 'locations';

export interface PresetRung {
  readonly id: string;
  readonly model: string;
  readonly takes: number;
  readonly gate: 'none' | 'circled' | 'approved';
}

/** Drafts on the fast model, one final on the fine one once a draft is circled: the method's ladder. */
const ladder = (takes: number): readonly PresetRung[] => [
  { id: 'draft', model: 'gen4_turbo', takes, gate: 'none' },
  { id: 'final', model: 'gen4.5', takes: 1, gate: 'circled' },
];

/** No goal written: the plainest thing that works. */
export const plain: Filling = { ratio: '16:9', fps: 24, rungs: ladder(1) };

/** Models invent lettering and marks, and somebody owns the real ones: no commercial film can show either. */
const commercial = ['text', 'logos'] as const;

export const presets: Readonly<Record<Goal, Preset>> = {
  product_ad: {
    about: 'an ad for one product',
    ratio: '16:9',
    fps: 24,
    rungs: ladder(3),
    seconds: 5,
    length: 30,
    roles: ['hero', 'interaction', 'detail', 'lifestyle', 'benefit', 'end_card'],
    checks: ['hands', 'logos', 'product_geometry', 'reflections', 'background_text', 'brand_safety'],
    exclusions: commercial,
    needs: ['product', 'characters'],
  },
  cinematic_short: {
    about: 'a short film with people in places',
    ratio: '21:9',
    fps: 24,
    rungs: ladder(3),
    seconds: 5,
    length: 60,
    roles: ['establishing', 'master', 'reaction', 'insert'],
    checks: ['identity', 'wardrobe', 'hands', 'physics', 'extra_people', 'background_text'],
    exclusions: [],
    needs: ['characters', 'locations'],
  },
  explainer: {
    about: 'how something works, told by a voice',
    ratio: '16:9',
    fps: 24,
    rungs: ladder(2),
    seconds: 5,
    length: 45,
    roles: ['establishing', 'interaction', 'detail', 'benefit', 'end_card'],
    checks: ['hands', 'text', 'logos', 'physics', 'audio_sync'],
    exclusions: commercial,
    needs: [],
  },
  music_visual: {
    about: 'pictures to a piece of music',
    ratio: '16:9',
    fps: 24,
    rungs: ladder(3),
    seconds: 5,
    length: 30,
    roles: ['hero', 'montage', 'detail', 'transition'],
    checks: ['faces', 'hands', 'flicker', 'camera', 'audio_sync'],
    exclusions: [],
    needs: [],
  },
  fashion_lookbook: {
    about: 'clothes, worn',
    ratio: '3:4',
    fps: 24,
    rungs: ladder(3),
    seconds: 5,
    length: 20,
    roles: ['hero', 'detail', 'lifestyle'],
    checks: ['identity', 'wardrobe', 'hands', 'faces', 'logos', 'brand_safety'],
    exclusions: commercial,
    needs: ['characters'],
  },
  architectural_flythrough: {
    about: 'one camera through a building',
    ratio: '16:9',
    fps: 24,
    rungs: ladder(2),
    seconds: 5,
    length: 30,
    roles: ['establishing', 'master', 'detail'],
    checks: ['camera', 'physics', 'reflections', 'flicker', 'extra_people'],
    exclusions: [],
    needs: ['locations'],
  },
  social_vertical: {
    about: 'a post for a phone held upright',
    ratio: '9:16',
    fps: 24,
    rungs: ladder(3),
    seconds: 5,
    length: 15,
    roles: ['hero', 'interaction', 'benefit'],
    checks: ['hands', 'faces', 'logos', 'background_text', 'brand_safety'],
    exclusions: commercial,
    needs: ['characters'],
  },
  film_test: {
    about: 'a question to a model: does this work at all',
    ratio: '16:9',
    fps: 24,
    rungs: ladder(1),
    seconds: 5,
    length: 10,
    roles: [],
    checks: ['physics', 'camera'],
    exclusions: [],
    needs: [],
  },
};

/** Where the language names no model: the one that does this kind of work. */
export const usualModels = {
  performance: 'act_two',
  avatar: 'gwm1_avatars',
  speech: 'eleven_v3',
  effect: 'eleven_text_to_sound_v2',
  revoice: 'eleven_multilingual_sts_v2',
  dub: 'eleven_voice_dubbing',
  isolate: 'eleven_voice_isolation',
  upscale: 'magnific_video_upscaler_creative',
  upscaleStill: 'magnific_precision_upscaler_v2',
  frameRate: 'enhance_frame_rate',
  hdr: 'ruby',
} as const;
