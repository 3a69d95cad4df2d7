import { writeCsv } from '../document/write-csv.ts';
import { type ContinuityRow, facets, type SceneContinuity } from './continuity.ts';

/** The continuity of scenes as a spreadsheet, a row a shot; the last column names what is otherwise than in the row before. */
export const continuityCsv = (scenes: readonly SceneContinuity[]): string =>
  writeCsv([
    ['scene', 'shot', 'slug', 'seconds', ...facets, 'changed'],
    ...scenes.flatMap(({ scene, rows }) => rows.map(row => [scene, ...cellsOf(row)])),
  ]);

const cellsOf = ({ shot, slug = '', seconds, values, changed }: ContinuityRow): readonly (string | number)[] => [
  shot,
  slug,
  seconds ?? '',
  ...facets.map(facet => values[facet]),
  changed.join(' '),
];
