import type { SettledShot, SettleView, UnsettledShot } from '../../../schemas/types/output.ts';
import { foldedLine } from './diff-lines.ts';
import { blank, type Line, line, span } from './line.ts';
import { command } from './words.ts';

/** Shots that say now what their circled variant says, with the lines that changed. */
export function settleLines({ settled, refused, dryRun, rehearsal }: SettleView): readonly Line[] {
  return [
    ...settled.flatMap(shot => [...settledLines(shot, dryRun), blank]),
    ...refused.flatMap(shot => [...refusedLines(shot), blank]),
    ...(settled.length === 0
      ? []
      : [
          dryRun
            ? line(span('Nothing was written.', 'muted'))
            : line('Next: ', span(command('plan', rehearsal), 'command')),
        ]),
  ];
}

function settledLines({ shot, take, values, file, diff }: SettledShot, dryRun: boolean): readonly Line[] {
  const said = Object.entries(values).map(
    ([path, value]) => `${path}: ${/^[\w-]+$/.test(value) ? value : `"${value}"`}`,
  );
  return [
    line(
      span(dryRun ? 'would settle' : 'settled', dryRun ? 'plain' : 'good'),
      ' ',
      span(shot, 'strong'),
      ` ${said.join(', ')}`,
      span(` (${take} is circled)`, 'muted'),
    ),
    line('  ', span(`${file}:${diff[0]?.line ?? 1}`, 'muted')),
    ...diff.flatMap(foldedLine),
  ];
}

const refusedLines = ({ shot, refused, hint }: UnsettledShot): readonly Line[] => [
  line(span('not settled', 'wait'), ' ', span(shot, 'strong'), `: ${refused}`),
  line('  ', span('help: ', 'command'), hint),
];
