import type { Bible, ImageSource, Origin, Prompt, ReferenceBoard } from './production.ts';

/** Where media comes from. */
export type MediaSource =
  | ImageSource
  /** The take in use of a shot. `rung` absent: the shot's last; `after` absent: as it was rendered. */
  | {
      readonly kind: 'shot';
      readonly scene: string;
      readonly shot: string;
      readonly rung?: string;
      readonly after?: 'edits' | 'upscale' | 'frameRate' | 'hdr';
    }
  /** The last frame of a shot's take in use. */
  | LastFrame
  /** A sound of this production: the take in use. */
  | { readonly kind: 'sound'; readonly id: string };

export interface LastFrame {
  readonly kind: 'lastFrame';
  readonly scene: string;
  readonly shot: string;
  /** Absent: the rung this shot continues where it climbs that, else its last. */
  readonly rung?: string;
}

/** Media, and where it was asked for. */
export interface Asked<Source = MediaSource> {
  readonly source: Source;
  readonly origin: Origin;
  /** Whose board it came from, with others. Absent: it was asked for by itself. */
  readonly pin?: Pin;
}

/** A place on a board. */
export interface Pin {
  readonly kind: keyof Bible;
  /** Of a brand: `brand`. */
  readonly id: string;
  readonly slot: keyof ReferenceBoard;
}

/** Media a model may look at or listen to. Empty lists ask for nothing. */
export interface References {
  readonly images: readonly Asked[];
  readonly videos: readonly Asked[];
  readonly audio: readonly Asked[];
}

/** A value for a field the language has no word for: JSON, in which media stands as `{ asked }`. */
export type Param =
  | string
  | number
  | boolean
  | null
  | { readonly asked: Asked }
  | readonly Param[]
  | { readonly [key: string]: Param };

export type Params = Readonly<Record<string, Param>>;

/** Who renders a shot or still. */
export type Making =
  /** The model of each rung; a still's own model. */
  | { readonly kind: 'model' }
  /** A character acts as somebody does in a video. */
  | {
      readonly kind: 'performance';
      readonly character: Asked;
      readonly driver: Asked;
      readonly body?: boolean;
      readonly expression?: number;
      readonly origin: Origin;
    }
  /** An avatar speaks. */
  | {
      readonly kind: 'avatar';
      readonly who: { readonly kind: 'preset' | 'custom'; readonly id: string };
      readonly speech:
        | { readonly kind: 'text'; readonly text: string; readonly voice?: Voice }
        | { readonly kind: 'sound'; readonly sound: Asked };
      readonly origin: Origin;
    }
  /** Several steps of the provider's own in one request. */
  | { readonly kind: 'recipe'; readonly name: string; readonly version: string; readonly origin: Origin }
  /** The provider's router chooses the model. */
  | { readonly kind: 'routed'; readonly router: string; readonly ceiling: number; readonly origin: Origin }
  /** A graph published at the provider. */
  | { readonly kind: 'workflow'; readonly id: string; readonly ceiling: number; readonly origin: Origin }
  /** Nobody renders it: somebody brings a file, shot with a camera or made by hand. Only of shots. */
  | { readonly kind: 'plate'; readonly source: PlateSource; readonly origin: Origin };

export type PlateSource = 'live' | 'animation' | 'vfx';

export type Voice =
  /** One of the provider's own. */
  | { readonly kind: 'preset'; readonly id: string; readonly origin: Origin }
  /** One that was made there. */
  | { readonly kind: 'custom'; readonly id: string; readonly origin: Origin }
  /** A recording to speak like. */
  | { readonly kind: 'sample'; readonly sample: Asked; readonly origin: Origin };

/** What must be true of the take a job works on. */
export type Gate = 'none' | 'circled' | 'approved';

/** A change to a clip instead of a new take. */
export interface Edit {
  readonly model: string;
  readonly prompt?: Prompt;
  /** The rung whose take is changed. */
  readonly rung: string;
  readonly gate: Gate;
  readonly takes: number;
  readonly seed: number;
  /** Absent: the shot's. */
  readonly seconds?: number | 'auto';
  /** Absent: the picture keeps its frame. */
  readonly ratio?: string;
  readonly resolution?: string;
  readonly mode?: string;
  readonly keyframes: readonly Keyframe[];
  readonly references: References;
  readonly format?: string;
  readonly audio: boolean;
  /** What was wrong, for people. Absent: nobody said. */
  readonly reason?: string;
  readonly params: Params;
  readonly origin: Origin;
}

/** Seconds from the start of the clip. */
export interface Keyframe {
  readonly at: number;
  readonly image: Asked;
  /** Over which it holds. Absent: the moment alone. */
  readonly range?: readonly [number, number];
}

/** What is done to a picture once it is chosen, in this order. */
export interface Finish {
  readonly rung?: string;
  readonly gate: Gate;
  readonly steps: readonly FinishStep[];
}

export interface FinishStep {
  readonly kind: 'upscale' | 'frameRate' | 'hdr';
  /** As written: `2k`, 60, `hdr10`. */
  readonly to: string | number;
  /** Absent: the usual one. */
  readonly model?: string;
  readonly params: Params;
  readonly origin: Origin;
}

/** A sound of the film. */
export interface Sound {
  readonly id: string;
  readonly takes: number;
  readonly seed: number;
  readonly making: SoundMaking;
  /** Absent: the usual one, or none where a router or a workflow chooses. */
  readonly model?: string;
  readonly params: Params;
  readonly origin: Origin;
}

export type SoundMaking =
  /** Words, spoken. */
  | {
      readonly kind: 'speech';
      readonly text: string;
      readonly voice?: Voice;
      readonly language?: string;
      readonly speed?: number;
      readonly format?: string;
      readonly origin: Origin;
    }
  /** A sound that is not speech. `seconds` absent: the model decides. */
  | {
      readonly kind: 'effect';
      readonly prompt: string;
      readonly seconds?: number;
      readonly loop?: boolean;
      readonly references: readonly Asked[];
      readonly format?: string;
      readonly origin: Origin;
    }
  /** The same speech in another voice. */
  | {
      readonly kind: 'revoice';
      readonly of: Asked;
      readonly voice?: Voice;
      readonly removeNoise?: boolean;
      readonly origin: Origin;
    }
  /** The same speech in another language. */
  | {
      readonly kind: 'dub';
      readonly of: Asked;
      readonly language: string;
      readonly speakers?: number;
      readonly cloneVoices?: boolean;
      readonly keepBackground?: boolean;
      readonly origin: Origin;
    }
  /** The voice alone. */
  | { readonly kind: 'isolate'; readonly of: Asked; readonly origin: Origin }
  /** The provider's router chooses the model. */
  | {
      readonly kind: 'routed';
      readonly router: string;
      readonly ceiling: number;
      readonly type: 'speech' | 'audio';
      readonly prompt: string;
      readonly voice?: Voice;
      readonly seconds?: number;
      readonly loop?: boolean;
      readonly origin: Origin;
    }
  /** A graph published at the provider. */
  | { readonly kind: 'workflow'; readonly id: string; readonly ceiling: number; readonly origin: Origin };

/** A price a person vouches for. */
export interface AgreedPrice {
  readonly credits: number;
  readonly per: 'second' | 'output' | 'request';
  readonly minimum?: number;
  readonly origin: Origin;
}
