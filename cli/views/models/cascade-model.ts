import type { Cascade } from '../../../engine/index.ts';
import { command, counted, credits, list } from '../text/words.ts';

/** A cascade in words. */
export interface CascadeModel {
  /** `s01/ride@draft`. */
  readonly head: string;
  /** ` is rendered anew, 2 shots follow: 108 cr in all`. */
  readonly sum: string;
  /** The best of each kind first. */
  readonly cuts: readonly { readonly typed: string; readonly words: string }[];
  /** How many of the cuts are worth a glance. */
  readonly best: number;
}

export function cascadeModel({ cuts, ...cascade }: Cascade, rehearsal: boolean): CascadeModel {
  const [first] = cuts;
  const other = cuts.find(({ way }) => way !== first?.way);
  const best = [...(first ? [first] : []), ...(other ? [other] : [])];
  return {
    head: cascade.head,
    sum: sumOf(cascade),
    cuts: [...best, ...cuts.filter(cut => !best.includes(cut))].map(({ way, address, saves }) => ({
      typed: command(`${way} ${address}`, rehearsal),
      words: `saves ${credits(saves)}`,
    })),
    best: best.length,
  };
}

function sumOf({ why, jobs, shots, credits: now, later }: Omit<Cascade, 'cuts'>): string {
  const many = shots > 1 ? counted(shots, 'shot') : jobs.length > 2 ? counted(jobs.length, 'job') : list(jobs);
  const price = [
    ...(now > 0 ? [`${credits(now)} in all`] : []),
    ...(later > 0 ? [`at most ${credits(later)} later`] : []),
  ];
  return `${said[why]}, ${many} follow${many === jobs[0] ? 's' : ''}${price.length > 0 ? `: ${price.join(', ')}` : ''}`;
}

const said: Readonly<Record<Cascade['why'], string>> = {
  anew: ' is rendered anew',
  'other-take': ': another take of it is in use',
  'to-come': ': its take is still to come',
};
