import type { FieldChange } from '../../../schemas/types/plan.ts';

/**
 * The review page's model. What every card shows is in the index; what only an open shot shows is in its details, which
 * are asked for by thing, so that thousands of takes begin as a few hundred kilobytes.
 */
export interface ReviewIndex {
  readonly production: { readonly id: string; readonly title: string; readonly logline?: string };
  readonly rehearsal: boolean;
  /** Of the frame: what timecodes of the whole film are counted in. */
  readonly fps: number;
  /** Of the frame, width by height: the shape of what has no picture yet. */
  readonly aspect: number;
  /** Absent: money is not shown. */
  readonly money?: ReviewMoney;
  readonly characters: readonly ReviewCharacter[];
  /** In the order of the film; stills first, sounds last. */
  readonly groups: readonly ReviewGroup[];
  /** The shots of the film in their order, by thing. */
  readonly cut: readonly string[];
  /** The run going on now. */
  readonly run?: ReviewRun;
}

export interface ReviewMoney {
  readonly spent: number;
  readonly reserved: number;
  /** Absent: no ceiling. */
  readonly budget?: number;
}

export interface ReviewCharacter {
  readonly id: string;
  /** Its identity picture, where a request is made with it. Absent: none is. */
  readonly face?: Pick<ReviewMedia, 'sha' | 'mime'>;
}

/** A scene, or all stills, or all sounds. */
export interface ReviewGroup {
  readonly id: string;
  readonly title?: string;
  readonly things: readonly string[];
}

export interface ReviewRun {
  readonly by: string;
  readonly since: string;
}

/** A shot, a still or a sound: one card. */
export interface ReviewThing {
  /** `s01/ride`, `still/bike-hero`, `sound/rain`. */
  readonly id: string;
  readonly kind: 'shot' | 'still' | 'sound' | 'gone';
  readonly title?: string;
  readonly role?: string;
  /** Asked for. Absent: a picture, or nobody knows yet. */
  readonly seconds?: number;
  readonly characters: readonly string[];
  /** The prompt of its last rung as it would be sent now. Absent: it has none. */
  readonly text?: string;
  /** The still it starts from: `still/bike-hero`. Absent: none. */
  readonly startsFrom?: string;
  /** A ceiling is in its way, or it has passed one. */
  readonly over?: true;
  readonly jobs: readonly ReviewJob[];
}

/** A rung in a ratio, a variant of it, an edit or a finish. */
export interface ReviewJob {
  readonly address: string;
  readonly kind: 'shot' | 'edit' | 'finish' | 'still' | 'sound' | 'gone';
  readonly rung?: string;
  readonly ratio?: string;
  readonly variant?: string;
  /** `edit1`, `upscale`. */
  readonly step?: string;
  readonly model: string;
  /** Takes asked for. */
  readonly asked: number;
  /** What a plan does with it, in words; absent: it is as it should be. */
  readonly waits?: string;
  /** What an open gate would cost, at most. Absent: nothing is due, or money is not shown. */
  readonly due?: number;
  readonly running: readonly ReviewRunning[];
  readonly takes: readonly ReviewTake[];
}

/** An attempt under way, as the journal has it. */
export interface ReviewRunning {
  readonly slot: number;
  readonly state: 'sending' | 'uncertain' | 'rendering' | 'fetching' | 'storing' | 'failed';
  /** UTC. */
  readonly since: string;
}

export interface ReviewTake {
  readonly n: number;
  readonly slot: number;
  readonly media: ReviewMedia;
  /** Further results of the same request. */
  readonly others?: readonly ReviewMedia[];
  readonly verdict?: ReviewVerdict;
  /** It was rendered for something else than what the config asks for now. */
  readonly old?: true;
  /** Seconds of its notes; −1: about the whole. */
  readonly notes?: readonly number[];
  readonly seed?: number;
}

export interface ReviewVerdict {
  readonly state: 'circled' | 'approved' | 'rejected';
  readonly by: string;
  /** UTC. */
  readonly at: string;
}

export interface ReviewMedia {
  readonly sha: string;
  readonly kind: 'video' | 'image' | 'audio' | 'archive' | 'data';
  readonly mime: string;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly frames?: number;
  readonly seconds?: number;
  /** Its bytes are not here. */
  readonly gone?: true;
}

/** What an open shot shows beyond its card, by address. */
export interface ReviewDetails {
  readonly id: string;
  readonly jobs: Readonly<Record<string, JobDetails>>;
}

export interface JobDetails {
  readonly checks: readonly ReviewCheck[];
  /** What a verdict on one of its takes opens. */
  readonly opens: readonly ReviewOpening[];
  /** By number. */
  readonly takes: Readonly<Record<number, TakeDetails>>;
  /** Attempts that gave no take, the last one first. Absent: none. */
  readonly lost?: readonly ReviewLoss[];
}

/** An attempt that failed, was refused by content rules, cancelled, or written off. */
export interface ReviewLoss {
  readonly kind: 'failed' | 'wrong' | 'moderated' | 'cancelled' | 'written-off';
  readonly slot: number;
  /** UTC. */
  readonly at: string;
  /** Whose fault it was, in the provider's code. */
  readonly code?: string;
  readonly reason: string;
  /** What it cost all the same. Absent: money is not shown. */
  readonly charged?: number;
}

/** Yes means trouble. */
export interface ReviewCheck {
  readonly id: string;
  readonly question: string;
}

export interface ReviewOpening {
  readonly address: string;
  readonly on: 'circled' | 'approved';
  /** Credits at most. Absent: money is not shown. */
  readonly credits?: number;
  readonly model: string;
  readonly isOpen: boolean;
}

export interface TakeDetails {
  /** UTC. */
  readonly created: string;
  /** `runway`, `rehearsal`, `import`. */
  readonly provider: string;
  readonly model: string;
  readonly endpoint: string;
  readonly prompt?: string;
  readonly negative?: string;
  /** The rest of the request, a field a line. */
  readonly fields: readonly { readonly field: string; readonly value: string }[];
  /** Absent: money is not shown. */
  readonly credits?: { readonly quoted: number; readonly charged: number };
  readonly references: readonly ReviewReference[];
  /** What is different from the take before, and which that is. Absent: it is the first. */
  readonly since?: { readonly take: string; readonly changed: readonly FieldChange[] };
  readonly reusedFrom?: string;
  /** `pinned by ana 2026-11-01`. */
  readonly kept?: string;
  readonly review?: {
    readonly reason?: string;
    readonly checks?: readonly string[];
    readonly note?: string;
    /** From 1 to 5, by what was looked at. */
    readonly scores?: Readonly<Record<string, number>>;
    /** What it was chosen for: `motion`. */
    readonly for?: string;
  };
  readonly notes: readonly ReviewNote[];
}

/** Something the request was made with: a file, or another take. */
export interface ReviewReference {
  readonly field: string;
  /** `refs/maya.png`, `still/bike-hero#1`. */
  readonly from: string;
  /** Absent: its bytes are not known here. */
  readonly media?: Pick<ReviewMedia, 'sha' | 'kind' | 'mime'>;
}

export interface ReviewNote {
  /** Seconds. Absent: about the whole. */
  readonly at?: number;
  readonly text: string;
  readonly by: string;
  readonly when: string;
}
