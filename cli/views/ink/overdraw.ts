/** What a frame writes to the terminal, and the lines that it leaves there, the last one being the one the cursor is on. */
export interface Drawn {
  readonly text: string;
  readonly lines: readonly string[];
}

/**
 * A frame drawn over the one before, where ink would take that away line by line and draw all of it again: nobody sees a
 * gap, on a terminal that knows no frames either, and a line that stays the same is not sent again. `before` is what the
 * frame before left. A frame that takes nothing away is left as it is.
 */
export function overdraw(frame: string, before: readonly string[]): Drawn {
  const [bare, isHeld] = frame.startsWith(hold) ? [frame.replace(hold, '').replace(release, ''), true] : [frame, false];
  const erased = erasure.exec(bare);
  if (!erased) return { text: frame, lines: bare.includes('\n') ? bare.split('\n') : before };
  const height = erased[0].split(up).length;
  // Whatever else is on the screen: it is not known, and all of it is drawn.
  const known = before.length >= height ? before.slice(-height) : [];
  const lines = bare.slice(erased.index + erased[0].length).split('\n');
  const body = lines.map((text, index) => (text === known[index] ? '' : `${eraseLine}${text}`)).join('\n');
  const rise = height > 1 ? `\u001b[${height - 1}A` : '';
  const rest = lines.length < height ? '\u001b[J' : '';
  const text = `${bare.slice(0, erased.index)}${rise}\r${body}${rest}`;
  return { text: isHeld ? `${hold}${text}${release}` : text, lines };
}

const eraseLine = '\u001b[2K';

const up = '\u001b[1A';

/** How ink takes lines away, from the one the cursor is on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal is told with
const erasure = /(?:\u001b\[2K\u001b\[1A)*\u001b\[2K\u001b\[G/;

/** A terminal that knows frames shows nothing between these two. */
const hold = '\u001b[?2026h';
const release = '\u001b[?2026l';
