import type { Json } from '../../document/document.ts';
import { join } from '../../document/pointer.ts';
import { type Cell, isObject } from '../../document/table.ts';
import type { Rows } from './rows-of.ts';

/** Which rows a thing is made for, one for each `each` around it, the nearest first. */
export type Choice = readonly number[];

/** Fills in what the rows say. */
export type Template = (choice: Choice) => Json;

/** What a template may speak of. */
export interface Scope {
  /** The rows of each `each` around, the nearest first. */
  readonly rows: readonly Rows[];
  /** Hears of a name that no row has. */
  readonly onUnknown: (name: string, pointer: string, rows: readonly Rows[]) => void;
  /** Hears of a row that lacks what is asked of it. */
  readonly onMissing: (name: string, row: number, rows: Rows) => void;
  /** A scene with rows of its own: `scene/shot` within it is the same row's. Absent: there is none. */
  readonly scene?: string;
  /** No text of it knows names in braces. Absent: prompts do. */
  readonly isPlain?: boolean;
}

/** Prepares a value to be filled in, once for all rows. Absent: it is the same for all of them. */
export function templateOf(value: Json, scope: Scope, pointer: string): Template | undefined {
  return prepare(value, { scope, pointer, member: '', isPrompt: false });
}

interface Position {
  readonly scope: Scope;
  readonly pointer: string;
  /** The nearest member it is in. */
  readonly member: string;
  /** In a prompt, braces have a meaning. */
  readonly isPrompt: boolean;
}

function prepare(value: Json, position: Position): Template | undefined {
  if (typeof value === 'string') return prepareText(value, position);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => prepare(item, { ...position, pointer: join(position.pointer, index) }));
    if (items.every(item => item === undefined)) return undefined;
    return choice => value.map((item, index) => items[index]?.(choice) ?? item);
  }
  if (!isObject(value)) return undefined;
  const members = Object.entries(value).map(([name, member]) => {
    const inside: Position = {
      ...position,
      pointer: join(position.pointer, name),
      member: name,
      isPrompt: position.isPrompt || (!position.scope.isPlain && promptMembers.has(name)),
    };
    return { name, member, template: prepare(member, inside) };
  });
  if (members.every(({ template }) => template === undefined)) return undefined;
  return choice =>
    Object.fromEntries(members.map(({ name, member, template }) => [name, template ? template(choice) : member]));
}

const promptMembers: ReadonlySet<string> = new Set(['prompt', 'action', 'camera']);

/** Where the schema wants a number, a value that looks like one is one. */
const numberMembers: ReadonlySet<string> = new Set(['seconds', 'handles', 'takes', 'seed', 'budget']);

const addressMembers: ReadonlySet<string> = new Set(['lastFrameOf', 'shot']);

type Piece = string | Slot;

interface Slot {
  readonly level: number;
  readonly column: number;
}

function prepareText(text: string, { scope, pointer, member, isPrompt }: Position): Template | undefined {
  const pieces = [...ownScene(text, scope, member), ...piecesOf(restOf(text, scope, member), scope, pointer)];
  if (pieces.every(piece => typeof piece === 'string')) return undefined;
  const [only] = pieces.filter(piece => piece !== '');
  const isWhole = pieces.filter(piece => piece !== '').length === 1;
  const cellOf = ({ level, column }: Slot, choice: Choice): Cell => {
    const rows = scope.rows[level]!;
    const row = choice[level]!;
    const cell = rows.table.rows[row]![column];
    if (cell === undefined) scope.onMissing(rows.table.columns[column]!, row, rows);
    // What it lacks has been told; nothing shall follow from it.
    return cell ?? (numberMembers.has(member) ? 1 : '?');
  };
  if (isWhole && numberMembers.has(member))
    return choice => {
      const cell = cellOf(only as Slot, choice);
      return typeof cell === 'string' && looksLikeNumber.test(cell.trim()) ? Number(cell) : (cell ?? 1);
    };
  const say = (cell: Cell): string => (isPrompt ? String(cell).replace(/[{}]/g, '$&$&') : String(cell));
  return choice => pieces.map(piece => (typeof piece === 'string' ? piece : say(cellOf(piece, choice)))).join('');
}

const looksLikeNumber = /^-?\d+(?:\.\d+)?$/;

/** `product/front` in the scene `product`, which is one per row: `product-`, the row's key, and `/front` after it. */
function ownScene(text: string, scope: Scope, member: string): readonly Piece[] {
  if (!isOwnScene(text, scope, member)) return [];
  const level = scope.rows.length - 1;
  return [`${scope.scene}-`, { level, column: scope.rows[level]!.keyColumn }];
}

const restOf = (text: string, scope: Scope, member: string): string =>
  isOwnScene(text, scope, member) ? text.slice(scope.scene!.length) : text;

const isOwnScene = (text: string, { scene }: Scope, member: string): boolean =>
  scene !== undefined && addressMembers.has(member) && text.startsWith(`${scene}/`);

function piecesOf(text: string, scope: Scope, pointer: string): readonly Piece[] {
  if (!text.includes('{')) return [text];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, 1: name, index } of text.matchAll(mention)) {
    if (name === undefined) continue;
    const slot = slotOf(name, scope);
    if (!slot) scope.onUnknown(name, pointer, scope.rows);
    else {
      pieces.push(text.slice(done, index), slot);
      done = index + found.length;
    }
  }
  return [...pieces, text.slice(done)];
}

/** `{row.name}`, but for doubled braces, which are braces and no name. */
const mention = /\{\{|\}\}|\{\s*row\.([^{}]+?)\s*\}/g;

/** The nearest rows that have such a column. */
function slotOf(name: string, { rows }: Scope): Slot | undefined {
  for (const [level, { table }] of rows.entries()) {
    const column = table.columns.indexOf(name);
    if (column >= 0) return { level, column };
  }
  return undefined;
}
