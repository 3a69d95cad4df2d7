/** What stands in the picture. */
export type SubjectKind = 'figure' | 'car' | 'bicycle' | 'thing';

/** What every setting is drawn with. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The part a still camera sees, centred: what matters belongs inside it. */
  readonly view: { readonly width: number; readonly height: number };
  readonly tones: Tones;
  readonly roll: () => number;
  /** Undefined when the prompt names nobody and nothing that can be drawn: the place is the picture then. */
  readonly subject: SubjectKind | undefined;
  /** Close shots show the subject twice as large. */
  readonly close: boolean;
}

/** The palette by what its colours are good for. All `#rrggbb`. */
export interface Tones {
  readonly deep: string;
  readonly shade: string;
  readonly middle: string;
  readonly accent: string;
  readonly light: string;
}

/** What a subject is drawn with; its fill and stroke are set already. */
export interface Paint {
  readonly lit: string;
  readonly dark: string;
  readonly roll: () => number;
}
