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

/** What the picture misses least goes first; who it is about and what happens go last. */
function hintFor(parts: readonly Part[], phrases: readonly Phrase[], excess: number): string {
  const cuts: Part[] = [];
  let left = excess;
  for (const part of [...parts].sort((a, b) => rankOf(a.source) - rankOf(b.source) || b.units - a.units)) {
    if (left <= 0) break;
    cuts.push(part);
    left -= part.units;
  }
  const named = cuts.slice(0, 4).map(({ source, units }) => `\`${source}\` (${units})`);
  const [first, ...then] = named;
  const more = cuts.length > named.length ? ', and what follows' : '';
  const cut = `Cut ${excess} character${excess === 1 ? '' : 's'}: first ${first}${then.map(each => `, then ${each}`).join('')}${more}.`;
  const identity = phrases
    .filter(({ rule, from }) => rule === 'named' && /^characters\..*\.(?!description$)/.test(from[0]?.source ?? ''))
    .reduce((sum, { words }) => sum + words.length, 0);
  return identity >= excess ? `${cut} \`identityRepeat: never\` alone would save ${identity}.` : cut;
}

const order: readonly RegExp[] = [
  /^looks\.|^prompt\.style$/,
  /^prompt\.lighting$/,
  /exclusions|forbidden|competitors/,
  /^locations\.|^prompt\.environment$/,
  /^prompt\.continuity|^brand|^framing/,
  /^characters\.|^props\./,
];

function rankOf(source: string): number {
  const rank = order.findIndex(pattern => pattern.test(source));
  return rank < 0 ? order.length : rank;
}
