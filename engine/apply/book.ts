import { modelOf } from '../catalog/request.ts';
import { byOf } from '../plan/ceilings.ts';
import type { Ended, Submitted } from './collect.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** What a task cost, in credits. A provider that does not say may have charged all of it; only a written 0 is 0. */
export const chargedFor = ({ attempt, estimated, charged }: Submitted, news: Ended): number =>
  news.charged ?? charged ?? estimated ?? attempt.quoted;

/** What was reserved becomes what was charged. A charge above the quote is the price book's fault, and ends the run. */
export function book(
  { attempt, estimated = 0, reserved, collected }: Submitted,
  charged: number,
  { purse, tally, host }: Workshop,
): void {
  const { address, quoted, request } = attempt;
  purse.take({ address, model: modelOf(request), credits: charged - reserved, isEarlier: collected, ...byOf(attempt) });
  if (charged <= quoted) return;
  const reason = `${address} was charged ${charged} cr, the price book says ${quoted} cr`;
  tally.stopped ??= reason;
  // An estimate above the quote was told when it came; this is told whatever stopped the run before.
  if (charged > estimated)
    host.report({ event: 'notice', at: timestamp(host), text: `${reason}. Nothing more is submitted.` });
}
