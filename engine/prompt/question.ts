import { type Exclusion, isOrder } from './exclusions.ts';
import { definite, indefinite, isPlural } from './noun.ts';
import { damageIn } from './positive-words.ts';
import { clause } from './punctuation.ts';

/** What a reviewer asks of a take about something that must not be in it. Yes means trouble. */
export function questionOf({ what, on, by }: Exclusion): string {
  if (by?.list === 'competitors') return `Is there anything of ${what.replace(/ logos$/, '')}?`;
  if (isOrder(what)) return `Does the take break “${what}”?`;
  const known = asked.find(([pattern]) => pattern.test(what));
  if (known) return known[1];
  const damaged = damageIn(what);
  if (damaged) return damageQuestion(damaged.thing, damaged.damage, on);
  if (on !== undefined) return `Do you see ${indefinite(what)} on ${on}?`;
  return isPlural(what) ? `Are there any ${what}?` : `Is there any ${what}?`;
}

/** What a reviewer asks about a rule of the brand. */
export const ruleQuestion = (rule: string): string => `Does the take break “${clause(rule)}”?`;

function damageQuestion(thing: string, damage: string, on: string | undefined): string {
  const whole = on === undefined ? definite(thing) : `${definite(thing)} of ${on}`;
  return `${isPlural(thing) ? 'Do' : 'Does'} ${whole} look ${damage}?`;
}

/** Motion is asked about as motion. */
const asked: readonly (readonly [RegExp, string])[] = [
  [/^(?:sudden|abrupt) zoom(?:s|ing)?$/i, 'Does the camera zoom suddenly?'],
  [/^(?:spinning|rotating) camera$/i, 'Does the camera spin?'],
  [/^(?:camera shake|shaky camera|shaking camera)$/i, 'Does the camera shake?'],
  [/^extra (?:people|persons?)(?: entering(?: the)? (?:frame|shot))?$/i, 'Did an extra person enter the frame?'],
  [/^flicker(?:ing)?$/i, 'Does the picture flicker?'],
];
