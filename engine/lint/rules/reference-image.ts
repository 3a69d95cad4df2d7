import { placeOf } from '../../production/problems.ts';
import type { Shot } from '../../production/production.ts';
import { type MeasuredPicture, measuredPicture } from '../measured-picture.ts';
import { nameOf } from '../passages.ts';
import type { Rule, Scope, Spotted } from '../rule.ts';

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
function boards(scope: Scope): readonly Spotted[] {
  const { characters, props } = scope.production.bible;
  return [
    ...[...characters.values()].map(of => ['characters', of] as const),
    ...[...props.values()].map(of => ['props', of] as const),
  ].flatMap(([kind, { id, references, origin }]) => {
    const picture = measuredPicture(references.identity, scope);
    if (!picture || picture.isUpscaled || Math.min(picture.width, picture.height) >= enough) return [];
    const at = references.identity?.kind === 'file' ? references.identity.origin : origin;
    if (!at) return [];
    return [
      {
        about: `${kind}/${id}`,
        place: placeOf(at),
        message: `${sized(picture)}: too few to tell who or what ${id} is`,
        hint:
          references.identity?.kind === 'file'
            ? `Use the original, with at least ${enough} pixels on the shorter side.`
            : `Give the still a larger \`ratio\`, with at least ${enough} pixels on the shorter side.`,
        picture: picture.name,
      },
    ];
  });
}

function frames(shot: Shot, scope: Scope): readonly Spotted[] {
  const sizes = scope.jobsOf(nameOf(shot)).flatMap(({ request: { body } }) => frameOf(body.ratio) ?? []);
  return (['firstFrame', 'lastFrame'] as const).flatMap(member => {
    const source = shot[member];
    const picture = measuredPicture(source, scope);
    if (!picture) return [];
    const isStill = source?.kind === 'still';
    const small = picture.isUpscaled ? undefined : sizes.find(frame => isSmaller(picture, frame, isStill ? 0.75 : 0.9));
    const other = sizes.find(frame => isOther(picture, frame));
    const found = { about: nameOf(shot), place: placeOf(shot.origin, member), picture: picture.name };
    if (small)
      return [
        {
          ...found,
          message: `${sized(picture)}, fewer than the frame it is to fill: ${small.width} × ${small.height}`,
          hint: isStill
            ? 'Give the still a larger `ratio`, or `finish: { upscale: … }`.'
            : 'Use a larger original, or make a still of it first.',
        },
      ];
    if (!other) return [];
    return [
      {
        ...found,
        message: `${sized(picture)}, and much of it is cut away for a frame of ${other.width} × ${other.height}`,
        hint: isStill
          ? 'Make a still of its own for that frame, in its `ratio`.'
          : 'Crop it yourself, where you can see what is lost; or make a still of it in this ratio.',
      },
    ];
  });
}

type Size = { readonly width: number; readonly height: number };

const sized = ({ name, has, width, height }: MeasuredPicture): string => `${name} ${has} ${width} × ${height} pixels`;

/** Most models are asked for pixels, `1280:720`; some for a shape, which says nothing of size. */
function frameOf(ratio: unknown): Size | undefined {
  const [width = 0, height = 0] = typeof ratio === 'string' ? ratio.split(':').map(Number) : [];
  return width > 100 && height > 100 ? { width, height } : undefined;
}

/** A still is asked for in a class of sizes, and lies in it wherever its model has one. */
const isSmaller = (size: Size, frame: Size, share: number): boolean =>
  size.width < frame.width * share && size.height < frame.height * share;

function isOther(size: Size, frame: Size): boolean {
  const factor = size.width / size.height / (frame.width / frame.height);
  return Math.max(factor, 1 / factor) > farOff;
}
