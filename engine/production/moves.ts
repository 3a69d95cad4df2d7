import type * as written from '../../schemas/types/production.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Address } from './address.ts';
import type { Parcel } from './gather.ts';
import { errorAt, placeOf, type Report, within } from './problems.ts';
import type { Origin } from './production.ts';

/** What was renamed or moved: the names of scenes, shots, stills and sounds before, each with the name that comes next. */
export type Moves = ReadonlyMap<string, string>;

export const noMoves: Moves = new Map();

/** The address a job has now; the same where nothing of it has moved. */
export function movedTo(address: Address, moves: Moves): Address {
  if (moves.size === 0) return address;
  const [, name = '', rest = ''] = parts.exec(address) ?? [];
  return name === '' ? address : (`${follow(name, moves)}${rest}` as Address);
}

/** The addresses a job had before, the latest first. */
export function movedFrom(address: Address, moves: Moves): readonly Address[] {
  if (moves.size === 0) return [];
  const [, name = '', rest = ''] = parts.exec(address) ?? [];
  const known = new Set([name]);
  for (const now of known) for (const before of namesBefore(now, moves)) known.add(before);
  return [...known].slice(1).map(before => `${before}${rest}` as Address);
}

/** The name of a job's shot, still or sound, and what follows it: rung, ratio, edit. */
const parts = /^([^/@~.]+\/[^/@~.]+)(.*)$/;

/** Where a name leads in the end. Moves have no circles by now. */
function follow(name: string, moves: Moves): string {
  const next = step(name, moves);
  return next === undefined ? name : follow(next, moves);
}

/** A shot goes by itself, or with its scene. */
function step(name: string, moves: Moves): string | undefined {
  const own = moves.get(name);
  if (own !== undefined) return own;
  const [scene = '', shot] = name.split('/');
  const to = shot === undefined ? undefined : moves.get(scene);
  return to === undefined ? undefined : `${to}/${shot}`;
}

function namesBefore(name: string, moves: Moves): readonly string[] {
  const [scene, shot] = name.split('/');
  return [...moves].flatMap(([from, to]) => {
    if (to === name) return [from];
    // What has gone by itself has not gone with its scene.
    return to === scene && shot !== undefined && !moves.has(`${from}/${shot}`) ? [`${from}/${shot}`] : [];
  });
}

/** Reads `moved`. What leads nowhere, in a circle, or away from what is still there is reported. */
export function resolveMoves(
  moved: readonly written.Moved[] | undefined,
  origin: Origin,
  { parcel, report }: { readonly parcel: Parcel; readonly report: Report },
): Moves {
  if (moved === undefined) return noMoves;
  const declared = namesIn(parcel);
  const moves = new Map<string, string>();
  const places = new Map<string, Origin>();
  const seen = { from: new Map<string, Origin>(), to: new Map<string, Origin>() };
  moved.forEach(({ from, to }, index) => {
    const at = within(origin, 'moved', index);
    const isNew = (['from', 'to'] as const).every(end =>
      isFirst(end, end === 'from' ? from : to, { seen, at, report }),
    );
    if (!isNew || !isOfOneKind({ from, to }, at, report)) return;
    moves.set(from, to);
    places.set(from, at);
  });
  for (const [from, to] of moves) check({ from, to, at: places.get(from)! }, { moves, declared, report });
  return moves;
}

interface Seen {
  readonly seen: Readonly<Record<'from' | 'to', Map<string, Origin>>>;
  readonly at: Origin;
  readonly report: Report;
}

function isFirst(end: 'from' | 'to', name: string, { seen, at, report }: Seen): boolean {
  const first = seen[end].get(name);
  if (first === undefined) {
    seen[end].set(name, at);
    return true;
  }
  const message = end === 'from' ? `"${name}" is moved twice` : `two things are moved to "${name}"`;
  report(
    errorAt('duplicate-id', message, placeOf(at, end), {
      related: [{ message: 'first here', place: placeOf(first, end) }],
    }),
  );
  return false;
}

function isOfOneKind({ from, to }: written.Moved, at: Origin, report: Report): boolean {
  if (kindOf(from) === kindOf(to)) return true;
  const message = `"${from}" is a ${kindOf(from)}, and "${to}" is a ${kindOf(to)}`;
  report(errorAt('bad-value', message, placeOf(at, 'to'), { hint: 'What is moved stays what it is.' }));
  return false;
}

const kindOf = (name: string): string => {
  const [first, second] = name.split('/');
  if (second === undefined) return 'scene';
  return first === 'still' || first === 'sound' ? first : 'shot';
};

interface Check {
  readonly moves: Moves;
  readonly declared: ReadonlySet<string>;
  readonly report: Report;
}

function check({ from, to, at }: written.Moved & { readonly at: Origin }, { moves, declared, report }: Check): void {
  if (declared.has(from)) {
    const hint =
      kindOf(from) === 'scene'
        ? 'Where only some of its shots have moved, name those.'
        : 'What is still there has not moved: name what is gone, or leave it out.';
    report(errorAt('bad-value', `"${from}" is still declared`, placeOf(at, 'from'), { hint }));
    return;
  }
  const way = [from];
  for (let next: string | undefined = to; next !== undefined; next = step(next, moves)) {
    if (way.includes(next)) {
      // A circle is told once, at one of those that are in it.
      if (next === from && way.every(name => name >= from))
        report(errorAt('cycle', `this leads in a circle: ${[...way, next].join(' → ')}`, placeOf(at, 'to')));
      return;
    }
    way.push(next);
  }
  const end = way.at(-1)!;
  if (declared.has(end)) return;
  const over = end === to ? '' : `, where "${to}" has moved,`;
  report(
    errorAt('unknown-name', `"${end}"${over} is not declared`, placeOf(at, 'to'), {
      hint:
        didYouMean(
          end,
          [...declared].filter(name => kindOf(name) === kindOf(end)),
        ) || 'Name what it is called now.',
    }),
  );
}

const namesIn = ({ scenes, stills, sounds }: Parcel): ReadonlySet<string> =>
  new Set([
    ...scenes.flatMap(({ id, config }) => [id, ...(config.shots ?? []).map(shot => `${id}/${shot.id}`)]),
    ...[...stills.keys()].map(id => `still/${id}`),
    ...[...sounds.keys()].map(id => `sound/${id}`),
  ]);
