import type { Job } from '../graph/job.ts';

/** What the ladder costs, and what as many tries would cost on its last rung alone. Credits, at most. */
export interface DraftsFirst {
  /** Shots that climb more than one rung; one in several ratios counts for each. */
  readonly shots: number;
  /** All rungs of these shots. */
  readonly ladder: number;
  /** As many takes of the last rung as there are of the first. */
  readonly alone: number;
  /** How many takes of the first rung it needs to save anything. Absent: the last rung is no dearer, so it never does. */
  readonly savesFrom?: number;
  /** The last rung's model; several are joined by a comma. */
  readonly model: string;
}

/** `ladder` names the rungs, cheap first. Absent: no shot climbs more than one, so there is nothing to compare. */
export function draftsFirst(jobs: readonly Job[], ladder: readonly string[]): DraftsFirst | undefined {
  const climbs = climbsOf(jobs, ladder).filter(climb => climb.length > 1);
  if (climbs.length === 0) return undefined;
  const firsts = climbs.map(climb => climb[0]!);
  const lasts = climbs.map(climb => climb.at(-1)!);
  const later = sum(climbs.flatMap(climb => climb.slice(1)).map(({ takes, quote }) => takes * quote.credits));
  const dearer = sum(lasts.map(({ quote }) => quote.credits)) - sum(firsts.map(({ quote }) => quote.credits));
  const models = new Set(lasts.map(({ model }) => model));
  return {
    shots: climbs.length,
    ladder: sum(firsts.map(({ takes, quote }) => takes * quote.credits)) + later,
    alone: sum(climbs.map(climb => climb[0]!.takes * climb.at(-1)!.quote.credits)),
    ...(dearer > 0 ? { savesFrom: Math.floor(later / dearer) + 1 } : {}),
    model: [...models].join(', '),
  };
}

/** The jobs of each shot and ratio, in the order of the ladder. */
function climbsOf(jobs: readonly Job[], ladder: readonly string[]): readonly (readonly Job[])[] {
  const height = new Map(ladder.map((id, index) => [id, index]));
  const climbs = new Map<string, Job[]>();
  for (const job of jobs) {
    if (job.kind !== 'shot' || job.rung === undefined || !height.has(job.rung)) continue;
    const key = `${job.scene}/${job.shot}~${job.ratio}`;
    climbs.set(key, [...(climbs.get(key) ?? []), job]);
  }
  return [...climbs.values()].map(climb => climb.toSorted((a, b) => height.get(a.rung!)! - height.get(b.rung!)!));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
