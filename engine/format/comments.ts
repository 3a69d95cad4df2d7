import {
  type Document,
  isCollection,
  isNode,
  isPair,
  isScalar,
  type Node,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** What YAML's writer would move or push together, it is told to leave. */
export function keepComments(document: Document, text: string): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isCollection(value)) return;
      besideKey(key, value, text);
      value.spaceBefore = false;
    },
    Collection: (_, node) => {
      rememberGap(node, text);
      if (node !== document.contents) closeUp(node);
    },
    Node: (_, node) => rememberGap(node, text),
  });
}

/** No blank line between a key and the first thing below it. */
function closeUp({ items: [first] }: YAMLMap | YAMLSeq): void {
  const node = isPair(first) ? first.key : first;
  if (isNode(node)) node.spaceBefore = false;
}

/** `shots: # in the order of the film` stays beside the key, though it stands before the list. */
function besideKey(key: Node, value: Node, text: string): void {
  const [, end = 0] = key.range ?? [];
  const beside = /^:[ \t]+#(.*)/.exec(text.slice(end));
  if (!beside || !value.commentBefore) return;
  const [first, ...rest] = value.commentBefore.split('\n');
  if (first?.trimEnd() !== beside[1]!.trimEnd()) return;
  key.comment = first;
  value.commentBefore = rest.length > 0 ? rest.join('\n') : null;
}

/** Comments at the ends of lines stand as far from them as they did: people line them up. */
function rememberGap(node: Node, text: string): void {
  if (!node.comment || node.comment.includes('\n') || !isNode(node) || !node.range) return;
  const gap = /^([ \t]+)#/.exec(text.slice(node.range[1]))?.[1]?.length ?? 1;
  if (gap > 1) node.comment = `\uE000${gap}\uE001${node.comment}`;
}

/** The gaps as they were. */
export const withGaps = (text: string): string =>
  text.replace(/ #\uE000(\d+)\uE001/g, (_, gap) => `${' '.repeat(Number(gap))}#`);
