import type { Job } from '../graph/job.ts';
import type { Take } from '../lockfile/lockfile.ts';
import type { HeldTake, Standing } from '../plan/standing.ts';
import { takeAddress } from '../production/address.ts';
import { absentResults, bringAllBack } from './bring-back.ts';
import { placeAll, tellAbsent } from './settle.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** Gives a job the take of another that is the same render: no credit, no request, only a line in the lockfile. */
export async function adopt(
  {
    job,
    slot,
    held,
    binding,
  }: { readonly job: Job; readonly slot: number; readonly held: HeldTake; readonly binding: Standing['binding'] },
  workshop: Workshop,
): Promise<void> {
  const { store, books, host, tally, by } = workshop;
  const { take: number, review: _r, reusedFrom: _f, by: _b, forced: _p, ...donor } = held.take;
  const adopted: Omit<Take, 'take'> = {
    ...donor,
    slot,
    wording: job.wording,
    from: binding.kind === 'bound' ? binding.from : donor.from,
    credits: { quoted: 0, charged: 0 },
    ...(by === undefined ? {} : { by }),
    reusedFrom: takeAddress(held.address, held.take.take),
    ...(held.review ? { review: held.review } : {}),
  };
  // A job under a new address keeps the numbers people know its takes by.
  const numbered = await store.ledger.addTake(job.address, adopted, held.moved ? number : undefined);
  books.add(job.address, numbered);
  tally.reused++;
  const name = takeAddress(job.address, numbered.take);
  // It may have been made on another machine, or swept away when nobody asked for it.
  if ((await absentResults(numbered, store)).length > 0) await bringAllBack(numbered, workshop);
  const file = await placeAll(numbered, job.address, store);
  await tellAbsent(numbered, name, workshop);
  host.report({
    event: 'take-done',
    at: timestamp(host),
    address: job.address,
    slot,
    take: name,
    file,
    charged: 0,
    quoted: 0,
    collected: false,
    reused: true,
  });
}
