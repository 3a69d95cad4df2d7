import type { Verdict } from '../../../schemas/types/output.ts';
import { labelled } from './labelled.ts';
import { type Line, line, span } from './line.ts';
import { money } from './plan-totals.ts';
import { inOurWords } from './scope-words.ts';
import { scoreWords } from './score-words.ts';
import { command } from './words.ts';

/** What was decided, and what follows. */
export function verdictLines(
  { take, state, before, reason, for: quality, scores, note, checks, advice, next, rehearsal, opens, closes }: Verdict,
  width: number,
): readonly Line[] {
  const was = before === undefined || before === state ? '' : ` (was ${before})`;
  const what = reason ?? quality;
  const why = what === undefined ? '' : ` for ${what.replaceAll('_', ' ')}`;
  const said = [
    ...(note ? [{ label: note.timecode ?? `${note.at ?? ''} s`, text: `“${note.text}”` }] : []),
    ...(scores ? [{ label: 'scores', text: scoreWords(scores) }] : []),
    ...(checks ? [{ label: 'checked', text: checks.join(', ') }] : []),
    ...(advice === undefined ? [] : [{ label: 'advice', text: advice }]),
  ];
  return [
    line(span(state, state === 'rejected' ? 'error' : 'good'), ` ${take}${why}${was}`),
    ...labelled(said, { width }),
    ...opens.map(({ address, action, credits, reason }) =>
      line(
        '  opens ',
        span(address, 'strong'),
        action === 'reuse' ? ': reuses a take, 0 cr' : `: ${money(credits, { rehearsal })}`,
        span(/^new(?:; from .*)?$/.test(reason) ? '' : `  ${reason}`, 'muted'),
      ),
    ),
    ...closes.map(({ address, reason }) =>
      line('  holds back ', span(address, 'strong'), span(`  ${inOurWords(reason)}`, 'muted')),
    ),
    ...nextLine(next ?? (opens.length > 0 ? command('plan', rehearsal) : undefined)),
  ];
}

const nextLine = (next: string | undefined): readonly Line[] =>
  next === undefined ? [] : [line('Next: ', span(next, 'command'))];
