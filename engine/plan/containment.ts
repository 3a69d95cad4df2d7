import type { Address } from '../production/address.ts';
import type { Touched } from './impact.ts';

/** One way to go about a change. */
export interface Way {
  readonly kind: WayKind;
  /** What it costs at most, now and later. */
  readonly credits: number;
  /** What to type after `retake`, in order. */
  readonly commands: readonly string[];
}

export type WayKind =
  /** The takes there are stand for the new wording. */
  | 'accept'
  /** What uses it is rendered anew, and what follows from it stays as it is. */
  | 'pin'
  /** Everything is rendered anew. */
  | 'all';

/** The ways there are where takes go stale, the cheapest first. */
export function waysOf(jobs: readonly Touched[]): readonly Way[] {
  if (jobs.length === 0) return [];
  const own = jobs.filter(({ via }) => via === 'uses');
  const others = jobs.filter(({ via }) => via !== 'uses');
  const roots = own.length > 0 ? own : jobs;
  const ways: readonly Way[] = [
    // What is accepted keeps its bytes, and so nothing that is made from it goes stale.
    { kind: 'accept', credits: 0, commands: roots.map(({ address }) => `accept ${address}`) },
    ...(own.length > 0 && others.length > 0
      ? [
          {
            kind: 'pin' as const,
            credits: costOf(own),
            commands: [...others.map(({ address }) => `pin ${address}`), only(own.map(({ address }) => address))],
          },
        ]
      : []),
    { kind: 'all', credits: costOf(jobs), commands: ['apply'] },
  ];
  return [...ways].sort((a, b) => a.credits - b.credits);
}

const only = (addresses: readonly Address[]): string => `apply --only ${addresses.join(' ')}`;

const costOf = (jobs: readonly Touched[]): number => jobs.reduce((sum, { credits, later }) => sum + credits + later, 0);
