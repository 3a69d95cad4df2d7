import type { Policy as PolicyConfig } from '../../schemas/types/production.ts';
import type { Written } from './gather.ts';
import { within } from './problems.ts';
import type { Policy } from './production.ts';

/** The policy, from whichever file it stands in. Nobody wrote one: it wants nothing. */
export function resolvePolicy(written: Written<PolicyConfig> | undefined): Policy {
  if (!written) return { requireDraft: false };
  const { requireDraft = false, models, premiumOnly, maxModerated } = written.config;
  return {
    requireDraft,
    ...(models
      ? {
          models: models.map((pattern, index) => ({ pattern, origin: within(written.origin, 'models', index) })),
        }
      : {}),
    ...(premiumOnly ? { premiumBranches: premiumOnly.branches } : {}),
    ...(maxModerated === undefined ? {} : { maxModerated }),
  };
}
