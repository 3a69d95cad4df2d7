import { definite, isPlural } from './noun.ts';

/** What should be seen instead of something that must not. */
export type Positive =
  /** Part of the picture; goes on after a comma. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** A sentence of its own. */
  | { readonly kind: 'clause'; readonly text: string };

/** The positive form of an exclusion, for models that draw whatever they read. Absent: there is none. */
export function positiveOf(exclusion: string): Positive | undefined {
  const known = forms.find(([pattern]) => pattern.test(exclusion));
  if (known) return known[1];
  const damaged = damageIn(exclusion);
  if (damaged === undefined) return undefined;
  const thing = definite(damaged.thing);
  return clauseOf(isPlural(damaged.thing) ? `${thing} keep their natural shape` : `${thing} keeps its natural shape`);
}

/** `distorted wheels` is damage done to the wheels. Absent: the exclusion is of something else. */
export function damageIn(exclusion: string): { readonly damage: string; readonly thing: string } | undefined {
  const [, damage, thing] = damaged.exec(exclusion) ?? [];
  return damage === undefined || thing === undefined ? undefined : { damage: damage.toLowerCase(), thing };
}

const damaged =
  /^(distorted|warped|deformed|misshapen|melted|melting|bent|twisted|morphing|malformed|stretched|mangled|broken) (\S.*)$/i;

const clauseOf = (text: string): Positive => ({ kind: 'clause', text });
const phraseOf = (text: string): Positive => ({ kind: 'phrase', text });

/** No signs of any maker. */
export const unmarked: Positive = phraseOf('clean unmarked surfaces');

/** Whole exclusions only: `text on the screen` says more than a table knows. */
const forms: readonly (readonly [RegExp, Positive])[] = [
  [
    /^(?:(?:any|visible|background|readable|on-?screen|extra|random|brand) )*(?:text|texts|words|letters|lettering|typography|writing|logos?|signs?|signage|brands?|branding|brand names?|labels?)$/i,
    unmarked,
  ],
  [
    /^(?:watermarks?|subtitles?|captions?|overlays?|borders?|black bars)$/i,
    phraseOf('a clean frame from edge to edge'),
  ],
  [/^(?:(?:sudden|abrupt|fast|crash) )?zoom(?:s|ing)?$/i, clauseOf('the focal length stays constant')],
  [/^(?:spinning|rotating|rolling|tilting|tilted) camera$/i, clauseOf('the camera stays level')],
  [/^(?:camera shake|shaky camera|shaking camera|shaky footage|shake)$/i, clauseOf('the camera stays steady')],
  [/^(?:(?:sudden|abrupt) )?camera (?:move|moves|movement|motion)$/i, clauseOf('the camera stays still')],
  [
    /^(?:(?:distorted|warped|deformed|malformed|mangled|bad|extra) )+(?:hands?|fingers?|limbs?|arms?)$/i,
    clauseOf('hands keep natural anatomy'),
  ],
  [
    /^(?:distorted|warped|deformed|malformed|melted|melting|morphing) faces?$/i,
    clauseOf('faces keep natural proportions'),
  ],
  [/^(?:distorted|warped|deformed|bent|misshapen) wheels?$/i, clauseOf('the wheels keep their round shape')],
  [
    /^(?:extra|additional|other|more) (?:people|persons?|characters?|figures?)(?: (?:entering|in)(?: the)? (?:frame|shot))?$/i,
    clauseOf('only the described people are in frame'),
  ],
  [/^(?:people|persons?|humans?|crowds?)$/i, phraseOf('a deserted scene')],
  [/^(?:flicker|flickering|strobing)(?: lights?)?$/i, clauseOf('the light stays even')],
  [/^(?:(?:jump |hard )?cuts?|scene changes?|transitions?)$/i, phraseOf('one continuous shot')],
  [/^(?:slow motion|slow-motion)$/i, clauseOf('the action runs at natural speed')],
  [/^(?:morphing|warping|distortions?|deformations?)$/i, clauseOf('every shape stays solid')],
  [/^(?:(?:motion )?blur|blurriness|blurry)$/i, phraseOf('crisp detail')],
];
