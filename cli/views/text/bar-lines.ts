import { cells } from './cells.ts';
import { column, columnRight, fitLine, type Line, line, span, type Tone } from './line.ts';

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly amount: number;
  /** The amount in words: `1,240 cr`. */
  readonly value: string;
  /** What else is to be said, where there is room. */
  readonly tail: string;
  readonly tone?: Tone;
}

/**
 * Bars under each other, all measured against the longest: name, bar, value, and a tail where the screen is wide enough.
 * They line up at any width, and read without colours.
 */
export function barLines(bars: readonly Bar[], width: number): readonly Line[] {
  const room = Math.min(width, 110);
  const widest = (of: (bar: Bar) => string): number => Math.max(0, ...bars.map(bar => cells(of(bar))));
  const label = Math.min(
    widest(bar => bar.label),
    Math.max(12, Math.floor(room * 0.36)),
  );
  const value = widest(bar => bar.value);
  const tail = widest(bar => bar.tail);
  const fixed = 2 + label + 2 + 2 + value;
  const withTail = tail > 0 && room - fixed - 2 - tail >= 10;
  const size = Math.max(4, Math.min(32, room - fixed - (withTail ? tail + 2 : 0)));
  const most = Math.max(...bars.map(({ amount }) => amount), 0);
  return bars.map(bar => {
    const drawn = eighths(most === 0 ? 0 : bar.amount / most, size);
    return fitLine(
      line(
        '  ',
        column(bar.label, label),
        '  ',
        span(drawn.padEnd(size), bar.tone ?? 'good'),
        '  ',
        columnRight(bar.value, value, 'credits'),
        ...(withTail && bar.tail !== '' ? ['  ', span(bar.tail, 'muted')] : []),
      ),
      width,
    );
  });
}

/** A share from 0 to 1 in so many cells, to an eighth of one; what is more than nothing is seen. */
export function eighths(share: number, size: number): string {
  const parts = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * size * 8));
  return '█'.repeat(Math.floor(parts / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][parts % 8];
}
