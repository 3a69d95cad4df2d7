import { asBodySays } from './broken-connection.ts';

/** A download that ends too early: with the connection, or as if that were all. */
export async function cut(
  answer: Response,
  { after, unsaid = false }: { readonly after: number; readonly unsaid?: boolean },
): Promise<Response> {
  const part = (await bytesOf(answer)).subarray(0, after);
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (part.length > 0) controller.enqueue(part);
        if (unsaid) controller.close();
      },
      // Only once what came has been taken: an error throws away what is still queued.
      pull: controller => controller.error(asBodySays()),
    },
    { highWaterMark: 0 },
  );
  return withBody(answer, body, unsaid ? undefined : answer.headers.get('content-length'));
}

/** A download that says it has so many bytes; without a number it says nothing, and has no end. */
export async function swell(answer: Response, bytes: number | undefined): Promise<Response> {
  const first = await bytesOf(answer);
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(isFirst ? first : new Uint8Array(65_536));
      isFirst = false;
      if (bytes !== undefined) controller.close();
    },
  });
  return withBody(answer, body, bytes === undefined ? undefined : String(bytes));
}

/** A download that comes in small pieces, and waits before each. */
export async function drip(answer: Response, size: number, wait: () => Promise<void>): Promise<Response> {
  const all = await bytesOf(answer);
  let from = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await wait();
      controller.enqueue(all.subarray(from, from + size));
      from += size;
      if (from >= all.length) controller.close();
    },
  });
  return withBody(answer, body, answer.headers.get('content-length'));
}

const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());

function withBody(answer: Response, body: ReadableStream<Uint8Array>, length: string | null | undefined): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  if (typeof length === 'string') headers.set('content-length', length);
  return new Response(body, { status: answer.status, headers });
}
