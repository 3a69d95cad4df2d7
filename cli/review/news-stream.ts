import type { ReviewDesk } from './desk.ts';

/** Server-sent events: what changes, as it changes, until the page is closed. */
export function newsStream(desk: Pick<ReviewDesk, 'subscribe'>, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        // A page that does not read is told nothing more: it asks for everything when it comes back.
        if ((controller.desiredSize ?? 0) > -64) controller.enqueue(encoder.encode(text));
      };
      const unsubscribe = desk.subscribe(news => send(`event: news\ndata: ${JSON.stringify(news)}\n\n`));
      const beat = setInterval(() => send(': still here\n\n'), 25_000);
      stop = () => {
        clearInterval(beat);
        unsubscribe();
      };
      signal.addEventListener('abort', () => {
        stop();
        try {
          controller.close();
        } catch {
          // It was closed by the other side first.
        }
      });
      send('retry: 1000\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
