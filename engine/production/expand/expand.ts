import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Document, Json, JsonObject } from '../../document/document.ts';
import { join, tokensOf } from '../../document/pointer.ts';
import type { SourceFile } from '../../document/source-file.ts';
import { isObject } from '../../document/table.ts';
import type { Families } from '../families.ts';
import type { Report } from '../problems.ts';
import { expandMap, isMapToExpand, type MapName, maps } from './expand-map.ts';
import { expandScene, type Work } from './expand-scene.ts';
import { rowReader } from './rows-of.ts';
import { writtenAt } from './written-at.ts';

/** Documents in which every shot, still and sound is written out. */
export interface Expanded {
  /** A thing that was made of a row or a beat is placed where the config says it, with the row beside. */
  readonly documents: readonly Document[];
  /** By `scene/shot` of a shot with beats: those of its beats, in their order. */
  readonly beats: ReadonlyMap<string, readonly string[]>;
  /** By the id of a scene, or a `scene/shot`, `still/id` or `sound/id` that stands for several: what it stands for, in order. */
  readonly families: Families;
  readonly problems: readonly Diagnostic[];
}

/**
 * Writes out `each` and `beats`: a scene, shot, still or sound for every row, a shot for every beat. What has neither stays the very
 * document it was. Goes before the schema, which then looks at what each row really says.
 */
export function expand(documents: readonly Document[], rowFiles: readonly SourceFile[]): Expanded {
  const problems: Diagnostic[] = [];
  const beats = new Map<string, readonly string[]>();
  const report: Report = problem => problems.push(problem);
  const families = new Map<string, readonly string[]>();
  const work: Work = { read: rowReader(rowFiles, report), report, beats, families, made: { count: 0 } };
  return { documents: documents.map(document => expandDocument(document, work)), beats, families, problems };
}

function expandDocument(document: Document, work: Work): Document {
  const { value } = document;
  if (!isObject(value)) return document;
  const scenes = Array.isArray(value.scenes) && value.scenes.some(isToExpand) ? value.scenes : undefined;
  const names = mapNames.filter(name => isMapToExpand(value[name]));
  if (!scenes && names.length === 0) return document;
  const setting = { document, work };
  const things = names.map(name => [name, expandMap(name, value[name] as JsonObject, setting)] as const);
  const made = scenes?.flatMap((scene, index) => expandScene(scene, `/scenes/${index}`, setting));
  const sources = {
    scenes: made?.map(({ source }) => source) ?? [],
    maps: new Map(things.map(([name, { sources }]) => [name as string, sources])),
  };
  return {
    source: document.source,
    value: {
      ...value,
      ...(made ? { scenes: made.map(({ config }) => config) } : {}),
      ...Object.fromEntries(things.map(([name, { value: map }]) => [name, map])),
    },
    place(pointer, part) {
      const { steps, told } = writtenAt(sources, tokensOf(pointer));
      const place = document.place(steps.reduce<string>(join, ''), part);
      return told.length === 0 ? place : { ...place, rows: told.map(tell => tell()) };
    },
    asRead(pointer) {
      const { steps, told, isLink } = writtenAt(sources, tokensOf(pointer));
      return { document, pointer: steps.reduce<string>(join, ''), isShared: told.length > 0 || isLink };
    },
  };
}

const mapNames = Object.keys(maps) as readonly MapName[];

const isToExpand = (scene: Json): boolean =>
  isObject(scene) && (scene.each !== undefined || (Array.isArray(scene.shots) && scene.shots.some(isShotToExpand)));

const isShotToExpand = (shot: Json): boolean => isObject(shot) && (shot.each !== undefined || shot.beats !== undefined);
