import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic, Place, Related, Severity } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rule-ids.ts';
import type { Document } from '../document/document.ts';
import type { Origin, Pin, Production } from '../production/production.ts';
import type { Passage } from './passages.ts';

/** A piece of the method's advice: when it applies, and why it is given. */
export interface Rule {
  readonly id: RuleId;
  /** Unless the config says otherwise. */
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** What goes wrong otherwise, and what to do instead: a paragraph or two. */
  readonly why: string;
  readonly bad: BadExample;
  /** The same, as it should be. */
  readonly good: string;
  find(scope: Scope): readonly Spotted[];
}

/** YAML as it stands in a config: the members of one shot, or what has the keys of the top level. */
export interface BadExample {
  readonly yaml: string;
  /** What is underlined. */
  readonly at: string;
  /** Pictures it speaks of, with sizes that matter. Absent: any will do. */
  readonly files?: Readonly<Record<string, Picture>>;
  /** Jobs whose takes are broken, and by what. Absent: none. */
  readonly broken?: Readonly<Record<string, string>>;
}

/** What is looked over: a production with everything that is known of it before anything is rendered. */
export interface Subject {
  readonly production: Production;
  /** The main file first. */
  readonly documents: readonly Document[];
  readonly catalog: Catalog;
  readonly jobs: readonly LintedJob[];
  /** Pictures of the production folder, by path as written. What is not measured is not in it. */
  readonly files: ReadonlyMap<string, Picture>;
  /** Jobs whose every take was rejected, one of them as broken, and by what: all that rules know of takes. */
  readonly broken: ReadonlyMap<string, string>;
}

/** Pixels. */
export interface Picture {
  readonly width?: number;
  readonly height?: number;
}

/** What rules want to know of a job. */
export interface LintedJob {
  readonly address: string;
  readonly kind: string;
  readonly scene?: string;
  readonly shot?: string;
  readonly rung?: string;
  readonly endpoint: string;
  readonly model: string;
  readonly seconds?: number;
  readonly takes: number;
  /** What one take costs at most. */
  readonly quote: { readonly credits: number };
  readonly gate?: object;
  readonly worksOn?: string;
  readonly said?: { readonly text: string };
  /** Pictures its model has no room for, those that matter most first. Absent: none. */
  readonly shown?: {
    readonly room: number;
    readonly left: readonly {
      readonly picture: string;
      readonly pin: Pin;
      readonly words?: string;
      readonly origin: Origin;
    }[];
  };
  readonly request: { readonly body: Readonly<Record<string, unknown>> };
}

/** A subject as rules see it. */
export interface Scope extends Subject {
  /** Everything that is written to be sent, in the order of the config. */
  readonly passages: readonly Passage[];
  /** The jobs of a thing: `s01/ride`, `s01/ride.edit1`, `s01/ride.finish`, `still/bike`. */
  jobsOf(thing: string): readonly LintedJob[];
}

/** Something a rule has found. */
export interface Spotted {
  /** What it is about: `s01/ride`, `still/bike`, `looks/neon`, `rungs/final`. */
  readonly about: string;
  readonly place: Place;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  readonly related?: readonly Related[];
  /** The picture it is about: `refs/maya.png`, `still/bike`. Absent: none. */
  readonly picture?: string;
}

/** A finding, told the way problems are. */
export interface Finding extends Diagnostic {
  readonly code: RuleId;
  readonly about: string;
  readonly place: Place;
  readonly hint: string;
  readonly picture?: string;
}
