import { number } from './words.ts';

/** A ceiling as the key it is written under: `budget.perShot for s01/hero` where the plan says `shot s01/hero`. */
export function scopeWords(scope: string): string {
  if (scope === 'account.month') return 'the account’s month';
  if (scope === 'approved') return 'what was approved';
  const [, kind, name] = /^(rung|model|scene|shot|person) (.+)$/.exec(scope) ?? [];
  return kind === undefined || name === undefined ? scope : keys[kind as Kind](name);
}

/** A sentence of the engine's with ceilings as keys and credits in threes. */
export const inOurWords = (text: string): string =>
  text
    .replace(/\b(?:account\.month|approved)(?= has \d)/g, scopeWords)
    .replace(/\b(?:rung|model|scene|shot|person) \S+(?= (?:has \d|are used))/g, scopeWords)
    .replace(/(?<![\d.,])\d{4,}(?= (?:of \d+ )?cr\b)/g, digits => number(Number(digits)))
    .replace(/(?<= of )\d{4,}(?= cr\b)/g, digits => number(Number(digits)));

type Kind = 'rung' | 'model' | 'scene' | 'shot' | 'person';

const keys: Readonly<Record<Kind, (name: string) => string>> = {
  rung: name => `budget.rungs.${name}`,
  model: name => `budget.models.${name}`,
  scene: name => `budget.perScene for ${name}`,
  shot: name => `budget.perShot for ${name}`,
  person: name => `budget.people for ${name}`,
};
