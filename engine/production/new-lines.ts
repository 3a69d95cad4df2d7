import type { Document } from '../document/document.ts';
import { writeScalar } from '../document/scalar-text.ts';
import { isObject } from '../document/table.ts';

export type NewKind = 'scene' | 'shot' | 'character' | 'prop' | 'location' | 'look';

/** What is to be written. Absent members are left to a comment. */
export interface NewThing {
  readonly kind: NewKind;
  readonly id: string;
  /** Of a shot. */
  readonly scene?: string;
  readonly title?: string;
  /** Of a shot: what happens; `subject`: to whom. */
  readonly action?: string;
  readonly subject?: string;
  readonly seconds?: number;
  /** Of a shot: a file it starts from. */
  readonly firstFrame?: string;
  /** Of a thing of the bible. */
  readonly description?: string;
  /** Of a look. */
  readonly lighting?: string;
}

/** The thing as a person would write it, with what else it may say in comments. */
export function linesOf(thing: NewThing): readonly string[] {
  const { kind, id } = thing;
  switch (kind) {
    case 'shot':
      return item([
        `id: ${id}`,
        ...said('title', thing.title),
        `seconds: ${thing.seconds ?? 5}`,
        thing.firstFrame === undefined
          ? '# firstFrame: refs/picture.png   # what it starts from; models that animate a picture need one'
          : `firstFrame: ${text(thing.firstFrame)}`,
        'prompt:',
        ...said('  subject', thing.subject, '# who or what'),
        ...said('  action', thing.action),
        '  # camera: { size: MS, move: dolly_in, speed: slow }',
      ]);
    case 'scene':
      return item([
        `id: ${id}`,
        ...said('title', thing.title),
        '# location: …   # where, and in which look: every shot of the scene has them',
        '# look: …',
        'shots: []',
      ]);
    case 'character':
      return member(id, [
        ...said('description', thing.description),
        `# wardrobe: …   # said wherever {${id}} is written; see \`retake prompt\``,
        `# references: { identity: refs/${id}.png }`,
      ]);
    case 'prop':
      return member(id, [
        ...said('description', thing.description),
        '# rigid: true   # its shape stays as it is',
        `# references: { identity: refs/${id}.png }`,
      ]);
    case 'location':
      return member(id, [...said('description', thing.description), `# references: { lighting: refs/${id}.jpg }`]);
    case 'look':
      return member(id, [...said('lighting', thing.lighting), '# style: …', 'grade: post']);
    default:
      return kind satisfies never;
  }
}

const text = (words: string): string => writeScalar(words, { isFlow: false });

const said = (key: string, words: string | undefined, otherwise?: string): readonly string[] => {
  if (words !== undefined) return [`${key}: ${text(words)}`];
  return otherwise === undefined ? [] : [`${key.replace(/\S.*/, '')}# ${key.trim()}: …   ${otherwise}`];
};

const item = (lines: readonly string[]): readonly string[] =>
  lines.map((each, index) => `${index === 0 ? '- ' : '  '}${each}`);

const member = (id: string, lines: readonly string[]): readonly string[] => [
  `${id}:`,
  ...lines.map(each => `  ${each}`),
];

/** Where it belongs: the file, and the list or mapping in it. */
export type NewPlace =
  | { readonly document: Document; readonly pointer: string; readonly before?: string }
  | { readonly missing: string; readonly hint: string };

export function placeFor({ kind, scene }: NewThing, documents: readonly Document[]): NewPlace {
  if (kind === 'shot') return shotsOf(scene ?? '', documents);
  const section = kind === 'scene' ? 'scenes' : `${kind}s`;
  const found = documents.find(({ value }) => isObject(value) && value[section] !== undefined) ?? documents[0]!;
  return { document: found, pointer: `/${section}`, ...(kind === 'scene' ? {} : { before: 'scenes' }) };
}

function shotsOf(scene: string, documents: readonly Document[]): NewPlace {
  const ids: string[] = [];
  for (const document of documents) {
    const scenes = isObject(document.value) && Array.isArray(document.value.scenes) ? document.value.scenes : [];
    for (const [index, each] of scenes.entries()) {
      if (!isObject(each) || typeof each.id !== 'string') continue;
      if (each.id === scene) return { document, pointer: `/scenes/${index}/shots` };
      ids.push(each.id);
    }
  }
  return {
    missing: `there is no scene \`${scene}\``,
    hint: `${ids.length > 0 ? `There are: ${ids.join(', ')}. ` : ''}\`retake new scene ${scene}\` makes one.`,
  };
}
