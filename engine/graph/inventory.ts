import type { Medium } from '../catalog/catalog.ts';
import { isAsked } from '../production/asked.ts';
import type { MediaSource, Origin, Pin, Production, Shot, Sound, Still } from '../production/production.ts';

/** What is on the disk for the files a production names, by path as written. */
export type Inventory = ReadonlyMap<string, FileFacts>;

export type FileFacts =
  /** Media that can be used. */
  | UsableFile
  | { readonly kind: 'missing' }
  /** It, or what it links to, lies outside the production folder. */
  | { readonly kind: 'outside' }
  /** It is there, but it is no media, or cannot be read. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** Sizes in pixels, `mime` from its bytes; what the medium does not have is absent. */
export interface UsableFile {
  readonly kind: Medium;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly seconds?: number;
  /** Channels of sound; 0: a video without any. */
  readonly channels?: number;
  readonly sampleRate?: number;
  /** Parts of the picture may be see-through. Absent: they are not, or nobody can tell from its first bytes. */
  readonly alpha?: true;
}

/** The facts of a file that can be used; undefined when it cannot. */
export const usable = (facts: FileFacts | undefined): UsableFile | undefined =>
  facts !== undefined && 'sha256' in facts ? facts : undefined;

/** Every file whose bytes go into a request, each path once. */
export function filesOf(production: Production): readonly string[] {
  const sources = [
    ...production.stills.flatMap(mediaOfStill),
    ...production.sounds.flatMap(mediaOfSound),
    ...production.rungs.flatMap(({ params }) => mediaIn(params)),
    ...production.scenes.flatMap(scene => scene.shots.flatMap(mediaOfShot)),
  ];
  return [...new Set(sources.flatMap(source => (source.kind === 'file' ? [source.path] : [])))].sort();
}

const mediaOfStill = (still: Still): readonly MediaSource[] => [
  ...picturesOf(still).map(picture => picture.source),
  ...mediaIn(still.params),
  ...(still.finish?.steps ?? []).flatMap(({ params }) => mediaIn(params)),
];

const mediaOfSound = ({ making, params }: Sound): readonly MediaSource[] => [...mediaIn(making), ...mediaIn(params)];

function mediaOfShot({
  firstFrame,
  lastFrame,
  references,
  making,
  params,
  edits,
  finish,
  vary,
}: Shot): readonly MediaSource[] {
  // Most shots are plain, and there may be ten thousand of them.
  const tried = vary?.variants.map(({ shot }) => shot.firstFrame) ?? [];
  const frames = [firstFrame, lastFrame, ...tried].filter(frame => frame !== undefined);
  return [
    ...frames,
    ...mediaIn(references),
    ...(making.kind === 'model' ? [] : mediaIn(making)),
    ...mediaIn(params),
    ...edits.flatMap(({ keyframes, references, params }) => [keyframes, references, params].flatMap(mediaIn)),
    ...(finish?.steps ?? []).flatMap(({ params }) => mediaIn(params)),
  ];
}

/** Every media asked for anywhere inside a value: `{ source, origin }`, as the config's names were bound. */
function mediaIn(value: unknown): readonly MediaSource[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isAsked(value)) return [value.source];
  return Object.entries(value).flatMap(([key, member]) => (key === 'origin' ? [] : mediaIn(member)));
}

/** A picture that a still's model may look at. */
export interface TaggedPicture {
  readonly tag: string;
  readonly source: MediaSource;
  readonly origin: Origin;
  /** Whether it shows a person or a thing. Absent: nobody has said. */
  readonly subject?: 'human' | 'object';
  /** Whose board it came from. Absent: the still asks for it by itself. */
  readonly pin?: Pin;
}

/** The pictures of a still: those it names, then the identity pictures of the characters and props in it. */
export function picturesOf(still: Still): readonly TaggedPicture[] {
  const board = [
    ...still.characters.map(entry => ({ ...entry, kind: 'characters' as const, subject: 'human' as const })),
    ...still.props.map(entry => ({ ...entry, kind: 'props' as const, subject: 'object' as const })),
  ];
  const identities = board.flatMap(({ id, kind, subject, references: { identity } }) => {
    // A prop's identity may be this very still: a picture cannot look at itself.
    const itself = identity?.kind === 'still' && identity.id === still.id;
    return identity === undefined || itself
      ? []
      : [
          {
            tag: tagOf(id),
            source: identity,
            subject,
            origin: still.origin,
            pin: { kind, id, slot: 'identity' as const },
          },
        ];
  });
  return [...still.references, ...identities.filter(({ tag }) => !still.references.some(other => other.tag === tag))];
}

/** An id as a tag: lower case letters, digits and _, 3 to 16 long, beginning with a letter. */
function tagOf(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .replace(/^[^a-z]+/, '');
  return plain.padEnd(3, '_').slice(0, 16);
}
