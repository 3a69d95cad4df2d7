/** The names that a text mentions in {braces}, each once, in order. `{{` and `}}` are braces, not names. */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  replaceNames(text, ({ name }) => {
    names.add(name);
    return '';
  });
  return [...names];
}

/** A name in braces, where it stands. */
export interface Mention {
  readonly name: string;
  /** `{maya}'s hand`: no room there for a whole identity. */
  readonly possessive: boolean;
  /** The few characters before the braces and after them: enough to see an article or the end of a sentence. */
  readonly before: string;
  readonly after: string;
  /** Where it stands, braces included. */
  readonly start: number;
  readonly end: number;
}

/** The text with every mention replaced and every doubled brace made single. */
export function replaceNames(text: string, replace: (mention: Mention) => string): string {
  if (!hasBraces(text)) return text;
  return text.replace(brace, (found: string, name: string | undefined, at: number) => {
    if (name === undefined) return found[0]!;
    const end = at + found.length;
    const after = text.slice(end, end + nearby);
    return replace({
      name,
      possessive: /^['’]s\b/.test(after),
      before: text.slice(Math.max(0, at - nearby), at),
      after,
      start: at,
      end,
    });
  });
}

/** Whether a text may mention anybody at all. */
export const hasBraces = (text: string): boolean => text.includes('{') || text.includes('}');

const nearby = 16;

const brace = /\{\{|\}\}|\{\s*([^{}\s]+)\s*\}/g;
