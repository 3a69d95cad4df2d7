import { Scalar, type ScalarTag, type Tags } from 'yaml';
import { stringifyString } from 'yaml/util';
import { resolveScalar } from '../document/resolve-scalar.ts';

type Context = Parameters<NonNullable<ScalarTag['stringify']>>[1];

/** Tags that write every value the way it is written in the text, but for quotes it does not need. */
export const scalarTags =
  (text: string) =>
  (tags: Tags): Tags =>
    tags.map(tag => {
      if (typeof tag === 'string' || tag.collection) return tag;
      const plain = tag as ScalarTag;
      const stringify: ScalarTag['stringify'] = (item, context, onComment, onChompKeep) =>
        written(item, text, context) ?? block(item, text, context, onComment, onChompKeep);
      return { ...plain, stringify };
    });

/** A plain or quoted value. Absent: it is a block. */
function written({ type, value, range }: Scalar, text: string, context: Context): string | undefined {
  const raw = range ? text.slice(range[0], range[1]) : undefined;
  if (raw === undefined || type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return undefined;
  if (raw.includes('\n')) return reindented(raw, context.indent);
  if (type === Scalar.PLAIN || typeof value !== 'string') return raw;
  const isEscaped = raw.includes('\\') || raw.includes("''");
  return !isEscaped && standsAlone(value, context.inFlow === true) ? value : raw;
}

/** Where a quoted or plain text is broken, and how far its lines are indented, means nothing. */
const reindented = (raw: string, indent: string): string =>
  raw
    .split('\n')
    .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
    .map((line, index) => (index === 0 || line === '' ? line : `${indent}${line}`))
    .join('\n');

/** Whether every reader of YAML takes these bare words for this text. */
function standsAlone(text: string, inFlow: boolean): boolean {
  if (!/^[A-Za-z_](?:.*[^\s:])?$/u.test(text) || / #|: |[\t\p{Cc}\p{Cf}]/u.test(text)) return false;
  if (inFlow && /[,[\]{}:]/.test(text)) return false;
  return resolveScalar(text) === text && !/^(?:y|n|yes|no|on|off)$/i.test(text);
}

/** A text in lines of its own keeps them; only how far they are indented changes. */
function block(item: Scalar, text: string, context: Context, onComment?: () => void, onChompKeep?: () => void): string {
  const raw = item.range ? text.slice(item.range[0], item.range[1]) : '';
  const [head = '', ...lines] = raw.split('\n');
  const sign = /^[|>][+-]?(?=\s|$)/.exec(head)?.[0];
  if (sign === undefined) return stringifyString(item, context, onComment, onChompKeep);
  const depth = Math.min(...lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length));
  const indent = context.indent === '' ? '  ' : context.indent;
  const body = lines.map(line => (line.trim() === '' ? '' : `${indent}${line.slice(depth)}`));
  if (sign.endsWith('+')) onChompKeep?.();
  else while (body.at(-1) === '') body.pop();
  if (item.comment) onComment?.();
  return [`${sign}${item.comment ? ` #${item.comment}` : ''}`, ...body].join('\n');
}
