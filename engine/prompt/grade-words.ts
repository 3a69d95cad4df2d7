import { clause } from './punctuation.ts';

/** What a picture says of its exposure when the colour is finished after the edit. */
export const ungraded = 'neutral, balanced exposure';

/** The text without words that bake a colour grade into the picture. May leave nothing. */
export function withoutGrade(text: string): string {
  return text
    .split(',')
    .map(part => (grade.test(part) ? remains(part) : clause(part)))
    .filter(part => part !== '')
    .join(', ');
}

/** What is left of a part once its grade words are gone; nothing, when only filler is left. */
function remains(part: string): string {
  const rest = clause(part.replaceAll(new RegExp(grade, 'gi'), ' '));
  return rest.split(' ').every(word => filler.test(word)) ? '' : rest.replace(/^(?:and|with)\s+|\s+(?:and|with)$/g, '');
}

const grade =
  /\b(?:(?:heavily |strongly )?(?:colou?r[- ])?grad(?:ed?|ing)|(?:teal|orange)[- ](?:and|&)[- ](?:teal|orange)|luts?|film[- ]grain(?: look)?|bleach[- ]bypass|cross[- ]processed|crushed blacks|lifted blacks|(?:de|over)saturated|sepia(?:[- ]toned)?)\b/i;

const filler =
  /^(?:|an?|the|and|with|in|of|look|style|feel|tones?|heavy|strong|subtle|slight|film|cinematic|colou?rs?)$/i;
