import { shownGroups } from './grid.tsx';
import { bestOf, needsReview, type Placed, placed } from './look.ts';
import { findTake, go, now, openTake, tell } from './store.ts';
import type { Transport } from './transport.ts';
import { shortTimecode } from './words.ts';

/** What is on the stage now; the keys speak to it. */
export const deck: Deck = {};

interface Deck {
  transport?: Transport | undefined;
  /** From one of two takes to the other. */
  flip?: (() => void) | undefined;
  fullScreen?: (() => void) | undefined;
  /** The film, where that is what is seen. */
  film?:
    | {
        readonly fps: number;
        readonly toggle: () => void;
        readonly seek: (to: number) => void;
        readonly time: () => number;
        readonly shot: (steps: number) => void;
      }
    | undefined;
}

/** The take that is open. */
export const openPlace = (): Placed | undefined => findTake(now().things, now().route.take);

/** The thing that is open. */
export const openThing = () => {
  const { take, thing } = now().route;
  return now().things.get((take ?? thing ?? '').replace(/[@.#].*$/, ''));
};

/** To the take before (−1) or after of the same shot. */
export function goTake(steps: number): void {
  const thing = openThing();
  const here = openPlace();
  if (!thing || !here) return;
  const all = placed(thing);
  const next = all[all.findIndex(({ id }) => id === here.id) + steps];
  if (next) openTake(next.id, { replace: true });
}

/** To the shot before (−1) or after among those that the filters show. */
export function goShot(steps: number): void {
  const here = openThing();
  const all = shownGroups(now()).flatMap(({ things }) => things);
  const at = all.findIndex(({ id }) => id === here?.id);
  const next = all[at + steps];
  if (!next) return;
  const best = bestOf(next);
  if (best) openTake(best.id, { replace: true });
  else go({ thing: next.id, beside: [] }, { replace: true });
}

/** To the next take that waits for somebody to look, among what the filters show. */
export function goNext(): void {
  const { take, thing } = now().route;
  const all = shownGroups(now()).flatMap(({ things }) => things.flatMap(placed));
  const here =
    take === undefined ? all.findLastIndex(each => each.thing.id === thing) : all.findIndex(({ id }) => id === take);
  const next = [...all.slice(here + 1), ...all.slice(0, here + 1)].find(
    each => each.id !== take && !each.take.old && !each.take.verdict && needsReview(each.job),
  );
  if (next) openTake(next.id, { replace: take !== undefined || thing !== undefined });
  else tell({ kind: 'done', text: 'no other take waits for a verdict' });
}

/** The address of what is open at the frame that is seen, for somebody else; it stands in the address bar as well. */
export async function copyLink(): Promise<void> {
  const { take, beside, mode } = now().route;
  const place = openPlace();
  if (!place || take === undefined) return;
  const time = deck.transport?.playing.time ?? 0;
  go({ take, beside, mode, ...(time > 0 ? { at: Number(time.toFixed(3)) } : {}) }, { replace: true });
  const where = time > 0 ? `${take} at ${shortTimecode(time, place.take.media.fps)}` : take;
  try {
    await navigator.clipboard.writeText(location.href);
    tell({ kind: 'done', text: 'link copied', more: where });
  } catch {
    tell({ kind: 'done', text: 'the link is in the address bar', more: where });
  }
}

/** Puts a take beside the one that is open, or takes it away. At most four are seen at once. */
export function compareWith(id: string): void {
  const { beside, take } = now().route;
  if (id === take) return;
  const next = beside.includes(id) ? beside.filter(each => each !== id) : [...beside, id].slice(-3);
  go({ ...(take === undefined ? {} : { take }), beside: next });
}

/** With the take before it of the same job, else with what it was made from; or alone again. */
export function toggleCompare(): void {
  const here = openPlace();
  const thing = openThing();
  if (!here || !thing) return;
  if (now().route.beside.length > 0) {
    go({ take: here.id, beside: [], mode: 'side' });
    return;
  }
  const all = placed(thing).filter(({ id, take }) => id !== here.id && take.media.kind === here.take.media.kind);
  const same = all.filter(({ job }) => job.address === here.job.address);
  const other = same.findLast(({ take }) => take.n < here.take.n) ?? same[0] ?? all[0];
  if (other) compareWith(other.id);
}
