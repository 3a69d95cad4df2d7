import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failPoint } from '../fail-point.ts';
import { type Inventory, usable } from '../graph/inventory.ts';
import type { Input } from '../graph/job.ts';
import type { Standing } from '../plan/standing.ts';
import type { Address } from '../production/address.ts';
import { type Refused, uploadLifeMs } from '../providers/provider.ts';
import { bringBack } from './bring-back.ts';
import type { Workshop } from './workshop.ts';

/** Makes the inputs of requests reachable for the provider, each digest once a run. */
export interface Uploads {
  /** The URI of an input, or why there is none. */
  uriOf(input: Input, digest: string): Promise<{ readonly kind: 'uploaded'; readonly uri: string } | Refused>;
}

export function openUploads(
  workshop: Workshop,
  inventory: Inventory,
  standings: ReadonlyMap<Address, Standing>,
): Uploads {
  const known = new Map<string, { readonly at: number; readonly uri: ReturnType<Uploads['uriOf']> }>();
  const { now } = workshop.host;
  return {
    uriOf(input, digest) {
      const running = known.get(digest);
      if (running && now() - running.at < uploadLifeMs) return running.uri;
      const started = upload(input, digest, { workshop, inventory, standings }).finally(() =>
        failPoint('input-uploaded'),
      );
      known.set(digest, { at: now(), uri: started });
      // A refusal is forgotten, so that the next one who needs it tries again.
      started.then(
        result => result.kind === 'refused' && known.delete(digest),
        () => known.delete(digest),
      );
      return started;
    },
  };
}

interface Source {
  readonly workshop: Workshop;
  readonly inventory: Inventory;
  readonly standings: ReadonlyMap<Address, Standing>;
}

async function upload(
  { source }: Input,
  digest: string,
  { workshop, inventory, standings }: Source,
): ReturnType<Uploads['uriOf']> {
  const { provider, folder } = workshop;
  if (source.kind === 'file') {
    const mime = usable(inventory.get(source.path))?.mime ?? 'application/octet-stream';
    const bytes = await readFile(join(folder, source.path)).catch(unreadable);
    // The take will be known by the digest; other bytes would be another take.
    if (bytes === undefined || `sha256:${sha256(bytes)}` !== digest) return changed(source.path);
    return provider.upload({ name: basename(source.path), mime, bytes });
  }
  const upstream = standings.get(source.of);
  if (upstream?.inUse.kind !== 'take') return gone(source.of);
  const { take } = upstream.inUse.held;
  const output = source.kind === 'take' ? (source.output ?? 1) : 1;
  const path = await bringBack(take, workshop, output);
  if (path === undefined) return gone(`${source.of}#${take.take}`);
  const media = output === 1 ? take.media : (take.others?.[output - 2] ?? take.media);
  const bytes = await readFile(path);
  // What was fingerprinted is what is sent: other bytes would be another render under the same name.
  if (sha256(bytes) !== media.sha256) return altered(`${source.of}#${take.take}`);
  if (source.kind === 'lastFrame')
    return provider.upload({
      name: `${fileName(source.of)}.last-frame.png`,
      mime: 'image/png',
      bytes: await workshop.media.lastFrame(path),
    });
  const { mime } = media;
  return provider.upload({ name: `${fileName(source.of)}.${mime.split('/')[1] ?? 'bin'}`, mime, bytes });
}

const fileName = (address: string): string => address.replace(/[^A-Za-z0-9_-]+/g, '_');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file that cannot be read is as good as changed; anything else that goes wrong is a bug. */
function unreadable(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}

const changed = (path: string): Refused => ({
  kind: 'refused',
  failure: { class: 'fix', reason: `\`${path}\` is not what it was when this was planned` },
});

const altered = (what: string): Refused => ({
  kind: 'refused',
  failure: { class: 'fix', reason: `the media of ${what} is not what it was; \`retake doctor --deep\` says more` },
});

const gone = (what: string): Refused => ({
  kind: 'refused',
  failure: {
    class: 'fix',
    reason: `the media of ${what} is not in the store, and could not be fetched again; \`retake collect ${what}\` says why`,
  },
});
