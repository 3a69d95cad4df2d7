import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs addresses that need no key but run out, as those of a media store do. */
export interface Links {
  /** A path with an expiry and a signature. */
  sign(path: string, expires: number): string;
  /** Whether the signature is ours and the time has not come. */
  accepts(url: URL, now: number): boolean;
}

/** How long a link, and an upload, lives. Milliseconds. */
export const dayMs = 86_400_000;

export function linksOf(secret: string): Links {
  const signature = (path: string, expires: string) =>
    createHmac('sha256', secret).update(`${path}\n${expires}`).digest('hex');
  return {
    sign: (path, expires) => `${path}?expires=${expires}&signature=${signature(path, String(expires))}`,
    accepts({ pathname, searchParams }, now) {
      const expires = searchParams.get('expires') ?? '';
      const given = Buffer.from(searchParams.get('signature') ?? '');
      const ours = Buffer.from(signature(pathname, expires));
      return given.length === ours.length && timingSafeEqual(given, ours) && now < Number(expires);
    },
  };
}
