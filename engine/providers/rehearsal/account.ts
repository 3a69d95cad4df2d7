import { isServed } from '../../catalog/catalog.ts';
import type { Stage } from './stage.ts';

/** The rehearsal's organization: what is left, what may run at once, and what ran today. */
export function organization({ catalog, concurrency, daily, balance, dailyOf }: Stage): object {
  // A router is no model: it runs as the one that it chooses.
  const served = catalog.entries.filter(entry => isServed(entry) && !entry.endpoint.startsWith('generate/'));
  const models = [...new Set(served.map(entry => entry.model))];
  const limit = { maxConcurrentGenerations: concurrency, maxDailyGenerations: daily };
  const used = models.map(model => [model, { dailyGenerations: dailyOf(model) }] as const);
  return {
    creditBalance: balance(),
    tier: { maxMonthlyCreditSpend: 1_000_000, models: Object.fromEntries(models.map(model => [model, limit])) },
    usage: { models: Object.fromEntries(used.filter(([, { dailyGenerations }]) => dailyGenerations > 0)) },
  };
}
