import type { Origin } from './production.ts';

/** The named things of a production, whose wording and references are written once. */
export interface Bible {
  readonly characters: ReadonlyMap<string, Character>;
  readonly props: ReadonlyMap<string, Prop>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly looks: ReadonlyMap<string, Look>;
  /** Absent: the production speaks of none. */
  readonly brand?: Brand;
}

/** Whose production it is. */
export interface Brand {
  readonly id: 'brand';
  readonly name: string;
  readonly description?: string;
  readonly palette: readonly string[];
  /** The rule about lettering. */
  readonly type?: string;
  /** The rule about the logo. */
  readonly logo?: string;
  /** Must never appear anywhere. */
  readonly forbidden: readonly string[];
  readonly competitors: readonly string[];
  readonly references: ReferenceBoard;
  readonly origin?: Origin;
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
  /** From which sides its identity picture shows it. Absent: nobody has said. */
  readonly views?: readonly View[];
  /** Where it is written. Absent: nowhere. The same for all of the bible. */
  readonly origin?: Origin;
}

export type View = 'front' | 'three_quarter' | 'profile' | 'back';

export interface Prop {
  readonly id: string;
  readonly description: string;
  readonly rigid: boolean;
  readonly palette: readonly string[];
  readonly forbidden: readonly string[];
  readonly references: ReferenceBoard;
  readonly origin?: Origin;
}

export interface Location {
  readonly id: string;
  readonly description: string;
  readonly references: ReferenceBoard;
  readonly origin?: Origin;
}

export interface Look {
  readonly id: string;
  readonly lighting?: string;
  readonly style?: string;
  readonly palette: readonly string[];
  readonly grade: 'post' | 'baked';
  readonly references?: ReferenceBoard;
  readonly origin?: Origin;
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
