import type { Bible, Description } from '../production/production.ts';
import type { Parts } from './assemble.ts';
import { listSource } from './bible-sources.ts';
import { brandRules, type Cast, castOf, introduction, rigidity } from './cast.ts';
import { type Dialect, type Identity, identityIn, type Mode } from './dialect.ts';
import { type Exclusion, exclusionsOf, sayExclusions } from './exclusions.ts';
import type { Source } from './filled.ts';
import { once } from './once.ts';
import { clause, oneLine, sentence } from './punctuation.ts';
import { composeSlots } from './slots.ts';

/** What a prompt says, in its parts; names are still in braces. */
export interface Prepared {
  readonly identity: Identity;
  readonly lead: Lead;
  readonly cast: Cast;
  readonly exclusions: readonly Exclusion[];
  readonly parts: Parts;
}

export function prepare(description: Description, bible: Bible, dialect: Dialect): Prepared {
  const identity = identityIn(dialect, description.identityRepeat);
  const lead = once(leads[dialect.mode], description, () => leadOf(description, dialect.mode));
  const cast = castOf(description, bible, [lead.text, ...lead.framing, ...lead.continuity].join(' '));
  const exclusions = exclusionsOf(lead.exclusions, cast, bible.brand);
  return {
    identity,
    lead,
    cast,
    exclusions,
    parts: {
      lead: lead.text,
      sentences: [
        ...lead.framing.map(sentence),
        ...introduction(cast, identity),
        ...lead.continuity.map(sentence),
        ...rigidity(cast),
        ...brandRules(cast),
        ...(description.inWords ?? []).map(({ words }) => words),
        ...(dialect.mode === 'edit' ? [unchanged] : []),
      ],
      exclusions: sayExclusions(exclusions, dialect.exclusions),
    },
  };
}

/** What every edit says. */
export const unchanged = 'Everything else stays unchanged.';

/** One shot may be told to several models. */
const leads: Readonly<Record<Mode, WeakMap<Description, Lead>>> = {
  text: new WeakMap(),
  image: new WeakMap(),
  still: new WeakMap(),
  edit: new WeakMap(),
};

/** What the author wrote, names still in braces. */
interface Lead {
  readonly text: string;
  /** What follows a sentence about the composition of its ratio; slots have it in their text. */
  readonly framing: readonly string[];
  readonly continuity: readonly string[];
  readonly exclusions: readonly string[];
  readonly sources: readonly Source[];
}

function leadOf(description: Description, mode: Mode): Lead {
  const { prompt } = description;
  if (prompt.kind === 'sentence') {
    const framing = mode === 'edit' || !description.framing ? [] : [description.framing.words];
    const sources = [{ from: 'prompt', words: prompt.text }, ...framing.map(words => ({ from: 'framing', words }))];
    return { text: oneLine(prompt.text), framing, continuity: [], exclusions: [], sources };
  }
  const { text, sources } = composeSlots(prompt, description, mode);
  const continuity = prompt.continuity.filter(item => clause(item) !== '');
  const { exclusions } = prompt;
  const lists = [...listSource('prompt.continuity', continuity), ...listSource('prompt.exclusions', exclusions)];
  return { text, framing: [], continuity, exclusions, sources: [...sources, ...lists] };
}
