import type { Document, Json, JsonObject } from '../../document/document.ts';
import { isObject } from '../../document/table.ts';
import { errorAt, type Report } from '../problems.ts';
import { chainOf, hasBeats, refuseBeats } from './beats.ts';
import type { RowReader, Rows } from './rows-of.ts';
import { scopeOf } from './scope.ts';
import { type Choice, type Scope, templateOf } from './template.ts';
import type { Source } from './written-at.ts';

/** What goes through all files of a production. */
export interface Work {
  readonly read: RowReader;
  readonly report: Report;
  readonly beats: Map<string, readonly string[]>;
  readonly families: Map<string, readonly string[]>;
  /** Shots, stills and sounds so far that nobody wrote one by one. */
  readonly made: { count: number };
}

/** More than anybody renders; a mistake in a table of tables is found before the memory is full. */
const mostShots = 100_000;

/** A scene or shot, written out. */
export interface Made {
  readonly config: Json;
  readonly source: Source;
}

export interface Setting {
  readonly document: Document;
  readonly work: Work;
}

/** Rows of an `each`; none where there is no `each`; undefined where they cannot be read. */
export function rowsAt(config: JsonObject, pointer: string, { document, work }: Setting): readonly Rows[] | undefined {
  if (config.each === undefined || typeof config.id !== 'string') return [];
  const rows = work.read({ value: config.each, document, pointer: `${pointer}/each` });
  if (rows === 'unreadable') return undefined;
  return rows === 'malformed' ? [] : [rows];
}

/** Every way to choose a row, in order. */
export const choicesOf = (rows: readonly Rows[]): readonly Choice[] =>
  rows[0] ? rows[0].keys.map((_, index) => [index]) : [[]];

/** A scene for each of its rows, with its shots written out. */
export function expandScene(scene: Json, pointer: string, setting: Setting): readonly Made[] {
  const rows = isObject(scene) ? rowsAt(scene, pointer, setting) : [];
  if (rows === undefined) return [];
  if (!isObject(scene)) return [{ config: scene, source: { pointer, told: [] } }];
  const { each, shots, ...own } = scene;
  const plain = scopeOf(rows, setting.document, setting.work.report);
  const scope = rows.length > 0 ? { ...plain, scene: String(scene.id) } : plain;
  const template = rows.length > 0 ? templateOf(withoutId(own), scope, pointer) : undefined;
  const shotMakers = Array.isArray(shots)
    ? shots.map((shot, index) => shotMaker(shot, `${pointer}/shots/${index}`, { ...setting, scope }))
    : undefined;
  if (rows[0])
    setting.work.families.set(
      String(scene.id),
      rows[0].keys.map(key => `${scene.id}-${key}`),
    );
  return choicesOf(rows).map((choice, index) => {
    const told = tellers(rows, choice);
    const id = rows[0] ? `${scene.id}-${rows[0].keys[choice[0]!]}` : scene.id;
    const made = shotMakers?.flatMap(make => make({ scene: String(id), choice, told, isFirst: index === 0 }));
    const config = {
      ...(template ? (template(choice) as JsonObject) : own),
      ...(id === undefined ? {} : { id }),
      ...(each === undefined || index > 0 ? {} : { each }),
      ...(made ? { shots: made.map(({ config }) => config) } : shots === undefined ? {} : { shots }),
    };
    return { config, source: { pointer, told, ...(made ? { shots: made.map(({ source }) => source) } : {}) } };
  });
}

const withoutId = ({ id, ...rest }: JsonObject): JsonObject => rest;

export const tellers = (rows: readonly Rows[], choice: Choice): Source['told'] =>
  rows.map((each, level) => () => each.tell(choice[level]!));

/** A scene of which the shots are made. */
interface Around {
  readonly scene: string;
  readonly choice: Choice;
  readonly told: Source['told'];
  /** The scene's first row, in which what was written is kept for the schema to look at. */
  readonly isFirst: boolean;
}

type ShotMaker = (around: Around) => readonly Made[];

function shotMaker(shot: Json, pointer: string, setting: Setting & { readonly scope: Scope }): ShotMaker {
  if (!isObject(shot)) return ({ told }) => [{ config: shot, source: { pointer, told } }];
  const own = rowsAt(shot, pointer, setting);
  if (own === undefined) return () => [];
  const { scope: outer, work, document } = setting;
  const scope: Scope = { ...outer, rows: [...own, ...outer.rows] };
  const { each, ...config } = shot;
  const template = scope.rows.length > 0 ? templateOf(withoutId(config), scope, pointer) : undefined;
  const chained = hasBeats(shot);
  if (chained) refuseBeats(shot, document, pointer, work.report);
  const isMade = scope.rows.length > 0;
  return ({ scene, choice: outside, told: toldOutside, isFirst }) => {
    if (own[0])
      work.families.set(
        `${scene}/${shot.id}`,
        own[0].keys.map(key => `${scene}/${shot.id}-${key}`),
      );
    return choicesOf(own).flatMap((inside, index) => {
      if (isMade && tooMany(work, document, `${pointer}/each`)) return [];
      const choice = [...inside, ...outside];
      const source = { pointer, told: [...tellers(own, inside), ...toldOutside] };
      const id = own[0] ? `${shot.id}-${own[0].keys[inside[0]!]}` : shot.id;
      const filled: JsonObject = {
        ...(template ? (template(choice) as JsonObject) : config),
        ...(id === undefined ? {} : { id }),
        ...(each === undefined || index > 0 || !isFirst ? {} : { each }),
      };
      return chained ? linksOf(filled, scene, { source, work }) : [{ config: filled, source }];
    });
  };
}

/** The shots of a shot's beats. */
function linksOf(
  shot: JsonObject,
  scene: string,
  { source, work }: { readonly source: Source; readonly work: Work },
): readonly Made[] {
  if (!hasBeats(shot)) return [{ config: shot, source }];
  const chain = chainOf(shot, scene);
  const addresses = chain.map(({ id }) => `${scene}/${id}`);
  work.beats.set(`${scene}/${shot.id}`, addresses);
  work.families.set(`${scene}/${shot.id}`, addresses);
  return chain.map((config, index) => ({ config, source: { ...source, beat: { index, config: shot.beats[index]! } } }));
}

export function tooMany({ made, report }: Work, document: Document, pointer: string): boolean {
  made.count++;
  if (made.count === mostShots + 1)
    report(
      errorAt('bad-value', `these rows make more than ${mostShots} things`, document.place(pointer), {
        hint: 'Split the production, or the rows.',
      }),
    );
  return made.count > mostShots;
}
