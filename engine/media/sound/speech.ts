import { dice, seedOf } from '../dice.ts';
import { resonator } from './resonator.ts';
import { faded, levelled, repeated, type Sound } from './sound.ts';
import { gibberish, type Syllable, syllablesOf } from './syllables.ts';

/** Something to be said. */
export interface Speech {
  /** Absent: nobody knows the words; a voice babbles for as long. */
  readonly text?: string;
  readonly seconds: number;
  /** A name: the same one always sounds the same. */
  readonly voice: string;
  readonly seed: number;
  /** Samples per second. */
  readonly rate: number;
  /** Semitones up. Absent: none. */
  readonly pitch?: number;
}

/** Seconds that a text takes to be read aloud: about fourteen characters in one. */
export const readingTime = (text: string, speed = 1): number =>
  Math.max(1, Math.round((text.length / 14 / speed) * 100) / 100);

/** A voice without words: vowels of the text in its rhythm, with breath where it pauses. Nothing here can be understood. */
export function speak({ text, seconds, voice, seed, rate, pitch = 0 }: Speech): Sound {
  const length = Math.round(seconds * rate);
  // Longer than a minute it is the same minute again: nobody listens to an hour of it.
  const piece = new Float32Array(Math.min(length, 60 * rate));
  const words = text?.trim() ? text : gibberish(piece.length / rate, seed);
  const written = syllablesOf(words, seed);
  // A text of nothing but dots is spoken too: somebody asked for sound.
  const syllables = written.some(({ vowel }) => vowel !== undefined) ? written : syllablesOf('ah.', seed);
  const base = 95 * 2 ** ((seedOf(voice) % 17) / 12 + pitch / 12);
  utter(piece, syllables, { rate, base, roll: dice(seed ^ 0x5eed) });
  return repeated(faded(levelled(piece, 0.42), rate / 100, rate / 25), rate, length);
}

interface Voice {
  readonly rate: number;
  /** Hertz. */
  readonly base: number;
  readonly roll: () => number;
}

function utter(into: Float32Array, syllables: readonly Syllable[], { rate, base, roll }: Voice): void {
  const whole = syllables.reduce((sum, { weight }) => sum + weight, 0);
  const formants = [resonator(rate), resonator(rate), resonator(rate)];
  const hiss = resonator(rate);
  hiss.tune(Math.min(4200, rate * 0.4), 1800);
  const current = [...vowels.a!];
  let [at, phase, spent] = [0, 0, 0];
  for (const { weight, vowel, onset, place } of syllables) {
    spent += weight;
    const end = Math.round((spent / whole) * into.length);
    const target = vowels[vowel ?? 'a']!;
    const frequency = base * (1.16 - 0.3 * place) * (0.96 + 0.08 * roll());
    for (const start = at; at < end; at++) {
      const part = (at - start) / (end - start);
      // The mouth moves: where it was goes over into where it is to be within some ten milliseconds.
      target.forEach((hertz, index) => {
        current[index]! += ((hertz - current[index]!) * 90) / rate;
      });
      if (at % 32 === 0)
        for (const [index, formant] of formants.entries()) formant.tune(current[index]!, 70 + 45 * index);
      phase = (phase + (frequency * (1 + 0.012 * Math.sin(at * (33 / rate)))) / rate) % 1;
      const loud = vowel === undefined ? 0 : Math.sin(Math.PI * part ** 0.6) ** 0.7;
      const breath = vowel === undefined ? 0 : onset * Math.exp(-part * 9);
      const pulse = (phase < 0.6 ? Math.sin((phase / 0.6) * Math.PI) ** 2 : 0) - 0.3;
      const voiced = formants.reduce((sum, formant, index) => sum + formant.pass(pulse * loud) / (1 + index * 0.9), 0);
      into[at] = voiced + 0.1 * hiss.pass((roll() - 0.5) * breath * Math.min(1, part * 20));
    }
  }
}

/** Hertz of the three resonances of a mouth, by the vowel it forms. */
const vowels: Readonly<Record<string, readonly [number, number, number]>> = {
  a: [730, 1090, 2440],
  e: [530, 1840, 2480],
  i: [300, 2240, 2960],
  o: [520, 840, 2410],
  u: [320, 870, 2240],
};
