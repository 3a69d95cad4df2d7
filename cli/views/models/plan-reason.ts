import type { Change } from '../../../engine/index.ts';
import { inOurWords, scopeWords } from '../text/scope-words.ts';
import { list, number } from '../text/words.ts';

/** The reason without what the row says already. */
export function brief(change: Change): string {
  const reason = change.forced === undefined ? briefReason(change) : `${briefReason(change)}; forced`;
  return change.variant?.written ? `as written; ${reason}` : reason;
}

function briefReason(change: Change): string {
  const { action, reason, shot, scene, rung } = change;
  const { code, text, following, changed } = reason;
  const onlyBelow = following.length === 1 && shot !== undefined && following[0]!.startsWith(`${scene}/${shot}@`);
  if (code === 'new' && following.length > 0)
    return `after ${list(following.map(address => shortOf(address, `${scene}/${shot}`)))}${text.startsWith('new, with') ? ', with handles' : ''}`;
  if (code === 'new')
    return text.replace(`new; from ${scene}/${shot}@`, 'from ').replace(`; from ${scene}/${shot}@`, ', from ');
  if (code === 'in-flight') return text.replace(', collecting it costs nothing', '');
  if (code === 'budget') return `${fitWords(change)}${briefBudget(text)}`;
  if (code === 'account') return briefAccount(change);
  if (code === 'gate' && onlyBelow && !text.includes('lapsed'))
    return text.replace('waits for', 'needs').replace(`take of ${following[0]}`, rungOf(following[0]!, rung));
  if (code === 'changed' && action === 'replace' && changed.length > 0) {
    const follows = following.length > 0 ? `; follows from ${list(following)}` : '';
    const moved = /^moved from [^;]+; /.exec(text)?.[0] ?? '';
    return `${moved}${changed.length === 1 ? '1 change' : `${changed.length} changes`}${follows}`;
  }
  return inOurWords(text);
}

/** `over --within: 5 of 20 cr left`. */
function briefBudget(text: string): string {
  const parts = /^\d+ cr do not fit: (.+) has (\d+) of (\d+) cr left$/.exec(text);
  return parts
    ? `over ${scopeWords(parts[1]!)}: ${number(Number(parts[2]))} of ${number(Number(parts[3]))} cr left`
    : text;
}

/** `over the account’s day, the next from 18:40 (UTC)`: what the day allows stands below the plan. */
function briefAccount(change: Change): string {
  const { text } = change.reason;
  const day = /left in these 24 hours, (?:which this plan takes; )?(the next .+)$/.exec(text);
  const month = /; (goes on in \w+)$/.exec(text);
  const why = day ? `over the account’s day, ${day[1]}` : month ? `over the account’s month, ${month[1]}` : text;
  return `${fitWords(change)}${why}`;
}

/** With how many of the takes fit, where some do. */
function fitWords({ action, slots }: Change): string {
  const fitting = slots.filter(slot => slot.action === action).length;
  return action === 'wait' ? '' : `only ${fitting} of ${slots.length} fit; `;
}

/** `@draft.edit1` of the same shot: its own scene and shot go without saying. */
const shortOf = (address: string, shot: string): string =>
  address.startsWith(`${shot}@`) ? address.slice(shot.length) : address;

/** `draft`: its own scene, shot and ratio go without saying. */
const rungOf = (address: string, own: string | undefined): string => {
  const rung = /@([^~.]+)/.exec(address)?.[1];
  return rung === undefined || rung === own ? `take of ${address}` : `${rung}`;
};
