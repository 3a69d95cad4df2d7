import type { Faults } from '../schemas/types/faults.ts';
import { withAgreed } from './catalog/quote.ts';
import type { Host } from './host.ts';
import type { Failure, Provider } from './providers/provider.ts';
import { rehearsalState, type Survey } from './survey.ts';

/** Who renders, as the surroundings say. */
export interface ProviderOptions {
  /** From the environment only. Absent: paid runs are refused. */
  readonly apiKey?: string;
  /** Absent: Runway's own. */
  readonly baseURL?: string;
  /** How much faster than life a rehearsal goes. */
  readonly speed?: number;
  /** What goes wrong in a rehearsal. Absent: nothing. */
  readonly faults?: Faults;
  readonly host: Host;
}

/** As fast as drawing the slates allows, and still slow enough for a queue to be seen. */
export const defaultSpeed = 50;

/** Opens Runway, or the offline one for a rehearsal. */
export async function openProvider(
  survey: Pick<Survey, 'home' | 'rehearsal' | 'catalog'> & Partial<Pick<Survey, 'graph'>>,
  { apiKey, baseURL, speed = defaultSpeed, faults, host }: ProviderOptions,
): Promise<Provider | Failure> {
  if (survey.rehearsal) {
    const { openRehearsal } = await import('./providers/rehearsal/rehearsal.ts');
    // The offline Runway knows what was agreed on, as the real one would.
    const catalog = withAgreed(survey.catalog, survey.graph?.prices ?? {});
    const wrong = faults ? { faults } : {};
    return openRehearsal({ stateFolder: rehearsalState(survey.home), catalog, host, speed, ...wrong });
  }
  if (!apiKey) return { class: 'stop', reason: 'RUNWAYML_API_SECRET is not set' };
  const { openRunway } = await import('./providers/runway/runway.ts');
  return openRunway({ name: 'runway', apiKey, ...(baseURL ? { baseURL } : {}), host, catalog: survey.catalog });
}

/** The host a run lives by: a rehearsal's clock goes faster. */
export async function hostFor(host: Host, rehearse: boolean, speed = defaultSpeed): Promise<Host> {
  if (!rehearse) return host;
  const { rehearsalHost } = await import('./providers/rehearsal/clock.ts');
  return rehearsalHost(host, speed);
}
