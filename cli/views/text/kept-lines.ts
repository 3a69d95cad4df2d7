import type { KeptView } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';
import { money } from './plan-totals.ts';
import { command, list } from './words.ts';

/** What is kept or let go, and what that does to the plan. */
export function keptLines({ did, address, takes, changed = [], saved, rehearsal }: KeptView): readonly Line[] {
  const isKept = did === 'accepted' || did === 'pinned';
  const name = did === 'unaccepted' ? 'no longer accepted' : did;
  const although = changed.length > 0 && isKept ? `, although ${list(changed)} changed` : '';
  return [
    line(span(name, isKept ? 'good' : 'wait'), ` ${list(takes)}${although}`),
    ...(saved > 0 ? [line('  saves ', money(saved, { rehearsal }), ' of what a plan would render')] : []),
    ...(saved < 0 ? [line('  a plan costs ', money(-saved, { rehearsal }), ' more')] : []),
    line('  back: ', span(backWords(did, address, rehearsal), 'command')),
  ];
}

function backWords(did: KeptView['did'], address: string, rehearsal: boolean): string {
  switch (did) {
    case 'accepted':
      return command(`accept ${address} --undo`, rehearsal);
    case 'unaccepted':
      return command(`accept ${address}`, rehearsal);
    case 'pinned':
      return command(`unpin ${address}`, rehearsal);
    case 'unpinned':
      return command(`pin ${address}`, rehearsal);
    default:
      return did satisfies never;
  }
}
