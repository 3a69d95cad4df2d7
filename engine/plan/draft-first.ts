import type { Job } from '../graph/job.ts';

/** A job, and what one take of it costs at most. */
interface Climber {
  readonly job: Job;
  readonly quote: { readonly credits: number };
}

/** What the ladder costs, and what as many tries would cost on its last rung alone. Credits, at most. */
export interface DraftFirst {
  /** Shots that climb more than one rung. */
  readonly shots: number;
  /** The same with every ratio of a shot counted. */
  readonly ladders: number;
  /** All rungs of these shots. */
  readonly ladder: number;
  /** As many takes of the last rung as are asked of the first. */
  readonly alone: number;
  /** Takes of the first rung asked of each. Absent: they differ. */
  readonly drafts?: number;
  /** Takes of the last rung asked of each. Absent: they differ. */
  readonly finals?: number;
  /** How many takes of the first rung it needs to save anything. Absent: the last rung is no dearer, so it never does. */
  readonly savesFrom?: number;
  /** The last rung's model; several are joined by a comma. */
  readonly model: string;
}

/**
 * What drafting first comes to, whatever is rendered already: this is about the way, not about today. Jobs in the order
 * of the graph, so that each rung comes after the one below. Absent: no shot climbs more than one rung.
 */
export function draftFirstOf(jobs: readonly Climber[]): DraftFirst | undefined {
  const ladders = new Map<string, Climber[]>();
  for (const each of jobs) {
    const { kind, scene, shot, ratio } = each.job;
    if (kind === 'shot') push(ladders, `${scene}/${shot} ${ratio}`, each);
  }
  const climbs = [...ladders.values()].filter(rungs => rungs.length > 1);
  if (climbs.length === 0) return undefined;
  const first = climbs.map(rungs => rungs[0]!);
  const last = climbs.map(rungs => rungs.at(-1)!);
  const later = cost(climbs.flatMap(rungs => rungs.slice(1)));
  const dearer = sum(last.map(({ quote }) => quote.credits)) - sum(first.map(({ quote }) => quote.credits));
  return {
    shots: new Set(first.map(({ job }) => `${job.scene}/${job.shot}`)).size,
    ladders: climbs.length,
    ladder: cost(first) + later,
    alone: sum(last.map(({ quote }, index) => first[index]!.job.takes * quote.credits)),
    ...same('drafts', first),
    ...same('finals', last),
    ...(dearer > 0 ? { savesFrom: Math.floor(later / dearer) + 1 } : {}),
    model: [...new Set(last.map(({ job }) => job.model))].join(', '),
  };
}

const cost = (rungs: readonly Climber[]): number => sum(rungs.map(({ job, quote }) => job.takes * quote.credits));

const same = <K extends 'drafts' | 'finals'>(key: K, rungs: readonly Climber[]): { [P in K]?: number } => {
  const takes = new Set(rungs.map(({ job }) => job.takes));
  return (takes.size === 1 ? { [key]: [...takes][0]! } : {}) as { [P in K]?: number };
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
