import { createHash, randomUUID } from 'node:crypto';
import { type Answer, invalid, ok } from './answer.ts';
import { knownFacts } from './asset-facts.ts';
import { writeDurably } from './durable-file.ts';
import type { Fate } from './faults/fate.ts';
import { dayMs } from './links.ts';
import type { Stage } from './stage.ts';

/** Promises a place for a file: an address to send it to, and the URI it will have. */
export function startUpload({ links, now }: Stage, body: unknown, origin: string): Answer {
  const { filename, type } = Object(body) as { filename?: unknown; type?: unknown };
  if (typeof filename !== 'string' || filename.length < 3 || filename.length > 255) {
    return invalid([{ code: 'custom', path: ['filename'], message: 'A file name has 3 to 255 characters.' }]);
  }
  if (type !== 'ephemeral')
    return invalid([{ code: 'invalid_value', path: ['type'], message: 'The type is "ephemeral".' }]);
  const id = randomUUID();
  return ok({
    uploadUrl: `${origin}${links.sign(`/storage/${id}`, now() + dayMs)}`,
    fields: { key: `uploads/${id}` },
    runwayUri: `runway://${id}`,
  });
}

/** Takes the file itself. The status says how it went. */
export async function finishUpload(
  { folder, catalog, now }: Stage,
  { id, fate }: { readonly id: string; readonly fate: Fate },
  form: FormData,
): Promise<204 | 400 | 413> {
  const file = form.get('file');
  if (!(file instanceof File) || form.get('key') !== `uploads/${id}`) return 400;
  if (file.size < catalog.assets.minBytes) return 400;
  if (file.size > catalog.assets.video.uploadMaxBytes) return 413;
  const path = folder.uploadPath(id);
  const bytes = new Uint8Array(await file.arrayBuffer());
  writeDurably(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const created = fate.uploadExpired ? now() - dayMs : now();
  folder.addUpload({ id, name: file.name, created, sha256, facts: await knownFacts(path) });
  return 204;
}
