import type { SKRSContext2D } from '@napi-rs/canvas';
import { typeface } from './fonts.ts';

/** Weight, size in pixels and extra space between letters in pixels. */
export interface Type {
  readonly weight: 400 | 600 | 700;
  readonly size: number;
  readonly spacing?: number;
}

export function setType(context: SKRSContext2D, { weight, size, spacing = 0 }: Type): void {
  context.font = `${weight} ${size}px ${typeface}`;
  context.letterSpacing = `${spacing}px`;
  context.textBaseline = 'alphabetic';
}

/** Writes a line to the right of `x`. Inter draws an x between digits as ×, which nobody can type: set apart, it stays what it is. Gives where it ends. */
export function writeAsTyped(
  context: SKRSContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
): number {
  let at = x;
  for (const piece of text.split(/(?<=\d)(?=x\d)/)) {
    context.fillText(piece, at, y);
    at += context.measureText(piece).width;
  }
  return at;
}

/** One line of text that fits `width`: as it is, else set smaller down to 70 %, else cut with an ellipsis. */
export function fitLine(context: SKRSContext2D, text: string, { type, width }: { type: Type; width: number }): string {
  const line = oneLine(text);
  for (const part of [1, 0.9, 0.8, 0.7]) {
    setType(context, { ...type, size: type.size * part });
    if (context.measureText(line).width <= width) return line;
  }
  return cut(context, line, width);
}

/** Text broken into lines no wider than `width`; at most `lines` of them, the last one cut when there is more. */
export function wrap(context: SKRSContext2D, text: string, box: { width: number; lines: number }): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(context, oneLine(text), box.width)) {
    const longer = line === '' ? word.trimStart() : line + word;
    if (line === '' || context.measureText(longer).width <= box.width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word.trimStart();
    if (lines.length > box.lines) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= box.lines) return lines;
  return [...lines.slice(0, box.lines - 1), cut(context, `${lines.slice(box.lines - 1).join(' ')}…`, box.width)];
}

/** Words with the space before them; a word that is wider than a line (a URL, Chinese) comes letter by letter. */
function pieces(context: SKRSContext2D, text: string, width: number): string[] {
  const words = text.match(/\s*\S+/g) ?? [];
  return words.flatMap(word => (context.measureText(word).width > width ? [...word] : [word]));
}

function cut(context: SKRSContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const fits = context.measureText(`${letters.slice(0, middle).join('')}…`).width <= width;
    [low, high] = fits ? [middle, high] : [low, middle - 1];
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** Control characters and line breaks would be drawn as boxes. A prompt is cut long before 2,000 letters are legible. */
function oneLine(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
