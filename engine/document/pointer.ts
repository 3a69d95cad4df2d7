/** The tokens of a JSON pointer (RFC 6901). The empty pointer is the whole value. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer to a member or item of what another pointer points at. */
export const join = (pointer: string, token: string | number): string =>
  `${pointer}/${typeof token === 'string' ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token}`;
