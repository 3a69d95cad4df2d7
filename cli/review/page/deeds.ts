import type { ReviewVerdict } from '../../views/models/review-types.ts';
import type { Answer, Deed } from '../wire.ts';
import type { Placed } from './look.ts';
import { source } from './source.ts';
import { change, now } from './store.ts';
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
  const ticked = [...(now().ticks.get(id) ?? [])];
  const was = seen(place);
  const shown: ReviewVerdict = { state, by: now().head?.by ?? '', at: '' };
  const before = showVerdict(place, shown);
  const answer = await source.act({
    do: 'judge',
    take: id,
    state,
    was,
    ...said,
    ...(ticked.length > 0 && state !== 'rejected' ? { checks: ticked } : {}),
  });
  if (!answer.ok) {
    showVerdict(place, before);
    tellRefusal(answer);
    return;
  }
  const ticks = new Map(now().ticks);
  ticks.delete(id);
  change({ ticks, isRejecting: false });
  lastUndo = answer.undo;
  tell({
    kind: 'done',
    text: `${state} ${id}`,
    more: consequences(answer.verdict),
    ...(answer.undo === undefined ? {} : { undo: answer.undo }),
  });
}

/** Takes the verdict of a take away. */
export async function clear(place: Placed): Promise<void> {
  if (!place.take.verdict) return;
  const was = seen(place);
  const before = showVerdict(place, undefined);
  const answer = await source.act({ do: 'clear', take: place.id, was });
  if (!answer.ok) {
    showVerdict(place, before);
    tellRefusal(answer);
    return;
  }
  lastUndo = answer.undo;
  tell({
    kind: 'done',
    text: `no verdict on ${place.id}`,
    ...(answer.undo === undefined ? {} : { undo: answer.undo }),
  });
}

/** Puts back what the last verdict of this page replaced. */
export async function undo(id = lastUndo): Promise<void> {
  if (id === undefined) return tell({ kind: 'refused', text: 'nothing to undo' });
  lastUndo = undefined;
  const answer = await source.act({ do: 'undo', id });
  if (answer.ok) tell({ kind: 'done', text: 'taken back' });
  else tellRefusal(answer);
}

/** Writes down what is to be seen. Whether it was written. */
export async function note(take: string, text: string, at?: number): Promise<boolean> {
  const answer = await source.act({ do: 'note', take, text, ...(at === undefined ? {} : { at }) });
  if (!answer.ok) tellRefusal(answer);
  return answer.ok;
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
let toasts = 0;

export function tell(toast: Omit<NonNullable<ReturnType<typeof now>['toast']>, 'id'>): void {
  const id = ++toasts;
  change({ toast: { ...toast, id } });
  setTimeout(
    () => {
      if (now().toast?.id === id) change({ toast: undefined });
    },
    toast.kind === 'done' ? 5000 : 9000,
  );
}

const tellRefusal = ({ reason, hint }: Extract<Answer, { ok: false }>): void =>
  tell({ kind: 'refused', text: reason, more: hint.replace(/: `[^`]+`$/, '.') });

const seen = ({ take: { verdict } }: Placed): Extract<Deed, { do: 'clear' }>['was'] =>
  verdict ? { state: verdict.state, at: verdict.at } : null;

/** Shows a verdict before it is written; the one that was shown. */
function showVerdict({ thing, job, take }: Placed, verdict: ReviewVerdict | undefined): ReviewVerdict | undefined {
  const { things } = now();
  const at = things.get(thing.id) ?? thing;
  let before: ReviewVerdict | undefined;
  const jobs = at.jobs.map(each =>
    each.address !== job.address
      ? each
      : {
          ...each,
          takes: each.takes.map(one => {
            if (one.n !== take.n) return one;
            before = one.verdict;
            const { verdict: _, ...rest } = one;
            return verdict ? { ...rest, verdict } : rest;
          }),
        },
  );
  change({ things: new Map(things).set(at.id, { ...at, jobs }) });
  return before;
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
