import type { ActiveTake, RunModel, Settled } from '../models/run-state.ts';
import { cells } from './cells.ts';
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
      const said = line(
        span('✓ ', 'good'),
        span(take, 'strong'),
        '  ',
        price,
        ...(took >= 1000 ? [span(`  ${clock(took)}`, 'muted')] : []),
      );
      // Half a path is of no use to anybody, and `retake takes` has the whole.
      const whole = [...said, span(`  ${file}`, 'muted')];
      return [widthOf(whole) <= width ? whole : fitLine(said, width)];
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
    case 'cancelled': {
      const { address, slot, reason, charged, hint } = settled;
      return [
        line(
          span('× ', 'warning'),
          span(`${address} slot ${slot}`, 'strong'),
          `  ${reason}${charged > 0 ? ` (${credits(charged)} booked)` : ' (nothing charged)'}`,
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

/** A take on its way: where it stands, how far it is, how long it has taken. Where there is little room, without a picture. */
export function activeLine(
  { address, slot, state, progress, quoted, since }: ActiveTake,
  now: number,
  { width, nameWidth, mark = ' ', stopping = false }: ActiveSpace,
): Line {
  const drawn = bar(progress ?? 0, pictureCells);
  const isDrawn = state === 'running' || state === 'fetching';
  const picture: readonly (Span | string)[] =
    width < roomForPicture
      ? []
      : isDrawn
        ? ['  ', span(drawn.full, 'create'), span(drawn.rest, 'muted')]
        : [' '.repeat(pictureCells + 2)];
  const percent = progress === undefined || state === 'fetching' ? '' : `${Math.round(progress * 100)}%`;
  return fitLine(
    line(
      span(mark, 'command'),
      ' ',
      column(`${address} slot ${slot}`, nameWidth),
      '  ',
      stopping && state !== 'fetching'
        ? column('stopping', stateCells, 'warning')
        : column(state, stateCells, stateTones[state]),
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

interface ActiveSpace {
  readonly width: number;
  readonly nameWidth: number;
  /** Where the pointer is, a sign. Absent: it is elsewhere. */
  readonly mark?: string;
  /** It is told to end, and has not yet. */
  readonly stopping?: boolean;
}

const pictureCells = 12;

const stateCells = 9;

/** Narrower than this, a name is worth more than a picture of how far it is. */
const roomForPicture = 76;

/**
 * What is not on the screen: `… 166 more takes under way: 118 queued, 48 running; 3 takes wait for a place`. Where there
 * is little room, without what they are at.
 */
export function elsewhereLines(more: readonly ActiveTake[], waiting: number, width: number): readonly Line[] {
  const states = Object.keys(stateTones).flatMap(state => {
    const count = more.filter(take => take.state === state).length;
    return count > 0 ? [`${number(count)} ${state}`] : [];
  });
  const hidden = `${counted(more.length, 'more take', 'more takes')} under way`;
  const waits = waiting > 0 ? [`${counted(waiting, 'take')} ${waiting === 1 ? 'waits' : 'wait'} for a place`] : [];
  const words = (first: string): string => `  … ${[...(more.length > 0 ? [first] : []), ...waits].join('; ')}`;
  if (more.length + waiting === 0) return [];
  const whole = words(`${hidden}: ${states.join(', ')}`);
  return [line(span(cells(whole) <= width ? whole : words(hidden), 'muted'))];
}

/** Cells a name may take where each take has one line. */
export const nameRoom = (width: number): number => Math.max(12, width - (width < roomForPicture ? 32 : 46));

const stateTones: Readonly<Record<ActiveTake['state'], Tone>> = {
  uploading: 'resume',
  queued: 'muted',
  throttled: 'warning',
  running: 'create',
  fetching: 'resume',
};

/** How far the whole run is: in one line, or in two where there is no room for one. */
export function progressLines(
  { takes, done, failed, uncertain, cancelled, charged, approved, rehearsal }: RunModel,
  eta: number | undefined,
  width: number,
): readonly Line[] {
  const over = done + failed.size + uncertain.size + cancelled.size;
  const drawn = bar(takes === 0 ? 1 : over / takes, width < roomForPicture ? 10 : 20);
  const lost = [
    ...(failed.size > 0 ? [', ', span(`${number(failed.size)} failed`, 'error')] : []),
    ...(uncertain.size > 0 ? [', ', span(`${number(uncertain.size)} uncertain`, 'warning')] : []),
    ...(cancelled.size > 0 ? [', ', span(`${number(cancelled.size)} cancelled`, 'warning')] : []),
  ];
  const far = line(
    span(drawn.full, 'good'),
    span(drawn.rest, 'muted'),
    ` ${number(done)} of ${counted(takes, 'take')}`,
    ...lost,
  );
  const left = over >= takes ? '' : eta === undefined ? '   time left not known yet' : `   about ${clock(eta)} left`;
  const cost = line(
    `${number(charged)} of ${credits(approved)}${rehearsal ? ' (rehearsal)' : ''}`,
    span(left, 'muted'),
  );
  const whole = [...far, ...line('   '), ...cost];
  return widthOf(whole) <= width ? [whole] : [fitLine(far, width), fitLine(cost, width)];
}

const widthOf = (of: Line): number => cells(of.map(({ text }) => text).join(''));
