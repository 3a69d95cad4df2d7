/** How a scalar is to be written. */
export interface Manner {
  /** Between brackets, where commas and brackets mean something. */
  readonly isFlow: boolean;
  /** In double quotes, as in JSON. */
  readonly quoted?: boolean;
  readonly single?: boolean;
}

/** A text or number as YAML: without quotes where nobody could take it for anything else. */
export function writeScalar(value: string | number, { isFlow, quoted = false, single = false }: Manner): string {
  if (typeof value === 'number') return String(value);
  if (single && !/[\r\n]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const isPlain =
    !quoted &&
    (plain.test(value) || time.test(value)) &&
    !words.has(value.toLowerCase()) &&
    !(isFlow && value.includes(','));
  return isPlain ? value : JSON.stringify(value);
}

/** Begins with a letter, ends with no space, and has nothing in it that means something to YAML. */
const plain = /^\p{L}(?:[\p{L}\p{N}_.,;()'’/ -]*[\p{L}\p{N}_.;()'’/-])?$/u;

/** `12f`, or a timecode. */
const time = /^(?:\d+f|\d\d:\d\d:\d\d[:;]\d\d)$/;

/** What looks like a text and is read as something else, by this YAML or an older one. */
const words: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);
