import { type Catalog, forecastOf, type Plan, type Survey, yieldsOf } from '../../../engine/index.ts';
import type { AdviceView, WebPlansView } from '../../../schemas/types/output.ts';

/** What nobody may forget who reads of both. */
export const separatePools =
  'The credits of a web plan and those of the API are separate pools: Retake spends only API credits, and never converts one into the other.';

/** The plans of the web app. `yours`: what the production says. */
export const webPlansModel = ({ webPlans = [], sources }: Catalog, yours: string | undefined): WebPlansView => ({
  plans: webPlans.map(({ source, ...plan }) => ({
    ...plan,
    source: `${sources[source]?.title}, ${sources[source]?.date}`,
    yours: plan.id === yours,
  })),
  note: separatePools,
});

/** What a production still needs by its own measure, and what would hold it. */
export function adviceModel({ production, books, catalog, rehearsal }: Survey, { changes }: Plan): AdviceView {
  const { asked, more, attempts, unmeasured } = forecastOf(changes, yieldsOf(books.lockfile));
  const credits = asked + more;
  const usd = Math.round(credits * catalog.creditUsd * 100) / 100;
  const tier = catalog.apiTiers?.find(({ usdPerMonth }) => usdPerMonth >= usd);
  return {
    rehearsal,
    asked,
    more,
    credits,
    dollars: usd,
    attempts: attempts.map(row => ({ ...row, takesEach: Math.round(row.takesEach * 100) / 100 })),
    unmeasured: [...unmeasured],
    ...(tier ? { tier: tier.tier, tierUsd: tier.usdPerMonth, tierBought: tier.boughtUsd } : {}),
    plans: (catalog.webPlans ?? []).map(plan => ({
      name: plan.name,
      credits: plan.credits,
      per: plan.per,
      fits: plan.credits >= credits,
      yours: plan.id === production.accountPlan,
    })),
    note: separatePools,
  };
}
