import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Address, readableName, type Standing, type Survey } from '../engine/index.ts';
import type { TakeView } from '../schemas/types/output.ts';
import { takeView } from './views/models/take-model.ts';

/** The takes of the jobs that are wanted, in the order of the film, undeclared jobs last. */
export function takeViews(
  { home, books, graph }: Survey,
  standings: ReadonlyMap<string, Standing>,
  isWanted: (address: string) => boolean,
): TakeView[] {
  const { takes } = books.text;
  const declared = graph.jobs.map(job => String(job.address));
  const known = new Set(declared);
  const addresses = [...declared, ...Object.keys(takes).filter(address => !known.has(address))].filter(address =>
    isWanted(address),
  );
  const shelf = relative(home.folder, home.takes).split(sep).join('/');
  return addresses.flatMap(address =>
    (takes[address] ?? []).map(take => {
      const standing = standings.get(address);
      const placed = { address: address as Address, take: take.take };
      const [file = '', ...others] = [take.media, ...(take.others ?? [])].map((media, index) =>
        join(shelf, readableName({ ...placed, output: index + 1 }, media))
          .split(sep)
          .join('/'),
      );
      return takeView({
        address,
        take,
        file,
        others,
        isGone: !existsSync(join(home.folder, file)),
        ...(standing ? { standing } : {}),
      });
    }),
  );
}
