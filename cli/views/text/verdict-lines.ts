import type { Verdict } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';
import { money } from './plan-totals.ts';
import { inOurWords } from './scope-words.ts';
import { command } from './words.ts';

/** What was decided, and what follows. */
export function verdictLines({ take, state, before, rehearsal, opens, closes }: Verdict): readonly Line[] {
  const was = before === undefined || before === state ? '' : ` (was ${before})`;
  return [
    line(span(state, state === 'rejected' ? 'error' : 'good'), ` ${take}${was}`),
    ...opens.map(({ address, action, credits, reason }) =>
      line(
        '  opens ',
        span(address, 'strong'),
        action === 'reuse' ? ': reuses a take, 0 cr' : `: ${money(credits, { rehearsal })}`,
        span(reason === 'new' ? '' : `  ${reason}`, 'muted'),
      ),
    ),
    ...closes.map(({ address, reason }) =>
      line('  holds back ', span(address, 'strong'), span(`  ${inOurWords(reason)}`, 'muted')),
    ),
    ...(opens.length > 0 ? [line('Next: ', span(command('plan', rehearsal), 'command'))] : []),
  ];
}
