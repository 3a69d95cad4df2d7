import type { AssetField, Bounds, MediumRules } from '../../schemas/types/catalog.ts';
import { and, article, window } from './in-words.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { KnownAsset } from './request.ts';

/** What is wrong with media: with its address, and with what is known of it. */
export function inspectAsset(field: AssetField, uri: string, place: Place): readonly Problem[] {
  const { path, entry, catalog, assets } = place;
  const asProblem = (message: string): Problem => ({ path, code: 'asset', message });
  const address = addressTrouble(field, uri, place);
  if (address !== undefined) return [asProblem(address)];
  const facts = assets(uri);
  if (!facts) return [];
  const rules = catalog.assets[field.medium];
  const kind = kindTrouble(field, facts, rules);
  if (kind !== undefined)
    return [asProblem(`"${path}" is ${kind}; ${entry.model} takes ${article(field.medium)} there.`)];
  const limits = [...contentLimits(field, facts), sizeLimit(uri, facts, place, rules)];
  return limits
    .filter(limit => limit.value !== undefined && !isWithin(limit.value, limit.bounds))
    .map(({ what, value, bounds, unit = '' }) => {
      const is = `"${path}" ${what} ${shown(value!)}${unit === '' ? '' : ` ${unit}`}`;
      return asProblem(
        `${is}; ${entry.model} takes ${window(bounds, unit)}${bounds.exclusive ? ', the ends excluded' : ''}.`,
      );
    });
}

/** Schemes that name a place the provider cannot reach. Any unknown scheme stands for an asset that is still to be uploaded. */
const unreachable = new Set(['http', 'ftp', 'file', 'blob', 'javascript']);

function addressTrouble({ medium }: AssetField, uri: string, { path, catalog: { assets } }: Place): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):./i.exec(uri)?.[1]?.toLowerCase();
  const tooLong = (max: number): string | undefined =>
    uri.length > max ? `"${path}" has ${uri.length} characters; such an address may have ${max}.` : undefined;
  if (scheme === undefined)
    return `"${path}" is no URI: the address of ${article(medium)} starts with https:, runway: or data:.`;
  if (unreachable.has(scheme))
    return `"${path}" starts with ${scheme}:, which the provider does not fetch; it takes https:.`;
  if (scheme === 'runway') return tooLong(assets.uploadUriMaxLength);
  if (scheme === 'https')
    return isNamedHost(uri) ? tooLong(assets.urlMaxLength) : `"${path}" must name its host; an IP address is refused.`;
  if (scheme !== 'data') return undefined;
  const mime = /^data:([^;,]*)/i.exec(uri)?.[1]?.toLowerCase() ?? '';
  const { mimes, dataMaxLength } = assets[medium];
  return mimes.includes(mime)
    ? tooLong(dataMaxLength)
    : `"${path}" holds ${mime || 'data without a type'}, which is not ${article(medium)} that the provider reads.`;
}

function isNamedHost(url: string): boolean {
  const host = /^https:\/\/(?:[^/?#@]*@)?([^/?#:]+|\[)/i.exec(url)?.[1];
  return host !== undefined && host !== '[' && !/^\d+(\.\d+){3}$/.test(host);
}

function kindTrouble({ medium }: AssetField, { kind, mime }: KnownAsset, { mimes }: MediumRules): string | undefined {
  if (mime === 'application/zip') return 'a ZIP of frames';
  if (kind !== undefined && kind !== medium) return article(kind);
  if (mime !== undefined && !mimes.includes(mime.toLowerCase())) return `${mime}, none of ${and(mimes)}`;
  return undefined;
}

interface Limit {
  /** `is`, or what is measured: `has an aspect of`. */
  readonly what: string;
  readonly value: number | undefined;
  readonly bounds: Bounds;
  readonly unit?: string;
}

function contentLimits(field: AssetField, facts: KnownAsset): readonly Limit[] {
  const { width, height, seconds, secondsAtMost, fps, bytes } = facts;
  const sized = width !== undefined && height !== undefined;
  return [
    {
      what: `is ${width} × ${height}, an aspect of`,
      value: sized ? width / height : undefined,
      bounds: field.aspect ?? {},
    },
    { what: secondsAtMost ? 'lasts at most' : 'lasts', value: seconds, bounds: lengthBounds(field, facts), unit: 's' },
    { what: 'has a width of', value: width, bounds: field.side ?? {}, unit: 'px' },
    { what: 'has a height of', value: height, bounds: field.height ?? field.side ?? {}, unit: 'px' },
    { what: 'has', value: bytes, bounds: field.bytes ?? {}, unit: 'bytes' },
    { what: 'runs at', value: fps, bounds: field.fps ?? {}, unit: 'fps' },
  ];
}

/** What may still turn out short enough is not too long. */
function lengthBounds({ seconds: bounds = {} }: AssetField, { secondsAtMost }: KnownAsset): Bounds {
  const { max: _, ...open } = bounds;
  return secondsAtMost ? open : bounds;
}

function sizeLimit(uri: string, { bytes }: KnownAsset, { catalog: { assets } }: Place, rules: MediumRules): Limit {
  if (uri.startsWith('https:')) return { what: 'has', value: bytes, bounds: { max: rules.urlMaxBytes }, unit: 'bytes' };
  return { what: 'has', value: bytes, bounds: { min: assets.minBytes, max: rules.uploadMaxBytes }, unit: 'bytes' };
}

function isWithin(value: number, { min, max, exclusive }: Bounds): boolean {
  if (exclusive) return (min === undefined || value > min) && (max === undefined || value < max);
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

const shown = (value: number): string => String(Number(value.toFixed(3)));
