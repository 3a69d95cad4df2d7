import type { RunEvent } from '../../../schemas/types/events.ts';
import type { CollectionView } from '../../../schemas/types/output.ts';
import { type Line, line, span } from './line.ts';
import { inOurWords } from './scope-words.ts';
import { command, counted, credits } from './words.ts';

/** What is news while a collect goes on: what landed, what failed, what must be known. */
export function eventLines(event: RunEvent): readonly Line[] {
  switch (event.event) {
    case 'take-done':
      return [line(span('✓ ', 'good'), span(event.take, 'strong'), span(`  ${event.file}`, 'muted'))];
    case 'take-failed':
    case 'take-cancelled':
      return [
        line(
          event.event === 'take-failed' ? span('✗ ', 'error') : span('× ', 'warning'),
          span(`${event.address} slot ${event.slot}`, 'strong'),
          `  ${inOurWords(event.reason)}`,
        ),
        line('  ', span(event.hint, 'muted')),
      ];
    case 'notice':
      return [line(span('note: ', 'warning'), event.text)];
    default:
      return [];
  }
}

/** What it came to, what it cost, what is left, and what to do about it. */
export function collectedLines(view: CollectionView): readonly Line[] {
  const { rehearsal, collected, restored, missing, failed, cancelled, left, uncertain, takenUp, stopped } = view;
  const word = rehearsal ? ' (rehearsal)' : '';
  const paid = collected.reduce((sum, { charged }) => sum + charged, 0);
  const sentences = [
    ...(takenUp > 0 ? [`${counted(takenUp, 'task')} taken up from the rescue file`] : []),
    ...(collected.length > 0
      ? [`${counted(collected.length, 'take')} collected, ${credits(paid)}${word} paid when asked for`]
      : []),
    ...(restored.length > 0 ? [`${counted(restored.length, 'take')} fetched again, at no charge`] : []),
    ...(failed.length > 0 ? [`${counted(failed.length, 'task')} without a take`] : []),
    ...(cancelled.length > 0 ? [`${counted(cancelled.length, 'task')} cancelled`] : []),
    ...(missing.length > 0 ? [`${counted(missing.length, 'take')} not to be had`] : []),
  ];
  return [
    ...restored.map(({ take, file }) =>
      line(span('✓ ', 'good'), span(take, 'strong'), '  fetched again', span(`  ${file}`, 'muted')),
    ),
    ...missing.map(({ take, reason, charged }) =>
      line(
        span('✗ ', 'error'),
        span(take, 'strong'),
        `  ${inOurWords(reason)}`,
        span(`  (${credits(charged)} were paid)`, 'muted'),
      ),
    ),
    line(sentences.length > 0 ? `${sentences.join('; ')}.` : 'Nothing to collect: every take is here.'),
    ...(stopped === undefined ? [] : [line(span('stopped: ', 'error'), inOurWords(stopped))]),
    ...(missing.length > 0
      ? [
          line(
            'What the provider no longer has may be on another machine: copy its .retake/store here. The takes and their verdicts stay.',
          ),
        ]
      : []),
    ...(left > 0
      ? [
          line(
            `${counted(left, 'task is', 'tasks are')} still under way: `,
            span(command(view.command ?? 'collect', rehearsal), 'command'),
          ),
        ]
      : []),
    ...(uncertain > 0
      ? [
          line(
            `Nobody knows whether ${counted(uncertain, 'task')} was sent: `,
            span(command('reconcile', rehearsal), 'command'),
          ),
        ]
      : []),
  ];
}
