import type { FoundImpact } from '../../../engine/index.ts';
import type { ImpactView } from '../../../schemas/types/output.ts';
import { command } from '../text/words.ts';

/** What a change would touch, and what that comes to. */
export function impactModel({ survey, impact, trials }: FoundImpact, thing: string): ImpactView {
  const { production, rehearsal, graph } = survey;
  const { uses, jobs, underWay, verdicts, price, ways } = impact;
  const sum = (count: (job: (typeof jobs)[number]) => number): number =>
    jobs.reduce((total, job) => total + count(job), 0);
  return {
    production: { id: production.id, title: production.title },
    rehearsal,
    thing,
    sets: trials.map(({ path, before, after }) => ({
      path,
      ...(before === undefined ? {} : { before: JSON.stringify(before) }),
      after: JSON.stringify(after),
    })),
    uses: [...uses],
    shots: new Set(
      jobs.flatMap(({ address }) => {
        const job = graph.byAddress.get(address);
        return job?.shot === undefined ? [] : `${job.scene}/${job.shot}`;
      }),
    ).size,
    jobs: jobs.map(({ from, stale, ...job }) => ({ ...job, from: [...from], stale: [...stale] })),
    takes: sum(({ stale }) => stale.length),
    credits: sum(({ credits }) => credits),
    later: sum(({ later }) => later),
    unused: sum(({ unused }) => unused),
    underWay,
    verdicts: [...verdicts],
    price,
    containment: ways.map(({ kind, credits, commands }) => ({
      kind,
      credits,
      commands: commands.map(words => command(words, rehearsal)),
    })),
  };
}
