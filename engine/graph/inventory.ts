import type { ImageSource, Production, Shot, Still } from '../production/production.ts';

/** What is on the disk for the files a production names, by path as written. */
export type Inventory = ReadonlyMap<string, FileFacts>;

export type FileFacts =
  /** An image that can be used. Sizes in pixels; `mime` from its bytes. */
  | {
      readonly kind: 'image';
      readonly sha256: string;
      readonly bytes: number;
      readonly mime: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'missing' }
  /** It, or what it links to, lies outside the production folder. */
  | { readonly kind: 'outside' }
  /** It is there, but it is not an image, or cannot be read. */
  | { readonly kind: 'unusable'; readonly reason: string };

/** Every file whose bytes go into a request, each path once. */
export function filesOf(production: Production): readonly string[] {
  const sources = [
    ...production.stills.flatMap(still => picturesOf(still).map(picture => picture.source)),
    ...production.scenes.flatMap(scene => scene.shots.flatMap(shot => frameOf(shot))),
  ];
  return [...new Set(sources.flatMap(source => (source.kind === 'file' ? [source.path] : [])))].sort();
}

const frameOf = ({ firstFrame }: Shot): readonly ImageSource[] =>
  firstFrame === undefined || firstFrame.kind === 'lastFrame' ? [] : [firstFrame];

/** A picture that a still's model may look at. */
export interface TaggedPicture {
  readonly tag: string;
  readonly source: ImageSource;
}

/** The pictures of a still: those it names, then the identity pictures of the characters and props in it. */
export function picturesOf(still: Still): readonly TaggedPicture[] {
  const named = still.references.map(({ tag, source }) => ({ tag, source }));
  const identities = [...still.characters, ...still.props].flatMap(({ id, references: { identity } }) => {
    // A prop's identity may be this very still: a picture cannot look at itself.
    const itself = identity?.kind === 'still' && identity.id === still.id;
    return identity === undefined || itself ? [] : [{ tag: tagOf(id), source: identity }];
  });
  return [...named, ...identities.filter(({ tag }) => !named.some(other => other.tag === tag))];
}

/** An id as a tag: lower case letters, digits and _, 3 to 16 long, beginning with a letter. */
function tagOf(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .replace(/^[^a-z]+/, '');
  return plain.padEnd(3, '_').slice(0, 16);
}
