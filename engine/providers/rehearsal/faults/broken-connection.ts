/** Thrown instead of an answer, and translated into what the way that the request came knows as such. */
export class BrokenConnection extends Error {
  readonly how: 'refused' | 'reset' | 'too late';

  constructor(how: BrokenConnection['how']) {
    super(`connection ${how}`);
    this.how = how;
  }
}

/** What Node's fetch rejects with when a connection breaks in this way. */
export function asFetchSays({ how }: BrokenConnection): Error {
  switch (how) {
    case 'refused':
      return new TypeError('fetch failed', { cause: coded('connect ECONNREFUSED 127.0.0.1:443', 'ECONNREFUSED') });
    case 'reset':
      return new TypeError('fetch failed', { cause: coded('read ECONNRESET', 'ECONNRESET') });
    case 'too late':
      return new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    default:
      return how satisfies never;
  }
}

/** What a body breaks off with. */
export const asBodySays = (): Error => new TypeError('terminated', { cause: coded('read ECONNRESET', 'ECONNRESET') });

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });
