import type { FieldChange } from '../../../schemas/types/plan.ts';
import { type Line, line, type Span, span } from './line.ts';
import { type Piece, wordDiff } from './word-diff.ts';

/** The changed fields of a job, a line each: `prompt.lighting: "soft neon signs" → "dawn"`. */
export function changeLines(
  changes: readonly FieldChange[],
  { verbose }: { readonly verbose: boolean },
): readonly Line[] {
  const shown = verbose ? changes : changes.slice(0, few);
  const more = changes.length - shown.length;
  const lines = shown.map(change =>
    line(
      '      ',
      span(`${change.field}: `, 'muted'),
      ...(verbose ? inFull(change) : inShort(change)),
      ...(change.why === undefined ? [] : [span(`, for ${change.why}`, 'muted')]),
    ),
  );
  return more > 0 ? [...lines, line('      ', span(`and ${more} more`, 'muted'))] : lines;
}

/** What is renamed is changed everywhere; so many tell enough. */
const few = 3;

/** Both sides, each cut down to where they differ. */
function inShort({ before, after }: FieldChange): readonly Span[] {
  if (before === undefined || after === undefined) return whole(before, after);
  const [from, to] = [skipSame(before, after), skipSame(after, before)];
  return [span(quoted(from), 'error'), span(' → ', 'muted'), span(quoted(to), 'create')];
}

/** Every word, with those that went and those that came marked. */
function inFull({ before, after }: FieldChange): readonly Span[] {
  if (before === undefined || after === undefined) return whole(before, after);
  if (!before.includes(' ') || !after.includes(' ')) return inShort({ field: '', before, after });
  return wordDiff(before, after).map(spanOf);
}

const spanOf = ({ kind, text }: Piece): Span => {
  if (kind === 'same') return span(text);
  return kind === 'gone' ? span(`[-${text.trim()}-] `, 'error') : span(`{+${text.trim()}+} `, 'create');
};

function whole(before: string | undefined, after: string | undefined): readonly Span[] {
  if (after === undefined) return [span(quoted(before ?? ''), 'error'), span(' is gone', 'muted')];
  return [span(quoted(after), 'create'), span(' is new', 'muted')];
}

/** Long texts begin a little before they begin to differ. */
function skipSame(text: string, other: string): string {
  if (text.length <= short && other.length <= short) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  const start = text.lastIndexOf(' ', Math.max(0, same - 8)) + 1;
  const rest = start > 8 ? `…${text.slice(start)}` : text;
  return rest.length > short ? `${rest.slice(0, short)}…` : rest;
}

/** Characters of each side that are shown without -v. */
const short = 44;

const quoted = (text: string): string => (/^-?[0-9.]+$|^(true|false|null)$/.test(text) ? text : `"${text}"`);
