import { createHash } from 'node:crypto';
import type { Plan } from '../schemas/types/plan.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { AgreedPrices } from './catalog/quote.ts';
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/diagnostic.ts';
import type { Document } from './document/document.ts';
import type { SourceFile } from './document/source-file.ts';
import { validate } from './document/validate.ts';
import { canonical } from './graph/canonical.ts';
import type { Inventory } from './graph/inventory.ts';
import type { Json } from './graph/job.ts';
import type { InFlight } from './lockfile/journal.ts';
import { expand } from './production/expand/expand.ts';
import type { Production } from './production/production.ts';
import { resolve } from './production/resolve.ts';

export { compile } from './graph/compile.ts';
export { filesOf } from './graph/inventory.ts';
export { makePlan } from './plan/make-plan.ts';

/** Documents → production: rows and beats written out, held to the schema, names bound. All problems at once. */
export function declare(documents: readonly Document[], rowFiles: readonly SourceFile[] = []): Outcome<Production> {
  const expanded = expand(documents, rowFiles);
  const invalid = expanded.documents.flatMap(document => validate(document, 'production'));
  const problems: readonly Diagnostic[] = [...expanded.problems, ...invalid];
  const [main, ...parts] = expanded.documents;
  if (hasErrors(problems) || !main) return { problems };
  const resolved = resolve(main, parts, expanded.beats);
  return { ...resolved, problems: [...problems, ...resolved.problems] };
}

/** Everything a plan is made from, by digest: when one differs, the plan is stale. */
export function basisOf({
  documents,
  rowFiles = [],
  catalog,
  prices = {},
  inventory,
  lockfile,
  journal,
  asker = {},
}: Basis): Plan['basis'] {
  const { attempts, usedPlans, strays } = journal;
  return {
    config: digest([...documents.map(({ source }) => source), ...rowFiles].map(({ path, text }) => [path, text])),
    // As it is read, not in canonical form: it is the same file on every machine, and large.
    catalog: digest(
      JSON.stringify(catalog) + (Object.keys(prices).length > 0 ? canonical(prices as unknown as Json) : ''),
    ),
    files: digest([...inventory].map(([path, facts]) => [path, facts as unknown as Json])),
    lockfile,
    journal: digest({ attempts, usedPlans: [...usedPlans].sort(), strays } as unknown as Json),
    ...(asker.by === undefined ? {} : { person: asker.by }),
    ...(asker.branch === undefined ? {} : { branch: asker.branch }),
  };
}

export interface Basis {
  readonly documents: readonly Document[];
  /** The files that `each` names. Absent: none. */
  readonly rowFiles?: readonly SourceFile[];
  readonly catalog: Catalog;
  /** Prices vouched for in this run. Absent: none. */
  readonly prices?: AgreedPrices | undefined;
  readonly inventory: Inventory;
  /** Digest of the lockfile's text; empty when there is none. */
  readonly lockfile: string;
  /** What the journal says is open; lines about what is done may come and go. */
  readonly journal: InFlight;
  /** Who asks, and on which git branch, where a plan depends on it. */
  readonly asker?: { readonly by?: string; readonly branch?: string };
}

const digest = (value: Json): string =>
  createHash('sha256')
    .update(typeof value === 'string' ? value : canonical(value))
    .digest('hex');
