import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** What the page may load: its own files, and nothing written into its text. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface GuardOptions {
  /** Whoever has it is let in. */
  readonly token: string;
  readonly port: number;
}

/**
 * Lets in whoever has the token, under a name of this machine. Another site that leads its name here has the wrong Host;
 * one that sends a form has the wrong Origin; neither has the token.
 */
export const guard =
  ({ token, port }: GuardOptions): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    const hosts = ['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${port}`);
    if (!hosts.includes(host)) return c.text('This page answers to its own name only.', 421);
    const origin = c.req.header('origin');
    const isOwn =
      origin === undefined ? c.req.method === 'GET' || c.req.method === 'HEAD' : origin === `http://${host}`;
    const site = c.req.header('sec-fetch-site');
    if (!isOwn || (site === 'cross-site' && c.req.path !== '/')) return c.text('Not from another page.', 403);
    const shown = c.req.query('t');
    const isShown = shown !== undefined && isSame(shown, token);
    if (!isShown && !isSame(cookieOf(c.req.header('cookie'), cookieName(port)), token))
      return c.text('Open the address that `retake review` printed: it has the key to this page in it.', 403);
    await next();
    const { headers } = c.res;
    if (isShown) headers.set('set-cookie', `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`);
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    return undefined;
  };

/** Cookies know no ports: two productions reviewed at once have one each. */
const cookieName = (port: number): string => `retake_${port}`;

const cookieOf = (header: string | undefined, name: string): string =>
  header
    ?.split('; ')
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
