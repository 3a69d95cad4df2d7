import type { Host } from '../../host.ts';
import type { Download, Refused } from '../provider.ts';
import { readTrouble } from './failures.ts';
import { troubleOf } from './trouble.ts';

export interface DownloadOptions {
  /** Who is blamed: `Runway`. */
  readonly who: string;
  /** Refuses addresses that may not be asked, and does not follow redirects. */
  readonly fetch: typeof globalThis.fetch;
  readonly host: Host;
  /** Why an address may not be asked; undefined when it may. */
  readonly refuses: (url: URL) => string | undefined;
  /** The same by what its name stands for. Absent: names are not looked up, nothing leaves this process. */
  readonly refusesName?: (url: URL) => Promise<string | undefined>;
}

/** A download that brings nothing for so long has broken, whatever the socket says. */
export const stallMs = 60_000;

const mostRedirects = 3;

/** Opens an output. The stream errors when the connection breaks or stalls; the same URL, or a fresh one, may be asked again. */
export async function download(url: string, options: DownloadOptions): Promise<Download | Refused> {
  if (!URL.canParse(url)) return bad(`${options.who} gave an output whose address is not a URL.`);
  return follow(new URL(url), { ...options, left: mostRedirects });
}

async function follow(url: URL, options: DownloadOptions & { left: number }): Promise<Download | Refused> {
  const { who, host, left } = options;
  const refused = options.refuses(url) ?? (await options.refusesName?.(url));
  if (refused) return bad(`${who} keeps an output where it is not fetched from: ${refused}.`);
  const leave = new AbortController();
  const signal = AbortSignal.any([leave.signal, host.signal]);
  const response = await unlessStalled(options.fetch(url, { signal }), host);
  if (response === stalled || response instanceof Error) {
    leave.abort();
    return readTrouble(who, response === stalled ? { kind: 'lost', reason: stalledReason } : troubleOf(response));
  }
  const next = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && next !== null) {
    leave.abort();
    if (left === 0) return bad(`${who} sends the download from place to place without end.`);
    return URL.canParse(next, url)
      ? follow(new URL(next, url), { ...options, left: left - 1 })
      : bad(`${who} sends the download to an address that is not a URL.`);
  }
  if (response.status !== 200 || response.body === null) {
    leave.abort();
    const reason = `${who} did not hand out an output (${response.status}); its address may have expired.`;
    return { kind: 'refused', failure: { class: 'retry', status: response.status, reason } };
  }
  return { kind: 'download', ...claims(response.headers), stream: watched(response.body, { host, leave }) };
}

function claims(headers: Headers): Pick<Download, 'mime' | 'bytes'> {
  const mime = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const length = headers.get('content-length');
  // The length of an encoded body is not that of the media.
  const counts = length !== null && /^\d+$/.test(length) && headers.get('content-encoding') === null;
  return { ...(mime ? { mime } : {}), ...(counts ? { bytes: Number(length) } : {}) };
}

function watched(
  body: ReadableStream<Uint8Array>,
  { host, leave }: { host: Host; leave: AbortController },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = await unlessStalled(reader.read(), host);
      if (chunk === stalled) {
        leave.abort();
        controller.error(new Error(`The download stopped: ${stalledReason}.`));
      } else if (chunk instanceof Error) {
        controller.error(new Error('The download broke off.', { cause: chunk }));
      } else if (chunk.done) controller.close();
      else controller.enqueue(chunk.value);
    },
    async cancel(reason) {
      await reader.cancel(reason).catch(() => undefined);
      leave.abort();
    },
  });
}

const stalled = Symbol('stalled');
const stalledReason = `nothing came for ${stallMs / 1000} s`;

/** Waits for something that may hang; an error comes back as a value. */
async function unlessStalled<T>(work: Promise<T>, host: Host): Promise<T | Error | typeof stalled> {
  const arrived = new AbortController();
  const settled = work.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  const alarm = host.sleep(stallMs, arrived.signal).then((): typeof stalled => stalled);
  try {
    return await Promise.race([settled, alarm]);
  } finally {
    arrived.abort();
  }
}

const bad = (reason: string): Refused => ({ kind: 'refused', failure: { class: 'fix', reason } });
