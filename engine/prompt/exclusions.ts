import type { Brand, Character, Prop } from '../production/production.ts';
import type { ExclusionForm } from './dialect.ts';
import { type Entry, shortWordingOf } from './entry.ts';
import { type Positive, positiveOf, unmarked } from './positive-words.ts';
import { clause } from './punctuation.ts';

/** Something that must not appear. */
export interface Exclusion {
  /** Without a leading `no`: `text`, `distorted wheels`. An order such as `never show the back` stays whole. */
  readonly what: string;
  /** Who must not have it: `the young woman`. Absent: nobody and nothing in the shot may. */
  readonly on?: string;
  /** Whether the text must say on whom, because there is someone else who may. */
  readonly scoped: boolean;
  /** Where it is written. Absent: nobody has said. */
  readonly by?: ExcludedBy;
}

/** The list something is excluded by. */
export interface ExcludedBy {
  readonly list: 'exclusions' | 'forbidden' | 'competitors';
  /** Whose list. Absent: the prompt's own. */
  readonly of?: Entry;
  /** Index in the list. */
  readonly at: number;
}

/** How exclusions are said to a model. */
export interface SaidExclusions {
  /** Go on after a comma. */
  readonly phrases: readonly string[];
  /** A sentence each. */
  readonly clauses: readonly string[];
  /** `no …`, one after the other. */
  readonly literal: readonly string[];
  /** For the negative field. Absent: nothing for it. */
  readonly negative?: string;
}

/** What the shot excludes, what its people and things must never have, and what the brand bars, each once. */
export function exclusionsOf(
  written: readonly string[],
  { characters, props }: { readonly characters: readonly Character[]; readonly props: readonly Prop[] },
  brand: Brand | undefined,
): readonly Exclusion[] {
  const all: readonly Exclusion[] = [
    ...written.map((what, at) => ({ what: bare(what), scoped: false, by: { list: 'exclusions', at } as const })),
    ...characters.flatMap(of => forbidden({ kind: 'characters', of }, characters.length > 1)),
    ...props.flatMap(of => forbidden({ kind: 'props', of }, props.length > 1)),
    ...(brand ? barredBy(brand) : []),
  ].filter(({ what }) => what !== '');
  const keys = new Set<string>();
  return all.filter(exclusion => keys.size < keys.add(said(exclusion).toLowerCase()).size);
}

export function sayExclusions(exclusions: readonly Exclusion[], how: ExclusionForm): SaidExclusions {
  const nothing: SaidExclusions = { phrases: [], clauses: [], literal: [] };
  switch (how) {
    case 'negative':
      return exclusions.length > 0 ? { ...nothing, negative: exclusions.map(unnegated).join(', ') } : nothing;
    case 'literal':
      return { ...nothing, literal: exclusions.map(negated) };
    case 'rewrite':
      return rewritten(exclusions);
    default:
      return how satisfies never;
  }
}

/** An order not to do something, as opposed to a thing not to show. */
export function isOrder(what: string): boolean {
  return order.test(what);
}

function forbidden(of: Extract<Entry, { kind: 'characters' | 'props' }>, scoped: boolean): readonly Exclusion[] {
  const on = shortWordingOf(of);
  return of.of.forbidden.map((what, at) => ({ what: bare(what), on, scoped, by: { list: 'forbidden', of, at } }));
}

function barredBy(brand: Brand): readonly Exclusion[] {
  const of: Entry = { kind: 'brand', of: brand };
  return [
    ...brand.forbidden.map((what, at) => ({
      what: bare(what),
      scoped: false,
      by: { list: 'forbidden', of, at } as const,
    })),
    ...brand.competitors.map((name, at) => ({
      what: `${clause(name)} logos`,
      scoped: false,
      by: { list: 'competitors', of, at } as const,
    })),
  ];
}

/** What should be seen instead. Absent: there is no such thing, and it is excluded in so many words. */
export function insteadOf({ what, scoped, by }: Exclusion): Positive | undefined {
  // Whoever draws what it reads is not told the name of a competitor.
  if (by?.list === 'competitors') return unmarked;
  return scoped ? undefined : positiveOf(what);
}

function rewritten(exclusions: readonly Exclusion[]): SaidExclusions {
  const forms = exclusions.map(insteadOf);
  const of = (kind: 'phrase' | 'clause') =>
    new Set(forms.flatMap(form => (form !== undefined && form.kind === kind ? [form.text] : [])));
  return {
    phrases: [...of('phrase')],
    clauses: [...of('clause')],
    literal: exclusions.filter((_, index) => forms[index] === undefined).map(negated),
  };
}

const bare = (what: string): string => clause(what).replace(/^(?:no|without|any)\s+/i, '');

/** `no …`, or the order as it is. */
export const negated = (exclusion: Exclusion): string =>
  isOrder(exclusion.what) ? said(exclusion) : `no ${said(exclusion)}`;

/** A negative field says no by itself: `never show the back` is `show the back` there. */
export const unnegated = (exclusion: Exclusion): string => said(exclusion).replace(order, '');

const order = /^(?:never|do not|don['’]t|must not|avoid)\s+/i;

const said = ({ what, on, scoped }: Exclusion): string =>
  scoped && on !== undefined && !isOrder(what) ? `${what} on ${on}` : what;
