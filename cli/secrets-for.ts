import type { Context } from './context.ts';
import type { Secrets } from './secrets.ts';

/** Only what asks Runway itself needs a key, and only then is the environment looked at. */
export async function secretsFor({
  environment,
  rehearse,
}: Pick<Context, 'environment' | 'rehearse'>): Promise<Secrets> {
  if (rehearse) return {};
  const { readSecrets } = await import('./secrets.ts');
  return readSecrets(environment.env);
}
