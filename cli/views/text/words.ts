/** "1 take", "3 takes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** "1,240 cr". */
export const credits = (amount: number): string => `${number(amount)} cr`;

/** "$1.50". */
export const dollars = (amount: number): string => `$${amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;

/** Digits in threes; fractions of a credit in full. */
export const number = (amount: number): string => {
  const [whole = '', fraction] = String(Math.round(amount * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** `8 frames at each end`, or at the one end that has any. */
export function handlesWords({ head, tail }: { readonly head: number; readonly tail: number }): string {
  const where = head > 0 && tail > 0 ? 'at each end' : head > 0 ? 'at the head' : 'at the tail';
  return `${counted(Math.max(head, tail), 'frame')} ${where}`;
}

/** "0:07", "12:40", "1:02:40". */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    String(seconds % 60).padStart(2, '0'),
  ];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** "a", "a and b", "a, b and c". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** How the command is called in this world. */
export const command = (words: string, rehearsal: boolean): string =>
  `retake ${words}${rehearsal ? ' --rehearse' : ''}`;

/** A share from 0 to 1 as a bar of so many cells. */
export function bar(share: number, width: number): { readonly full: string; readonly rest: string } {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return { full: '█'.repeat(full), rest: '░'.repeat(width - full) };
}

/** How often a portion of credits comes. */
export const perWords = (per: 'once' | 'month'): string => (per === 'once' ? 'once' : 'a month');
