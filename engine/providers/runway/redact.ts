/** Makes text from a provider fit to print and to keep: one line, no keys, no signatures, no end of it. */
export function redact(text: string): string {
  const safe = text
    .replace(/\bkey_[\w-]+/g, 'key_…')
    .replace(/\bBearer\s+\S+/gi, 'Bearer …')
    .replace(/\bdata:[\w/+.-]+;base64,[\w+/=]+/g, 'data:…')
    .replace(/(\b[a-z][a-z+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?…')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
}

const longest = 400;
