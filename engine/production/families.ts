/** What one id in the config stands for: a scene or a `scene/shot` with rows or beats, and those that were made of it. */
export type Families = ReadonlyMap<string, readonly string[]>;

export const noFamilies: Families = new Map();

/** What a selector means once rows and beats are written out: `range/turn@draft` is that of every row. Itself, where it stands for one. */
export function membersOf(selector: string, families: Families): readonly string[] {
  if (families.size === 0) return [selector];
  const [, name = '', rest = ''] = /^([^@]*)(.*)$/.exec(selector) ?? [];
  const [scene = '', shot] = name.split('/');
  const scenes = families.get(scene) ?? [scene];
  const names = shot === undefined ? scenes : scenes.flatMap(each => shotsOf(`${each}/${shot}`, families));
  return names.length === 1 && names[0] === name ? [selector] : names.map(each => each + rest);
}

/** A row may have beats. */
const shotsOf = (name: string, families: Families): readonly string[] =>
  (families.get(name) ?? []).flatMap(each => shotsOf(each, families)).concat(families.has(name) ? [] : [name]);
