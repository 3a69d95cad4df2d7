import { placeOf } from '../../production/problems.ts';
import type { ImageSource, Production, Shot } from '../../production/production.ts';
import { nameOf } from '../passages.ts';
import type { Picture, Rule, Scope, Spotted } from '../rule.ts';

/** Pixels of the shorter side under which a face has too little to it. */
const enough = 512;
/** How much longer or shorter than the frame a picture may be before most of it is cut away. */
const farOff = 1.5;

export const referenceImage: Rule = {
  id: 'reference-image',
  severity: 'warning',
  summary: 'A picture too small for what is made from it, or of quite another shape.',
  why: `What is not in the reference cannot be in the render: a face of two hundred pixels is invented anew in every take. Give identity pictures at least ${enough} pixels on the shorter side, front or three-quarter, clean edges, nothing else in the frame. A first frame should be at least as large as the frame of the model and nearly of its shape: what does not fit is cut away, and with an upright portrait in a wide frame that is the head.`,
  bad: {
    yaml: 'firstFrame: refs/small.png\nprompt: A woman turns her head, close-up, locked off',
    at: 'refs/small.png',
    files: { 'refs/small.png': { width: 640, height: 360 } },
  },
  good: 'firstFrame: refs/large.png\nprompt: A woman turns her head, close-up, locked off',
  find: scope => [...boards(scope), ...[...scope.production.shots.values()].flatMap(shot => frames(shot, scope))],
};

/** Identity pictures of people and things. */
function boards({ production, files }: Scope): readonly Spotted[] {
  return (['characters', 'props'] as const).flatMap(kind =>
    [...entriesOf(production, kind)].flatMap(({ id, identity }) => {
      const size = identity?.kind === 'file' ? sizeOf(files.get(identity.path)) : undefined;
      if (identity?.kind !== 'file' || size === undefined || Math.min(size.width, size.height) >= enough) return [];
      return [
        {
          about: `${kind}/${id}`,
          place: placeOf(identity.origin),
          message: `${identity.path} has ${size.width} × ${size.height} pixels: too few to tell who or what ${id} is`,
          hint: `Use the original, with at least ${enough} pixels on the shorter side.`,
        },
      ];
    }),
  );
}

function* entriesOf({ bible }: Production, kind: 'characters' | 'props') {
  for (const { id, references } of bible[kind].values())
    yield { id, identity: references.identity as ImageSource | undefined };
}

function frames(shot: Shot, { files, jobsOf }: Scope): readonly Spotted[] {
  const sizes = jobsOf(nameOf(shot)).flatMap(({ request: { body } }) => frameOf(body.ratio) ?? []);
  return (['firstFrame', 'lastFrame'] as const).flatMap(member => {
    const source = shot[member];
    const size = source?.kind === 'file' ? sizeOf(files.get(source.path)) : undefined;
    if (source?.kind !== 'file' || size === undefined) return [];
    const worst = sizes.find(frame => isSmaller(size, frame)) ?? sizes.find(frame => isOther(size, frame));
    if (worst === undefined) return [];
    const is = `${source.path} has ${size.width} × ${size.height} pixels`;
    const place = placeOf(shot.origin, member);
    const frame = `${worst.width} × ${worst.height}`;
    return [
      isSmaller(size, worst)
        ? {
            about: nameOf(shot),
            place,
            message: `${is}, fewer than the frame it is to fill: ${frame}`,
            hint: 'Use a larger original, or make a still of it first.',
          }
        : {
            about: nameOf(shot),
            place,
            message: `${is}, and much of it is cut away for a frame of ${frame}`,
            hint: 'Crop it yourself, where you can see what is lost; or make a still of it in this ratio.',
          },
    ];
  });
}

type Size = { readonly width: number; readonly height: number };

const sizeOf = ({ width, height }: Picture = {}): Size | undefined =>
  width === undefined || height === undefined ? undefined : { width, height };

/** Most models are asked for pixels, `1280:720`; some for a shape, which says nothing of size. */
function frameOf(ratio: unknown): Size | undefined {
  const [width = 0, height = 0] = typeof ratio === 'string' ? ratio.split(':').map(Number) : [];
  return width > 100 && height > 100 ? { width, height } : undefined;
}

const isSmaller = (size: Size, frame: Size): boolean =>
  size.width < frame.width * 0.9 && size.height < frame.height * 0.9;

function isOther(size: Size, frame: Size): boolean {
  const factor = size.width / size.height / (frame.width / frame.height);
  return Math.max(factor, 1 / factor) > farOff;
}
