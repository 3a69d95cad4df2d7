import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/**
 * Why a URL may not be asked; undefined when it may. The API itself may be anywhere a person says; from elsewhere, https
 * only, and never from inside this machine or its network: an answer of the API must not make us knock at doors that the
 * world cannot reach. While the API is on this machine, so may its files be.
 */
export function refusesUrl(base: URL): (url: URL) => string | undefined {
  return url => {
    if (url.protocol === 'https:' && url.host === base.host) return undefined;
    if (isLoopback(url) && isLoopback(base) && /^https?:$/.test(url.protocol)) return undefined;
    if (url.protocol !== 'https:') return `${url.protocol}//${url.host} is not an https address`;
    return isLoopback(url) || isPrivate(bare(url.hostname)) ? privateReason(url) : undefined;
  };
}

/** The same by what the name stands for; asks the resolver. A name nobody knows is left to the connection to fail at. */
export async function refusesName(url: URL, base: URL): Promise<string | undefined> {
  if (url.host === base.host || isLoopback(url)) return undefined;
  const found = await lookup(bare(url.hostname), { all: true }).catch(unknown);
  return found.some(({ address }) => isPrivate(address)) ? privateReason(url) : undefined;
}

const privateReason = (url: URL): string => `${url.protocol}//${url.host} is an address of this machine or its network`;

/** No name, no answer, no network: all of them come with a code. */
function unknown(error: unknown): readonly { readonly address: string }[] {
  if (error instanceof Error && 'code' in error) return [];
  throw error;
}

const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:.+\.)?localhost\.?$/.test(hostname) || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** An IPv6 address stands in brackets in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** What the world does not route: RFC 1918, 6598, 3927, 6890, 2544, 1112, 4193, 4291, 3879. IPv4 within IPv6 is found too. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  // IPv4 in other clothes: compatible, NAT64, 6to4.
  ['::', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const)
  inside.addSubnet(net, prefix, 'ipv6');
