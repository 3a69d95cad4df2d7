import { withFrames } from './diagnostics/frame.ts';
import { usable } from './graph/inventory.ts';
import { lint } from './lint/lint.ts';
import type { Finding } from './lint/rule.ts';
import { brokenTake } from './plan/beyond-editing.ts';
import { standings } from './plan/standing.ts';
import type { Survey } from './survey.ts';

/** What the method's rules find in a production, each finding with the lines it is about. */
export function advise({ production, documents, catalog, graph, inventory, books }: Survey): readonly Finding[] {
  const pictures = [...inventory].flatMap(([path, facts]) => {
    const file = usable(facts);
    return file?.kind === 'image' ? [[path, file] as const] : [];
  });
  const known = standings({ graph, inventory, lockfile: books.lockfile });
  const broken = [...known].flatMap(([address, standing]) => {
    const why = brokenTake(standing);
    return why === undefined ? [] : [[address, why] as const];
  });
  const facts = { files: new Map(pictures), broken: new Map<string, string>(broken) };
  const findings = lint({ production, documents, catalog, jobs: graph.jobs, ...facts });
  const framed = withFrames(
    findings,
    documents.map(({ source }) => source),
  );
  return findings.map((finding, index) => ({ ...finding, ...framed[index] }) as Finding);
}
