import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { formats } from './file-format.ts';
import type { Stage } from './stage.ts';
import { outputName } from './task-record.ts';

/** Hands out an output, or a part of one. The address has been checked. */
export async function handOut(
  stage: Stage,
  wanted: { task: string; file: string },
  request: Request,
): Promise<Response> {
  const task = stage.folder.tasks().get(wanted.task);
  if (!task || stage.stateOf(task).kind !== 'ended' || task.ending.kind !== 'succeeded')
    return new Response(null, { status: 404 });
  const index = task.output.files.findIndex((_, each) => outputName(task.output, each) === wanted.file);
  const file = task.output.files[index];
  if (!file) return new Response(null, { status: 404 });
  const path = await stage.renders.path(task, index);
  const { size } = await stat(path);
  const range = rangeOf(request.headers.get('range'), size);
  if (range === 'outside') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const headers = {
    'content-type': formats[file.format].mime,
    'content-length': String(to - from + 1),
    'accept-ranges': 'bytes',
    ...(range ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
  };
  const body = request.method === 'HEAD' ? null : bytesOf(path, from, to);
  return new Response(body, { status: range ? 206 : 200, headers });
}

// Node's web streams and the browser's are the same at run time, and two types.
const bytesOf = (path: string, start: number, end: number): ReadableStream<Uint8Array> =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;

/** The one range asked for; several, or what is not a range, count as none. */
function rangeOf(header: string | null, size: number): { from: number; to: number } | 'outside' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from <= to && from < size ? { from, to } : 'outside';
}
