import type * as written from '../../schemas/types/production.ts';
import { type Report, within } from './problems.ts';
import type { Bible, Description, IdentityRepeat, Origin, Prompt } from './production.ts';
import { unknownName } from './resolve-bible.ts';

/** What shots and stills have in common, as written. */
export interface DescriptionConfig {
  readonly characters?: readonly string[];
  readonly props?: readonly string[];
  readonly location?: string;
  readonly look?: string;
  readonly identityRepeat?: IdentityRepeat;
}

/** Binds the names in a description. Unknown ones are reported and left out. */
export function bindNames(
  config: DescriptionConfig,
  origin: Origin,
  bible: Bible,
  report: Report,
): Omit<Description, 'prompt' | 'identityRepeat'> {
  const bindAll = <T>(member: 'characters' | 'props', what: string): readonly T[] =>
    (config[member] ?? []).flatMap((name, index) =>
      bindOne<T>(bible[member] as ReadonlyMap<string, T>, what, name, within(origin, member, index), report),
    );
  const [location] =
    config.location === undefined
      ? []
      : bindOne(bible.locations, 'location', config.location, within(origin, 'location'), report);
  const [look] =
    config.look === undefined ? [] : bindOne(bible.looks, 'look', config.look, within(origin, 'look'), report);
  return {
    characters: bindAll('characters', 'character'),
    props: bindAll('props', 'prop'),
    ...(location ? { location } : {}),
    ...(look ? { look } : {}),
  };
}

function bindOne<T>(
  known: ReadonlyMap<string, T>,
  what: string,
  name: string,
  origin: Origin,
  report: Report,
): readonly T[] {
  const found = known.get(name);
  if (found !== undefined) return [found];
  report(unknownName(what, name, [...known.keys()], origin));
  return [];
}

/** A written prompt with absent lists made empty. */
export const promptOf = (prompt: written.Prompt): Prompt =>
  typeof prompt === 'string'
    ? { kind: 'sentence', text: prompt }
    : { kind: 'slots', ...prompt, continuity: prompt.continuity ?? [], exclusions: prompt.exclusions ?? [] };
