import type { ReadinessView } from '../../../schemas/types/output.ts';
import { wrap } from './cells.ts';
import { column, type Line, line, span } from './line.ts';

/** The six, each with what is so and what to do. */
export function readinessLines({ rows, rehearsal }: ReadinessView, width: number): readonly Line[] {
  const size = Math.max(...rows.map(({ what }) => what.length));
  const indent = ' '.repeat(size + 4);
  const room = Math.max(24, (Number.isFinite(width) ? width : 100) - indent.length);
  const done = rows.filter(({ ready }) => ready).length;
  return [
    ...rows.flatMap(({ what, ready, text, hint }) => {
      const [first = '', ...rest] = wrap(text, room);
      return [
        line(span(ready ? '✓' : '!', ready ? 'good' : 'warning'), ' ', column(what, size, 'muted'), `  ${first}`),
        ...rest.map(part => line(indent, part)),
        ...(hint === undefined
          ? []
          : wrap(`help: ${hint}`, room).map(part =>
              part.startsWith('help: ') ? line(indent, span('help: ', 'command'), part.slice(6)) : line(indent, part),
            )),
      ];
    }),
    line(''),
    line(
      span(`${done} of ${rows.length}`, done === rows.length ? 'good' : 'strong'),
      done === rows.length ? ' are in place.' : ' are in place; the rest before more is spent.',
      rehearsal ? ' (rehearsal)' : '',
    ),
  ];
}
