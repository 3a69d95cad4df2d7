/**
 * The few things about English nouns that sentences need. Rules of thumb: a miss costs an article, never a fact.
 */

/** With `a` or `an` where it is one countable thing that has no article yet: `oval face` → `an oval face`. */
export function indefinite(phrase: string): string {
  if (determiner.test(phrase) || startsAsName(phrase)) return phrase;
  const noun = headNoun(phrase);
  if (isPlural(phrase) || uncountable.test(noun)) return phrase;
  return `${vowelSound.test(phrase) ? 'an' : 'a'} ${phrase}`;
}

/** As something already known: `a silver bicycle` → `the silver bicycle`. */
export function definite(phrase: string): string {
  const bare = withoutArticle(phrase);
  if (bare !== phrase) return `the ${bare}`;
  return determiner.test(phrase) || startsAsName(phrase) ? phrase : `the ${phrase}`;
}

export function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:an?|the)\s+/i, '');
}

/** Who or what, without the details: `a watch with a steel strap, polished` → `a watch`. */
export function nucleus(phrase: string): string {
  return phrase.split(/[,;:(]|\s+(?:with|wearing|that|which|who)\s/)[0]!.trim();
}

export function isPlural(phrase: string): boolean {
  const noun = headNoun(phrase);
  return /^(?:people|men|women|children|feet|teeth)$/.test(noun) || (/[^s]s$/.test(noun) && !singularInS.test(noun));
}

/** The last word before the phrase goes on about where or how. */
function headNoun(phrase: string): string {
  const head = nucleus(phrase).split(/\s+(?:in|on|of|at|from|over|under|around|behind|near|entering|leaving)\s/)[0]!;
  return head.split(/\s+/).at(-1)!.toLowerCase();
}

const singularInS = /^(?:lens|bus|canvas|iris|atlas|chaos|gas)$/;

const startsAsName = (phrase: string): boolean => /^[\p{Lu}{]/u.test(phrase);

const determiner =
  /^(?:an?|the|this|that|these|those|his|her|hers|their|its|my|our|your|one|two|three|four|five|six|some|any|no|both|all|every|each|several|many|\d+)\s/i;

const uncountable =
  /^(?:hair|text|rain|snow|sand|water|grass|fog|mist|smoke|daylight|sunlight|countryside|skin|clothing|denim|leather|linen|silk|wool|cotton|velvet|armou?r|attire|jewell?ery|makeup|make-up|stubble|black|white|grey|gray|navy|beige|red|blue|green|.+wear|.+ing)$/;

const vowelSound = /^(?:[aeio]|u(?!ni|s[aei]|tili|kulele)|hour|honest|heir)(?!ne\b)/i;
