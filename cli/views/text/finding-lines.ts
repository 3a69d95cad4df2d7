import type { Findings } from '../../../schemas/types/output.ts';
import type { Line, Tone } from './line.ts';
import { blank, column, line, span } from './line.ts';

/** What doctor did and found, a line each. */
export function findingLines({ node, key, who, findings, mended, copies }: Findings): readonly Line[] {
  const rows = [
    ...findings,
    ...(who === undefined ? [] : [{ level: 'ok' as const, what: 'you', text: `takes remember you as ${who}` }]),
    { level: 'ok' as const, what: 'node', text: node },
    {
      level: 'ok' as const,
      what: 'key',
      text: key ? 'RUNWAYML_API_SECRET is set' : 'RUNWAYML_API_SECRET is not set; rehearsals need none',
    },
  ];
  const size = Math.max(...rows.map(({ what }) => what.length));
  const done = mended ? mendedLines(mended, copies) : [];
  const found = rows.flatMap(({ level, what, text, ...more }) => [
    line(span(marks[level][0], marks[level][1]), ' ', column(what, size, 'muted'), `  ${text}`),
    ...('hint' in more && more.hint ? [line(' '.repeat(size + 4), span('help: ', 'command'), more.hint)] : []),
  ]);
  return [...done, ...found];
}

const marks: Readonly<Record<'ok' | 'warning' | 'error', readonly [string, Tone]>> = {
  ok: ['✓', 'good'],
  warning: ['!', 'warning'],
  error: ['✗', 'error'],
};

function mendedLines(mended: readonly string[], copies: string | undefined): readonly Line[] {
  if (mended.length === 0) return [line('There was nothing that --repair could mend.'), blank];
  return [
    ...mended.map(text => line(span('mended ', 'good'), text)),
    ...(copies === undefined ? [] : [line('What was changed is kept in ', span(copies, 'strong'))]),
    blank,
  ];
}
