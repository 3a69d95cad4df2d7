import type { ReviewVerdict } from '../../views/models/review-types.ts';
import type { Answer, Deed, Seen } from '../wire.ts';
import { expect } from './expected.ts';
import type { Placed } from './look.ts';
import { source } from './source.ts';
import { asTold, change, findTake, now, shown, tell } from './store.ts';
import { credits } from './words.ts';

/** What a verdict says besides its state. */
export interface Said {
  readonly note?: string;
  readonly at?: number;
  readonly reason?: string;
}

/** Judges a take: shown at once, and taken back with a word when it is refused. */
export async function judge(place: Placed, state: ReviewVerdict['state'], said: Said = {}): Promise<void> {
  const { id } = place;
  const { head, ticks, marks } = now();
  const ticked = [...(ticks.get(id) ?? [])];
  if (state === 'rejected') change({ isRejecting: false });
  const given = marks.get(id);
  const answer = await decide(place, { state, by: head?.by ?? '', at: '' }, was => ({
    do: 'judge',
    take: id,
    state,
    was,
    ...said,
    ...(given?.scores ? { scores: given.scores } : {}),
    ...(given?.quality && state !== 'rejected' ? { quality: given.quality } : {}),
    ...(ticked.length > 0 && state !== 'rejected' ? { checks: ticked } : {}),
  }));
  if (!answer.ok) {
    // What was written about it is not lost.
    if (state === 'rejected' && now().route.take === id) change({ isRejecting: true });
    tellRefusal(answer);
    return;
  }
  drafts.delete(id);
  // What was ticked or scored since is not written yet.
  if (now().ticks.get(id) === ticks.get(id)) change({ ticks: without(now().ticks, id) });
  if (now().marks.get(id) === given) change({ marks: without(now().marks, id) });
  tellDone(`${state} ${id}`, answer, consequences(answer.verdict));
}

/** Takes the verdict of a take away. */
export async function clear(place: Placed): Promise<void> {
  if (!place.take.verdict) return;
  const answer = await decide(place, undefined, was => ({ do: 'clear', take: place.id, was }));
  if (answer.ok) tellDone(`no verdict on ${place.id}`, answer);
  else tellRefusal(answer);
}

/** Shows a verdict, asks for it in its turn, and shows what stands then. */
async function decide(
  { id }: Placed,
  verdict: ReviewVerdict | undefined,
  deed: (was: Seen | null) => Deed,
): Promise<Answer> {
  const forget = expect(id, verdict);
  change(asTold(now().told));
  const answer = await inTurn(() => act(deed(seen(id))));
  forget();
  change(asTold(now().told));
  return answer;
}

/** Puts back what the last verdict of this page replaced. */
export async function undo(id?: string): Promise<void> {
  const answer = await inTurn(async () => {
    const wanted = id ?? lastUndo;
    if (wanted === undefined) return undefined;
    lastUndo = undefined;
    return act({ do: 'undo', id: wanted });
  });
  if (!answer) tell({ kind: 'refused', text: 'nothing to undo' });
  else if (answer.ok) tell({ kind: 'done', text: 'taken back' });
  else tellRefusal(answer);
}

/** Writes down what is to be seen. Whether it was written. */
export async function note(take: string, text: string, at?: number): Promise<boolean> {
  const answer = await inTurn(() => act({ do: 'note', take, text, ...(at === undefined ? {} : { at }) }));
  if (!answer.ok) tellRefusal(answer);
  return answer.ok;
}

/** Why a take is rejected, as far as it was typed, by take. */
export const drafts = new Map<string, { readonly why: string; readonly reason: string }>();

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: each is decided on what the one before it left. */
function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  const done = turn.then(deed);
  turn = done.catch(() => {});
  return done;
}

/** Asks, and waits for the news of it. */
async function act(deed: Deed): Promise<Answer> {
  const answer = await source.act(deed);
  if (answer.version !== undefined) await shown(answer.version);
  if (answer.ok && answer.undo !== undefined) lastUndo = answer.undo;
  return answer;
}

export function tick(take: string, check: string): void {
  const ticked = new Set(now().ticks.get(take));
  if (!ticked.delete(check)) ticked.add(check);
  change({ ticks: new Map(now().ticks).set(take, ticked) });
}

export function tickAll(take: string, checks: readonly string[]): void {
  change({ ticks: new Map(now().ticks).set(take, new Set(checks)) });
}

let lastUndo: string | undefined;
const tellRefusal = ({ reason, hint }: Extract<Answer, { ok: false }>): void =>
  tell({ kind: 'refused', text: reason, more: hint.replace(/: `[^`]+`$/, '.') });

const tellDone = (text: string, { undo: back }: Extract<Answer, { ok: true }>, more = ''): void =>
  tell({ kind: 'done', text, more, ...(back === undefined ? {} : { undo: back }) });

const without = <V>(map: ReadonlyMap<string, V>, id: string): ReadonlyMap<string, V> => {
  const rest = new Map(map);
  rest.delete(id);
  return rest;
};

/** The verdict the server told of last; not the one that is on its way. */
function seen(id: string): Seen | null {
  const { verdict } = findTake(now().told, id)?.take ?? {};
  return verdict ? { state: verdict.state, at: verdict.at } : null;
}

function consequences(verdict: Extract<Answer, { ok: true }>['verdict']): string {
  if (!verdict) return '';
  const { opens, closes, advice, rehearsal } = verdict;
  return [
    ...opens.map(({ address, action, credits: amount }) =>
      action === 'reuse'
        ? `opens ${address}: reuses a take, 0 cr`
        : `opens ${address}: ≤ ${credits(amount, rehearsal)}`,
    ),
    ...closes.map(({ address }) => `holds back ${address}`),
    ...(advice === undefined ? [] : [advice]),
  ].join(' · ');
}
