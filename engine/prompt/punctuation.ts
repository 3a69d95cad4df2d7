/** On one line, with single spaces: what a YAML block scalar breaks for the eye. */
export function oneLine(text: string): string {
  return broken.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Words that go into a longer sentence: on one line, without doubled commas and the punctuation around them. */
export function clause(text: string): string {
  if (!untidy.test(text)) return text;
  return oneLine(text)
    .replace(/\s*,(?:\s*,)*/g, ',')
    .replace(/^[\s,;.]+|[\s,;.]+$/g, '');
}

// Nearly all words are tidy already, and asking is much cheaper than replacing.
const broken = /[^\S ]|\s\s|^\s|\s$/;
const untidy = /[^\S ]|\s[\s,]|,\s*,|^[\s,;.]|[\s,;.]$/;

/** A sentence of its own, with a capital and a full stop. */
export function sentence(text: string): string {
  return closed(capital(clause(text)));
}

/** With a full stop unless it ends a sentence already. */
export function closed(text: string): string {
  return text === '' || /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}

/** The first letter as a capital, behind quotes and brackets too. */
export function capital(text: string): string {
  const at = Math.max(text.search(/[^"“‘(]/), 0);
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (!/\p{Ll}/u.test(letter)) return text;
  return text.slice(0, at) + letter.toUpperCase() + text.slice(at + letter.length);
}

/**
 * Words as they go on in the middle of a sentence. Only words that are no names lose their capital:
 * `Soft backlight` does, `Tokyo street` does not.
 */
export function continued(text: string): string {
  return common.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

const common =
  /^(?:An?|The|In|Into|On|Onto|At|By|From|Through|Along|Across|Over|Under|Inside|Outside|Beside|Behind|With|Soft|Hard|Warm|Cold|Cool|Bright|Dark|Low|High|Slow|Fast|Close|Wide|Medium|Macro|Handheld|Locked|Tracking|Static|Golden|Natural|Realistic|Cinematic|Documentary|Editorial|Walks?|Runs?|Rolls?|Rests?|Stands?|Turns?)\b/;

/** Comma by comma, without empty ones and without what an earlier one has said. */
export function commaJoined(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.map(clause).filter(part => part !== '');
  let joined = first;
  let said = `, ${first.toLowerCase()}, `;
  for (const part of rest)
    for (const piece of part.includes(',') ? part.split(/,\s*/) : [part]) {
      const words = `${piece.toLowerCase()}, `;
      if (said.includes(`, ${words}`)) continue;
      joined += `, ${piece}`;
      said += words;
    }
  return joined;
}

/** Joined by a space, a word that ends one and begins the next said once: `walks in` + `in the rain`. */
export function spaceJoined(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const [next = ''] = second.split(' ', 1);
  return lastWord(first).toLowerCase() === next.toLowerCase()
    ? first + second.slice(next.length)
    : `${first} ${second}`;
}

/** What follows the last space. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
