import type { AccountHint, Lint } from '../../schemas/types/production.ts';
import type { Document } from '../document/document.ts';
import type { Bible, Character, ImageSource, Location, Look, Prop } from './bible.ts';
import type { Cut, Delivery } from './cut.ts';
import type { Families } from './families.ts';
import type { Handles } from './handles.ts';
import type { AgreedPrice, Asked, Edit, Finish, Gate, LastFrame, Making, Params, References, Sound } from './making.ts';
import type { Moves } from './moves.ts';
import type { Goal } from './presets.ts';

export type * from './bible.ts';
export type * from './making.ts';
export type { Goal, Role } from './presets.ts';

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
  readonly goal?: Goal;
  /** What it is to achieve, in one sentence. */
  readonly logline?: string;
  /** How long the film is to be. Absent: nobody has said. */
  readonly seconds?: number;
  /** Written, or derived from the id: the dice every job starts from. */
  readonly seed: number;
  readonly frame: Frame;
  readonly budget: Budget;
  readonly policy: Policy;
  /** The web plan somebody says they have. Absent: nobody does. */
  readonly accountPlan?: WebPlan;
  /** What its credits cost somebody here. Absent: the list price. */
  readonly rate?: CreditRate;
  /** Cheap first. Never empty. */
  readonly rungs: readonly Rung[];
  /** What every picture is looked over for before it is approved: words of the method, or questions to which yes means trouble. */
  readonly review: Review;
  readonly bible: Bible;
  readonly stills: readonly Still[];
  readonly sounds: readonly Sound[];
  /** By model, or endpoint and model. */
  readonly prices: ReadonlyMap<string, AgreedPrice>;
  /** What one id stands for where there are rows or beats. */
  readonly families: Families;
  /** What had another address before. */
  readonly moves: Moves;
  readonly scenes: readonly Scene[];
  readonly cut: Cut;
  readonly delivery: Delivery;
  /** How grave each rule is here, where somebody says so. */
  readonly lint: LintLevels;
  /** Every shot by `scene/shot`. */
  readonly shots: ReadonlyMap<string, Shot>;
  readonly origin: Origin;
}

/** What a credit costs, as agreed. */
export interface CreditRate {
  /** Before tax. Absent: the list price, in US dollars. */
  readonly creditPrice?: number;
  /** As ISO 4217 names it. */
  readonly currency: string;
  /** A share: 0.19. 0: none is told. */
  readonly tax: number;
}

/** By rule. An absent one is as grave as the rule says. */
export type LintLevels = Readonly<Lint>;

export interface Frame {
  /** As written: `16:9`. */
  readonly ratio: string;
  readonly fps: number;
}

/** What people look at before they approve. */
export interface Review {
  /** What to look for in every picture. Empty: nothing in particular. */
  readonly checks: readonly string[];
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
  /** By e-mail in small letters; `*` is everybody who is not named. */
  readonly people: Readonly<Record<string, number>>;
  readonly confirmAbove?: number;
}

/** What must be true before money is spent, whoever asks. */
export interface Policy {
  /** Whether a rung above the first waits for a circled take of a cheaper one of the same shot. */
  readonly requireDraft: boolean;
  /** Models that may be used. Absent: all of them. */
  readonly models?: readonly AllowedModel[];
  /** Git branches on which rungs above the first are rendered, as patterns. Absent: on all. */
  readonly premiumBranches?: readonly string[];
  /** After so many requests that content rules refused, a run submits nothing more. Absent: it goes on. */
  readonly maxModerated?: number;
}

/** A model by name, or several by a pattern. */
export interface AllowedModel {
  readonly pattern: string;
  readonly origin: Origin;
}

export type WebPlan = NonNullable<AccountHint['plan']>;

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
  /** How its ratio is composed. Absent: nothing is said of it. */
  readonly framing?: Framing;
  /** What is said for pictures there is no room for. Absent: there is room for all, or nothing is written of them. */
  readonly inWords?: readonly InWords[];
}

/** Words for a picture that is not sent. */
export interface InWords {
  readonly words: string;
  /** Where they are written: `looks.neon.palette`. */
  readonly source: string;
  readonly origin?: Origin;
}

/** Words about the composition in one ratio. */
export interface Framing {
  readonly words: string;
  readonly origin?: Origin;
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
export interface Shot extends Omit<Description, 'prompt' | 'framing'> {
  readonly id: string;
  readonly scene: string;
  readonly slug?: string;
  readonly title?: string;
  readonly role?: string;
  /** What goes first where credits are short: the greater; 0 is normal. Absent: nobody wrote any. */
  readonly priority?: number;
  readonly making: Making;
  /** Never absent where the ladder or a router makes it. */
  readonly prompt?: Prompt;
  /** How long it is in the film. Never absent where the ladder or a router makes it; otherwise the recording or the recipe may decide. */
  readonly seconds?: number;
  /** What its clips are longer than that. Absent: they are not. */
  readonly handles?: Handles;
  readonly firstFrame?: EndFrame;
  readonly lastFrame?: EndFrame;
  readonly references: References;
  /** Never empty; the first one has no `~ratio` in its address. */
  readonly ratios: readonly string[];
  /** Where each of them was written: at the shot, or at the frame. */
  readonly ratioOrigins: readonly Origin[];
  /** By ratio as written, those of other ratios included; the shot's own before the scene's before the frame's. */
  readonly framings: ReadonlyMap<string, Framing>;
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
  /** Checks added to those of the production. */
  readonly checks: readonly string[];
  /** What is tried out at its first rung. Absent: nothing. */
  readonly vary?: Vary;
  /** Ceiling in credits for this shot. Absent: `budget.perShot`. */
  readonly budget?: number;
  readonly origin: Origin;
}

/** Variants of a shot, of which one is chosen before it climbs on. */
export interface Vary {
  /** What differs: `camera.move`, `look`. */
  readonly paths: readonly string[];
  /** Never fewer than two. */
  readonly variants: readonly Variant[];
}

export interface Variant {
  /** As it stands in addresses: `dolly_in`, `dolly_in+dawn`. */
  readonly name: string;
  /** What it says, by path. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether that is what the shot says anyway. */
  readonly isWritten: boolean;
  /** The shot as it is in this variant, with nothing left to try out. */
  readonly shot: Shot;
}
