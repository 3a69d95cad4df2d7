import type { Findings } from '../../../schemas/types/output.ts';
import type { Line, Tone } from './line.ts';
import { column, line, span } from './line.ts';

/** What doctor found, a line each. */
export function findingLines({ node, key, findings }: Findings): readonly Line[] {
  const rows = [
    ...findings,
    { level: 'ok' as const, what: 'node', text: node },
    {
      level: 'ok' as const,
      what: 'key',
      text: key ? 'RUNWAYML_API_SECRET is set' : 'RUNWAYML_API_SECRET is not set; rehearsals need none',
    },
  ];
  const size = Math.max(...rows.map(({ what }) => what.length));
  return rows.flatMap(({ level, what, text, ...more }) => [
    line(span(marks[level][0], marks[level][1]), ' ', column(what, size, 'muted'), `  ${text}`),
    ...('hint' in more && more.hint ? [line(' '.repeat(size + 4), span('help: ', 'command'), more.hint)] : []),
  ]);
}

const marks: Readonly<Record<'ok' | 'warning' | 'error', readonly [string, Tone]>> = {
  ok: ['✓', 'good'],
  warning: ['!', 'warning'],
  error: ['✗', 'error'],
};
