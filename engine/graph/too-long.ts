import type { Related } from '../diagnostics/diagnostic.ts';
import type { Phrase } from '../prompt/explanation.ts';

/** What each part of a text takes, the longest first, and what to cut, so that so many characters fewer are left. */
export function shortening(
  phrases: readonly Phrase[],
  excess: number,
): { readonly hint: string; readonly related: readonly Related[] } {
  const parts = partsOf(phrases);
  const longest = [...parts].sort((a, b) => b.units - a.units).slice(0, most);
  const digits = String(longest[0]?.units ?? 0).length;
  return {
    related: longest.flatMap(({ source, units, place }) =>
      place ? [{ message: `${String(units).padStart(digits)} characters: ${source}`, place }] : [],
    ),
    hint: hintFor(parts, phrases, excess),
  };
}

/** Lines of the table. */
const most = 8;

interface Part {
  readonly source: string;
  readonly units: number;
  readonly place?: Related['place'];
}

/** By where the words are written; the terms of a camera are one part. */
function partsOf(phrases: readonly Phrase[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { words, from } of phrases) {
    const [first] = from;
    const source = first?.source.replace(/^(prompt\.camera)\..*/, '$1').replace(/\[\d+\]$/, '') ?? 'what Retake adds';
    const known = parts.get(source);
    parts.set(source, {
      source,
      units: (known?.units ?? 0) + words.length,
      ...(known?.place ? { place: known.place } : first?.place ? { place: first.place } : {}),
    });
  }
  return [...parts.values()];
}

/** The words for what to cut, in its order. */
function hintFor(parts: readonly Part[], phrases: readonly Phrase[], excess: number): string {
  const cuts = cutsOf(parts, excess);
  const named = cuts.slice(0, 4).map(({ source, units }) => `\`${source}\` (${units})`);
  const more = cuts.length > named.length ? ', and what follows' : '';
  const cut = `Cut ${excess} character${excess === 1 ? '' : 's'}: from ${named.join(', then from ')}${more}.`;
  const identity = phrases
    .filter(({ rule, from }) => rule === 'named' && /^characters\..*\.(?!description$)/.test(from[0]?.source ?? ''))
    .reduce((sum, { words }) => sum + words.length, 0);
  return identity >= excess ? `${cut} \`identityRepeat: never\` alone would save ${identity}.` : cut;
}

/** What takes more than half of all goes first; else what the picture misses least, and of that what is worth the while. */
function cutsOf(parts: readonly Part[], excess: number): readonly Part[] {
  const total = sumOf(parts);
  const half = parts.find(({ units }) => units * 2 > total && units >= excess);
  if (half) return [half];
  const ranked = [...parts].sort((a, b) => rankOf(a.source) - rankOf(b.source) || b.units - a.units);
  const worthwhile = ranked.filter(({ units }) => units * 4 >= excess);
  const cuts: Part[] = [];
  for (const part of sumOf(worthwhile) >= excess ? worthwhile : ranked) {
    if (sumOf(cuts) >= excess) break;
    cuts.push(part);
  }
  return cuts;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { units }) => sum + units, 0);

/** The order in which words are given up: who it is about and what happens go last. */
const order: readonly RegExp[] = [
  /^looks\.|^prompt\.style$/,
  /^prompt\.lighting$/,
  /^prompt\.exclusions/,
  /forbidden|competitors/,
  /^locations\.|^prompt\.environment$/,
  /^prompt\.continuity|^brand|^framing/,
  /^characters\.|^props\./,
];

function rankOf(source: string): number {
  const rank = order.findIndex(pattern => pattern.test(source));
  return rank < 0 ? order.length : rank;
}
