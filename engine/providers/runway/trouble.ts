/** What can go wrong with an HTTP exchange, apart from what the answer says. */
export type Trouble =
  /** There was an answer, and it was no. */
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** The request certainly never left: nobody was there, or nobody we may speak to. */
  | { readonly kind: 'unsent'; readonly reason: string }
  /** The request may have arrived; its answer did not. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Thrown by our fetch, through the SDK, when a request certainly never left. */
export class NeverSent extends Error {}

/** Makes the difference that the SDK does not: a connection that never was, against one that broke. */
export function telling(
  fetch: typeof globalThis.fetch,
  refuses: (url: URL) => string | undefined,
): typeof globalThis.fetch {
  return async (input, init) => {
    const reason = refuses(new URL(input instanceof Request ? input.url : input));
    if (reason) throw new NeverSent(reason);
    try {
      // Followed, a redirect would carry the request, and its charge, to where nobody sent it.
      return await fetch(input, { ...init, redirect: 'manual' });
    } catch (error) {
      const code = connectCode(error);
      if (code) throw new NeverSent(`no connection (${code})`, { cause: error });
      throw error;
    }
  };
}

/** The error code of a connection that was never made. Absent: it may have been. */
function connectCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) {
    const codes = cause.errors.map(codeOf);
    return codes.every(code => code !== undefined && neverConnected.has(code)) ? codes[0] : undefined;
  }
  const code = codeOf(cause) ?? codeOf(error);
  return code !== undefined && (neverConnected.has(code) || untrusted.test(code)) ? code : undefined;
}

const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Failures of the TLS handshake, which comes before the first byte of a request. */
const untrusted = /CERT|^ERR_SSL_|^EPROTO$|UNABLE_TO_VERIFY/;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Finds the reason in an error and the errors that caused it. */
export function troubleOf(error: Error): Trouble {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof NeverSent) return { kind: 'unsent', reason: cause.message };
  }
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || /abort|timed out/i.test(error.message)) {
    return { kind: 'lost', reason: 'no answer in time' };
  }
  const code = codeOf(error) ?? codeOf(error.cause);
  return { kind: 'lost', reason: code ? `the connection broke (${code})` : 'the connection broke' };
}
