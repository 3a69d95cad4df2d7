import type { DraftFirst } from '../../schemas/types/plan.ts';
import type { Standing } from './standing.ts';

/**
 * What the ladder costs the shots that climb more than one rung, and what as many takes of the last rung would cost as
 * are asked of the first. Whatever is rendered already counts as if it were not: this is about the way, not about today.
 * Absent: no shot climbs.
 */
export function draftFirstOf(standings: readonly Standing[]): DraftFirst | undefined {
  const ladders = new Map<string, Standing[]>();
  for (const standing of standings) {
    const { kind, scene, shot, ratio } = standing.job;
    if (kind === 'shot') push(ladders, `${scene}/${shot} ${ratio}`, standing);
  }
  const climbs = [...ladders.values()].filter(rungs => rungs.length > 1 && rungs.at(-1)!.job.gate !== undefined);
  if (climbs.length === 0) return undefined;
  const first = climbs.map(rungs => rungs[0]!);
  const last = climbs.map(rungs => rungs.at(-1)!);
  return {
    shots: new Set(first.map(({ job }) => `${job.scene}/${job.shot}`)).size,
    ladders: climbs.length,
    ladder: sum(climbs.flat().map(({ job, quote }) => job.takes * quote.credits)),
    alone: sum(last.map(({ quote }, index) => first[index]!.job.takes * quote.credits)),
    ...same('drafts', first),
    ...same('finals', last),
  };
}

const same = <K extends 'drafts' | 'finals'>(key: K, rungs: readonly Standing[]): { [P in K]?: number } => {
  const takes = new Set(rungs.map(({ job }) => job.takes));
  return (takes.size === 1 ? { [key]: [...takes][0]! } : {}) as { [P in K]?: number };
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
