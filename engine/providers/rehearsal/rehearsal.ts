import type { Catalog } from '../../catalog/catalog.ts';
import type { Host } from '../../host.ts';
import type { Provider } from '../provider.ts';
import type { Faults } from './faults/fault.ts';
import type { StageOptions } from './stage.ts';

export interface RehearsalOptions
  extends Pick<StageOptions, 'stateFolder' | 'speed' | 'concurrency' | 'daily' | 'credits'> {
  readonly catalog: Catalog;
  /** With the real clock. The run that uses this provider lives by `rehearsalHost(host, speed)`. */
  readonly host: Host;
  /** What goes wrong. Absent: nothing. */
  readonly faults?: Faults;
}

/** Opens the offline Runway, in this process: the same door, the same requests, and nothing leaves the machine. */
export async function openRehearsal({ host, faults, ...options }: RehearsalOptions): Promise<Provider> {
  const [{ rehearsalFetch }, { openRunway }, { BrokenConnection, asFetchSays }] = await Promise.all([
    import('./rehearsal-fetch.ts'),
    import('../runway/runway.ts'),
    import('./faults/broken-connection.ts'),
  ]);
  const answer = await rehearsalFetch(
    { ...options, now: () => host.now() },
    { sleep: (milliseconds, signal) => host.sleep(milliseconds, signal), ...(faults ? { faults } : {}) },
  );
  return openRunway({
    name: 'rehearsal',
    apiKey: 'rehearsal',
    baseURL: 'http://localhost',
    fetch: async (input, init) => {
      try {
        return await answer(new Request(input, init));
      } catch (error) {
        throw error instanceof BrokenConnection ? asFetchSays(error) : error;
      }
    },
    host: neverStalling(host),
    catalog: options.catalog,
    slates: true,
  });
}

/** Nothing between here and there can stall; a slow render must not be taken for it. */
const neverStalling = (host: Host): Host => ({
  now: () => host.now(),
  sleep: (_, signal) => new Promise(resolve => signal?.addEventListener('abort', () => resolve(), { once: true })),
  random: () => host.random(),
  signal: host.signal,
  report: event => host.report(event),
});
