import type { Bible, MediaSource, Production, Scene, Shot } from '../production/production.ts';
import { lookParts } from '../prompt/filled.ts';
import { castOf } from './cast.ts';

/** What an audience notices when it changes from one shot to the next, in the order in which it notices. */
export const facets = [
  'who',
  'wardrobe',
  'props',
  'location',
  'look',
  'light',
  'frames',
  'references',
  'continuity',
] as const;

export type Facet = (typeof facets)[number];

/** A scene as a script supervisor writes it down. */
export interface SceneContinuity {
  readonly scene: string;
  readonly title?: string;
  /** In the order of the scene. */
  readonly rows: readonly ContinuityRow[];
}

/** What a shot holds, as the config says it. */
export interface ContinuityRow {
  /** `s01/ride`. */
  readonly shot: string;
  readonly slug?: string;
  /** Absent: what it follows decides. */
  readonly seconds?: number;
  /** In words. Empty: nothing is said of it. */
  readonly values: Readonly<Record<Facet, string>>;
  /** What is otherwise than in the shot before. Empty for the first of a scene. */
  readonly changed: readonly Facet[];
}

/** What every shot holds, scene by scene, and what changes between them. A shot that tries things out is as it is written. */
export const continuityOf = ({ scenes, bible }: Production): readonly SceneContinuity[] =>
  scenes.map(scene => ({
    scene: scene.id,
    ...(scene.title === undefined ? {} : { title: scene.title }),
    rows: rowsOf(scene, bible),
  }));

function rowsOf({ shots }: Scene, bible: Bible): readonly ContinuityRow[] {
  const all = shots.map(shot => valuesOf(shot, bible));
  return shots.map(({ scene, id, slug, seconds }, index) => {
    const values = all[index]!;
    const before = all[index - 1];
    return {
      shot: `${scene}/${id}`,
      ...(slug === undefined ? {} : { slug }),
      ...(seconds === undefined ? {} : { seconds }),
      values,
      changed: before ? facets.filter(facet => values[facet] !== before[facet]) : [],
    };
  });
}

function valuesOf(shot: Shot, bible: Bible): ContinuityRow['values'] {
  const { characters, props } = castOf(shot, bible);
  const { prompt, look, references } = shot;
  const slots = prompt?.kind === 'slots' ? prompt : undefined;
  const pictured = [...characters, ...props].flatMap(({ id, references: { identity } }) =>
    identity ? [`${id}: ${sourceName(identity)}`] : [],
  );
  const shown = [...references.images, ...references.videos].map(({ source }) => sourceName(source));
  return {
    who: characters.map(({ id }) => id).join(', '),
    wardrobe: characters.flatMap(({ id, wardrobe }) => (wardrobe ? [`${id}: ${wardrobe}`] : [])).join('; '),
    props: props.map(({ id }) => id).join(', '),
    location: [shot.location?.id, slots?.environment].filter(Boolean).join(': '),
    look: look?.id ?? '',
    // A sentence is sent as it was written: what it says of light only a person can tell.
    light: slots
      ? lookParts('lighting', slots.lighting, look)
          .map(({ said }) => said)
          .join(', ')
      : '',
    frames: framesOf(shot),
    references: [...new Set([...pictured, ...shown])].join('; '),
    continuity: (slots?.continuity ?? []).join('; '),
  };
}

const framesOf = ({ firstFrame, lastFrame }: Shot): string =>
  [
    ...(firstFrame ? [`from ${sourceName(firstFrame)}`] : []),
    ...(lastFrame ? [`to ${sourceName(lastFrame)}`] : []),
  ].join(', ');

/** Where a picture, a clip or a sound comes from, as people say it: `refs/maya.png`, `still/hero`. */
export function sourceName(source: MediaSource): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'still':
      return `still/${source.id}`;
    case 'sound':
      return `sound/${source.id}`;
    case 'shot':
      return `${source.scene}/${source.shot}`;
    case 'lastFrame':
      return `the last frame of ${source.scene}/${source.shot}`;
    default:
      return source satisfies never;
  }
}
