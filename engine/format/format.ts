import { isMap, isPair, Lexer, parseDocument, type ToStringOptions, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { parse } from '../document/parse.ts';
import { equal } from '../document/schema-node.ts';
import type { SourceFile } from '../document/source-file.ts';
import { keepComments, withGaps } from './comments.ts';
import { ordered, orderKeys } from './order-keys.ts';
import { scalarTags } from './scalar.ts';

/**
 * The same config in the form everybody writes it in: keys in the schema's order, two spaces, quotes only where they are
 * needed. Comments, blank lines, line ends and long texts stay as they are, and so does the meaning. Absent: the file has
 * errors, and all of them are told.
 */
export function format(source: SourceFile): Outcome<string> {
  const read = parse(source);
  if (!read.value || read.problems.length > 0) return { problems: read.problems };
  const { text } = read.value.source;
  const plain = text.replaceAll('\r\n', '\n');
  const made = source.path.endsWith('.json')
    ? `${JSON.stringify(ordered(read.value.value), undefined, 2)}\n`
    : yaml(plain);
  if (!isSame(source, plain, made)) return { problems: [beyondUs(source.path)] };
  return { value: text.includes('\r\n') ? made.replaceAll('\n', '\r\n') : made, problems: [] };
}

function yaml(text: string): string {
  const document = parseDocument(text, { uniqueKeys: false, strict: false, customTags: scalarTags(text) });
  // An alias stands after what it repeats.
  if (!/(?:^|[\s[{,:-])\*[\w-]/.test(text)) orderKeys(document.contents);
  keepComments(document, text);
  visit(document, {
    Collection: (_, node, path) => {
      if (node.flow) keepLines(node, text, isPair(path.at(-1)));
    },
  });
  return withGaps(document.toString(options)).replace(belowTheKey, '\n$1');
}

/** Around the indentation of what stands on the line below its key. Neither stands in a text a person writes. */
const below = '\uE002';

const belowTheKey = new RegExp(` ?${below}( *)${below}`, 'g');

const options: ToStringOptions = { indent: 2, indentSeq: true, lineWidth: 0, flowCollectionPadding: true };

/** `{ a: 1 }`, `[a, b]`; what was written on several lines has a line for each item, and what stands below its key stays. */
function keepLines(node: YAMLMap | YAMLSeq, text: string, hasKey: boolean): void {
  const [start, end] = node.range ?? [0, 0];
  const isLong = text.slice(start, end).includes('\n');
  const isBelow = hasKey && /(?:^|\n) *$/.test(text.slice(0, start));
  const plain = node.toString.bind(node);
  node.toString = ((context, ...rest) => {
    if (!context) return plain();
    const made = plain(
      {
        ...context,
        flowCollectionPadding: isMap(node) ? ' ' : '',
        options: { ...context.options, lineWidth: isLong ? 1 : 0 },
      },
      ...rest,
    );
    return isBelow && !context.inFlow && !made.includes('\n') ? `${below}${context.indent}${below}${made}` : made;
  }) as typeof node.toString;
}

/** Whether a text says what the other says, with all its comments. */
function isSame(source: SourceFile, before: string, after: string): boolean {
  const [one, other] = [before, after].map(text => parse({ ...source, text }));
  if (!one?.value || !other?.value || !equal(one.value.value, other.value.value)) return false;
  return source.path.endsWith('.json') || commentsIn(before) === commentsIn(after);
}

const commentsIn = (text: string): string =>
  [...new Lexer().lex(text)]
    .filter(token => token.startsWith('#'))
    .map(token => token.trimEnd())
    .sort()
    .join('\n');

const beyondUs = (file: string) =>
  ({
    severity: 'error',
    code: 'not-possible',
    message: `${file} cannot be formatted without changing what it says`,
    hint: 'It was left as it is. Something unusual is in it, such as a tag or an explicit key; write that more plainly.',
  }) as const;
