import type { AgreedPrices, KnownQuote } from '../catalog/quote.ts';
import type { KnownAsset, ProviderRequest } from '../catalog/request.ts';
import type { Address } from '../production/address.ts';
import type { Families } from '../production/families.ts';
import type { Handles } from '../production/handles.ts';
import type { Moves } from '../production/moves.ts';
import type { Gate, Origin, PlateSource } from '../production/production.ts';

import type { Check } from '../prompt/check.ts';
import type { Explanation } from '../prompt/explanation.ts';
import type { Shown } from './left-out.ts';
import type { InputMark } from './mark.ts';

export type { Json } from '../catalog/request.ts';
export type { InputMark } from './mark.ts';

/** The jobs of a production in an order in which each comes after what it needs. */
export interface JobGraph {
  readonly jobs: readonly Job[];
  readonly byAddress: ReadonlyMap<Address, Job>;
  /** The variants of each exploration, by the address their job would have without variants. */
  readonly explorations: ReadonlyMap<Address, readonly Address[]>;
  /** What one id stands for where there are rows or beats. */
  readonly families: Families;
  /** Prices that were agreed on, in the config or for this run. */
  readonly prices: AgreedPrices;
  /** What had another address before. */
  readonly moves: Moves;
  /** Looks a job over again once its inputs are rendered and measured: an object, or what it costs then. */
  readonly appraise: (job: Job, inputs: MeasuredInputs) => Appraisal;
}

/** What is known of each input, by its number. */
export type MeasuredInputs = (input: number) => KnownAsset | undefined;

export type Appraisal =
  | { readonly kind: 'priced'; readonly quote: KnownQuote }
  /** With these inputs the provider would refuse it, or nobody knows what it costs. */
  | { readonly kind: 'impossible'; readonly reason: string };

/** One thing to render: a shot at a rung in a ratio, what is done to its take, a still, a sound. It has as many take slots as takes are asked. */
export interface Job {
  readonly address: Address;
  readonly kind: JobKind;
  /** Scene and shot ids; absent for stills and sounds. */
  readonly scene?: string;
  readonly shot?: string;
  /** Absent for stills and sounds. */
  readonly rung?: string;
  /** As written: `16:9`. Absent for sounds. */
  readonly ratio?: string;
  readonly endpoint: string;
  readonly model: string;
  /** Seconds of the finished media; absent for stills, and where nobody knows yet. */
  readonly seconds?: number;
  /** What of that is handles, in frames of the film, and how many seconds are to be seen. Absent: it has none. */
  readonly handles?: Handles & { readonly seconds: number };
  /** Take slots asked for. */
  readonly takes: number;
  readonly request: RequestTemplate;
  /** What one take costs at most. */
  readonly quote: KnownQuote;
  /** Where the dice come from; absent when the model has none. */
  readonly seed?: SeedSource;
  /** What the prompt was made of, by where the words came from: `prompt.action`, `characters.maya`. */
  readonly wording: Readonly<Record<string, string>>;
  /** The prompt as it is sent. Absent: it has none. */
  readonly said?: {
    readonly text: string;
    readonly negative?: string;
    /** What a reviewer looks at. Absent: nothing follows from the prompt. */
    readonly checks?: readonly Check[];
    /** What a reviewer should ask of a take. Absent: nothing follows from the prompt. */
    readonly questions?: readonly string[];
    /** Where its phrases come from. Absent: it is sent as one thing that somebody wrote. */
    readonly explain?: () => Explanation;
  };
  /** What its model has no room for. Absent: nothing is left out. */
  readonly shown?: Shown;
  /** Nobody renders it, and it waits for a file: what kind of picture that is. Absent: it is rendered. */
  readonly plate?: PlateSource;
  /** What to know of it before paying. Absent: nothing. */
  readonly remark?: string;
  /** The job whose take an edit or a finish changes. Absent: it makes a new one. */
  readonly worksOn?: Address;
  /** Which variant of a shot it is. Absent: none. */
  readonly variant?: JobVariant;
  /** What it is once one of the variants below it is chosen; until then it waits. Absent: it climbs on none. */
  readonly climbs?: Climb;
  /** What must be true of another job first. The job may stand for variants: then of the chosen one. Absent: nothing. */
  readonly gate?: { readonly kind: Exclude<Gate, 'none'>; readonly on: Address };
  /** Jobs whose output or verdict this one needs, each once. */
  readonly needs: readonly Address[];
  readonly origin: Origin;
}

/** One of the variants of a shot. */
export interface JobVariant {
  /** The address the job would have without variants: all of them share it. */
  readonly of: Address;
  /** What it says, by path. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether that is what the shot says anyway. */
  readonly isWritten: boolean;
}

/** The same job for each of the variants below it. */
export interface Climb {
  /** The address the variants share. */
  readonly from: Address;
  /** By the variant's address. */
  readonly as: ReadonlyMap<Address, Job>;
}

export type JobKind =
  /** A shot at a rung in a ratio. */
  | 'shot'
  /** A change to the take of a shot. */
  | 'edit'
  /** What is done to a take once it is chosen: upscale, frame rate, HDR. */
  | 'finish'
  /** An image. */
  | 'still'
  /** Speech, an effect, and what is made of them. */
  | 'sound';

export type SeedSource =
  /** Slot n uses this + n − 1. */
  | { readonly kind: 'written'; readonly seed: number }
  /** Slot n uses the seed of the take that opened the gate + n − 1, or `otherwise` where that model had no dice. */
  | { readonly kind: 'circled'; readonly of: Address; readonly otherwise: number };

/** A request with holes: the inputs are named, their bytes not yet known; the seed is not in it. */
export interface RequestTemplate {
  readonly endpoint: string;
  readonly body: Readonly<Record<string, TemplateValue>>;
  readonly inputs: readonly Input[];
}

/** JSON in which `{ input: n }` stands for the nth input. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | InputMark
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };

/** An asset a request needs, by where it comes from. */
export interface Input {
  /** Where it stands in the body: `promptImage`, `referenceImages[0].uri`. */
  readonly field: string;
  readonly source: InputSource;
}

export type InputSource =
  /** A file inside the production folder. */
  | { readonly kind: 'file'; readonly path: string }
  /** The media of another job's take in use. `output`: which of several results, from 1; absent: the first. */
  | { readonly kind: 'take'; readonly of: Address; readonly output?: number }
  /** The last frame of another job's take in use. */
  | { readonly kind: 'lastFrame'; readonly of: Address };

/** A request as it is fingerprinted and kept: each asset replaced by the digest of its bytes. */
export type Request = ProviderRequest;
