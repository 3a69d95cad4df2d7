import type { Lint } from '../../schemas/types/production.ts';
import type { Document } from '../document/document.ts';
import type { AgreedPrice, Asked, Edit, Finish, Gate, LastFrame, Making, Params, References, Sound } from './making.ts';

export type * from './making.ts';

/** Where in the written config a thing stands, so that later stages can still point at it. */
export interface Origin {
  readonly document: Document;
  /** JSON pointer of the thing. */
  readonly pointer: string;
}

/** The whole job with names bound, scenes inherited and presets filled. Nothing in it can dangle. */
export interface Production {
  readonly id: string;
  readonly title: string;
  readonly goal?: string;
  /** Written, or derived from the id: the dice every job starts from. */
  readonly seed: number;
  readonly frame: Frame;
  readonly budget: Budget;
  /** Cheap first. Never empty. */
  readonly rungs: readonly Rung[];
  readonly bible: Bible;
  readonly stills: readonly Still[];
  readonly sounds: readonly Sound[];
  /** By model, or endpoint and model. */
  readonly prices: ReadonlyMap<string, AgreedPrice>;
  readonly scenes: readonly Scene[];
  /** How grave each rule is here, where somebody says so. */
  readonly lint: LintLevels;
  /** Every shot by `scene/shot`. */
  readonly shots: ReadonlyMap<string, Shot>;
  readonly origin: Origin;
}

/** By rule. An absent one is as grave as the rule says. */
export type LintLevels = Readonly<Lint>;

export interface Frame {
  /** As written: `16:9`. */
  readonly ratio: string;
  readonly fps: number;
}

/** Ceilings in credits. An absent one does not bind. */
export interface Budget {
  readonly credits?: number;
  /** 0 to 1. */
  readonly warnAt?: number;
  readonly perRun?: number;
  readonly perScene?: number;
  readonly perShot?: number;
  readonly rungs: Readonly<Record<string, number>>;
  readonly models: Readonly<Record<string, number>>;
  readonly confirmAbove?: number;
}

export interface Rung {
  readonly id: string;
  readonly model: string;
  readonly takes: number;
  readonly gate: Gate;
  readonly audio: boolean;
  /** Absent: 720p, or the nearest to it. */
  readonly resolution?: string;
  /** File format of the result. Absent: the plainest. */
  readonly format?: string;
  readonly params: Params;
  readonly origin: Origin;
}

/** The named things of a production, whose wording and references are written once. */
export interface Bible {
  readonly characters: ReadonlyMap<string, Character>;
  readonly props: ReadonlyMap<string, Prop>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly looks: ReadonlyMap<string, Look>;
}

export interface Character {
  readonly id: string;
  readonly description?: string;
  readonly face?: string;
  readonly hair?: string;
  readonly wardrobe?: string;
  readonly posture?: string;
  readonly palette: readonly string[];
  readonly forbidden: readonly string[];
  readonly references: ReferenceBoard;
}

export interface Prop {
  readonly id: string;
  readonly description: string;
  readonly rigid: boolean;
  readonly palette: readonly string[];
  readonly forbidden: readonly string[];
  readonly references: ReferenceBoard;
}

export interface Location {
  readonly id: string;
  readonly description: string;
  readonly references: ReferenceBoard;
}

export interface Look {
  readonly id: string;
  readonly lighting?: string;
  readonly style?: string;
  readonly palette: readonly string[];
  readonly grade: 'post' | 'baked';
}

/** One image each, where there is one. */
export interface ReferenceBoard {
  readonly identity?: ImageSource;
  readonly palette?: ImageSource;
  readonly framing?: ImageSource;
  readonly lighting?: ImageSource;
}

/** Where a picture comes from. */
export type ImageSource =
  /** A file inside the production folder. */
  | { readonly kind: 'file'; readonly path: string; readonly origin: Origin }
  /** A still that this production generates: the take in use. `output` absent: its first result. */
  | { readonly kind: 'still'; readonly id: string; readonly output?: number };

/** The picture a shot starts from, or ends on. */
export type EndFrame = ImageSource | LastFrame;

/** What a shot or still is described with. */
export interface Description {
  readonly prompt: Prompt;
  readonly characters: readonly Character[];
  readonly props: readonly Prop[];
  readonly location?: Location;
  readonly look?: Look;
  readonly identityRepeat: IdentityRepeat;
}

export type IdentityRepeat = 'auto' | 'always' | 'never';

/** A sentence as written, or the eight slots. */
export type Prompt = { readonly kind: 'sentence'; readonly text: string } | ({ readonly kind: 'slots' } & PromptSlots);

/** The eight slots. An absent slot says nothing; a scene's location and look may fill it. */
export interface PromptSlots {
  readonly subject?: string;
  readonly action?: string;
  readonly environment?: string;
  readonly camera?: string | Camera;
  readonly lighting?: string;
  readonly style?: string;
  readonly continuity: readonly string[];
  readonly exclusions: readonly string[];
}

/** The set's own terms, as film crews write them: `CU`, `low`, `dolly_in`. */
export interface Camera {
  readonly size?: string;
  readonly angle?: string;
  readonly move?: string;
  readonly speed?: string;
  readonly support?: string;
  readonly lens?: string;
  readonly depthOfField?: string;
}

/** An image used as a reference or first frame, generated by a model. Supplied files are plain `ImageSource`s by now. */
export interface Still extends Omit<Description, 'prompt'> {
  readonly id: string;
  /** Absent only where a recipe needs none. */
  readonly prompt?: Prompt;
  readonly making: Making;
  readonly model: string;
  /** As written: an aspect or the model's own size. */
  readonly ratio: string;
  /** Images the model may look at, by tag. */
  readonly references: readonly TaggedImage[];
  readonly takes: number;
  readonly seed: number;
  readonly resolution?: string;
  readonly quality?: string;
  /** Results of one request. Absent: one. */
  readonly outputs?: number;
  readonly format?: string;
  readonly finish?: Finish;
  readonly params: Params;
  readonly origin: Origin;
}

export interface TaggedImage extends Asked {
  readonly tag: string;
}

export interface Scene {
  readonly id: string;
  readonly title?: string;
  /** Ceiling in credits for this scene. Absent: `budget.perScene`. */
  readonly budget?: number;
  readonly shots: readonly Shot[];
}

/** The atom: one continuous view. */
export interface Shot extends Omit<Description, 'prompt'> {
  readonly id: string;
  readonly scene: string;
  readonly slug?: string;
  readonly title?: string;
  readonly role?: string;
  readonly making: Making;
  /** Never absent where the ladder or a router makes it. */
  readonly prompt?: Prompt;
  /** Never absent where the ladder or a router makes it; otherwise the recording or the recipe may decide. */
  readonly seconds?: number;
  readonly firstFrame?: EndFrame;
  readonly lastFrame?: EndFrame;
  readonly references: References;
  /** Never empty; the first one has no `~ratio` in its address. */
  readonly ratios: readonly string[];
  /** Where each of them was written: at the shot, or at the frame. */
  readonly ratioOrigins: readonly Origin[];
  /** The rungs it climbs, cheap first. Never empty: what is not made on the ladder has one, named after how it is made. */
  readonly rungs: readonly Rung[];
  readonly seed: number;
  /** Absent: the rung decides. */
  readonly audio?: boolean;
  /** Absent: the rung decides. */
  readonly resolution?: string;
  readonly params: Params;
  readonly edits: readonly Edit[];
  readonly finish?: Finish;
  /** Ceiling in credits for this shot. Absent: `budget.perShot`. */
  readonly budget?: number;
  readonly origin: Origin;
}
