import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Inventory } from '../graph/inventory.ts';
import type { Input } from '../graph/job.ts';
import type { Standing } from '../plan/standing.ts';
import type { Address } from '../production/address.ts';
import type { Refused } from '../providers/provider.ts';
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
  const known = new Map<string, ReturnType<Uploads['uriOf']>>();
  return {
    uriOf(input, digest) {
      const running = known.get(digest);
      if (running) return running;
      const started = upload(input, { workshop, inventory, standings });
      known.set(digest, started);
      // A refusal is forgotten, so that the next one who needs it tries again.
      void started.then(result => result.kind === 'refused' && known.delete(digest));
      return started;
    },
  };
}

interface Source {
  readonly workshop: Workshop;
  readonly inventory: Inventory;
  readonly standings: ReadonlyMap<Address, Standing>;
}

async function upload({ source }: Input, { workshop, inventory, standings }: Source): ReturnType<Uploads['uriOf']> {
  const { provider, media, folder } = workshop;
  if (source.kind === 'file') {
    const facts = inventory.get(source.path);
    const mime = facts?.kind === 'image' ? facts.mime : 'application/octet-stream';
    return provider.upload({ name: basename(source.path), mime, bytes: await readFile(join(folder, source.path)) });
  }
  const upstream = standings.get(source.of);
  if (upstream?.inUse.kind !== 'take') return gone(source.of);
  const { take } = upstream.inUse.held;
  const path = await bringBack(take, workshop);
  if (path === undefined) return gone(`${source.of}#${take.take}`);
  if (source.kind === 'lastFrame')
    return provider.upload({
      name: `${fileName(source.of)}.last-frame.png`,
      mime: 'image/png',
      bytes: await media.lastFrame(path),
    });
  return provider.upload({
    name: `${fileName(source.of)}.${take.media.mime.split('/')[1] ?? 'bin'}`,
    mime: take.media.mime,
    bytes: await readFile(path),
  });
}

const fileName = (address: string): string => address.replace(/[^A-Za-z0-9_-]+/g, '_');

const gone = (what: string): Refused => ({
  kind: 'refused',
  failure: { class: 'fix', reason: `the media of ${what} is not in the store; \`retake doctor\` says more` },
});
