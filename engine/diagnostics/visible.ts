/**
 * Text that is safe to print: what could move a cursor, change colours or reverse the reading order is replaced by
 * something that shows it was there. One character stays one character, so columns keep their meaning.
 */
export const visible = (text: string): string => text.replace(hidden, show);

/** Control, format (bidirectional marks, joiners), line separators, and halves of surrogate pairs. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Unicode has pictures for the first 32 characters and for delete. */
function show(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
