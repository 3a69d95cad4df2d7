import { readFile } from 'node:fs/promises';
import { modelOf } from '../../catalog/request.ts';
import type { Slate } from '../../media/slate.ts';
import type { StateFolder } from './state-folder.ts';
import type { TaskRecord } from './task-record.ts';

/** Renders one output of a task: a slate that moves, a slate that stands, or silence. */
export async function render(task: TaskRecord, index: number, folder: StateFolder): Promise<Uint8Array> {
  const { output } = task;
  const { kind, seconds = 5, fps } = output;
  if (kind === 'audio') return silence(seconds);
  const { renderStill, renderVideo } = await import('../../media/slate.ts');
  const slate = await slateOf(task, index, folder);
  return kind === 'image' ? renderStill(slate) : renderVideo(slate, { seconds, fps });
}

async function slateOf(
  { request, slate: note, output }: TaskRecord,
  index: number,
  folder: StateFolder,
): Promise<Slate> {
  const [{ moveOf }, { paletteOf }, { seedOf }] = await Promise.all([
    import('../../media/camera-move.ts'),
    import('../../media/palette.ts'),
    import('../../media/dice.ts'),
  ]);
  const { promptText, seed } = request.body;
  const prompt = typeof promptText === 'string' ? promptText : '';
  const dice = typeof seed === 'number' ? seed : seedOf(prompt);
  const reference = output.reference === undefined ? undefined : await pictureOf(output.reference, folder);
  return {
    ...(note ? { production: note.production, address: note.address, take: note.take } : {}),
    model: modelOf(request),
    prompt,
    ...(typeof seed === 'number' ? { seed } : {}),
    width: output.width,
    height: output.height,
    move: moveOf(prompt),
    // Several results of one request must be told apart.
    palette: paletteOf(prompt, dice + index),
    ...(reference ? { reference } : {}),
  };
}

/** The picture behind an asset; a video's is its last frame. Absent when it cannot be read: the slate makes one up. */
async function pictureOf(uri: string, folder: StateFolder): Promise<Uint8Array | undefined> {
  const data = /^data:([^;,]*);base64,(.*)$/s.exec(uri);
  if (data) return data[1]!.startsWith('image/') ? Buffer.from(data[2]!, 'base64') : undefined;
  const upload = folder.upload(uri.replace(/^runway:\/\//, ''));
  if (!upload) return undefined;
  const path = folder.uploadPath(upload.id);
  if (upload.facts.kind === 'image') return readFile(path);
  if (upload.facts.kind !== 'video') return undefined;
  const { lastFrame } = await import('../../media/last-frame.ts');
  // Rejects on a codec that cannot be decoded here, which a rehearsal may meet.
  return lastFrame(path).catch(() => undefined);
}

/** A WAV of that length without a sound: mono, 16 bits. */
function silence(seconds: number): Uint8Array {
  const rate = 24_000;
  const bytes = 2 * Math.round(seconds * rate);
  const file = Buffer.alloc(44 + bytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + bytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(bytes, 40);
  return file;
}
