import type { MediaTools } from './apply/workshop.ts';
import { type Catalog, entryFor } from './catalog/catalog.ts';
import { outputOf } from './catalog/outcome.ts';
import type { Request } from './graph/job.ts';

/** The media layer as a run needs it; loaded now, and not when only a plan is wanted. */
export async function mediaTools(catalog: Catalog): Promise<MediaTools> {
  const [{ probe }, { lastFrame }] = await Promise.all([import('./media/probe.ts'), import('./media/last-frame.ts')]);
  return { probe, lastFrame, expects: request => expected(request, catalog) };
}

/** What a request yields: frames in a sequence come in an archive. */
function expected(request: Request, catalog: Catalog): ReturnType<MediaTools['expects']> {
  const entry = entryFor(catalog, request);
  const outcome = entry && outputOf(entry, request.body);
  if (!outcome?.kind) return {};
  return { kind: outcome.container === 'zip' ? 'archive' : outcome.kind, count: outcome.count };
}
