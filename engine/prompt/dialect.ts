import type { IdentityRepeat } from '../production/production.ts';

/** How a model wants to be spoken to; comes from the catalog. */
export interface Dialect {
  readonly mode: Mode;
  readonly exclusions: ExclusionForm;
}

export type Mode =
  /** Text to video: the words carry everything. */
  | 'text'
  /** Image to video: the picture carries identity, the words lead with motion. */
  | 'image'
  /** A picture: nothing moves. */
  | 'still'
  /** A clip is changed: it carries identity, place and light, and what is not mentioned stays. */
  | 'edit';

export type ExclusionForm =
  /** The model has a field for what must not appear. */
  | 'negative'
  /** Its guide wants to be told what should be seen instead. */
  | 'rewrite'
  /** `no …`, in the text. */
  | 'literal';

/** How much is said of a character or prop at its first mention; later ones are always short. */
export type Identity =
  /** Everything the bible says. */
  | 'full'
  /** The description alone: `a young woman`. */
  | 'brief'
  /** What the picture shows already: `the young woman`. */
  | 'pictured';

/** Identity is repeated in full where no picture carries it, unless the production says always or never. */
export function identityIn({ mode }: Dialect, repeat: IdentityRepeat): Identity {
  const pictured = mode === 'image' || mode === 'edit';
  switch (repeat) {
    case 'auto':
      return pictured ? 'pictured' : 'full';
    case 'always':
      return 'full';
    case 'never':
      return pictured ? 'pictured' : 'brief';
    default:
      return repeat satisfies never;
  }
}
