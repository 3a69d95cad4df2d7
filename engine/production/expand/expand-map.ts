import type { Json, JsonObject } from '../../document/document.ts';
import { join } from '../../document/pointer.ts';
import { isObject } from '../../document/table.ts';
import { errorAt } from '../problems.ts';
import { choicesOf, rowsAt, type Setting, tellers, tooMany } from './expand-scene.ts';
import { scopeOf } from './scope.ts';
import { templateOf } from './template.ts';
import type { Source } from './written-at.ts';

/** The maps of a config whose things may be one for every row, and how their addresses begin. */
export const maps = { stills: 'still', sound: 'sound' } as const;

export type MapName = keyof typeof maps;

/** A map, written out: each thing by the id it has now. */
export interface MadeMap {
  readonly value: JsonObject;
  readonly sources: ReadonlyMap<string, Source>;
}

export const isMapToExpand = (map: Json | undefined): map is JsonObject =>
  isObject(map) && Object.values(map).some(thing => isObject(thing) && thing.each !== undefined);

/** A still or sound for each of its rows: `bottle-red`. An id that is there already is reported, and stays what it was. */
export function expandMap(name: MapName, map: JsonObject, setting: Setting): MadeMap {
  const members = new Map<string, Json>();
  const sources = new Map<string, Source>();
  for (const [id, thing] of Object.entries(map)) {
    const pointer = join(`/${name}`, id);
    for (const { id: own, config, source } of thingsOf({ name, id, thing, pointer }, setting)) {
      if (own !== id && (Object.hasOwn(map, own) || members.has(own))) reportTwice(own, pointer, setting);
      else {
        members.set(own, config);
        sources.set(own, source);
      }
    }
  }
  return { value: Object.fromEntries(members), sources };
}

interface Written {
  readonly name: MapName;
  readonly id: string;
  readonly thing: Json;
  readonly pointer: string;
}

interface Thing {
  readonly id: string;
  readonly config: Json;
  readonly source: Source;
}

function thingsOf({ name, id, thing, pointer }: Written, setting: Setting): readonly Thing[] {
  const rows = isObject(thing) ? rowsAt({ ...thing, id }, pointer, setting) : [];
  if (rows === undefined) return [];
  const [own] = rows;
  if (!isObject(thing) || !own) return [{ id, config: thing, source: { pointer, told: [] } }];
  const { document, work } = setting;
  const { each, ...config } = thing;
  // What a sound says knows no names in braces.
  const scope = { ...scopeOf(rows, document, work.report), ...(name === 'sound' ? { isPlain: true } : {}) };
  const template = templateOf(config, scope, pointer);
  const idOf = (row: number): string => `${id}-${own.keys[row]}`;
  work.families.set(
    `${maps[name]}/${id}`,
    own.keys.map((_, row) => `${maps[name]}/${idOf(row)}`),
  );
  return choicesOf(rows).flatMap((choice, index) =>
    tooMany(work, document, `${pointer}/each`)
      ? []
      : [
          {
            id: idOf(choice[0]!),
            // What was written stays with the first, for the schema to look at.
            config: { ...(template ? (template(choice) as JsonObject) : config), ...(index === 0 ? { each } : {}) },
            source: { pointer, told: tellers(rows, choice) },
          },
        ],
  );
}

function reportTwice(id: string, pointer: string, { document, work }: Setting): void {
  work.report(
    errorAt('duplicate-id', `a row makes "${id}", which is there already`, document.place(`${pointer}/each`), {
      hint: 'Rename one of them, or the key of the row.',
    }),
  );
}
