import { cells } from '../diagnostics/cells.ts';

/** A word as it stands in a caption, or a part of one where words are written together. */
export interface Token {
  readonly text: string;
  /** Columns it takes; wide letters take two. */
  readonly width: number;
  /** Whether nothing stands between it and the one before. */
  readonly isJoined: boolean;
}

/** Columns of a line; wide letters take two. */
export const lineWidth = 42;

/** What is spoken, without what tells a voice how: `[whispers]`, `<break time="1s" />`. */
export const spokenText = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\s*\[[^\][]*\]\s*(?=[,.;:!?…]|$)/g, '')
    .replace(/\[[^\][]*\]/g, ' ');

/** A text in the pieces a line may be broken between. */
export const tokensOf = (text: string): readonly Token[] =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .split(/\s+/)
    .filter(word => word !== '')
    .flatMap(word =>
      pieces(word).map((piece, index) => ({ text: piece, width: Math.max(1, cells(piece)), isJoined: index > 0 })),
    );

/** Languages that write without spaces are broken between their words, and what fits no line wherever it must be. */
function pieces(word: string): readonly string[] {
  const parts = written.test(word) ? glued(segments(word, 'word')) : [word];
  return parts.flatMap(part => (cells(part) <= lineWidth ? [part] : chopped(part)));
}

const written =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No line begins with a full stop, or ends with what opens. */
function glued(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && (/^[^\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(part) || /[\p{Ps}\p{Pi}]$/u.test(last)))
      found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}

function chopped(part: string): readonly string[] {
  const found: string[] = [];
  for (const segment of segments(part, 'grapheme')) {
    const last = found.at(-1);
    if (last !== undefined && cells(last + segment) <= lineWidth) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

const segmenters = new Map<'word' | 'grapheme', Intl.Segmenter>();

/** Made when it is first needed, which is seldom: it takes long. */
function segments(text: string, granularity: 'word' | 'grapheme'): readonly string[] {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter('und', { granularity });
  segmenters.set(granularity, known);
  return [...known.segment(text)].map(({ segment }) => segment);
}

export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text, isJoined }, index) => (index === 0 || isJoined ? text : ` ${text}`)).join('');

export const widthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { width, isJoined }, index) => sum + width + (index === 0 || isJoined ? 0 : 1), 0);

/** Whether a sentence ends with a token; a title, an initial and what goes on in small letters end none. */
export const endsSentence = ({ text }: Token, next: Token | undefined): boolean =>
  /[.!?…。！？][\p{Pe}\p{Pf}"'’”」』]*$/u.test(text) &&
  !/^\p{Ps}?(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|No|Nr)\.$/u.test(text) &&
  !/^[\p{Ps}\p{Pi}"']*\p{Ll}/u.test(next?.text ?? '');

/** How well a break after a token suits: the greater the better. */
export function breakAfter(token: Token, next: Token | undefined): number {
  if (endsSentence(token, next)) return 3;
  if (/[,;:—–、，；：][\p{Pe}\p{Pf}"'’”」』]*$/u.test(token.text)) return 2;
  return 0;
}

/** One line or two of about one length. Undefined: it takes more. */
export function inLines(tokens: readonly Token[]): readonly string[] | undefined {
  const whole = widthOf(tokens);
  if (whole <= lineWidth) return [textOf(tokens)];
  if (whole > 2 * lineWidth + 1) return undefined;
  const breaks = tokens.slice(1).flatMap((_, index) => {
    const [first, second] = [tokens.slice(0, index + 1), tokens.slice(index + 1)];
    const [above, below] = [widthOf(first), widthOf(second)];
    if (above > lineWidth || below > lineWidth) return [];
    const score = Math.abs(above - below) - 6 * breakAfter(first.at(-1)!, second[0]);
    return [{ score, lines: [textOf(first), textOf(second)] }];
  });
  return breaks.toSorted((a, b) => a.score - b.score)[0]?.lines;
}

/** As many lines as it takes. */
export function inManyLines(tokens: readonly Token[]): readonly string[] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const line = lines.at(-1);
    if (line && widthOf([...line, token]) <= lineWidth) line.push(token);
    else lines.push([token]);
  }
  return lines.map(textOf);
}
