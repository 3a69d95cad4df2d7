import type { RunModel } from '../models/run-state.ts';
import { blank, type Line, line, type Span, span } from './line.ts';
import { money } from './plan-totals.ts';
import { inOurWords } from './scope-words.ts';
import { counted, credits, number } from './words.ts';

/** How a run ended: what came of it, what it cost, and how to go on. */
export function runSummary({
  finished,
  rehearsal,
  approved,
  settled,
  failed: lostKeys,
  charged,
  chargedBefore,
}: RunModel): readonly Line[] {
  if (!finished) return [];
  const { outcome, rendered, collected, reused, waiting, account = [], uncertain, inFlight, atRisk, next } = finished;
  const { cancelled = 0 } = finished;
  const stopped = settled.reduce((sum, each) => (each.kind === 'cancelled' ? sum + each.charged : sum), 0);
  const failed = lostKeys.size;
  const others = account.reduce((rest, { takes }) => rest - takes, waiting);
  const came = [
    ...(rendered > 0 ? [`${number(rendered)} rendered`] : []),
    ...(collected > 0 ? [`${number(collected)} collected`] : []),
    ...(reused > 0 ? [`${number(reused)} reused`] : []),
  ];
  const lost = settled
    .flatMap(each => (each.kind === 'failed' && lostKeys.has(`${each.address} ${each.slot}`) ? each.charged : []))
    .reduce((sum, amount) => sum + amount, 0);
  return [
    blank,
    line(
      span(titles[outcome], outcome === 'done' ? 'good' : 'warning'),
      `: ${came.length > 0 ? came.join(', ') : 'no takes'} — `,
      span(money(charged, { rehearsal }), 'credits'),
      ` charged of ${credits(approved)} approved`,
    ),
    // Where nothing else tells why.
    ...(finished.reason !== undefined && settled.length === 0 && inFlight + failed + uncertain === 0
      ? [line(span(finished.reason, 'warning'))]
      : []),
    ...(chargedBefore > 0
      ? [line(span(money(chargedBefore, { rehearsal }), 'credits'), ' charged for what earlier runs had submitted')]
      : []),
    ...(failed > 0
      ? [
          line(
            span(`${counted(failed, 'take')} failed`, 'error'),
            lost > 0 ? `, ${credits(lost)} of the charge` : ', at no charge',
          ),
        ]
      : []),
    ...(cancelled > 0
      ? [
          line(
            span(`${counted(cancelled, 'take')} cancelled`, 'warning'),
            stopped > 0 ? `, ${credits(stopped)} of the charge` : ', at no charge',
          ),
        ]
      : []),
    ...(uncertain > 0
      ? [
          line(
            span(`${counted(uncertain, 'take')} uncertain`, 'warning'),
            `: up to ${credits(atRisk)} may have been charged on top`,
          ),
        ]
      : []),
    ...(inFlight > 0
      ? [
          line(
            span(`${counted(inFlight, 'take')} under way`, 'resume'),
            ' at the provider; the next run collects what is paid for, at no further cost',
          ),
        ]
      : []),
    ...(others > 0 ? [line(waitWords(others), ' for a verdict or an input')] : []),
    ...account.map(({ takes, text }) => line(waitWords(takes), ` for the account: ${inOurWords(text)}`)),
    ...(next ? [line('Next: ', span(next, 'command'))] : []),
  ];
}

const waitWords = (takes: number): Span => span(`${counted(takes, 'take')} ${takes === 1 ? 'waits' : 'wait'}`, 'wait');

const titles = {
  done: 'Done',
  failures: 'Finished with failures',
  detached: 'Interrupted',
  stopped: 'Stopped',
} as const;
