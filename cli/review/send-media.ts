import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** A file that may be sent: its bytes never change, as its name is their digest. */
export interface MediaFile {
  readonly path: string;
  readonly sha: string;
  readonly bytes: number;
  readonly mime: string;
}

/** Sends a file, or the part of it that was asked for. */
export function sendMedia(request: Request, file: MediaFile): Response {
  const { bytes, sha } = file;
  const tag = `"${sha}"`;
  const headers = new Headers({
    ...typeOf(file),
    etag: tag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
    // Whatever it is: opened by itself, it runs nothing.
    'content-security-policy':
      "default-src 'none'; sandbox; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'",
  });
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  const range = rangeOf(request, { bytes, tag });
  if (range === 'outside') {
    headers.set('content-range', `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: bytes - 1 };
  headers.set('content-length', String(to - from + 1));
  if (range) headers.set('content-range', `bytes ${from}-${to}/${bytes}`);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || bytes === 0) return new Response(null, { status, headers });
  const stream = createReadStream(file.path, { start: from, end: to });
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Undefined: all of it. Several ranges at once are a whole file: nobody needs them to play a clip. */
export function rangeOf(
  { headers }: Pick<Request, 'headers'>,
  { bytes, tag }: { readonly bytes: number; readonly tag: string },
): Range | 'outside' | undefined {
  const condition = headers.get('if-range');
  if (condition !== null && condition !== tag) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return Number(last) === 0 ? 'outside' : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 };
  const from = Number(first);
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= bytes ? 'outside' : { from, to };
}

/** Only what a browser shows without running it is named; anything else is a download. */
function typeOf({ mime, sha }: MediaFile): Record<string, string> {
  const plain = mime.toLowerCase().split(';')[0]!.trim();
  if (shown.test(plain)) return { 'content-type': plain };
  return { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${sha}"` };
}

const shown = /^(?:video\/(?:mp4|webm|quicktime)|image\/(?:png|jpeg|webp|gif|avif)|audio\/[a-z0-9.+-]+)$/;
