import { type Entry, isServed, modelsAt } from '../catalog/catalog.ts';
import { andOthers } from '../catalog/in-words.ts';
import { errorAt, placeOf } from '../production/problems.ts';
import type { Bible, InWords, References, Shot } from '../production/production.ts';
import { choosePictures } from './choose-pictures.ts';
import type { Compiling } from './compile-shot.ts';
import { hasReferences, putReferences, roomFor, takesBesideFrames } from './frames.ts';
import { type Shown, toldInWords } from './left-out.ts';
import type { Sheet } from './sheet.ts';
import type { Said } from './wording.ts';

interface Chosen {
  /** Absent: it has no prompt. */
  readonly said: Said | undefined;
  readonly references: References;
  /** Absent: there is room for all. */
  readonly shown?: Shown;
}

/** The pictures of a shot that there is room for, and the prompt, which tells the others. `say`: the prompt, with more to tell. */
export function chosenReferences(
  { references, firstFrame, lastFrame, prompt }: Shot,
  say: (more?: readonly InWords[]) => Said | undefined,
  { entry, bible }: { readonly entry: Entry | undefined; readonly bible: Bible },
): Chosen {
  const said = say();
  const frames = [firstFrame, lastFrame].filter(frame => frame !== undefined).length;
  // What takes none at all is refused, and not told otherwise.
  const takes = entry && hasReferences(entry, 'image') && (frames === 0 || takesBesideFrames(entry, 'image'));
  if (!takes || references.images.length === 0) return { said, references };
  const room = roomFor(entry, frames);
  const { shown, left } = choosePictures(references.images, { room, prompt });
  if (room === undefined || left.length === 0) return { said, references };
  const told = toldInWords(left, said, { bible, say });
  return { said: told.said, references: { ...references, images: shown }, shown: { room, left: told.leftOut } };
}

/** Puts references where they go, and reports those that have no place. */
export function putShotReferences(
  { references, firstFrame, lastFrame }: Shot,
  sheet: Sheet,
  { model, around, report }: Compiling & { readonly model: string },
): void {
  const { images, videos, audio } = references;
  if (images.length + videos.length + audio.length === 0) return;
  const framed = firstFrame !== undefined || lastFrame !== undefined;
  putReferences(sheet, references, (medium, asked, room) => {
    if (!sheet.entry) return;
    const able = modelsAt(around.catalog, sheet.entry.endpoint).filter(
      other => isServed(other) && (framed ? takesBesideFrames : hasReferences)(other, medium),
    );
    report(
      errorAt(
        'impossible-request',
        `${model} takes ${room === 'one' ? 'only one' : 'no'} ${medium} reference${room === 'one' ? '' : 's'}${framed ? ' beside a first or last frame' : ''}`,
        placeOf(asked.origin),
        room === 'none' && able.length > 0 ? { hint: `${andOthers(able.map(({ model }) => model))} could.` } : {},
      ),
    );
  });
}
