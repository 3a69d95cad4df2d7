import { type Desk, pointedAt } from '../models/run-desk.ts';
import type { ActiveTake, RunModel } from '../models/run-state.ts';
import { type Line, line, type Span, span } from './line.ts';
import { counted, credits } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** The bottom lines of a run on a terminal: what a person has in hand, and which keys do what. */
export function deskLines(
  desk: Desk,
  model: RunModel,
  { leaving, width }: { readonly leaving: boolean; readonly width: number },
): readonly Line[] {
  const wrapped = (lines: readonly Line[]): readonly Line[] => lines.flatMap(each => wrapLine(each, width));
  if (leaving)
    return wrapped([
      line(span('Stopping: nothing more is submitted. What is under way goes on at the provider.', 'warning')),
      line(span('Ctrl-C once more leaves now; the next apply collects it all the same', 'muted')),
    ]);
  const pointed = pointedAt(desk, model);
  if (pointed) return wrapped(desk.choosing?.asked ? questionLines(pointed, model) : [choosingLine]);
  return wrapped([...(desk.paused ? [pausedLine(model)] : []), ...(desk.help ? helpLines : [keysLine(desk.paused)])]);
}

const key = (name: string): Span => span(name, 'command');
const says = (text: string): Span => span(text, 'muted');

const keysLine = (paused: boolean): Line =>
  line(
    key('p'),
    says(paused ? ' go on   ' : ' pause   '),
    key('c'),
    says(' cancel one   '),
    key('q'),
    says(' leave   '),
    key('?'),
    says(' help'),
  );

const choosingLine = line(
  says('Which one is to be cancelled?  '),
  key('↑ ↓'),
  says(' choose   '),
  key('Enter'),
  says(' this one   '),
  key('Esc'),
  says(' none'),
);

const helpLines: readonly Line[] = [
  line(key('p'), says('  submit nothing more until p again; what is under way goes on')),
  line(key('c'), says('  choose a task and have the provider stop it')),
  line(key('q'), says('  leave, as Ctrl-C: what is under way goes on, and the next apply collects it')),
  line(key('?'), says('  these lines')),
];

function pausedLine({ active, takes, done, failed, uncertain, cancelled, waiting }: RunModel): Line {
  const over = done + failed.size + uncertain.size + cancelled.size;
  const left = Math.max(waiting.size, takes - over - active.size);
  const rest = left > 0 ? `${counted(left, 'take')} not begun` : 'and that is all of them';
  return line(
    span('Paused: ', 'warning'),
    `nothing more is submitted; ${counted(active.size, 'take')} under way, ${rest}`,
  );
}

function questionLines({ address, slot, state, quoted }: ActiveTake, { rehearsal }: RunModel): readonly Line[] {
  const word = rehearsal ? ' (rehearsal)' : '';
  const cost =
    quoted === undefined
      ? 'What an earlier run was charged for it stays booked, unless the provider says less.'
      : `The provider promises no refund: up to ${credits(quoted)}${word} stay booked, unless it says less.`;
  return [
    line(span('Cancel ', 'warning'), span(`${address} slot ${slot}`, 'strong'), `, which is ${state}? ${cost}`),
    line(key('y'), says(' cancel it   '), key('n'), says(' let it go on')),
  ];
}
