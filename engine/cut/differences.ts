import type { WasPicture } from './pair.ts';
import { partOf } from './part.ts';
import type { Wanted } from './wanted.ts';

/** One thing of the film that is not as the cut has it. */
export interface Difference {
  readonly kind: 'shot' | 'card' | 'black' | 'clip' | 'sound' | 'film';
  /** `s01/ride`, the words of a card, the name of a file. */
  readonly name: string;
  /** When it begins in the edit, from the start of the film. Absent: it is not in it. */
  readonly at?: number;
  /** At least one. */
  readonly changes: readonly Change[];
}

/** What became of it. Frames, from the start of the medium or of the film. */
export type Change =
  | { readonly kind: 'added' }
  /** The shot is in the film elsewhere, too. */
  | { readonly kind: 'again' }
  | { readonly kind: 'missing' }
  /** Places among all pictures, from 1. */
  | { readonly kind: 'moved'; readonly before: number; readonly after: number }
  /** `length`: of a card or black. `dissolve`: into it; none is 0. `at`: of a sound. */
  | { readonly kind: 'in' | 'out' | 'length' | 'dissolve' | 'at'; readonly before: number; readonly after: number }
  | { readonly kind: 'words'; readonly before: string; readonly after: string }
  /** Another take than the one that is chosen. Absent: there is none to choose. */
  | { readonly kind: 'take'; readonly before?: string; readonly after: string }
  /** No shot or sound of the production. */
  | { readonly kind: 'foreign' }
  /** Where it is cut cannot be told: its timecode is none of the medium's. */
  | { readonly kind: 'untimed' }
  /** What `cut` has no words for. */
  | { readonly kind: 'beyond'; readonly what: string };

/** Pictures that differ, in the order of the film; what is missing stands where it was. And how many do not. */
export function differencesOf(
  was: readonly WasPicture[],
  wanted: readonly Wanted[],
): { readonly differences: readonly Difference[]; readonly same: number } {
  const used = new Set(wanted.flatMap(({ was: before }) => before ?? []));
  const gone = was.flatMap((each, index) => (used.has(index) ? [] : [{ index, difference: goneOf(each) }]));
  const rows: Difference[] = [];
  let same = 0;
  let next = 0;
  for (const [index, each] of wanted.entries()) {
    const until = each.was === undefined || each.isMoved ? -1 : each.was;
    for (; next < gone.length && gone[next]!.index < until; next++) rows.push(gone[next]!.difference);
    const changes = changesOf(each, { index, was, wanted });
    if (changes.length === 0) same++;
    else rows.push({ ...namesOf(each), at: each.at, changes });
  }
  return { differences: [...rows, ...gone.slice(next).map(({ difference }) => difference)], same };
}

const goneOf = ({ picture }: WasPicture): Difference => ({
  kind: picture.kind,
  name: picture.kind === 'shot' ? picture.shot : picture.kind === 'card' ? picture.text : 'black',
  changes: [{ kind: 'missing' }],
});

function namesOf(wanted: Wanted): Pick<Difference, 'kind' | 'name'> {
  if (wanted.foreign !== undefined) return { kind: 'clip', name: wanted.foreign };
  const name = wanted.kind === 'shot' ? wanted.shot : wanted.kind === 'card' ? wanted.text : 'black';
  return { kind: wanted.kind, name };
}

interface Context {
  readonly index: number;
  readonly was: readonly WasPicture[];
  readonly wanted: readonly Wanted[];
}

function changesOf(each: Wanted, { index, was, wanted }: Context): readonly Change[] {
  const before = each.was === undefined ? undefined : was[each.was];
  const beyond: readonly Change[] = [
    ...(each.foreign === undefined ? [] : [{ kind: 'foreign' as const }]),
    ...each.marks.map(what => ({ kind: 'beyond' as const, what })),
  ];
  if (!before || each.was === undefined) {
    const isAgain =
      each.kind === 'shot' &&
      wanted.some((other, at) => at !== index && other.kind === 'shot' && other.shot === each.shot);
    return [
      { kind: isAgain ? 'again' : 'added' },
      ...takeChange(
        each,
        was.find(({ picture }) => picture.kind === 'shot' && each.kind === 'shot' && picture.shot === each.shot),
      ),
      ...beyond,
    ];
  }
  return [
    ...(each.isMoved ? [{ kind: 'moved' as const, before: each.was + 1, after: index + 1 }] : []),
    ...numberChange('dissolve', before.picture.dissolve ?? 0, each.dissolve ?? 0),
    ...ownChanges(each, before),
    ...takeChange(each, before),
    ...beyond,
  ];
}

function ownChanges(each: Wanted, { picture }: WasPicture): readonly Change[] {
  if (each.kind === 'shot' && picture.kind === 'shot') {
    if (each.isUntimed) return [{ kind: 'untimed' }];
    const part = partOf(picture, each.whole);
    return [...numberChange('in', part.in, each.in), ...numberChange('out', part.out, each.out)];
  }
  if (each.kind === 'shot' || picture.kind === 'shot') return [];
  const words: readonly Change[] =
    each.kind === 'card' && picture.kind === 'card' && each.text !== picture.text
      ? [{ kind: 'words', before: picture.text, after: each.text }]
      : [];
  return [...numberChange('length', picture.frames, each.frames), ...words];
}

const numberChange = (kind: 'in' | 'out' | 'length' | 'dissolve', before: number, after: number): readonly Change[] =>
  before === after ? [] : [{ kind, before, after }];

function takeChange(each: Wanted, was: WasPicture | undefined): readonly Change[] {
  if (each.kind !== 'shot' || !each.known || each.known.sha256 === was?.chosen?.sha256) return [];
  const { take: before } = was?.chosen ?? {};
  return [{ kind: 'take', ...(before === undefined ? {} : { before }), after: each.known.name }];
}
