import type { Goal } from '../../engine/index.ts';
import architecturalFlythrough from './architectural-flythrough.yaml';
import cinematicShort from './cinematic-short.yaml';
import explainer from './explainer.yaml';
import fashionLookbook from './fashion-lookbook.yaml';
import filmTest from './film-test.yaml';
import firstShot from './first-shot.yaml';
import musicVisual from './music-visual.yaml';
import productAd from './product-ad.yaml';
import socialVertical from './social-vertical.yaml';

/** A production to begin with: valid as it stands, and nothing in it needs a file. */
export interface Template {
  readonly text: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What all of it costs, each rung once, without another try. */
  readonly credits: number;
}

/** The smallest there is, for whoever has never rendered anything. */
const smallest: Template = {
  text: firstShot,
  summary: 'one picture that begins to move, for a first try',
  credits: 20,
};

/** One for each goal. */
export const goalTemplates: Readonly<Record<Goal, Template>> = {
  product_ad: { text: productAd, summary: 'six shots around one product, 30 s, 16:9', credits: 840 },
  cinematic_short: { text: cinematicShort, summary: 'one person, two places, six shots, 21:9', credits: 835 },
  explainer: { text: explainer, summary: 'how something works, six shots under a voice, 16:9', credits: 690 },
  music_visual: { text: musicVisual, summary: 'six shots to cut to a track, 16:9', credits: 830 },
  fashion_lookbook: { text: fashionLookbook, summary: 'two looks on one model, four shots, 3:4', credits: 560 },
  architectural_flythrough: {
    text: architecturalFlythrough,
    summary: 'one camera through a building, five shots, 16:9',
    credits: 565,
  },
  social_vertical: { text: socialVertical, summary: 'a post of three shots, 15 s, 9:16', credits: 420 },
  film_test: { text: filmTest, summary: 'can a model do this at all: two shots, one take each, 16:9', credits: 175 },
};

/** Whether a template is that of a goal. */
export const isGoal = (name: string): boolean => Object.hasOwn(goalTemplates, name.replaceAll('-', '_'));

/** By the name that is typed: `product-ad`, and `product_ad` for whoever writes it as the config does. */
export const templates: Readonly<Record<string, Template>> = {
  'first-shot': smallest,
  ...Object.fromEntries(Object.entries(goalTemplates).map(([goal, template]) => [goal.replaceAll('_', '-'), template])),
};

/** A template with its own name and title in place of the template's. */
export const filledIn = ({ text }: Template, { id, title }: { readonly id: string; readonly title: string }): string =>
  text
    .replace(/^ {2}id: .*$/m, () => `  id: ${asText(id)}`)
    .replace(/^ {2}title: .*$/m, () => `  title: ${asText(title)}`);

/** A folder may be called `null`. */
const asText = (word: string): string => (/^(true|false|null)$/i.test(word) ? JSON.stringify(word) : word);
