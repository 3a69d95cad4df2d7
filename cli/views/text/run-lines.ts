import type { ActiveTake, RunModel, Settled } from '../models/run-state.ts';
import { column, columnRight, fitLine, type Line, line, type Span, span, type Tone } from './line.ts';
import { inOurWords } from './scope-words.ts';
import { bar, clock, counted, credits, number } from './words.ts';
import { wrapLine } from './wrap-line.ts';

/** What became of a take, with what to do where it went wrong. */
export const settledLines = (settled: Settled, width: number): readonly Line[] =>
  settled.kind === 'done' ? linesOf(settled, width) : linesOf(settled, width).flatMap(each => wrapLine(each, width));

function linesOf(settled: Settled, width: number): readonly Line[] {
  switch (settled.kind) {
    case 'done': {
      const { take, charged, file, how, took } = settled;
      const price =
        how === 'reused' ? 'reused, 0 cr' : `${credits(charged)}${how === 'collected' ? ', collected' : ''}`;
      return [
        fitLine(
          line(
            span('✓ ', 'good'),
            span(take, 'strong'),
            '  ',
            price,
            ...(took >= 1000 ? [span(`  ${clock(took)}`, 'muted')] : []),
            span(`  ${file}`, 'muted'),
          ),
          width,
        ),
      ];
    }
    case 'failed': {
      const { address, slot, reason, charged, hint } = settled;
      return [
        line(
          span('✗ ', 'error'),
          span(`${address} slot ${slot}`, 'strong'),
          `  ${reason}${charged > 0 ? ` (${credits(charged)} charged)` : ' (nothing charged)'}`,
        ),
        line('  ', span(hint, 'muted')),
      ];
    }
    case 'uncertain': {
      const { address, slot, reason, quoted, hint } = settled;
      return [
        line(
          span('? ', 'warning'),
          span(`${address} slot ${slot}`, 'strong'),
          `  ${reason} (up to ${credits(quoted)} may have been charged)`,
        ),
        line('  ', span(hint, 'muted')),
      ];
    }
    case 'blocked':
      return [line(span('! ', 'wait'), span(settled.address, 'strong'), `  ${inOurWords(settled.reason)}`)];
    case 'notice':
      return [line(span('note: ', 'warning'), settled.text)];
    default:
      return settled satisfies never;
  }
}

/** A take on its way: where it stands, how far it is, how long it has taken. */
export function activeLine(
  { address, slot, state, progress, quoted, since }: ActiveTake,
  now: number,
  { width, nameWidth }: { readonly width: number; readonly nameWidth: number },
): Line {
  const drawn = bar(progress ?? 0, 12);
  const picture: readonly Span[] =
    state === 'running' || state === 'fetching'
      ? [span(drawn.full, 'create'), span(drawn.rest, 'muted')]
      : [span(' '.repeat(12))];
  const percent = progress === undefined || state === 'fetching' ? '' : `${Math.round(progress * 100)}%`;
  return fitLine(
    line(
      '  ',
      column(`${address} slot ${slot}`, nameWidth),
      '  ',
      column(stateWords[state], 9, stateTones[state]),
      '  ',
      ...picture,
      ' ',
      columnRight(percent, 4),
      '  ',
      columnRight(clock(now - since), 5, 'muted'),
      '  ',
      span(quoted === undefined ? (state === 'uploading' ? '' : 'paid before') : credits(quoted), 'muted'),
    ),
    width,
  );
}

const stateWords: Readonly<Record<ActiveTake['state'], string>> = {
  uploading: 'uploading',
  queued: 'queued',
  throttled: 'throttled',
  running: 'running',
  fetching: 'fetching',
};

const stateTones: Readonly<Record<ActiveTake['state'], Tone>> = {
  uploading: 'resume',
  queued: 'muted',
  throttled: 'warning',
  running: 'create',
  fetching: 'resume',
};

/** How far the whole run is. */
export function progressLine(
  { takes, done, failed, uncertain, charged, approved, rehearsal }: RunModel,
  eta: number | undefined,
  width: number,
): Line {
  const drawn = bar(takes === 0 ? 1 : (done + failed.size + uncertain.size) / takes, 20);
  const word = rehearsal ? ' (rehearsal)' : '';
  const left = eta === undefined ? '' : `   about ${clock(eta)} left`;
  const lost = [
    ...(failed.size > 0 ? [', ', span(`${number(failed.size)} failed`, 'error')] : []),
    ...(uncertain.size > 0 ? [', ', span(`${number(uncertain.size)} uncertain`, 'warning')] : []),
  ];
  return fitLine(
    line(
      span(drawn.full, 'good'),
      span(drawn.rest, 'muted'),
      ` ${number(done)} of ${counted(takes, 'take')}`,
      ...lost,
      `   ${number(charged)} of ${credits(approved)}${word}`,
      span(left, 'muted'),
    ),
    width,
  );
}
