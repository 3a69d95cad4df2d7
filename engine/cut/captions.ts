import type { Words } from '../production/cut.ts';
import type { Rate } from '../time/rate.ts';
import {
  breakAfter,
  endsSentence,
  inLines,
  inManyLines,
  lineWidth,
  spokenText,
  type Token,
  tokensOf,
  widthOf,
} from './phrases.ts';
import type { Timeline } from './timeline.ts';

/** Something in which words are said, where it stands in the film. In frames of the film. */
export interface Spoken {
  /** From the start of the film. */
  readonly at: number;
  readonly frames: number;
  /** Where in its clip that begins. */
  readonly in: number;
  /** Name of the clip: what is said in all of it is shared by everything that uses it. */
  readonly clip: string;
  readonly words: Words;
}

/** Words on the screen: from this frame of the film to that one, when they are no longer there. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** One or two; more only where there is no time to show them one after the other. */
  readonly lines: readonly string[];
}

/**
 * What is said, in captions of two lines at most, one after the other. How long one is shown is its share of the text:
 * nobody has listened. `end`: the last frame anything may be shown at, and one more.
 */
export function captions(
  spoken: readonly Spoken[],
  { rate, end }: { readonly rate: Rate; readonly end: number },
): readonly Cue[] {
  const pace = paceOf(rate);
  const read = spoken.filter((_, index) => !isReadElsewhere(index, spoken));
  const phrases = read
    .flatMap(each => phrasesIn(each, { spoken: read, pace }))
    .map(({ from, to, tokens }) => ({ from: Math.round(from), to: Math.round(to), tokens }))
    .toSorted((a, b) => a.from - b.from);
  return oneByOne(phrases, pace, end).map(({ from, to, tokens }) => ({
    from,
    to,
    lines: inLines(tokens) ?? inManyLines(tokens),
  }));
}

/** A sound and the clip of who speaks it say the same words at the same time: they are read where they last longest. */
function isReadElsewhere(index: number, spoken: readonly Spoken[]): boolean {
  const own = spoken[index]!;
  return spoken.some((other, place) => {
    if (place === index || own.words.kind !== 'whole' || other.words.kind !== 'whole') return false;
    const isTogether = other.at < own.at + own.frames && own.at < other.at + other.frames;
    const isLonger = other.frames > own.frames || (other.frames === own.frames && place < index);
    return isTogether && isLonger && other.words.text === own.words.text;
  });
}

/** Everything that is said in a film, in captions. Empty: nothing is. */
export function captionsOf({ events, sounds, frames, count }: Timeline): readonly Cue[] {
  const heard = [...events.flatMap(event => (event.kind === 'clip' ? [event] : [])), ...sounds];
  const spoken = heard.flatMap(({ at, frames: length, in: start, clip, words }) =>
    words ? [{ at, frames: length, in: start, clip: clip.name, words }] : [],
  );
  // What is heard past the last picture is read there.
  const end = Math.max(frames, ...spoken.map(each => each.at + each.frames));
  return captions(spoken, { rate: count.rate, end });
}

/** Frames. */
interface Pace {
  /** A caption is shown so long at least, and at most. */
  readonly least: number;
  readonly most: number;
  /** So long a letter may take where only the moment is known at which it begins. */
  readonly perLetter: number;
}

/** Five sixths of a second, seven seconds, and six letters a second: what broadcasters ask for, and slow reading. */
function paceOf({ frames, seconds }: Rate): Pace {
  const inFrames = (time: number): number => (time * frames) / seconds;
  return { least: Math.ceil(inFrames(5 / 6)), most: Math.floor(inFrames(7)), perLetter: inFrames(1 / 6) };
}

/** Frames that are left free between two captions, so that a new one is seen to be new. */
const gap = 2;

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

function phrasesIn(
  one: Spoken,
  { spoken, pace }: { readonly spoken: readonly Spoken[]; readonly pace: Pace },
): readonly Phrase[] {
  const { words, at, frames } = one;
  const start = one.in;
  switch (words.kind) {
    case 'unknown':
      return [];
    case 'part':
      return timed(tokensOf(words.text), { from: at, to: at + frames }, pace);
    case 'timed':
      return words.lines.flatMap((line, index) => {
        const tokens = tokensOf(line.text);
        const from = Math.max(line.at, start);
        const next = Math.min(words.lines[index + 1]?.at ?? start + frames, start + frames);
        const to = Math.min(next, from + Math.max(pace.least, Math.ceil(widthOf(tokens) * pace.perLetter)));
        return to <= from ? [] : timed(tokens, { from: from - start + at, to: to - start + at }, pace);
      });
    case 'whole': {
      const { length, offset } = shared(one, spoken);
      return timed(tokensOf(spokenText(words.text)), { from: 0, to: length }, pace).flatMap(({ from, to, tokens }) => {
        const middle = (from + to) / 2;
        if (middle < offset || middle >= offset + frames) return [];
        const [first, last] = [Math.max(from, offset), Math.min(to, offset + frames)];
        return [{ from: first - offset + at, to: last - offset + at, tokens }];
      });
    }
    default:
      return words satisfies never;
  }
}

