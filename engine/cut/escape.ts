/** Text as XML: what XML has no place for, as control characters and halves of emoji, is left out. */
export const xml = (text: string): string =>
  text
    .replace(notXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\r\t]/g, blank => `&#${blank.charCodeAt(0)};`);

const notXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** An element with attributes; absent ones are left out. Without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xml(String(value))}"`],
  );
  const open = `<${name}${written.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>\n${content.map(indented).join('\n')}\n</${name}>`;
}

/** An element that holds text and nothing else. */
export const textElement = (name: string, text: string | number): string => `<${name}>${xml(String(text))}</${name}>`;

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ');

/** Text on one line, in letters that old programs read, cut to so many. */
export const oneLine = (text: string, most: number): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[^\x20-\x7e]/gu, '?')
    .trim()
    .slice(0, most);

/** The URL of a file in a folder that has one: `file:///Volumes/A%20%231/media/x.mp4`; in none, relative to whoever says it. */
export const urlOf = (folder: string, name: string): string => `${folder}media/${encodeURIComponent(name)}`;

/** The URL of a folder by its absolute path, with a slash at the end: `file:///C:/Films/`, `file://server/films/`. */
export function folderUrl(path: string): string {
  const plain = path.replaceAll('\\', '/').replace(/\/*$/, '/');
  const [first = '', ...rest] = plain.replace(/^\/\//, '').split('/');
  const start = plain.startsWith('//') || plain.startsWith('/') ? first : `/${first}`;
  return `file://${[/^\/[A-Za-z]:$/.test(start) ? start : encodeURIComponent(start), ...rest.map(encodeURIComponent)].join('/')}`;
}
