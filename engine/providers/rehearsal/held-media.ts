import { createHash } from 'node:crypto';
import { isList, isPart } from '../../catalog/body.ts';
import type { Json, KnownAsset, ProviderBody } from '../../catalog/request.ts';
import type { Issue } from './answer.ts';
import { knownFacts } from './asset-facts.ts';
import type { Stage } from './stage.ts';
import { heldScheme } from './state-folder.ts';

/** A body whose media have been put aside. */
export interface Unpacked {
  /** With the digests of what came along where it came. */
  readonly body: ProviderBody;
  /** What came along, by the URI it came in and by the one it is named by now. */
  readonly facts: ReadonlyMap<string, KnownAsset>;
  /** What came along and is no media. */
  readonly issues: readonly Issue[];
}

/** Puts the media that a body carries in data URIs into the state folder, each once: a record names them by digest. */
export async function unpack({ folder }: Stage, body: ProviderBody): Promise<Unpacked> {
  const facts = new Map<string, KnownAsset>();
  const issues: Issue[] = [];

  async function unpacked(value: Json, path: Issue['path']): Promise<Json> {
    if (typeof value === 'string') return isDataUri(value) ? put(value, path) : value;
    if (isList(value)) return Promise.all(value.map((item, index) => unpacked(item, [...path, index])));
    if (isPart(value)) return partOf(value, path);
    return value;
  }

  async function partOf(part: ProviderBody, path: Issue['path']): Promise<ProviderBody> {
    const items = Object.entries(part).map(
      async ([name, item]) => [name, await unpacked(item, [...path, name])] as const,
    );
    return Object.fromEntries(await Promise.all(items));
  }

  async function put(uri: string, path: Issue['path']): Promise<string> {
    const bytes = bytesOf(uri);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const known = await knownFacts(folder.hold(digest, bytes));
    const name = `${heldScheme}${digest}`;
    facts.set(uri, known).set(name, known);
    if (known.mime === undefined)
      issues.push({ code: 'invalid_asset', path, message: 'The data URI holds nothing that can be read.' });
    return name;
  }

  return { body: await partOf(body, []), facts, issues };
}

const isDataUri = (text: string): boolean => /^data:(?:image|video|audio)\/[^,\s]{1,200},/i.test(text);

function bytesOf(uri: string): Buffer {
  const comma = uri.indexOf(',');
  const encoded = uri.slice(comma + 1);
  return /;base64$/i.test(uri.slice(0, comma)) ? Buffer.from(encoded, 'base64') : Buffer.from(encoded, 'latin1');
}
