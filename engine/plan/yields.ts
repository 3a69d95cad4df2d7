import { modelOf } from '../catalog/request.ts';
import { plateEndpoint } from '../graph/compile-plate.ts';
import { chosenIn } from '../lockfile/chosen-in.ts';
import type { Lockfile, Take } from '../lockfile/lockfile.ts';
import { type Address, partsOf, takeAddress } from '../production/address.ts';
import { type UsableSeconds, wholeTake } from './usable-seconds.ts';

/** What the takes of one model at one rung say about how many it takes. */
export interface Yield {
  readonly model: string;
  /** Absent: no shot's. */
  readonly rung?: string;
  /** Takes that were rendered, of jobs that somebody has judged; what was reused counts where it was made. */
  readonly takes: number;
  /** How many of them were circled or approved. */
  readonly circled: number;
  /** Renders that failed and were paid. */
  readonly lost: number;
  /** Credits of these, and of failed renders. */
  readonly charged: number;
  /** Seconds of the circled ones, without handles. */
  readonly usableSeconds: number;
}

/** With fewer takes than this, nothing is said. */
export const leastTakes = 5;

/**
 * A production's own history by model and rung, the most takes first. What nobody has looked at yet says nothing of how
 * many it takes: jobs without a verdict are left out. So are edits and finishes, which are no attempts, and what was
 * brought and never rendered.
 */
export function yieldsOf(
  { takes, losses }: Pick<Lockfile, 'takes' | 'losses'>,
  usable: UsableSeconds = wholeTake,
): readonly Yield[] {
  const rows = new Map<string, Yield>();
  const add = (address: Address, model: string, more: Partial<Yield>): void => {
    if (isWorkOnATake(address)) return;
    const { rung } = partsOf(address);
    const key = `${model} ${rung ?? ''}`;
    const row = rows.get(key) ?? { model, ...(rung === undefined ? {} : { rung }), ...nothing };
    rows.set(key, {
      ...row,
      takes: row.takes + (more.takes ?? 0),
      circled: row.circled + (more.circled ?? 0),
      lost: row.lost + (more.lost ?? 0),
      charged: row.charged + (more.charged ?? 0),
      usableSeconds: row.usableSeconds + (more.usableSeconds ?? 0),
    });
  };
  const chosen = chosenIn(takes);
  const isChosenTake = (address: Address, { take }: Take): boolean => chosen.has(takeAddress(address, take));
  for (const [address, list] of takes) {
    if (!list.some(take => take.review !== undefined || isChosenTake(address, take))) continue;
    for (const take of list) {
      if (take.reusedFrom !== undefined || take.request.endpoint === plateEndpoint) continue;
      const isChosen = isChosenTake(address, take);
      add(address, modelOf(take.request), {
        takes: 1,
        circled: isChosen ? 1 : 0,
        charged: take.credits.charged,
        usableSeconds: isChosen ? usable(address, take.media.seconds ?? 0) : 0,
      });
    }
  }
  for (const { address, model, credits } of losses)
    if (credits.charged > 0) add(address as Address, model, { lost: 1, charged: credits.charged });
  return [...rows.values()].sort((a, b) => b.takes - a.takes || compare(a, b));
}

const nothing = { takes: 0, circled: 0, lost: 0, charged: 0, usableSeconds: 0 } as const;

/** An edit or a finish is made to one take; how often that goes well is another question. */
const isWorkOnATake = (address: Address): boolean => /\.(?:edit\d+|upscale|framerate|hdr)$/.test(address);

const compare = (a: Yield, b: Yield): number => {
  const [first, second] = [`${a.model} ${a.rung ?? ''}`, `${b.model} ${b.rung ?? ''}`];
  return first < second ? -1 : Number(first > second);
};
