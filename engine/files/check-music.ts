import { stat } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cut } from '../production/cut.ts';
import { errorAt, placeOf } from '../production/problems.ts';
import { findInside } from './inside.ts';

/** Music of the cut that is not there. No request has its bytes, so nobody looks into it before it is handed over. */
export async function checkMusic(folder: string, { sounds }: Cut): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(
    sounds.map(async ({ source, origin }) => {
      if (source.kind === 'sound') return [];
      const { path } = source;
      const place = placeOf(origin, 'music');
      const leads = await findInside(folder, path);
      if (leads.kind === 'missing')
        return [
          errorAt('file-missing', `there is no file "${path}"`, place, {
            hint: 'Paths are relative to the production folder.',
          }),
        ];
      if (leads.kind === 'outside')
        return [
          errorAt('path-outside', `"${path}" leads out of the production folder`, place, {
            hint: 'Copy the file into the folder.',
          }),
        ];
      const isFile = (await stat(leads.path)).isFile();
      return isFile ? [] : [errorAt('file-unreadable', `"${path}" cannot be used: it is not a file`, place)];
    }),
  );
  return found.flat();
}
