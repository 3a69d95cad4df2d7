import { withFrames } from './diagnostics/frame.ts';
import { usable } from './graph/inventory.ts';
import { lint } from './lint/lint.ts';
import type { Finding } from './lint/rule.ts';
import type { Survey } from './survey.ts';

/** What the method's rules find in a production, each finding with the lines it is about. */
export function advise({ production, documents, catalog, graph, inventory }: Survey): readonly Finding[] {
  const pictures = [...inventory].flatMap(([path, facts]) => {
    const file = usable(facts);
    return file?.kind === 'image' ? [[path, file] as const] : [];
  });
  const findings = lint({ production, documents, catalog, jobs: graph.jobs, files: new Map(pictures) });
  const framed = withFrames(
    findings,
    documents.map(({ source }) => source),
  );
  return findings.map((finding, index) => ({ ...finding, ...framed[index] }) as Finding);
}
