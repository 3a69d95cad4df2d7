import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cut } from './cut.ts';
import { errorAt, placeOf } from './problems.ts';

/** The files of the cut that are no sounds of the production, each once. */
export const musicOf = ({ sounds }: Cut): readonly string[] => [
  ...new Set(sounds.flatMap(({ source }) => (source.kind === 'file' ? [source.path] : []))),
];

/** Music that is not there. No request has its bytes, so nobody looks into it before it is handed over. */
export const checkMusic = (
  { sounds }: Cut,
  found: ReadonlyMap<string, 'file' | 'other' | 'missing' | 'outside'>,
): readonly Diagnostic[] =>
  sounds.flatMap(({ source, origin }) => {
    if (source.kind === 'sound') return [];
    const { path } = source;
    const place = placeOf(origin, 'music');
    switch (found.get(path)) {
      case 'missing':
        return [
          errorAt('file-missing', `there is no file "${path}"`, place, {
            hint: 'Paths are relative to the production folder.',
          }),
        ];
      case 'outside':
        return [
          errorAt('path-outside', `"${path}" leads out of the production folder`, place, {
            hint: 'Copy the file into the folder.',
          }),
        ];
      case 'other':
        return [errorAt('file-unreadable', `"${path}" cannot be used: it is not a file`, place)];
      default:
        return [];
    }
  });
