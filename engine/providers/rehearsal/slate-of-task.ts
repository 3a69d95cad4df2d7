import { readFile } from 'node:fs/promises';
import { type Catalog, entryFor } from '../../catalog/catalog.ts';
import { modelOf } from '../../catalog/request.ts';
import type { ShotOfFilm, Slate } from '../../media/slate.ts';
import type { StateFolder } from './state-folder.ts';
import type { PlannedReference, TaskRecord } from './task-record.ts';
import { promptOf, shotsOf } from './words.ts';

/** What stands on the slate of one output of a task, and behind it. */
export async function slateOfTask(
  { request, slate: note, output }: TaskRecord,
  variant: number,
  { folder, catalog }: { folder: StateFolder; catalog: Catalog },
): Promise<Slate> {
  const [{ moveOf }, { paletteOf }, { seedOf }] = await Promise.all([
    import('../../media/camera-move.ts'),
    import('../../media/palette.ts'),
    import('../../media/dice.ts'),
  ]);
  const { seed } = request.body;
  const prompt = promptOf(entryFor(catalog, request), request.body);
  const dice = typeof seed === 'number' ? seed : seedOf(prompt);
  const reference = output.reference && (await pictureOf(output.reference, folder));
  return {
    ...(note ? { production: note.production, address: note.address, take: note.take } : {}),
    model: modelOf(request),
    prompt,
    ...(typeof seed === 'number' ? { seed } : {}),
    width: output.width,
    height: output.height,
    move: moveOf(prompt),
    palette: paletteOf(prompt, dice + variant),
    ...(variant > 0 ? { variant } : {}),
    ...(reference ? { reference } : {}),
  };
}

/** The shots of a film that has several; those a model would think of are five of one length. */
export function shotsOfTask({ request }: TaskRecord): readonly ShotOfFilm[] {
  if (request.endpoint !== 'recipes/multi_shot_video') return [];
  const written = shotsOf(request.body);
  if (written.length > 0) return written;
  return Array.from({ length: 5 }, () => ({ prompt: String(request.body.prompt ?? ''), seconds: 1 }));
}

/** The picture behind an asset. Absent when it cannot be read: the slate makes one up. */
async function pictureOf({ uri, end }: PlannedReference, folder: StateFolder): Promise<Uint8Array | undefined> {
  const path = folder.mediaPath(uri);
  if (path === undefined) return undefined;
  const [{ imageFacts }, { firstFrame }, { lastFrame }] = await Promise.all([
    import('../../media/image-facts.ts'),
    import('../../media/first-frame.ts'),
    import('../../media/last-frame.ts'),
  ]);
  const bytes = await readFile(path);
  if (imageFacts(bytes) !== undefined) return bytes;
  // Rejects on a codec that cannot be decoded here, which a rehearsal may meet.
  return (end === 'first' ? firstFrame(path) : lastFrame(path)).catch(() => undefined);
}
