import type { Ledger } from './ledger.ts';
import type { StageOptions } from './stage.ts';

/** Reads the ledger of a rehearsal from its state folder, without a server: what `GET /rehearsal/ledger` answers. */
export async function readLedger(
  options: Pick<StageOptions, 'stateFolder' | 'catalog' | 'now' | 'concurrency' | 'credits'>,
): Promise<Ledger> {
  const [{ ledgerOf }, { openStage }] = await Promise.all([import('./ledger.ts'), import('./stage.ts')]);
  return ledgerOf(openStage({ ...options, speed: 1 }));
}
