import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deedOf } from './deed.ts';
import type { ReviewDesk } from './desk.ts';
import { type GuardOptions, guard } from './guard.ts';
import { newsStream } from './news-stream.ts';
import { type PageFile, pageFiles } from './page-files.ts';
import { sendMedia } from './send-media.ts';
import type { Answer, Deed } from './wire.ts';

/** The page and what it asks for. */
export function reviewApp(desk: ReviewDesk, options: GuardOptions): Hono {
  const app = new Hono();
  app.use(guard(options));
  for (const [path, file] of pageFiles('live')) app.get(path, () => sendFile(file));
  app.get('/api/index', c => c.json(desk.index(wholeNumber(c.req.query('from')))));
  app.get('/api/details', c => c.json(desk.details(c.req.query('id') ?? '')));
  app.get('/api/news', c => newsStream(desk, c.req.raw.signal));
  app.post('/api/do', bodyLimit({ maxSize: 64 * 1024 }), async c => {
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.text('Say it as JSON.', 415);
    const deed = deedOf(await c.req.json().catch(() => undefined));
    if (!deed) return c.text('That cannot be done here.', 400);
    // The page waits for the news of that version: they, and not the answer, say what stands.
    return c.json({ ...(await done(desk, deed)), version: desk.version } satisfies Answer);
  });
  app.get('/media/:name', async c => {
    const file = await desk.media(shaOf(c.req.param('name')));
    return file ? sendMedia(c.req.raw, file) : c.text('There is no such media here.', 404);
  });
  app.get('/posters/:name', async c => {
    const poster = await desk.poster(shaOf(c.req.param('name')), posterWidth);
    if (!poster) return c.text('There is no such media here.', 404);
    // A placeholder may be a picture tomorrow.
    const cache = poster.problem === undefined ? 'private, max-age=31536000, immutable' : 'no-store';
    return c.body(new Uint8Array(poster.jpeg), 200, { 'content-type': 'image/jpeg', 'cache-control': cache });
  });
  app.notFound(c => c.text('There is nothing here.', 404));
  return app;
}

function done(desk: ReviewDesk, deed: Deed): Promise<Answer> {
  switch (deed.do) {
    case 'judge':
      return desk.judge(deed);
    case 'clear':
      return desk.clear(deed);
    case 'undo':
      return desk.undo(deed);
    case 'note':
      return desk.note(deed);
    default:
      return deed satisfies never;
  }
}

/** Twice as wide as the largest card: sharp on dense screens. */
export const posterWidth = 640;

const sendFile = ({ type, body }: PageFile): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
  });

/** The digest in `abc….mp4`; what is none names nothing. */
const shaOf = (name: string): string => /^([0-9a-f]{64})(?:\.[a-z0-9]+)?$/.exec(name)?.[1] ?? '';

const wholeNumber = (text: string | undefined): number => (text && /^\d{1,7}$/.test(text) ? Number(text) : 0);
