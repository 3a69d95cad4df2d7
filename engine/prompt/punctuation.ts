/** On one line, with single spaces: what a YAML block scalar breaks for the eye. */
export function oneLine(text: string): string {
  return broken.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Words that go into a longer sentence: on one line, without doubled commas and the punctuation around them. */
export function clause(text: string): string {
  const line = oneLine(text);
  if (!untidy.test(line)) return line;
  return line.replace(/\s*,(?:\s*,)*/g, ',').replace(/^[\s,;.]+|[\s,;.]+$/g, '');
}

// Nearly all words are tidy already, and asking is much cheaper than replacing.
const broken = /[^\S ]|\s\s|^\s|\s$/;
const untidy = /\s,|,\s*,|^[\s,;.]|[\s,;.]$/;

/** A sentence of its own, with a capital and a full stop. */
export function sentence(text: string): string {
  return closed(capital(clause(text)));
}

/** With a full stop unless it ends a sentence already. */
export function closed(text: string): string {
  return text === '' || /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}

export function capital(text: string): string {
  return text.replace(/^(["“‘(]*)(\p{Ll})/u, (_, quote: string, letter: string) => quote + letter.toUpperCase());
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
  return unrepeated([first, ...rest.flatMap(part => part.split(/,\s*/))]).join(', ');
}

/** Without the parts that are said by an earlier one, whole words and case aside. */
function unrepeated(parts: readonly string[]): readonly string[] {
  const said = (part: string, earlier: readonly string[]) =>
    earlier.some(one => `, ${one.toLowerCase()}, `.includes(`, ${part.toLowerCase()}, `));
  return parts.filter((part, index) => !said(part, parts.slice(0, index)));
}

/** Joined by a space, a word that ends one and begins the next said once: `walks in` + `in the rain`. */
export function spaceJoined(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const last = first.split(' ').at(-1)!.toLowerCase();
  const [next, ...rest] = second.split(' ');
  return [first, ...(last === next!.toLowerCase() ? rest : [next, ...rest])].join(' ');
}
