import { visible } from '../../../engine/diagnostics/visible.ts';

/** Invisible, and neither a letter nor a sign: what stands on its two sides is not read as one. */
const gap = '\u200b';

/**
 * Text from a config as one stretch of Markdown. Nothing in it gets to be a tag, a link, a table, a comment or a mention,
 * or to move letters about. Encoding alone would not do: GitHub looks for mentions, references and addresses in what
 * comes out, after it has been decoded; a gap takes those apart.
 */
export function escaped(text: string, longest = Number.POSITIVE_INFINITY): string {
  const whole = visible(text.replace(/\s+/g, ' ').trim());
  const short = whole.length > longest ? `${whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : whole;
  return short
    .replace(/www\./gi, match => `${match.slice(0, 3)}\u0000.`)
    .replace(/\bgh-(?=\d)/gi, match => `${match}\u0000`)
    .replace(/:\/\//g, ':\u0000//')
    .replace(/[@#]/g, sign => `${sign}\u0000`)
    .replace(signs, encoded)
    .replace(/^(?=[-+=\d])/, gap)
    .replaceAll('\u0000', gap);
}

/** Text that somebody may want to type, as code: there GitHub looks for nothing, and what is copied is what was meant. */
export const code = (text: string, longest: number): string =>
  `<code>${visible(text.replace(/\s+/g, ' ')).slice(0, longest).replace(signs, encoded)}</code>`;

/** Every sign that is one in Markdown, HTML or a table. */
const signs = /[&\\`*_{}[\]()<>#|~!@$^]/g;

const encoded = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** A name as part of an HTML comment. */
export const markerName = (text: string): string => text.replace(/[^A-Za-z0-9._]+/g, '-');
