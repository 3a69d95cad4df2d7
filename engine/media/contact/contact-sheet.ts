/** What is marked on a picture, as on paper with a grease pencil. */
export type ContactMark =
  /** A ring around it. */
  | 'circled'
  /** Two rings. */
  | 'approved'
  /** Struck out. */
  | 'rejected';

/** One picture of a contact sheet. */
export interface ContactCell {
  /** JPEG or PNG bytes. */
  readonly picture: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it is: `s01/ride@draft`. */
  readonly label: string;
  /** Set beside the label, in the mark's colour: `#2`. Absent: nothing. */
  readonly number?: string;
  /** One line below: `5 s · gen4_turbo · 25 cr`. */
  readonly facts: string;
  readonly mark?: ContactMark;
}

/** Pictures in a grid, to be looked at together. */
export interface ContactSheet {
  readonly title: string;
  readonly subtitle: string;
  readonly theme: 'light' | 'dark';
  readonly cells: readonly ContactCell[];
}
