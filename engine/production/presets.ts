import type { ProductionConfig } from '../../schemas/types/production.ts';

type Goal = NonNullable<NonNullable<ProductionConfig['production']>['goal']>;

/** What a goal fills in where nothing is written. */
export interface Preset {
  readonly ratio: string;
  readonly fps: number;
  readonly rungs: readonly PresetRung[];
}

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
export const plain: Preset = { ratio: '16:9', fps: 24, rungs: ladder(1) };

export const presets: Readonly<Record<Goal, Preset>> = {
  product_ad: { ratio: '16:9', fps: 24, rungs: ladder(3) },
  cinematic_short: { ratio: '21:9', fps: 24, rungs: ladder(3) },
  explainer: { ratio: '16:9', fps: 24, rungs: ladder(2) },
  music_visual: { ratio: '16:9', fps: 24, rungs: ladder(3) },
  fashion_lookbook: { ratio: '3:4', fps: 24, rungs: ladder(3) },
  architectural_flythrough: { ratio: '16:9', fps: 24, rungs: ladder(2) },
  social_vertical: { ratio: '9:16', fps: 24, rungs: ladder(3) },
  film_test: { ratio: '16:9', fps: 24, rungs: ladder(1) },
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
