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
  const bind = <T>(known: ReadonlyMap<string, T>, what: string, name: string, ...at: (string | number)[]) => {
    const found = known.get(name);
    if (found === undefined) report(unknownName(what, name, [...known.keys()], within(origin, ...at)));
    return found;
  };
  const bindAll = <T>(member: 'characters' | 'props', what: string): readonly T[] =>
    (config[member] ?? []).flatMap(
      (name, index) => bind(bible[member] as ReadonlyMap<string, T>, what, name, member, index) ?? [],
    );
  const location =
    config.location === undefined ? undefined : bind(bible.locations, 'location', config.location, 'location');
  const look = config.look === undefined ? undefined : bind(bible.looks, 'look', config.look, 'look');
  return {
    characters: bindAll('characters', 'character'),
    props: bindAll('props', 'prop'),
    ...(location ? { location } : {}),
    ...(look ? { look } : {}),
  };
}

/** A prompt with more to exclude, each once. A sentence stays as its author wrote it. */
export const excluding = (prompt: Prompt, more: readonly string[]): Prompt =>
  prompt.kind === 'sentence' || more.length === 0
    ? prompt
    : { ...prompt, exclusions: [...new Set([...prompt.exclusions, ...more])] };

/** A written prompt with absent lists made empty. */
export const promptOf = (prompt: written.Prompt): Prompt =>
  typeof prompt === 'string'
    ? { kind: 'sentence', text: prompt }
    : { kind: 'slots', ...prompt, continuity: prompt.continuity ?? [], exclusions: prompt.exclusions ?? [] };
