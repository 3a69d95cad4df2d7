/** How many terminal cells a text takes: two for wide letters and emoji, none for combining marks. */
export function cells(text: string): number {
  if (plain.test(text)) return text.length;
  let count = 0;
  for (const { segment } of graphemesOf(text)) count += cellsOf(segment);
  return count;
}

/** The text in so many cells: cut with `…` when it is longer, and left as it is when it is not. */
export function cut(text: string, width: number): string {
  if (cells(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let count = 0;
  for (const { segment } of graphemesOf(text)) {
    const next = cellsOf(segment);
    if (count + next > width - 1) break;
    kept += segment;
    count += next;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in exactly so many cells. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)));

/** The same, against the right edge. */
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - cells(text))) + text;

/** Breaks a text at spaces into lines of at most so many cells; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && cells(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Letters and signs that take one cell each: Latin, punctuation, arrows, mathematics, boxes and blocks. */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u21ff\u2200-\u22ff\u2500-\u25ff]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What people would call characters. Made when it is first needed: that takes longer than most plans. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

function cellsOf(grapheme: string): number {
  if (/^\p{M}/u.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