/**
 * All parts of a clip that are used somewhere, one after the other: how long they are, and where this one begins. What is
 * cut off everywhere is taken for silence; what is cut in two is said once.
 */
function shared(
  { clip, in: start }: Spoken,
  spoken: readonly Spoken[],
): { readonly length: number; readonly offset: number } {
  const uses = spoken.filter(each => each.clip === clip && each.words.kind === 'whole').toSorted((a, b) => a.in - b.in);
  let length = 0;
  let offset = 0;
  let reached = 0;
  for (const { in: from, frames } of uses) {
    const fresh = Math.max(from, reached);
    const stop = Math.max(from + frames, fresh);
    length += stop - fresh;
    offset += Math.max(0, Math.min(stop, start) - fresh);
    reached = stop;
  }
  return { length, offset };
}

/** Tokens as captions, each for its share of the time. */
function timed(tokens: readonly Token[], { from, to }: Pick<Phrase, 'from' | 'to'>, pace: Pace): readonly Phrase[] {
  if (tokens.length === 0) return [];
  const perLetter = (to - from) / widthOf(tokens);
  const lasts = (part: readonly Token[]): number => widthOf(part) * perLetter;
  // Nobody speaks a line for longer than it may be shown: the rest is silence.
  const fits = (part: readonly Token[]): boolean =>
    inLines(part) !== undefined && (lasts(part) <= pace.most || widthOf(part) <= lineWidth);
  const parts = merged(
    sentences(tokens).flatMap(sentence => halved(sentence, fits)),
    {
      isShort: part => lasts(part) < pace.least,
      fits,
    },
  );
  const whole = parts.reduce((sum, part) => sum + widthOf(part), 0);
  let before = 0;
  return parts.map(part => {
    const first = from + ((to - from) * before) / whole;
    before += widthOf(part);
    const last = from + ((to - from) * before) / whole;
    return { from: first, to: Math.min(last, first + pace.most), tokens: part };
  });
}

function sentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  tokens.forEach((token, index) => {
    found.at(-1)!.push(token);
    const next = tokens[index + 1];
    if (next && endsSentence(token, next)) found.push([]);
  });
  return found;
}

/** Halved until every part fits, where a clause ends rather than anywhere. */
function halved(tokens: readonly Token[], fits: (part: readonly Token[]) => boolean): readonly (readonly Token[])[] {
  if (tokens.length < 2 || fits(tokens)) return [tokens];
  const whole = widthOf(tokens);
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  let above = 0;
  for (let at = 1; at < tokens.length; at++) {
    above += tokens[at - 1]!.width + 1;
    const score = Math.abs(whole - 2 * above) - (whole / 4) * breakAfter(tokens[at - 1]!, tokens[at]);
    if (score < least) [best, least] = [at, score];
  }
  return [...halved(tokens.slice(0, best), fits), ...halved(tokens.slice(best), fits)];
}

interface Merging {
  readonly isShort: (part: readonly Token[]) => boolean;
  readonly fits: (part: readonly Token[]) => boolean;
}

/** What would be gone too soon is shown with the one before it, or the one after. */
function merged(parts: readonly (readonly Token[])[], { isShort, fits }: Merging): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const both = last && [...last, ...part];
    if (both && (isShort(last) || isShort(part)) && fits(both)) found[found.length - 1] = both;
    else found.push(part);
  }
  return found;
}

/** Captions that make room for each other. */
function oneByOne(phrases: readonly Phrase[], { least, most }: Pace, end: number): readonly Phrase[] {
  const shown: Phrase[] = [];
  for (const phrase of phrases) {
    const last = shown.at(-1);
    const wished = Math.max(0, Math.min(phrase.from, end - least));
    const from = last ? Math.max(wished, last.from + least + gap) : wished;
    if (last && from + (from > wished ? least : 1) > end) {
      shown[shown.length - 1] = { ...last, to: end, tokens: [...last.tokens, ...phrase.tokens] };
      continue;
    }
    if (last) shown[shown.length - 1] = { ...last, to: Math.min(last.to, from - gap) };
    const to = Math.min(Math.max(phrase.to, from + least), from + most, end);
    shown.push({ from, to, tokens: phrase.tokens });
  }
  return shown;
}
