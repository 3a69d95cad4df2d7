import type { Change } from '../../../engine/index.ts';
import { inOurWords, scopeWords } from '../text/scope-words.ts';
import { list, number } from '../text/words.ts';

/** The reason without what the row says already. */
export function brief({ action, reason, shot, scene, rung, slots }: Change): string {
  const { code, text, following, changed } = reason;
  const onlyBelow = following.length === 1 && shot !== undefined && following[0]!.startsWith(`${scene}/${shot}@`);
  if (code === 'new' && following.length > 0) return `after ${list(following)}`;
  if (code === 'in-flight') return text.replace(', collecting it costs nothing', '');
  if (code === 'budget')
    return briefBudget(text, slots.filter(slot => slot.action === action).length, action === 'wait' ? 0 : slots.length);
  if (code === 'gate' && onlyBelow && !text.includes('lapsed'))
    return text.replace('waits for', 'needs').replace(`take of ${following[0]}`, rungOf(following[0]!, rung));
  if (code === 'changed' && action === 'replace' && changed.length > 0) {
    const follows = following.length > 0 ? `; follows from ${list(following)}` : '';
    return `${changed.length === 1 ? '1 change' : `${changed.length} changes`}${follows}`;
  }
  return inOurWords(text);
}

/** `over --within: 5 of 20 cr left`; with how many of the takes fit, where some do. */
function briefBudget(text: string, fitting: number, asked: number): string {
  const parts = /^\d+ cr do not fit: (.+) has (\d+) of (\d+) cr left$/.exec(text);
  const why = parts
    ? `over ${scopeWords(parts[1]!)}: ${number(Number(parts[2]))} of ${number(Number(parts[3]))} cr left`
    : text;
  return asked > 0 ? `only ${fitting} of ${asked} fit; ${why}` : why;
}

/** `draft`: its own scene, shot and ratio go without saying. */
const rungOf = (address: string, own: string | undefined): string => {
  const rung = /@([^~.]+)/.exec(address)?.[1];
  return rung === undefined || rung === own ? `take of ${address}` : `${rung}`;
};
