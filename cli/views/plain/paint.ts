import { type Line, type Tone, textOf } from '../text/line.ts';
import { theme } from '../text/theme.ts';

/** A line as text; with colours, in the escapes every terminal knows. */
export function paint(line: Line, color: boolean): string {
  if (!color) return textOf(line);
  return line.map(({ text, tone }) => withColors(text, tone)).join('');
}

/** Lines as one text, each ended. */
export const paintAll = (lines: readonly Line[], color: boolean): string =>
  lines.map(line => `${paint(line, color)}\n`).join('');

const codes = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

function withColors(text: string, tone: Tone): string {
  const { color, bold, dim } = theme[tone];
  const sgr = [...(bold ? [1] : []), ...(dim ? [2] : []), ...(color ? [codes[color]] : [])];
  return sgr.length === 0 ? text : `\u001b[${sgr.join(';')}m${text}\u001b[0m`;
}
