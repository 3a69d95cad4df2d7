import type { Bible, Character, Prompt, Prop, Shot } from '../production/production.ts';
import { namesIn } from '../prompt/names.ts';

/** Who and what is in a shot: listed, or named in its words. Each once, in the order of the lists and then the words. */
export interface Cast {
  readonly characters: readonly Character[];
  readonly props: readonly Prop[];
}

export function castOf({ characters, props, prompt }: Shot, bible: Bible): Cast {
  const names = prompt ? textsOf(prompt).flatMap(namesIn) : [];
  const known = <T>(shelf: ReadonlyMap<string, T>): readonly T[] => names.flatMap(name => shelf.get(name) ?? []);
  return {
    characters: [...new Set([...characters, ...known(bible.characters)])],
    props: [...new Set([...props, ...known(bible.props)])],
  };
}

/** What it says of what is seen; exclusions say what is not. */
function textsOf(prompt: Prompt): readonly string[] {
  if (prompt.kind === 'sentence') return [prompt.text];
  const { subject, action, environment, camera, lighting, style, continuity } = prompt;
  return [subject, action, environment, camera, lighting, style, ...continuity].filter(
    each => typeof each === 'string',
  );
}
