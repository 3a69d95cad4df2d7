import type { Catalog } from '../../catalog/catalog.ts';
import type { Host } from '../../host.ts';
import type { Provider } from '../provider.ts';
import type { StageOptions } from './stage.ts';

export interface RehearsalOptions
  extends Pick<StageOptions, 'stateFolder' | 'speed' | 'concurrency' | 'daily' | 'credits'> {
  readonly catalog: Catalog;
  /** With the real clock. The run that uses this provider lives by `rehearsalHost(host, speed)`. */
  readonly host: Host;
}

/** Opens the offline Runway, in this process: the same door, the same requests, and nothing leaves the machine. */
export async function openRehearsal({ host, ...options }: RehearsalOptions): Promise<Provider> {
  const [{ rehearsalApp }, { openStage }, { openRunway }] = await Promise.all([
    import('./app.ts'),
    import('./stage.ts'),
    import('../runway/runway.ts'),
  ]);
  const app = rehearsalApp(openStage({ ...options, now: () => host.now() }));
  return openRunway({
    name: 'rehearsal',
    apiKey: 'rehearsal',
    baseURL: 'http://localhost',
    fetch: async (input, init) => app.fetch(new Request(input, init)),
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
