import type { Character, Prop } from '../production/production.ts';
import type { ExclusionForm } from './dialect.ts';
import { shortWordingOf } from './entry.ts';
import { positiveOf } from './positive-words.ts';
import { clause } from './punctuation.ts';

/** Something that must not appear. */
export interface Exclusion {
  /** Without a leading `no`: `text`, `distorted wheels`. An order such as `never show the back` stays whole. */
  readonly what: string;
  /** Who must not have it: `the young woman`. Absent: nobody and nothing in the shot may. */
  readonly on?: string;
  /** Whether the text must say on whom, because there is someone else who may. */
  readonly scoped: boolean;
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

/** What the shot excludes and what its people and things must never have, each once. */
export function exclusionsOf(
  written: readonly string[],
  characters: readonly Character[],
  props: readonly Prop[],
): readonly Exclusion[] {
  const all: readonly Exclusion[] = [
    ...written.map(what => ({ what: bare(what), scoped: false })),
    ...characters.flatMap(of => forbidden(of, shortWordingOf({ kind: 'characters', of }), characters.length > 1)),
    ...props.flatMap(of => forbidden(of, shortWordingOf({ kind: 'props', of }), props.length > 1)),
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

function forbidden(of: Character | Prop, on: string, scoped: boolean): readonly Exclusion[] {
  return of.forbidden.map(what => ({ what: bare(what), on, scoped }));
}

function rewritten(exclusions: readonly Exclusion[]): SaidExclusions {
  const forms = exclusions.map(exclusion => (exclusion.scoped ? undefined : positiveOf(exclusion.what)));
  const of = (kind: 'phrase' | 'clause') =>
    new Set(forms.flatMap(form => (form !== undefined && form.kind === kind ? [form.text] : [])));
  return {
    phrases: [...of('phrase')],
    clauses: [...of('clause')],
    literal: exclusions.filter((_, index) => forms[index] === undefined).map(negated),
  };
}

const bare = (what: string): string => clause(what).replace(/^(?:no|without|any)\s+/i, '');

const negated = (exclusion: Exclusion): string => (isOrder(exclusion.what) ? said(exclusion) : `no ${said(exclusion)}`);

/** A negative field says no by itself: `never show the back` is `show the back` there. */
const unnegated = (exclusion: Exclusion): string => said(exclusion).replace(order, '');

const order = /^(?:never|do not|don['’]t|must not|avoid)\s+/i;

const said = ({ what, on, scoped }: Exclusion): string =>
  scoped && on !== undefined && !isOrder(what) ? `${what} on ${on}` : what;
