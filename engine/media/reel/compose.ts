import { black, blend, type Planes } from '../film/planes.ts';
import { drawCard, drawLabel } from './draw-words.ts';
import { type Pictures, showPictures } from './footage.ts';
import { fpsOf, type Reel, type ReelPicture } from './reel.ts';

/** The film, frame by frame, from first to last; no more than the two pictures of a dissolve are open at once. */
export interface Composition {
  frame(index: number): Promise<Planes>;
  close(): Promise<void>;
}

/** Puts pictures together as they are cut. Throws Unplayable when a medium cannot be decoded after all. */
export function compose(reel: Reel): Composition {
  const open = new Map<ReelPicture, Pictures>();
  const { pictures } = reel;
  let first = 0;
  const shown = async (picture: ReelPicture, index: number): Promise<Planes> => {
    const show = open.get(picture) ?? (await showing(picture, index, reel));
    open.set(picture, show);
    return show.at(momentOf(picture, index, reel));
  };
  return {
    async frame(index) {
      while (pictures[first] && index >= endOf(pictures, first)) await closed(open, pictures[first++]!);
      const [one, other] = [pictures[first]!, pictures[first + 1]];
      const planes = await shown(one, index);
      if (!other?.dissolve || index < other.at - other.dissolve.before) return planes;
      const { before, after } = other.dissolve;
      const part = (index - (other.at - before) + 0.5) / (before + after);
      return blend(planes, await shown(other, index), part);
    },
    async close() {
      for (const picture of [...open.keys()]) await closed(open, picture);
    },
  };
}

/** The frame after the last one a picture has a part in. */
function endOf(pictures: readonly ReelPicture[], index: number): number {
  const { at, frames } = pictures[index]!;
  return at + frames + (pictures[index + 1]?.dissolve?.after ?? 0);
}

/** The middle of the frame, so that a time that a container rounded still says the right picture. */
const momentOf = (picture: ReelPicture, index: number, { rate }: Reel): number =>
  (index - picture.at + (picture.kind === 'clip' ? picture.in : 0) + 0.5) / fpsOf(rate);

async function showing(picture: ReelPicture, index: number, reel: Reel): Promise<Pictures> {
  switch (picture.kind) {
    case 'clip':
      return showPictures(picture.medium, {
        from: momentOf(picture, index, reel),
        until: momentOf(picture, endOf(reel.pictures, reel.pictures.indexOf(picture)), reel),
        size: reel,
      });
    case 'card':
      return still(await drawCard(picture.text, reel));
    case 'black':
      return still(picture.label === undefined ? black(reel.width, reel.height) : await drawLabel(picture.label, reel));
    default:
      return picture satisfies never;
  }
}

const still = (planes: Planes): Pictures => ({ at: async () => planes, close: async () => {} });

async function closed(open: Map<ReelPicture, Pictures>, picture: ReelPicture): Promise<void> {
  await open.get(picture)?.close();
  open.delete(picture);
}
