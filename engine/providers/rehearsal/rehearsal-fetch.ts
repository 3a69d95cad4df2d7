import type { Faults } from './faults/fault.ts';
import type { FaultyOptions } from './faults/faulty-fetch.ts';
import type { StageOptions } from './stage.ts';

export interface FetchOptions extends Pick<FaultyOptions, 'sleep'> {
  /** What goes wrong. Absent: nothing. */
  readonly faults?: Faults;
}

/** The offline Runway as a function from requests to answers, with the faults of a schedule in front of it. */
export async function rehearsalFetch(
  options: StageOptions,
  { faults, sleep }: FetchOptions,
): Promise<(request: Request) => Promise<Response>> {
  const [{ rehearsalApp }, { openStage }] = await Promise.all([import('./app.ts'), import('./stage.ts')]);
  const credits = faults?.credits ?? options.credits;
  const stage = openStage({ ...options, ...(credits === undefined ? {} : { credits }) });
  const app = rehearsalApp(stage);
  if (!faults) return async request => app.fetch(request);
  const [{ faultyFetch }, { openStrikes }] = await Promise.all([
    import('./faults/faulty-fetch.ts'),
    import('./faults/strikes.ts'),
  ]);
  return faultyFetch({
    stage,
    strikes: openStrikes(faults),
    carryOut: (request, surroundings) => app.fetch(request, surroundings),
    sleep,
  });
}
