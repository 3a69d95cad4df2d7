import { dice } from '../dice.ts';

/** One sound of a voice, or a rest. */
export interface Syllable {
  /** Part of the whole time, in units that only mean something beside each other. */
  readonly weight: number;
  /** The letter it is sung on: a, e, i, o, u. Absent: a rest. */
  readonly vowel?: string;
  /** How hard it begins: 0 is a vowel, 1 a hiss. */
  readonly onset: number;
  /** Where it stands in its sentence, 0 to 1: the voice falls towards the end. */
  readonly place: number;
}

/** A text as something that can be spoken: a syllable for every group of vowels, rests where a reader breathes. */
export function syllablesOf(text: string, seed: number): readonly Syllable[] {
  const roll = dice(seed);
  const sentences = text.split(/(?<=[.!?…:;\n。！？])/).filter(sentence => sentence.trim() !== '');
  return sentences.flatMap(sentence => {
    const words = sentence.match(/[\p{L}\p{N}'’]+|[,;:.!?…—–。，！？]/gu) ?? [];
    return words.flatMap((word, index) => {
      const place = index / Math.max(1, words.length - 1);
      if (/^[\p{L}\p{N}]/u.test(word)) return spoken(word, place, roll);
      return [{ weight: /[,—–，]/.test(word) ? 1.1 : 2.2, onset: 0, place }];
    });
  });
}

/** Words nobody has written down, for a voice whose text is not known: about four syllables a second. */
export function gibberish(seconds: number, seed: number): string {
  const roll = dice(seed);
  const pick = (letters: string) => letters[Math.floor(roll() * letters.length)]!;
  const words = Array.from({ length: Math.max(1, Math.ceil(seconds * 1.9)) }, (_, index) => {
    const word = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => pick('bdgklmnrstvw') + pick('aeiou')).join(
      '',
    );
    return word + (index % 9 === 8 ? '.' : roll() < 0.12 ? ',' : '');
  });
  return words.join(' ');
}

function spoken(word: string, place: number, roll: () => number): readonly Syllable[] {
  const groups = word.toLowerCase().match(/[^aeiouyäöüáéíóúàèâêîôû]*[aeiouyäöüáéíóúàèâêîôû]+/g);
  // A script without these vowels has about one syllable to a character; a number or an "mm" has one.
  const parts = groups ?? (/[a-z0-9]/i.test(word) ? [word] : [...word]);
  return parts.map((part, index) => ({
    weight: 0.8 + roll() * 0.5 + (index === parts.length - 1 ? 0.15 : 0),
    vowel: vowelOf(part, roll),
    onset: /^[sfxzcšçh]/.test(part) ? 1 : /^[ptkbdgqj]/.test(part) ? 0.6 : /^[^aeiouy]/.test(part) ? 0.2 : 0,
    place,
  }));
}

function vowelOf(part: string, roll: () => number): string {
  const written = part.normalize('NFD').match(/[aeiouy]/)?.[0];
  return written === undefined ? 'aeiou'[Math.floor(roll() * 5)]! : written === 'y' ? 'i' : written;
}
