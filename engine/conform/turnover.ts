import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareHome, staysInside } from '../store/prepare-home.ts';
import type { Survey } from '../survey.ts';
import { alone } from './alone.ts';
import { type ConformEnding, type Conformed, type ConformRequest, conform } from './conform.ts';
import { inTheWay } from './turnover-at.ts';
import { type Zipped, zipFolder } from './zip-folder.ts';

export interface TurnoverRequest extends Omit<ConformRequest, 'folder' | 'isPortable'> {
  /** The zip, absolute. Its folder is there. */
  readonly file: string;
  /** Told how many files of how many are packed. */
  readonly packed?: (done: number, of: number) => void;
}

export type TurnoverEnding =
  | {
      readonly kind: 'packed';
      readonly report: Conformed;
      readonly zip: Omit<Extract<Zipped, { kind: 'zipped' }>, 'kind'>;
    }
  | Exclude<ConformEnding, { kind: 'conformed' }>;

/**
 * The hand-off as one zip that may go anywhere. It is put together in a folder of Retake's own, where media are further
 * names for what is in the store; those go again, and what took long to make stays for the next time.
 */
export async function turnover(
  surveyed: Survey,
  { file, packed, ...request }: TurnoverRequest,
): Promise<TurnoverEnding> {
  const { home, production } = surveyed;
  const stranger = await inTheWay(file, production.id);
  if (stranger) return { kind: 'refused', ...stranger };
  const [trouble] = await prepareHome(home);
  if (trouble !== undefined) return { kind: 'refused', reason: trouble, hint: 'Nothing was written.' };
  const folder = join(home.state, 'turnover');
  if (!(await staysInside(home.folder, folder)))
    return { kind: 'refused', reason: `${folder} leads out of the production folder`, hint: 'Take it away.' };
  const packing = await alone(`${folder}.lock`, () =>
    pack(surveyed, { folder, file, ...(packed ? { packed } : {}), ...request }),
  );
  return (
    packing ?? { kind: 'refused', reason: 'another turnover is being packed', hint: 'Wait for it; then do it again.' }
  );
}

async function pack(
  surveyed: Survey,
  { folder, file, packed, ...request }: TurnoverRequest & { readonly folder: string },
): Promise<TurnoverEnding> {
  const put = () => conform(surveyed, { ...request, folder, isPortable: true });
  let ending = await put();
  if (ending.kind === 'refused') {
    // Nobody but Retake has anything there: whatever is in the way is left over.
    await rm(folder, { recursive: true, force: true });
    ending = await put();
  }
  if (ending.kind !== 'conformed') return ending;
  try {
    const { production } = surveyed;
    const zipped = await zipFolder(folder, { file, production: production.id, ...(packed ? { packed } : {}) });
    if (zipped.kind === 'refused') return zipped;
    const { kind: _, ...zip } = zipped;
    return { kind: 'packed', report: ending.report, zip };
  } finally {
    for (const inner of ['media', 'capcut']) await rm(join(folder, inner), { recursive: true, force: true });
  }
}
