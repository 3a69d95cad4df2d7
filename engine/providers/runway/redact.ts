/** Makes text from a provider fit to print and to keep: one line, no keys, no signatures, no end of it. */
export function redact(text: string): string {
  const safe = text
    .replace(/key_[\w-]+/g, 'key_…')
    .replace(/\bBearer\s+\S+/gi, 'Bearer …')
    .replace(/\bdata:[\w/+.-]+;base64,[\w+/=]+/g, 'data:…')
    .replace(/(\b[a-z][a-z+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1?…')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
}

const longest = 400;

/** A value without the secret, in whatever string of it and however it was written: whole, in part, or encoded. */
export function withoutSecret<T>(value: T, secret: string): T {
  const bare = secret.replace(/^key_/, '');
  const encoded = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const forms = [secret, bare, encoded].filter(form => form.length >= 16);
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return forms.reduce((text, form) => text.replaceAll(form, '…'), part);
    if (Array.isArray(part)) return part.map(clean);
    if (Object.getPrototypeOf(part ?? 0) !== Object.prototype) return part;
    return Object.fromEntries(Object.entries(part as object).map(([key, each]) => [clean(key), clean(each)]));
  };
  return clean(value) as T;
}
