import type { Failure } from '../providers/provider.ts';
import { timestamp, type Workshop } from './workshop.ts';

/** Counts what content rules refuse. An account that goes on may be suspended: at the policy's number the run submits nothing more. */
export function countModerated(
  { class: kind }: Failure,
  { tally, host, maxModerated }: Pick<Workshop, 'tally' | 'host' | 'maxModerated'>,
): void {
  if (kind !== 'moderated') return;
  tally.moderated++;
  if (maxModerated === undefined || tally.moderated !== maxModerated) return;
  const reason = `content rules refused ${maxModerated === 1 ? 'a request' : `${maxModerated} requests`} in this run, and the policy stops there (maxModerated: ${maxModerated}), because an account that goes on may be suspended`;
  tally.stopped ??= reason;
  host.report({ event: 'notice', at: timestamp(host), text: `Nothing more is submitted: ${reason}.` });
}
