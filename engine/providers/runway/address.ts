/** Why a URL may not be asked; undefined when it may: https, or anything on this machine while the API itself is here. */
export function refusesUrl(base: URL): (url: URL) => string | undefined {
  return url => {
    if (url.protocol === 'https:') return undefined;
    if (url.protocol === 'http:' && isLoopback(url) && isLoopback(base)) return undefined;
    return `${url.protocol}//${url.host} is not an https address`;
  };
}

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
