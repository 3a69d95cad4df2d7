import type { Place } from '../diagnostics/diagnostic.ts';
import { stillAddress } from '../production/address.ts';
import { errorAt, placeOf, type Report } from '../production/problems.ts';
import type { ImageSource } from '../production/production.ts';
import type { Inventory } from './inventory.ts';
import type { InputSource } from './job.ts';

/** The input a picture is, once it is sure that its file can be used. Trouble is reported at the place it is named. */
export function inputOf(source: ImageSource, inventory: Inventory, report: Report): InputSource {
  if (source.kind === 'still') return { kind: 'take', of: stillAddress(source.id) };
  const place = (): Place => placeOf(source.origin);
  const facts = inventory.get(source.path);
  switch (facts?.kind) {
    case 'image':
      break;
    case undefined:
    case 'missing':
      report(
        errorAt('file-missing', `there is no file "${source.path}"`, place(), {
          hint: 'Paths are relative to the production folder.',
        }),
      );
      break;
    case 'outside':
      report(
        errorAt('path-outside', `"${source.path}" leads out of the production folder`, place(), {
          hint: 'Copy the file into the folder.',
        }),
      );
      break;
    case 'unusable':
      report(errorAt('file-unreadable', `"${source.path}" cannot be used: ${facts.reason}`, place()));
      break;
    default:
      facts satisfies never;
  }
  return { kind: 'file', path: source.path };
}
